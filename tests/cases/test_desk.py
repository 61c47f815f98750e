"""The desk: coordinators and officers, from claim to outcome, with all that is written between them."""

import pytest

from bot.demo.phones import Phone
from data.cases import store as cases
from data.models.interests import History, Interest, Letter
from data.people.views import Actor
from handlers.cases import show as cases_show
from tests.actors import claimed, move, read_button, registered
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def test_from_claim_to_outcome_the_officer_hears_of_every_step_once(world: World) -> None:
    desk, other = await world.coordinator("Camille"), await world.coordinator("Benoit", "fr")
    officer = await registered(world)
    await claimed(world, desk)
    await read(officer, said("officer-claimed"))
    for stage, told in (
        ("Shortlisted", "you are on the shortlist"),
        ("Proposed", "You have been proposed"),
    ):
        await move(desk, stage, told)
        await read(officer, told)
        assert officer.transcript().count(told) == 1
    told = "You have not been selected"
    await press(desk, "Stage…", said("stage-question"))
    await press(desk, "Not selected", said("ask-decline_reason"))
    await press(desk, "no post fits now", told)
    await press(desk, "Tell the officer and move", "Reason: no post fits now")
    await read(officer, told)
    assert officer.transcript().count(told) == 1
    officer.send("/myfile")
    await officer.wait_for(lambda p: "Not selected" in str(p.last.buttons))
    await other.settled()
    other.press("Ouvrir")
    await read(other, "étape : Non retenue · Camille")
    assert [row.open_key for row in world.rows(Interest)] == [None]


async def test_a_line_is_shown_before_it_is_sent_in_the_officers_language(world: World) -> None:
    desk = await world.coordinator("Camille")
    officer = await registered(world)
    officer.send("/language")
    await officer.wait_for(lambda p: any(b.text == "Français" for row in p.last.buttons for b in row))
    await press(officer, "Français", "on continue en français")
    await claimed(world, desk)
    await press(desk, "Stage…", said("stage-question"))
    await press(desk, "Shortlisted", said("officer-stage-shortlisted", "fr"))
    await press(desk, "Add a line", "Write what to add")
    desk.send("Appelez-moi <lundi> & merci.")
    await read(desk, "Appelez-moi <lundi> & merci.")
    await desk.wait_for(lambda p: any("Tell the officer" in b.text for r in p.last.buttons for b in r))
    assert "Bonne nouvelle" in desk.last.text
    assert not shows(officer, "lundi")
    await press(desk, "Tell the officer and move", "Stage: Shortlisted")
    await read(officer, "Appelez-moi <lundi> & merci.")


