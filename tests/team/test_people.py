"""Who was removed from the desk does nothing more there; what is written to people reaches people."""

import pytest

from bot.callbacks.desk.cases import ShowAsSent
from bot.demo.phones import Phone
from data.models.content import Question
from data.models.interests import Interest, Letter
from tests.actors import at, claimed, message, read_button, registered
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def in_touch(world: World) -> tuple[Phone, Phone]:
    """Return a coordinator with a claimed case open, and its officer, who knows."""
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await read(officer, said("officer-claimed"))
    return desk, officer


async def test_what_was_waited_for_or_sent_before_goes_nowhere(world: World) -> None:
    desk, officer = await in_touch(world)
    desk.send("Call me", reply_to=message(desk, "Stage: In review").id)
    await read(officer, "Call me")
    await press(desk, "✉ Write", "Write your message to Alexandrine")
    world.remove_coordinator(1)
    desk.send("Pay me 500 dollars and you are selected")
    await desk.wait_for(lambda p: "Pay me" not in p.screen[-1].text)
    desk.edit(message(desk, "Call me").id, "Pay me 900 dollars by Friday")
    await desk.settled()
    await officer.settled()
    assert not shows(officer, "Pay me")
    assert [row.text for row in world.rows(Letter)] == ["Call me"]


async def test_their_open_case_stays_as_it_was(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    other = await world.coordinator("Benoit")
    await claimed(world, desk)
    await read(officer, said("officer-claimed"))
    world.remove_coordinator(1)
    officer.send("Hello? Anybody?", reply_to=message(officer, "now has your file").id)
    await read(other, "Hello? Anybody?")
    await desk.settled()
    assert not shows(desk, "Hello? Anybody?")


async def test_what_an_officer_in_danger_writes_to_a_person_reaches_that_person_too(world: World) -> None:
    desk, officer = await in_touch(world)
    officer.send("I can't go: my husband hits me", reply_to=message(officer, "now has your file").id)
    await read(officer, "911")
    await read(desk, "my husband hits me")
    desk.send("// told me of suicidal thoughts", reply_to=message(desk, "my husband hits me").id)
    await read(desk, said("note-kept"))
    assert not shows(desk, "911")


async def test_a_note_album_in_reply_stays_inside(world: World) -> None:
    desk, officer = await in_touch(world)
    card = message(desk, "Stage: In review").id
    for number in range(3):
        desk.send_photo(caption="// licence" if number == 0 else "", album="5", reply_to=card)
    await desk.wait_for(lambda _: len(world.rows(Letter)) == 3)
    assert [row.kind for row in world.rows(Letter)] == ["note"] * 3
    await officer.settled()
    assert not any(m.kind == "photo" for m in officer.screen)


async def test_a_letter_that_never_arrived_is_no_answer(world: World) -> None:
    desk, officer = await in_touch(world)
    officer.send("When do you call?", reply_to=message(officer, "now has your file").id)
    await read(desk, "When do you call?")
    officer.block()
    desk.send("Tomorrow", reply_to=message(desk, "When do you call?").id)
    await read(desk, "Couldn't be delivered")
    (interest,) = world.rows(Interest)
    assert interest.awaiting_since is not None and interest.contacted_at is None


async def test_what_a_coordinator_types_beside_everything_is_kept_nowhere(world: World) -> None:
    desk = await world.coordinator("Camille")
    desk.send("part two of my letter to Alexandrine")
    await read(desk, "I didn't send it to anybody")
    assert world.rows(Question) == []
    assert "None of these" not in str(desk.last.buttons)
    desk.send("tour length and how long")
    await desk.wait_for(lambda p: "Is it one of these?" in p.last.text or "Was this what" in p.last.text)
    assert [row.outcome for row in world.rows(Question) if row.text] == []


async def test_the_whole_conversation_can_be_read_again(world: World) -> None:
    desk, officer = await in_touch(world)
    told = message(officer, "now has your file").id
    for number in range(7):
        officer.send(f"Letter {number}", reply_to=told)
        await read(desk, f"Letter {number}")
    card = message(desk, "Stage: In review")
    desk.press("Conversation", card)
    await desk.wait_for(lambda p: "Letter 6" in at(p, card.id) and "Stage:" not in at(p, card.id))
    assert "Letter 4" not in at(desk, card.id)
    await press(desk, "‹ Earlier", "Letter 0")
    await desk.wait_for(lambda p: "Letter 0" in at(p, card.id) and "Letter 4" in at(p, card.id))
    desk.press("‹ File", message(desk, "Conversation"))
    await desk.wait_for(lambda p: "Stage: In review" in at(p, card.id))


async def test_who_comes_later_sees_what_was_sent_and_it_goes_with_its_officer(world: World) -> None:
    desk, officer = await in_touch(world)
    told = message(officer, "now has your file").id
    for caption in ("My licence", "My passport"):
        officer.send_photo(caption=caption, reply_to=told)
        await read(desk, caption)
    later = await world.coordinator("Benoit")
    later.send("/queue")
    await read(later, "Queue: 1 open")
    later.press(next(b.text for row in later.last.buttons for b in row if "Alexandrine" in b.text))
    await read(later, "Stage: In review")
    later.press("Conversation")
    await read_button(later, "Show as sent (2)")
    world.telegram.messages[officer.id].pop(message(officer, "My passport").id)
    await press(later, "Show as sent (2)", "Above: what was sent (1). No longer available: 1.")
    assert [m.kind for m in later.screen if m.kind != "text"] == ["photo"]
    world.telegram.fail_next("copyMessage", 403, "Forbidden: bot was blocked by the user")
    await press(later, "Show as sent (2)", "Above: what was sent (0). No longer available: 2.")
    later.send("Thank you for the picture", reply_to=message(later, "Above:").id)
    await read(officer, "Thank you for the picture")
    officer.send("/forget")
    await read(officer, said("forget-question"))
    await press(officer, "Yes, erase everything", said("forget-done"))
    await later.wait_for(lambda p: not any(m.kind == "photo" for m in p.screen))
    later.press(ShowAsSent(1, 0).pack(), later.last)
    await later.settled()
    assert later.last.text == "This file no longer exists."


async def test_an_answer_reaches_the_colleague_who_wrote_and_the_owner(world: World) -> None:
    desk, other = await world.coordinator("Camille"), await world.coordinator("Benoit")
    officer = await registered(world)
    await claimed(world, desk)
    await read(other, "Taken by Camille")
    other.send("May I ask for your licence?", reply_to=message(other, "Taken by Camille").id)
    await read(officer, "May I ask for your licence?")
    officer.send("Number 12", reply_to=message(officer, "May I ask for your licence?").id)
    for reader in (desk, other):
        await read(reader, "Number 12")
