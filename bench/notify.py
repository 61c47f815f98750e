"""From an officer's *Send* to the card at a coordinator, beside a bare echo's round trip."""

import time
from datetime import date

from sqlmodel import Session, select

from bench.bots import ours, peer
from bench.place import Place
from bench.questions import warm_up
from bench.results import Row, median, ms, percentile
from bot.callbacks import SendForm
from data import coordinators, drafts
from data.database import Database
from data.forms import INTEREST
from data.models import Person

TOLD = {
    "mission": "binuh",
    "roles": ["mentoring"],
    "service": "rcmp",
    "languages": {"en": "fluent", "fr": "advanced"},
    "available_from": "2030-01-01",
    "reach": "telegram",
}
"""A finished form."""


def finish_form(session: Session, telegram_id: int) -> int:
    """As if somebody had answered every step; returns the draft's id."""
    person = session.exec(select(Person).where(Person.telegram_id == telegram_id)).one()
    return drafts.begin_draft(session, person.id or 0, INTEREST.code, TOLD, date.today()).id


async def measure(place: Place) -> list[Row]:
    """Each officer sends once; between two, the bare bot echoes a text."""
    folder = place.fresh("notify")
    async with ours(folder) as bot, peer("bare_ptb", place.fresh("notify-ptb")) as echo:
        db = Database(f"sqlite:///{folder}/bench.db")
        (coordinator, _), *officers = await bot.traffic.greet(place.sizes.registrations + 2)
        code = db.run_here(coordinators.invite_coordinator, None).code
        joined = bot.traffic.expect(coordinator, "sendmessage")
        coordinator.start(f"c_{code}")
        await joined
        await warm_up(bot.traffic, officers.pop()[0])
        echoers = await echo.traffic.greet(2)
        waits, bare = list[float](), list[float]()
        for officer, shown in officers:
            draft = db.run_here(finish_form, officer.id)
            told = bot.traffic.expect(coordinator, "sendmessage")
            began = time.perf_counter()
            officer.press_data(SendForm(draft).pack(), shown)
            await told
            waits.append(time.perf_counter() - began)
            bare.append(
                await echo.traffic.ask(echoers[0][0], "a text of about fifty characters, as officers write")
            )
        db.close()
    ratio, worst = median(waits) / median(bare), percentile(waits, 0.99)
    return [
        Row(
            "*Send* to the coordinator's notification",
            "p50 under 2 round trips of a bare echo, p99 under 1 s",
            f"{ratio:.2f} × (p50 {ms(median(waits))}, p99 {ms(worst)}; bare echo {ms(median(bare))})",
            ratio < 2 and worst < 1,
            {"p50": median(waits), "p99": worst, "bare": median(bare)},
        )
    ]
