"""Letters: whom a typed message is for, what its receipt says, what is sent without a button."""

from collections.abc import Callable

import pytest
from sqlmodel import Session, update
from telegram.error import NetworkError

from bot.delivery.sender import Sender
from bot.demo.phones import Phone
from data.db.base import utc_now
from data.db.database import Database
from data.letters import receipts
from data.models.interests import Interest, Letter
from data.models.messages import Outbox
from data.models.people import Coordinator
from data.outbox.store import Delivery
from tests.actors import at, claimed, message, registered, stands, texts_to_desk
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def in_touch(world: World, letter: str = "Hello, I have your file now.") -> tuple[Phone, Phone]:
    """Return a coordinator who claimed a case and wrote to its officer, who has the letter."""
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    desk.send(letter, reply_to=desk.last.id)
    await read(officer, letter)
    await read(desk, "Delivered to Alexandrine")
    return desk, officer


def said_times(text: str, times: int) -> Callable[[Phone], bool]:
    """Return a condition that a text stands so often on the screen."""
    return lambda phone: phone.transcript().count(text) == times


async def test_a_sure_question_is_answered_and_can_be_sent_too(world: World) -> None:
    desk, officer = await in_touch(world)
    officer.send("how long is a tour")
    await read(officer, said("ask-helped"))
    assert not shows(officer, "Is this for Camille") and texts_to_desk(world) == []
    answer = officer.last.text
    await press(officer, "Send this to Camille", "to the coordinators. Their answer")
    await read(desk, "how long is a tour")
    assert shows(officer, answer)
    await press(officer, "⌂ Menu", said("menu"))
    assert shows(officer, "to the coordinators. Their answer")


async def test_what_is_surely_for_the_coordinator_is_a_letter(world: World) -> None:
    desk, officer = await in_touch(world, "Can you start in May?")
    for text in ("Yes, from the 3rd on.", "ok", "Camille, I wrote to my chief about it"):
        officer.send(text)
        await read(desk, text)
    await read(officer, said("receipt-desk-delivered"))
    assert not shows(officer, "Is this for Camille") and len(texts_to_desk(world)) == 3


async def test_where_there_is_doubt_the_officer_says_whom_it_is_for(world: World) -> None:
    desk, officer = await in_touch(world)
    officer.send("Did you get my licence?")
    await read(officer, "Is this for Camille")
    await press(officer, "For Camille", said("letter-next-too"))
    await read(desk, "Did you get my licence?")
    officer.send("how long is a tour")
    await read(desk, "how long is a tour")
    await press(officer, "⌂ Menu", said("menu"))
    officer.send("When will you call?")
    await officer.wait_for(lambda p: "A question for you" in str(p.last.buttons))
    assert texts_to_desk(world) == ["Did you get my licence?", "how long is a tour"]


async def test_thanks_are_answered_by_the_bot_and_can_be_sent(world: World) -> None:
    desk, officer = await in_touch(world)
    officer.send("merci")
    await officer.wait_for(lambda p: "Send this to Camille" in str(p.last.buttons))
    assert texts_to_desk(world) == [] and world.rows(Interest)[0].awaiting_since is None
    await press(officer, "Send this to Camille", "to the coordinators. Their answer")
    await read(desk, "merci")


async def test_somebody_in_distress_reaches_the_coordinator_who_wrote(world: World) -> None:
    desk, officer = await in_touch(world)
    officer.send("I want to die")
    await read(officer, "9-8-8")
    await read(desk, said("letter-distress"))
    assert not shows(officer, "Is this for Camille")


