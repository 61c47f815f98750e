"""What is written at the desk goes where it was meant to go, and the file on the screen keeps up."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlmodel import Session, col, delete, select

from bot.demo.phones import Phone
from data.db.base import utc_now
from data.models.interests import History, Interest, Letter
from data.models.messages import Notice, Outbox
from data.outbox import tracked_messages
from data.outbox.tracked_messages import TrackedKind
from tests.actors import at, claimed, count_shown, lead, message, move, registered, stands
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def test_what_begins_with_two_slashes_never_reaches_the_officer(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    card = message(desk, "Stage: In review").id
    await press(desk, "✉ Write", said("write-to_officer"))
    desk.send("// drives too fast")
    await read(desk, said("note-kept"))
    desk.send_photo(caption="// his licence", reply_to=card)
    await desk.wait_for(lambda p: p.transcript().count("The note is in the file") == 2)
    await press(desk, "Another note", said("write-note"))
    desk.send("asks for Haiti", reply_to=card)
    await desk.wait_for(lambda p: p.transcript().count("The note is in the file") == 3)
    mine = message(desk, "// drives too fast").id
    desk.edit(mine, "// drives carefully")
    await read(desk, said("letter-edit-kept"))
    desk.send("Call me", reply_to=card)
    await read(officer, "Call me")
    desk.edit(message(desk, "Call me").id, "// never mind")
    await read(desk, said("letter-edit-too_late"))
    await press(desk, "Write more", said("write-to_officer"))
    desk.send("After nine, please")
    await read(officer, "After nine, please")
    await officer.settled()
    for secret in ("drives", "licence", "Haiti", "never mind"):
        assert not shows(officer, secret)
    assert not any(m.kind == "photo" for m in officer.screen)
    texts = [(row.kind, row.text) for row in world.rows(Letter)]
    assert texts == [
        ("note", "drives carefully"),
        ("note", "his licence"),
        ("note", "asks for Haiti"),
        ("to_officer", "Call me"),
        ("to_officer", "After nine, please"),
    ]


async def test_what_belongs_to_no_case_goes_nowhere_and_says_so(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await press(desk, "Queue", "Queue: 1 open")
    for text, reply in (("Please call me", desk.last.id), ("// sounds keen", None)):
        desk.send(text, reply_to=reply)
        await desk.settled()
        assert "I didn't send it" in desk.last.text
    assert world.rows(Letter) == []
    assert not shows(officer, "Please call me")


async def test_a_reply_reaches_the_officer_whose_case_the_message_shows_now(world: World) -> None:
    desk = await world.coordinator("Camille")
    first, second = await registered(world, "Alexandrine"), await registered(world, "Samira")
    desk.send("/find alexandrine")
    await read(desk, "One file.")
    await press(desk, "No. 1 · Alexandrine", "Stage: Received")
    here = desk.last.id
    await press(desk, "Queue", "Queue: 2 open")
    await press(desk, "No. 2 · Samira", "Stage: Received")
    assert desk.last.id == here
    desk.send("Dear Samira", reply_to=here)
    await read(second, "Dear Samira")
    await press(desk, "History", said("history-registered"))
    first.send("/myfile")
    await first.settled()
    desk.send("As I said", reply_to=here)
    await read(second, "As I said")
    assert not shows(first, "Samira") and not shows(first, "As I said")


async def test_the_case_on_the_screen_keeps_up_in_place_and_a_preview_is_left_alone(world: World) -> None:
    desk, other = await world.coordinator("Camille"), await world.coordinator("Benoit")
    lead(world, 2)
    officer = await registered(world)
    await claimed(world, desk)
    await press(other, "Open", "Stage: In review")
    card, theirs = message(desk, "Stage: In review").id, message(other, "Stage: In review").id
    desk.send("Can you start in May?", reply_to=card)
    await read(officer, "Can you start in May?")
    officer.send("From the 3rd on.", reply_to=message(officer, "Can you start").id)
    for phone, place in ((desk, card), (other, theirs)):
        await phone.wait_for(stands(place, "From the 3rd on."))
        assert "Can you start in May?" in at(phone, place)
        assert "waiting for an answer" in at(phone, place)
    desk.press("Stage…", message(desk, "Stage: In review"))
    await read(desk, said("stage-question"))
    officer.send("Or the 4th.", reply_to=message(officer, "Can you start").id)
    await other.wait_for(lambda p: "Or the 4th." in at(p, theirs))
    await desk.settled()
    assert "Move it to" in at(desk, card)


async def test_pictures_and_voice_go_to_the_coordinator_who_just_wrote(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    desk.send("Please send me your licence", reply_to=desk.last.id)
    await read(officer, "Please send me your licence")
    for number in range(2):
        officer.send_photo(caption="front" if number == 0 else "", album="5")
    await desk.wait_for(lambda p: sum(m.kind == "photo" for m in p.screen) == 2)
    officer.send_document()
    await desk.wait_for(lambda p: any(m.document for m in p.screen))
    await officer.settled()
    assert officer.transcript().count("to the coordinators. Their answer") == 2
    assert not shows(officer, "Is this for")


async def test_an_officer_replies_to_any_message_about_their_case(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await read(officer, said("officer-claimed"))
    officer.send("Glad to hear it", reply_to=message(officer, "now has your file").id)
    await read(desk, "Glad to hear it")
    await read(officer, "to the coordinators. Their answer")


async def test_a_reply_that_is_faster_than_the_mark_of_its_message_finds_the_case(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await read(officer, said("officer-claimed"))
    await officer.settled()
    place = message(officer, "now has your file").id
    person = world.rows(Interest)[0].person_id
    db = world.services.db

    def still_sending(session: Session) -> None:
        """Set the row as it is between the message's arrival and mark_sent."""
        row = session.exec(select(Outbox).where(Outbox.person_id == person)).one()
        row.sent_at, row.process, row.due_at = None, db.process, utc_now() + timedelta(minutes=1)
        session.exec(delete(Notice).where(col(Notice.person_id) == person))

    def sent(session: Session) -> None:
        row = session.exec(select(Outbox).where(Outbox.person_id == person)).one()
        row.sent_at, row.process = utc_now(), None
        tracked_messages.track_message(session, 1, person, place, TrackedKind.ABOUT)

    await db.run(still_sending)
    officer.send("Glad to hear it", reply_to=place)
    await asyncio.sleep(0.3)
    await db.run(sent)
    await read(desk, "Glad to hear it")
    await read(officer, "to the coordinators. Their answer")


