"""Whatever shows an officer's data to a coordinator leaves a row in the file's history, on the same day."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session, col, delete, select

from bot.callbacks.base import Tap
from bot.callbacks.desk import cases as case_taps
from bot.callbacks.desk import openings as opening_taps
from bot.demo.phones import Phone
from data.db.base import utc_now
from data.db.database import Database
from data.models.interests import History, Interest
from data.models.people import Person
from tests.actors import registered
from tests.wording import said
from tests.world import World, a_world, press, read, shows

pytestmark = pytest.mark.slow
LETTER = "My mother's name is Philippa."
PRIVATE = ("Alexandrine", "alex@example.ca", "Philippa")
"""The officer's name, a contact and words of a letter."""
VALUES: dict[str, Any] = {"interest": 1, "page": 0, "coordinator": 2, "come_from": "in_review", "quoted": 0}
VALUES |= {"to": "shortlisted", "opening": 1, "count": 1, "last": 1, "fresh": 0, "on": 1}
COMMANDS = (
    "/desk",
    "/queue",
    "/find Alexandrine",
    "/find alex",
    "/openings",
    "/myfile",
    "/stats",
    "/questions",
)


def taps() -> list[str]:
    """Return one of every tap of the desk and of openings, about case 1, and then in the other order of
    effects.
    """
    kinds = [
        kind
        for module in (case_taps, opening_taps)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Tap) and kind is not Tap
    ]
    packed = [kind(*(VALUES.get(name, 0) for name in kind.fields)).pack() for kind in kinds]
    return packed + packed[::-1]


def forget_access(session: Session, telegram_id: int) -> None:
    """Delete what is logged of this coordinator, as if it were another day."""
    mine = select(Person.id).where(Person.telegram_id == telegram_id).scalar_subquery()
    session.exec(delete(History).where(col(History.person_id) == mine))


def events_of(world: World, phone: Phone) -> list[tuple[str, date]]:
    """Return what history tells of a coordinator, with the day."""
    people = {row.telegram_id: row.id for row in world.rows(Person)}
    mine = [row for row in world.rows(History) if row.person_id == people[phone.id]]
    return [(row.event, row.at.date()) for row in mine]


def seen(phone: Phone) -> dict[int, str]:
    """Return the texts of the bot's messages on a screen."""
    return {message.id: message.text for message in phone.screen if message.from_bot}


async def check(world: World, desk: Phone, what: str) -> tuple[bool, list[str]]:
    """Send or press it: whether private data came, and the buttons that did.

    Raises where data came without a row of today.
    """
    db = Database(world.settings.database_url)
    db.run_here(forget_access, desk.id)
    db.close()
    world.unhurried(desk)
    before = seen(desk)
    if what.startswith("/"):
        desk.send(what)
    else:
        desk.press_data(what, desk.last.id)
    await desk.settled()
    new = [text for number, text in seen(desk).items() if before.get(number) != text]
    is_shown = any(private in text for text in new for private in PRIVATE)
    if is_shown:
        days = [day for _, day in events_of(world, desk)]
        assert utc_now().date() in days, f"{what} shows without a row: {new}"
    return is_shown, [
        b.data for m in desk.screen if m.id not in before for row in m.buttons for b in row if b.data
    ]


async def test_whatever_shows_an_officers_data_leaves_a_row_of_today(world: World) -> None:
    desk = await world.coordinator("Camille")
    await world.coordinator("Benoit")
    officer = await registered(world)
    officer.send("/myfile")
    await officer.settled()
    officer.press(officer.last.buttons[0][0].text)
    await officer.settled()
    await press(officer, "✉ Write to the coordinators", said("write-to_desk"))
    officer.send(LETTER)
    await read(desk, "Philippa")
    safe = {tap.prefix for module in (case_taps, opening_taps) for tap in tap_kinds(module)}
    waiting, done = [*COMMANDS, *taps()], dict[str, bool]()
    while waiting:
        what = waiting.pop(0)
        is_shown, found = await check(world, desk, what)
        done[what] = is_shown or done.get(what, False)
        waiting += [b for b in dict.fromkeys(found) if b[1:3] in safe and b not in done and b not in waiting]
    assert len(done) > 40
    assert sum(done.values()) > 10


def tap_kinds(module: Any) -> list[type[Tap]]:
    """Return the taps that a module declares."""
    return [one for one in vars(module).values() if isinstance(one, type) and issubclass(one, Tap)]


async def test_a_case_that_names_the_officers_other_cases_is_logged_in_those_too(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await read(desk, "Interest no. 1")
    people = {row.telegram_id: row.id for row in world.rows(Person)}

    def register_another(session: Session) -> None:
        day = utc_now().date()
        number = people[officer.id] or 0
        session.add(Interest(person_id=number, mission="binuh", roles=[], available_from=day, open_key="2"))

    db = Database(world.settings.database_url)
    db.run_here(register_another)
    db.close()
    for _ in range(2):
        desk.send("/queue")
        await read(desk, "Queue: 2 open")
        await desk.settled()
        db = Database(world.settings.database_url)
        db.run_here(forget_access, desk.id)
        db.close()
        await press(desk, "No. 1 · Alexandrine", said("file-others"))
        await desk.settled()
        mine = [row for row in world.rows(History) if row.person_id == people[desk.id]]
        assert [(row.interest_id, row.event) for row in mine] == [(1, "opened"), (2, "listed")]


async def test_a_letter_and_a_card_that_the_bot_brings_are_logged_once_a_day(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await read(desk, "Interest no. 1")
    officer.send("/myfile")
    await officer.settled()
    officer.press(officer.last.buttons[0][0].text)
    await officer.settled()
    await press(officer, "✉ Write to the coordinators", said("write-to_desk"))
    for text in (LETTER, "And one more thing about my file."):
        officer.send(text)
        await read(desk, text)
    await desk.settled()
    assert [event for event, _ in events_of(world, desk)] == ["shown"]
    for _ in range(2):
        desk.send("/queue")
        await read(desk, "Queue: 1 open")
        await press(desk, "No. 1 · Alexandrine", "Stage: Received")
    assert [event for event, _ in events_of(world, desk)] == ["shown", "opened"]


async def test_a_card_holds_no_contact_until_its_reader_has_claimed_the_case(world: World) -> None:
    desk, other = await world.coordinator("Camille"), await world.coordinator("Benoit")
    await registered(world)
    for phone in (desk, other):
        assert "alex@example.ca" not in await read(phone, "Interest no. 1")
        assert shows(phone, "open the file")
    number = desk.last.id
    desk.press("Claim")
    await other.wait_for(lambda p: shows(p, "Taken by Camille"))
    assert not shows(other, "alex@example.ca")
    await desk.wait_for(
        lambda p: "alex@example.ca" in next(message.text for message in p.screen if message.id == number)
    )
    await press(other, "Open", "alex@example.ca")
    assert "opened" in [event for event, _ in events_of(world, other)]


async def test_the_setting_lets_cards_hold_contacts_and_they_are_logged(
    database_url: str, learned: Path
) -> None:
    async with a_world(database_url, learned, cards_hide_contacts=False) as world:
        desk = await world.coordinator("Camille")
        await registered(world)
        await read(desk, "alex@example.ca")
        await world.until(lambda: [event for event, _ in events_of(world, desk)] == ["shown"])