async def test_a_greeting_after_ask_the_team_waits_for_a_message(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    officer.send("I want to talk to a real person")
    await read(officer, said("small-talk-person"))
    await press(officer, "✉ Ask a coordinator", said("write-to_desk"))
    for number, text in enumerate(("bonjour", "hi", "merci", "ok"), 1):
        officer.send(text)
        await officer.wait_for(said_times("Not sent yet", number))
    assert texts_to_desk(world) == []
    officer.send("My number changed, please call the new one")
    await read(desk, "My number changed")
    assert texts_to_desk(world) == ["My number changed, please call the new one"]


async def test_a_question_for_all_coordinators_is_no_greeting(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), world.officer("Alexandrine")
    officer.send("I want to talk to a real person")
    await read(officer, said("small-talk-person"))
    await press(officer, "✉ Ask a coordinator", said("write-question"))
    officer.send("bonjour")
    await read(officer, said("letter-say-more"))
    officer.send("Who decides about leave in the second half?")
    await read(desk, "Who decides about leave")
    assert not shows(desk, "bonjour")


async def test_what_a_coordinator_types_on_an_open_case_can_go_to_its_officer(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    desk.send("part two of my letter")
    await read(desk, "I didn't send it to anybody")
    assert not shows(officer, "part two")
    await press(desk, "Send to Alexandrine", "This is what Alexandrine (no. 1) would read")
    assert shows(desk, "Camille, coordinator, writes about") and world.rows(Letter) == []
    await press(desk, "Send it now", "to Alexandrine.")
    await read(officer, "part two of my letter")
    await read(desk, "Delivered to Alexandrine")
    assert [row.kind for row in world.rows(Letter)] == ["to_officer"]


async def test_an_answered_text_a_picture_and_a_note_of_a_coordinator_can_go_too(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    desk.send("how long is a tour")
    await read(desk, said("ask-helped"))
    await press(desk, "Send to Alexandrine", "would read")
    await press(desk, "Send it now", "to Alexandrine.")
    await read(officer, "how long is a tour")
    desk.send_photo(caption="The camp")
    await desk.wait_for(lambda p: "Send to Alexandrine" in str(p.last.buttons))
    await press(desk, "Send to Alexandrine", said("preview-follows"))
    await press(desk, "Send it now", "to Alexandrine.")
    await officer.wait_for(lambda p: any(m.kind == "photo" for m in p.screen))
    desk.send("// sounds keen")
    await read(desk, said("stray-note"))
    assert "Send to Alexandrine" not in str(desk.last.buttons), "a note is never offered to the officer"
    await press(desk, "Keep the note", said("preview-note"))
    await press(desk, "Keep the note", said("note-kept"))
    await officer.settled()
    assert not shows(officer, "sounds keen")
    assert [row.kind for row in world.rows(Letter)] == ["to_officer", "to_officer", "note"]


async def test_a_receipt_survives_a_restart_in_both_directions(world: World) -> None:
    desk, officer = await in_touch(world)
    deliver = world.deliveries["letter"]

    async def offline(sender: Sender, delivery: Delivery) -> int | None:
        raise NetworkError("away")

    world.deliveries["letter"] = offline
    desk.send("Second letter", reply_to=message(desk, "Delivered to").id)
    officer.send("An answer", reply_to=message(officer, "Hello, I have").id)
    await read(desk, "On its way to Alexandrine")
    await read(officer, said("receipt-desk-on-its-way"))
    places = message(desk, "On its way").id, message(officer, "On its way").id
    await world.stop_bot()
    world.deliveries["letter"] = deliver
    db = Database(world.settings.database_url)
    db.run_here(make_due)
    db.close()
    await world.start_bot()
    await desk.wait_for(stands(places[0], "Delivered to Alexandrine"))
    await officer.wait_for(stands(places[1], "Delivered to the coordinators. Their answer will come here"))
    assert shows(officer, "Second letter") and shows(desk, "An answer")


def make_due(session: Session) -> None:
    """Make due now what was put off."""
    session.exec(update(Outbox).values(due_at=utc_now()))


async def test_a_receipt_says_why_a_letter_wasnt_delivered(world: World) -> None:
    desk, officer = await in_touch(world)
    officer.block()
    desk.send("Are you there?", reply_to=message(desk, "Delivered to").id)
    await read(desk, "Not delivered to Alexandrine: they have blocked the assistant")
    officer.blocked = False
    desk.block()
    officer.send("Yes, I am", reply_to=message(officer, "Hello, I have").id)
    await read(officer, "Not delivered: no coordinator can be reached")
    assert world.rows(Letter)[-1].failed is None


async def test_a_receipt_that_has_become_something_else_is_left_alone(world: World) -> None:
    desk, officer = await in_touch(world)
    receipt = message(desk, "Delivered to Alexandrine")
    await press(desk, "Write more", said("write-to_officer"))
    desk.send("One more thing")
    await read(officer, "One more thing")
    await desk.wait_for(lambda p: p.transcript().count("Delivered to Alexandrine") == 2)
    assert "Delivered to Alexandrine" in at(desk, receipt.id)
    desk.press("‹ File", receipt)
    await desk.wait_for(stands(receipt.id, "Stage: In review"))
    letter = world.rows(Letter)[0].id or 0
    author = world.rows(Coordinator)[0].person_id
    state = await world.services.db.run(receipts.read_receipt, letter, author, receipt.id)
    assert state is None
    assert all(row.sent_at for row in world.rows(Outbox) if row.kind == receipts.KIND)


@pytest.mark.parametrize("way", ["reply", "button", "typed"])
async def test_a_letter_in_another_language_is_pointed_out_before_it_is_sent(world: World, way: str) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await send_in_french(desk, way)
    await officer.settled()
    assert not world.rows(Letter) and not shows(officer, "pouvez-vous")
    await press(desk, "Send it as it is", "to Alexandrine.")
    await read(desk, "Delivered to Alexandrine")
    await read(officer, "pouvez-vous")
    assert len(world.rows(Letter)) == 1


@pytest.mark.parametrize("way", ["reply", "button", "typed"])
async def test_a_letter_in_another_language_is_written_anew(world: World, way: str) -> None:
    """A yes that is typed at the question isn't sent to the officer; what was typed can be copied."""
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await send_in_french(desk, way)
    desk.send("yes")
    await desk.settled()
    assert not world.rows(Letter)
    desk.press("Change the text", message(desk, "seems to be in French"))
    await desk.wait_for(lambda p: "Write your message to" in p.last.text)
    assert "pouvez-vous m'appeler demain" in desk.last.text
    desk.send("Hello, could you call me tomorrow?")
    await read(desk, "Delivered to Alexandrine")
    await read(officer, "could you call me tomorrow")
    assert not shows(officer, "pouvez-vous")


async def send_in_french(desk: Phone, way: str) -> None:
    """Write in French to an officer who uses the bot in English, up to the warning."""
    text = "Bonjour, pouvez-vous m'appeler demain?"
    if way == "reply":
        desk.send(text, reply_to=desk.last.id)
    elif way == "button":
        await press(desk, "✉ Write", said("write-to_officer"))
        desk.send_photo(caption=text)
    else:
        desk.send(text)
        await desk.wait_for(lambda p: "Send to Alexandrine" in str(p.last.buttons))
        desk.press("Send to Alexandrine")
    await read(desk, "seems to be in French")


async def test_an_edit_into_another_language_is_pointed_out_and_so_is_a_line(world: World) -> None:
    desk, _ = await in_touch(world, "Please call me tomorrow")
    desk.edit(message(desk, "Please call me tomorrow").id, "Veuillez m'appeler demain, merci")
    await read(desk, said("letter-edit-follows"))
    assert "seems to be in French" in message(desk, "Your change is on its way").text
    await press(desk, "‹ File", "Stage: In review")
    await press(desk, "→ Shortlisted", said("officer-stage-shortlisted"))
    assert not shows(desk, "shortlist. Your message seems")
    await press(desk, "Add a line", "Write what to add")
    desk.send("Merci, nous vous écrirons demain")
    await read(desk, said("stage-preview"))
    assert "seems to be in French" in message(desk, "Merci, nous vous").text


async def test_an_edit_that_leaves_a_place_to_be_filled_in_is_pointed_out(world: World) -> None:
    desk, officer = await in_touch(world, "Please call me tomorrow")
    desk.edit(message(desk, "Please call me tomorrow").id, "Please call me on [date]")
    await read(desk, said("letter-edit-follows"))
    assert "still has “[date]” in it" in message(desk, "Your change is on its way").text
    await read(officer, "Please call me on [date]")
