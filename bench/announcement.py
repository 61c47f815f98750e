"""Measure an announcement to thousands, while officers go on asking."""

import time
from datetime import date
from itertools import cycle

from sqlmodel import Session, insert, select

from bench.asked import questions
from bench.bots import Running, ours
from bench.people import open_desk
from bench.place import Place, open_database
from bench.questions import warm_up
from bench.results import Row, median, ms, percentile
from bench.traffic import Traffic
from bot.callbacks.announcements import SendAnnouncement
from bot.demo.phones import Phone
from data.announcements.forms import ANNOUNCEMENT
from data.db.base import utc_now
from data.forms import drafts
from data.models.people import Person

ALLOWED = 30
"""Messages a second that Telegram lets a bot send."""
ASKING = 4
"""Questions a second during the announcement."""
TOLD = {
    "announce_to": "all",
    "announce_en": "A new course begins in spring.",
    "announce_fr": "Un cours commence.",
}


def add_readers(session: Session, telegram_ids: list[int]) -> None:
    """Add people who subscribed to announcements."""
    told = {"own_news": True, "all_news": True, "created_at": utc_now(), "seen_at": utc_now()}
    session.exec(insert(Person), params=[told | {"telegram_id": one} for one in telegram_ids])


def write_announcement(session: Session, telegram_id: int) -> int:
    """Write the draft of an announcement, as if a coordinator had. Returns its id."""
    person = session.exec(select(Person).where(Person.telegram_id == telegram_id)).one()
    return drafts.begin_draft(session, person.id or 0, ANNOUNCEMENT.code, TOLD, date.today()).id


async def measure(place: Place) -> list[Row]:
    """Measure the rate at which the server accepts messages, from the first second after *Send* on."""
    folder, readers = place.fresh("announcement"), place.sizes.readers
    async with ours(folder) as bot:
        db, telegram = open_database(folder), bot.traffic.telegram
        [(coordinator, shown)] = await open_desk(bot, db, 1)
        (warm, _), *officers = await bot.traffic.greet(100)
        await warm_up(bot.traffic, warm)
        phones = [telegram.add_phone(f"R{number}", "en") for number in range(readers)]
        for phone in phones:
            phone.started = True
        db.run_here(add_readers, [phone.id for phone in phones])
        draft = db.run_here(write_announcement, coordinator.id)
        db.close()
        coordinator.press_data(SendAnnouncement(draft, readers).pack(), shown)
        waits = await ask_on(bot, [phone for phone, _ in officers], place.sizes.announcing_seconds)
        rates = seconds_of(bot.traffic, place.sizes.announcing_seconds)
    rate, most, worst = sum(rates) / len(rates), max(rates), percentile(waits, 0.99)
    return [
        Row(
            f"an announcement to {readers:,} while officers ask {ASKING} questions/s "
            f"(its first {place.sizes.announcing_seconds} s)",
            "at least 95 % of the allowed 30 messages/s; officers' p99 under 500 ms",
            f"{100 * rate / ALLOWED:.0f} % ({rate:.1f}/s, at most {most} in a second); "
            f"officers' p50 {ms(median(waits))}, p99 {ms(worst)}",
            rate >= 0.95 * ALLOWED and worst < 0.5,
            {"rates": rates, "p99": worst},
            tells=place.sizes.suffice("announcing_seconds"),
        )
    ]


async def ask_on(bot: Running, officers: list[Phone], seconds: int) -> list[float]:
    """Ask questions at a steady pace. Returns how long each waited."""
    texts, asking = questions(), cycle(officers)
    return await bot.traffic.at_pace(
        ASKING * seconds, ASKING, lambda _: bot.traffic.ask(next(asking), next(texts))
    )


def seconds_of(traffic: Traffic, seconds: int) -> list[int]:
    """Return the messages in each full second, without the first, in which the announcement was written."""
    last = int(time.monotonic()) - 1
    return [traffic.sent[second] for second in range(last - seconds + 3, last + 1)]