async def test_what_couldnt_be_told_to_the_officer_stands_in_the_case(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await read(officer, said("officer-claimed"))
    officer.blocked = True
    await move(desk, "Shortlisted", "you are on the shortlist")
    await read(desk, said("history-undelivered_blocked"))
    place = message(desk, "Stage: Shortlisted").id
    await desk.wait_for(stands(place, "the officer couldn't be told"))
    assert "has blocked the assistant" in at(desk, place)


def is_reachable(desk: Phone) -> bool:
    """Return whether the case on the screen no longer says that its officer has blocked the assistant."""
    return "has blocked the assistant" not in message(desk, "Stage: Shortlisted").text


async def test_who_comes_back_after_blocking_gets_what_they_missed_once(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await read(officer, said("officer-claimed"))
    officer.block()
    await officer.settled()
    place = next(m.id for m in desk.screen if "Stage: In review" in m.text)
    desk.send("Can you call me on Monday?", reply_to=place)
    await read(desk, "Not delivered to Alexandrine")
    await move(desk, "Shortlisted", "you are on the shortlist")
    await read(desk, said("history-undelivered_blocked"))
    for _ in range(2):
        officer.unblock()
        await officer.settled()
        officer.start()
        await read(officer, "Can you call me on Monday?")
        await read(officer, said("officer-stage-shortlisted"))
        await read(desk, "Alexandrine is back")
        await read(desk, "Delivered to Alexandrine")
        for text in ("call me on Monday", "are on the shortlist", "Alexandrine is back"):
            assert count_shown(desk if "back" in text else officer, text) == 1
        await desk.wait_for(is_reachable)


async def test_the_officer_hears_that_nobody_has_their_case_any_more(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await press(desk, "Back to queue", "Stage: Received")
    await read(officer, said("officer-released"))


async def test_a_withdrawn_case_cant_be_claimed_by_an_old_button(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await read(desk, "Interest no. 1")
    claim = next(b.data for row in desk.last.buttons for b in row if b.text == "Claim")
    card = desk.last.id
    officer.send("/myfile")
    await officer.settled()
    officer.press(officer.last.buttons[0][0].text)
    await officer.settled()
    await press(officer, "Withdraw", said("withdraw-question"))
    await press(officer, "Yes, withdraw", "Withdrawn")
    await read(desk, said("notice-withdrawn"))
    desk.press_data(claim or "", card)
    await desk.wait_for(lambda p: any("it was withdrawn" in toast for toast in p.toasts))
    assert [(row.owner_id, row.stage) for row in world.rows(Interest)] == [(None, "withdrawn")]


async def test_who_withdraws_by_telephone_is_told_so_and_a_reply_to_it_is_answered(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await move(desk, "Withdrawn", "You told us that you are withdrawing")
    await read(officer, said("officer-stage-withdrawn"))
    assert [(row.stage, row.open_key) for row in world.rows(Interest)] == [("withdrawn", None)]
    officer.send("No, I still want to go", reply_to=message(officer, "You told us").id)
    await read(desk, "No, I still want to go")


def searched(times: int) -> Callable[[Phone], bool]:
    """Return a condition that so many searches were answered."""
    told = ("One file.", "no file like that")
    return lambda phone: sum(any(text in m.text for text in told) for m in phone.screen) == times


async def test_a_reply_to_a_very_old_message_finds_its_case_after_a_restart(world: World) -> None:
    desk = await world.coordinator("Camille")
    officer, other = await registered(world, "Alexandrine"), await registered(world, "Samira")
    await read(desk, "Interest no. 2")
    old = message(desk, "Interest no. 1").id
    await press(desk, "Claim", "Taken by Camille")
    for number in range(5):
        desk.send(f"/find samira {'x' * number}")
        await desk.wait_for(searched(number + 1))
        world.unhurried(desk)
    world.grow_older(300)
    await world.stop_bot()
    await world.start_bot()
    desk.send("Are you still interested?", reply_to=old)
    await read(officer, "Are you still interested?")
    assert not shows(other, "Are you still interested?")


async def test_a_history_of_any_length_fits_on_a_screen(world: World) -> None:
    desk = await world.coordinator("Camille-Alexandrine Tremblay-Beauchamp")
    await registered(world)
    await claimed(world, desk)

    def open_often(session: Session) -> None:
        session.add_all(History(interest_id=1, person_id=1, event="opened") for _ in range(120))

    await world.services.db.run(open_often)
    await press(desk, "History", "…")
    assert desk.last.text.startswith("History\n…\n")


async def test_a_note_in_an_album_stays_inside(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await press(desk, "✉ Write", said("write-to_officer"))
    desk.send_photo(caption="The camp", album="9")
    desk.send_photo(caption="// internal remark", album="9")
    await officer.wait_for(lambda p: any(m.kind == "photo" for m in p.screen))
    await desk.settled()
    await officer.settled()
    assert [row.kind for row in world.rows(Letter)] == ["to_officer", "note"]
    assert not shows(officer, "internal remark")


async def test_a_message_that_has_become_the_menu_stays_the_menu(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await read(officer, said("officer-claimed"))
    screen = message(desk, "Stage: In review")
    desk.press("⌂ Menu", screen)
    await read(desk, said("menu"))
    officer.send("When do you call?", reply_to=message(officer, "now has your file").id)
    await read(desk, "When do you call?")
    await desk.settled()
    assert "Ask me in your own words" in next(m.text for m in desk.screen if m.id == screen.id)