async def test_a_line_typed_for_a_case_that_was_moved_meanwhile_is_answered(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await press(desk, "Stage…", said("stage-question"))
    await press(desk, "Shortlisted", said("officer-stage-shortlisted"))
    await press(desk, "Add a line", "Write what to add")
    move = cases.Move("in_review", "on_hold", None)
    assert await world.services.db.run(cases.move_interest, Actor(1, 1), 1, move)
    desk.send("Call me on Tuesday.")
    await read(desk, said("moved-meanwhile"))
    await read(desk, "Stage: On hold")
    await officer.settled()
    assert not shows(officer, "Tuesday")


async def test_a_case_is_released_given_and_handed_over(world: World) -> None:
    desk, other = await world.coordinator("Camille"), await world.coordinator("Benoit")
    officer = await registered(world)
    await claimed(world, desk)
    desk.press("Back to queue")
    await read(other, said("notice-released"))
    await desk.wait_for(lambda p: any(b.text == "Claim" for m in p.screen for row in m.buttons for b in row))
    await claimed(world, desk)
    await press(desk, "Give to…", said("assign-question"))
    await press(desk, "Benoit", "Give no. 1 (Alexandrine) to Benoit?")
    await press(desk, "Give to Benoit", "Taken by Benoit")
    await read(other, "Interest no. 1 is yours now: a colleague gave it to you")
    await read(officer, "A coordinator, Benoit, now has your file")
    other.send("/queue")
    await read(other, "Queue: 1 open")
    await press(other, "My files", "1 open, one of them waiting for you")
    await press(other, "Hand over my files", "Who takes your open file?")
    await press(other, "Camille", "Hand over your open file (no. 1) to Camille?")
    await press(other, "Give to Camille", "One file handed over")
    await read(desk, "Benoit handed files over to you. You have one open file now.")
    await officer.wait_for(lambda p: p.transcript().count("A coordinator, Camille, now has your file") == 3)


async def test_letters_go_both_ways_and_notes_stay_inside(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await press(desk, "✉ Write", "Write your message to Alexandrine")
    desk.send("Can you start in May?")
    await read(officer, "✉ Camille, coordinator, writes")
    assert shows(officer, "Can you start in May?")
    await press(officer, "✉ Answer", said("write-to_desk"))
    officer.send("Yes, from the 3rd.")
    await read(desk, "Yes, from the 3rd.")
    officer.send_voice()
    await desk.wait_for(lambda p: "[voice note]" in p.transcript())
    desk.send("// sounds keen", reply_to=desk.last.id)
    await read(desk, "Note by Camille")
    await officer.settled()
    assert not shows(officer, "sounds keen")
    assert [row.kind for row in world.rows(Letter)] == ["to_officer", "to_desk", "to_desk", "note"]


async def test_an_album_reaches_its_reader_whole_and_is_confirmed_once(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await press(desk, "✉ Write", "Write your message to Alexandrine")
    for number in range(3):
        desk.send_photo(caption="The camp" if number == 0 else "", album="77")
    await officer.wait_for(lambda p: sum(m.kind == "photo" for m in p.screen) == 3)
    await read(desk, "Delivered to Alexandrine")
    await desk.settled()
    assert desk.transcript().count("to Alexandrine.") == 1
    assert len(world.rows(Letter)) == 3


async def test_a_reply_of_4096_characters_with_bold_words_arrives_as_it_was(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    text = "Bold " + "x" * (4096 - 5)
    desk.send(text, reply_to=desk.last.id, entities=[{"type": "bold", "offset": 0, "length": 4}])
    await officer.wait_for(lambda p: any(m.text == text for m in p.screen))
    arrived = next(m for m in officer.screen if m.text == text)
    assert arrived.entities == [{"type": "bold", "offset": 0, "length": 4}]
    mine = next(m.id for m in desk.screen if m.text == text)
    desk.edit(mine, "Short after all")
    await read(officer, "Short after all")
    assert not shows(officer, "xxx")


async def written(world: World, text: str) -> tuple[Phone, Phone, int]:
    """Write a coordinator's letter that its officer gets. Returns both phones, and the message's id at its
    author.
    """
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    desk.send(text, reply_to=desk.last.id)
    await read(officer, text)
    await read(desk, "Delivered to")
    return desk, officer, next(m.id for m in desk.screen if m.text == text)


async def test_an_edit_follows_and_a_reply_to_an_old_card_finds_its_case(world: World) -> None:
    desk, officer, mine = await written(world, "Call me at noon")
    desk.edit(mine, "Call me at one")
    await read(officer, "Call me at one")
    assert not shows(officer, "Call me at noon")


async def test_an_edit_keeps_its_formatting_and_one_that_grew_too_long_arrives_whole(world: World) -> None:
    desk, officer, mine = await written(world, "Call me")
    bold = [{"type": "bold", "offset": 0, "length": 4}]
    desk.edit(mine, "Call me <soon>", bold)
    await read(officer, "Call me <soon>")
    assert [e["type"] for e in officer.last.entities if e["length"] == 4] == ["bold"]
    for text in ("Call " + "x" * 4091, "Call again " + "y" * 4000):
        desk.edit(mine, text, bold)
        await read(officer, text)
        assert next(m.entities for m in officer.screen if m.text == text) == bold
    await officer.settled()
    assert not shows(officer, "<soon>")
    assert not shows(officer, "xxx")


async def test_a_picture_that_is_replaced_is_replaced_at_its_reader(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    desk.send_photo(b"the camp", "The camp", reply_to=desk.last.id)
    await officer.wait_for(lambda p: any(m.kind == "photo" for m in p.screen))
    mine = next(m.id for m in desk.screen if m.kind == "photo")
    bold = [{"type": "bold", "offset": 4, "length": 4}]
    desk.edit(mine, "The gate", bold, photo=b"the gate")
    await read(officer, "The gate")
    arrived = world.telegram.messages[officer.id][next(m.id for m in officer.screen if m.kind == "photo")]
    assert world.telegram.files[arrived["photo"][0]["file_id"]][1] == b"the gate"
    assert arrived["caption_entities"] == bold


async def test_a_letter_that_cant_arrive_is_told_and_stands_in_the_case(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    officer.block()
    desk.send("Are you there?", reply_to=desk.last.id)
    await read(desk, said("letter-failed-blocked"))
    await press(desk, "‹ File", said("officer-blocked"))


async def adding_a_line(world: World) -> tuple[Phone, Phone]:
    """Return a coordinator who was asked for a line to a move, and its officer."""
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await press(desk, "→ Shortlisted", said("officer-stage-shortlisted"))
    await press(desk, "Add a line", "Write what to add")
    return desk, officer


async def test_a_line_that_is_a_note_a_picture_or_too_long_is_refused(world: World) -> None:
    desk, officer = await adding_a_line(world)
    desk.send("// weak candidate")
    await read(desk, said("line-is-no-note"))
    desk.send_photo(caption="")
    await read(desk, "I can only read text here")
    desk.send("x" * 1501)
    await read(desk, said("line-too-long"))
    desk.send("Well done.")
    await read_button(desk, "Tell the officer and move")
    await press(desk, "Tell the officer and move", "Stage: Shortlisted")
    await read(officer, "Well done.")
    assert not shows(officer, "weak candidate")


async def test_a_line_that_its_author_deleted_is_not_left_out_unseen(world: World) -> None:
    desk, officer = await adding_a_line(world)
    desk.send("Call me on Monday.")
    await read_button(desk, "Tell the officer and move")
    assert desk.last
    del world.telegram.messages[desk.id][desk.last.id]["reply_to_message"]
    desk.press("Tell the officer and move")
    await desk.wait_for(lambda p: "Monday" not in p.last.text and "on the shortlist" in p.last.text)
    assert [row.stage for row in world.rows(Interest)] == ["in_review"]
    await press(desk, "Tell the officer and move", "Stage: Shortlisted")
    await read(officer, said("officer-stage-shortlisted"))


async def test_a_move_that_was_overtaken_does_nothing(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await press(desk, "Stage…", said("stage-question"))
    await press(desk, "Shortlisted", said("officer-stage-shortlisted"))
    officer.send("/myfile")
    await read(officer, "Your file: one")
    await press(officer, "Where I am most useful – In review", "Your file is with Camille")
    await press(officer, "Withdraw", said("withdraw-question"))
    await press(officer, "Yes, withdraw", "Withdrawn")
    desk.press("Tell the officer and move")
    await desk.wait_for(lambda p: any("isn't possible any more" in toast for toast in p.toasts))
    assert [row.stage for row in world.rows(Interest)] == ["withdrawn"]
    assert "stage_shortlisted" not in [row.event for row in world.rows(History)]


async def test_an_officer_who_erased_everything_leaves_nothing_at_the_desk(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    desk.send("Please send me your licence", reply_to=desk.last.id)
    await read(officer, "Please send me your licence")
    await press(desk, "✉ Write", "Write your message to Alexandrine")
    await press(officer, "✉ Answer", said("write-to_desk"))
    officer.send("Here it is, says Alexandrine")
    officer.send_photo()
    await desk.wait_for(lambda p: any(m.kind == "photo" for m in p.screen))
    officer.send("/forget")
    await read(officer, said("forget-question"))
    await press(officer, "Yes, erase everything", said("forget-done"))
    await desk.wait_for(lambda p: not shows(p, "Alexandrine"))
    await desk.wait_for(lambda p: not any(m.kind == "photo" for m in p.screen))
    assert world.rows(Letter) == []
    desk.send("Thank you", reply_to=desk.last.id)
    await desk.settled()
    assert not shows(officer, "Thank you")


async def test_a_case_too_rich_for_a_message_opens_with_less_of_its_history(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, _, _ = await written(world, "Call me at noon")
    desk.press("‹ File", desk.last)
    await desk.wait_for(lambda p: "Call me at noon" in p.last.text and "History" in p.last.text)
    monkeypatch.setattr(cases_show, "MAX_MESSAGE_LENGTH", 0)
    desk.press("Conversation", desk.last)
    await desk.wait_for(lambda p: "Stage:" not in p.last.text)
    desk.press("‹ File", desk.last)
    await desk.wait_for(lambda p: "Stage: In review" in p.last.text and "Alexandrine" in p.last.text)
    assert "Call me at noon" not in desk.last.text and "History" not in desk.last.text
