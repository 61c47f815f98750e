"""Measure the time from an officer's *Send* to the card in a coordinator's chat, beside a bare echo's round
trip.
"""

import time
from dataclasses import dataclass, field

from bench.bots import ours, peer
from bench.people import finish_form, open_desk
from bench.place import Place, open_database
from bench.questions import warm_up
from bench.results import Row, median, ms, percentile
from bot.callbacks.forms import SendForm

NETWORK, NETWORKED = 0.05, 5
"""Seconds that a call takes if Telegram isn't on the same machine, and how many tries are made so."""
TEXT = "a text of about fifty characters, as officers write"


@dataclass
class Waits:
    """Seconds until the coordinator's card, and until a bare bot's echo."""

    told: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        """Return the ratio of the two medians."""
        return median(self.told) / median(self.bare)


async def measure(place: Place) -> list[Row]:
    """Let each officer send once; between two, the bare bot echoes a text. Repeat with a network between."""
    folder = place.fresh("notify")
    async with ours(folder) as bot, peer("bare_ptb", place.fresh("notify-ptb")) as echo:
        db = open_database(folder)
        [(coordinator, _)] = await open_desk(bot, db, 1)
        officers = await bot.traffic.greet(place.sizes.registrations + NETWORKED + 1)
        await warm_up(bot.traffic, officers.pop()[0])
        [(echoer, _)] = await echo.traffic.greet(1)
        here, far = Waits(), Waits()
        for number, (officer, shown) in enumerate(officers):
            waits = here if number < place.sizes.registrations else far
            if waits is far:
                bot.traffic.telegram.slow_down(coordinator.id, NETWORK)
                echo.traffic.telegram.slow_down(echoer.id, NETWORK)
            draft = db.run_here(finish_form, officer.id)
            told = bot.traffic.expect(coordinator, "sendmessage")
            began = time.perf_counter()
            officer.press_data(SendForm(draft.id, draft.revision).pack(), shown)
            await told
            waits.told.append(time.perf_counter() - began)
            waits.bare.append(await echo.traffic.ask(echoer, TEXT))
        db.close()
    worst = percentile(here.told, 0.99)
    return [
        Row(
            "*Send* to the coordinator's notification",
            "p50 at most 3 round trips of a bare echo, p99 under 1 s",
            f"{here.ratio:.2f} × (p50 {ms(median(here.told))}, p99 {ms(worst)}; bare echo "
            f"{ms(median(here.bare))}); were Telegram {ms(NETWORK)} away: {far.ratio:.2f} ×",
            here.ratio <= 3 and worst < 1,
            {"p50": median(here.told), "p99": worst, "bare": median(here.bare), "networked": far.ratio},
            tells=place.sizes.suffice("registrations"),
        )
    ]
