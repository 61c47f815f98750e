"""Letters that waited for their reader come as one message, to which one replies as to each of them."""

from dataclasses import replace
from functools import partial

import pytest
from sqlmodel import Session, select, update
from telegram.error import NetworkError

from bot.delivery.sender import Deliver, Sender
from bot.demo.phones import Phone
from data.db.base import utc_now
from data.db.database import Database
from data.letters import copies
from data.letters.store import (
    DISTRESS_MARK,
    MAX_IN_LETTER,
    LetterKind,
    LetterView,
    Written,
    view_unsent,
    write_letter,
)
from data.models.interests import Letter
from data.models.messages import Outbox
from data.outbox.store import Delivery
from handlers.letters.delivery import MAX_APART
from handlers.letters.joined_screens import fitting
from tests.actors import claimed, erased, message, registered
from tests.builders import Desk
from tests.wording import said
from tests.world import World, read, shows

TEXT = Written("", 0)
FORTY = [f"Point {number} of my travel claim." for number in range(40)]


async def offline(sender: Sender, delivery: Delivery) -> int | None:
    """Deliver nothing, as while Telegram is away."""
    raise NetworkError("away")


async def back_online(world: World, deliver: Deliver) -> None:
    """Let what waits be delivered now."""
    await world.stop_bot()
    world.deliveries["letter"] = deliver
    db = Database(world.settings.database_url)
    db.run_here(lambda session: session.exec(update(Outbox).values(due_at=utc_now())))
    db.close()
    await world.start_bot()


def sent_by_bot(phone: Phone, text: str) -> list[str]:
    """Return the bot's messages that say a text."""
    return [m.text.replace("\xa0", " ") for m in phone.screen if m.from_bot and text in m.text]


def lies_in(phone: Phone, text: str, other: str) -> bool:
    """Return whether one message says both."""
    return any(text in m.text and other in m.text for m in phone.screen)


@pytest.mark.slow
async def test_what_waited_is_one_message_that_is_answered_edited_and_erased_as_one(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    desk.send("Tell me more.", reply_to=desk.last.id)
    await read(officer, "Tell me more.")
    deliver, world.deliveries["letter"] = world.deliveries["letter"], offline
    to = message(officer, "Tell me more.").id
    for text in FORTY[:12]:
        world.unhurried(officer)
        officer.send(text, reply_to=to)
    await world.until(lambda: len(world.rows(Letter)) == 13)
    await officer.settled()
    assert sent_by_bot(desk, "Point 0") == []
    await back_online(world, deliver)
    await read(desk, "wrote 12 messages about no. 1")
    (joined,) = sent_by_bot(desk, "Point 0 of")
    assert [text for text in FORTY[:12] if text not in joined] == []
    assert len(sent_by_bot(desk, "✉ Alexandrine")) == 1
    await officer.wait_for(lambda p: not any("On its way" in m.text for m in p.screen))
    first = next(m for m in officer.screen if m.text == FORTY[0])
    officer.edit(first.id, "Point 0, said better.")
    await desk.wait_for(partial(lies_in, text="Point 0, said better.", other="Point 11 of my"))
    desk.send("Thank you for all of it.", reply_to=message(desk, "Point 11 of my").id)
    await read(officer, "Thank you for all of it.")
    world.unhurried(officer)
    await erased(officer)
    await desk.wait_for(lambda p: not any("of my travel claim" in m.text for m in p.screen))


@pytest.mark.slow
async def test_an_officer_who_is_back_reads_what_they_missed_in_one_message(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    officer.block()
    case = desk.last.id
    for text in FORTY[:5]:
        world.unhurried(desk)
        desk.send(text, reply_to=case)
    await world.until(lambda: sum(row.failed is not None for row in world.rows(Letter)) == 5)
    officer.blocked = False
    officer.send("/start")
    await read(officer, said("letters-from-coordinator"))
    (joined,) = sent_by_bot(officer, "Point 0 of")
    assert [text for text in FORTY[:5] if text not in joined] == [] and "Camille" in joined
    officer.send("All of it read.", reply_to=message(officer, "Point 4 of").id)
    await read(desk, "All of it read.")
    assert not shows(officer, "only text")


def written(desk: Desk, texts: list[str], like: Written = TEXT) -> list[int]:
    """Let the officer write these texts, in messages `like` this, and return the ids of the letters."""

    def write(session: Session) -> list[int]:
        before = len(session.exec(select(Letter.id)).all())
        wanted = [replace(like, text=text, message_id=before + place) for place, text in enumerate(texts)]
        kept = [write_letter(session, desk.officer, 1, LetterKind.TO_DESK, one) for one in wanted]
        return [letter for letter in kept if letter]

    return desk.db.run_here(write)


def waiting(desk: Desk, letter_id: int) -> list[int]:
    """Return the letters with which one goes to the coordinator who has the case."""
    found = desk.db.run_here(copies.list_waiting, letter_id, desk.owner[0])
    return [letter.id for letter in found]


def test_pictures_and_calls_for_help_come_alone_and_nothing_comes_twice(desk: Desk) -> None:
    desk.claim()
    texts = written(desk, FORTY[:4])
    (picture,) = written(desk, ["The camp"], Written("", 0, media="photo", is_copied=True))
    (help_,) = written(desk, ["I can't go on"], Written("", 0, about=DISTRESS_MARK))
    later = written(desk, FORTY[4:6])
    assert waiting(desk, texts[0]) == [*texts, *later] and len(texts) > MAX_APART
    assert waiting(desk, help_) == [help_] and picture not in waiting(desk, later[-1])
    desk.db.run_here(copies.keep_joined, texts, desk.owner[0], 500)
    assert [waiting(desk, one) for one in texts] == [[]] * len(texts)
    assert waiting(desk, later[0]) == later
    joined = desk.db.run_here(copies.list_joined, texts[2], desk.owner[0])
    assert [letter.id for letter in joined] == texts
    assert desk.db.run_here(copies.list_joined, later[0], desk.owner[0]) == []


def letter_of(text: str) -> LetterView:
    return view_unsent(1, LetterKind.TO_DESK, Written(text, 1), None)


def test_letters_that_dont_fit_into_one_message_are_several_and_none_is_left_out() -> None:
    many = [letter_of("x" * 900) for _ in range(9)] + [letter_of("y" * MAX_IN_LETTER), letter_of("z")]
    groups = list(fitting(many))
    assert [one for group in groups for one in group] == many
    assert all(len(group) == 1 or sum(len(one.text) for one in group) <= MAX_IN_LETTER for group in groups)
    assert len(groups) < len(many)
