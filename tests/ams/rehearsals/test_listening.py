"""Listening: a passage recorded, in a synthetic voice, or read by a colleague; then ten questions."""

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.demo.phones import Phone
from data.ams.material import Exercise, TypedQuestion
from data.ams.recordings.store import RecordingState
from data.models.content import Recording
from data.models.preparation import Rehearsal
from tests.actors import begin_ams, count_shown, erased, message, read_button, tap
from tests.wording import said
from tests.world import World, a_world, press, read, shows

pytestmark = pytest.mark.slow
CODE = "listening_en_1"
SYNTHESISER = """
import sys, wave
text, language = sys.stdin.read(), sys.argv[1]
assert text.startswith("Good morning") and language == "en"
if len(sys.argv) > 2:
    sys.exit(1)
with wave.open(sys.stdout.buffer, "wb") as sound:
    sound.setparams((1, 2, 8000, 0, "NONE", ""))
    sound.writeframes(bytes(2 * len(text)))
"""
"""Writes a second of silence for every few letters, as WAV."""


def synthesiser(folder: Path) -> str:
    """Return the command of an installed synthesiser."""
    script = folder / "synthesiser.py"
    script.write_text(SYNTHESISER)
    return f"{sys.executable} {script} {{language}}"


@pytest.fixture
async def speaking_world(database_url: str, learned: Path, tmp_path: Path) -> AsyncIterator[World]:
    """Yield a world whose operator installed a synthesiser."""
    async with a_world(database_url, learned, speech_command=synthesiser(tmp_path)) as running:
        yield running


@pytest.fixture
async def broken_world(database_url: str, learned: Path, tmp_path: Path) -> AsyncIterator[World]:
    """Yield a world whose synthesiser fails."""
    async with a_world(database_url, learned, speech_command=f"{synthesiser(tmp_path)} fail") as running:
        yield running


def passage(world: World) -> Exercise:
    one = world.services.practice.exercise(CODE)
    assert one
    return one


def sounds(phone: Phone, kind: str = "voice") -> int:
    """Return how many sounds that the bot sent are in the chat now."""
    return sum(m.kind == kind and m.from_bot for m in phone.screen)


async def opened_passage(world: World, officer: Phone) -> None:
    """Open the passage, before it is heard."""
    await begin_ams(officer)
    await tap(world, officer, "Language practice")
    await press(officer, "Listening (English)", said("rehearse-listening"))
    await press(officer, passage(world).title, "answer ten questions in 15 minutes")


async def answered(world: World, officer: Phone, answers: dict[int, str]) -> None:
    """Answer all ten questions: rightly, or as `answers` says by number from 1."""
    for number, question in enumerate(passage(world).questions, 1):
        await read(officer, f"Question {number} of 10")
        asked = message(officer, f"Question {number} of 10")
        if isinstance(question, TypedQuestion):
            officer.send(answers.get(number, question.answer))
        else:
            officer.press(answers.get(number, question.options[question.right]), asked)
        await officer.settled()
        world.unhurried(officer)


async def recorded(desk: Phone, title: str) -> None:
    """Record the passage; the recording is kept and played back."""
    desk.send("/content")
    await press_when(desk, "What I know", "Listening: recordings", "Recordings of listening passages")
    await press(desk, f"○ {title} (no recording)", said("recording-none"))
    await press(desk, "Record it", said("recording-ask"))
    assert shows(desk, "And one name kept returning"), "the script is in sight"
    desk.send_voice(b"the passage", seconds=150)
    await desk.wait_for(lambda p: sounds(p) == 1)


async def press_when(phone: Phone, text: str, label: str, then: str) -> None:
    """Wait for a text, then press."""
    await read(phone, text)
    await press(phone, label, then)


async def approved(world: World) -> tuple[Phone, Phone]:
    """Have a second person approve a recording. Returns the phones of the speaker and of that person."""
    desk, second = await world.coordinator(), await world.coordinator("Benoit")
    await recorded(desk, passage(world).title)
    await read(second, "Camille recorded “Night at the fuel depot”")
    await press(second, "‹ Passage", "Waiting for a second person: Camille, 2:30")
    second.press("🎧 Listen and decide: Camille")
    await second.wait_for(lambda p: sounds(p) == 1)
    await press(second, "✓ Approve", "approved by Benoit")
    return desk, second


async def test_a_recording_is_heard_once_and_the_answers_are_marked_by_key_words(world: World) -> None:
    await approved(world)
    officer = world.officer("Alexandrine")
    await opened_passage(world, officer)
    assert shows(officer, "A colleague has recorded it (2:30)")
    assert not shows(officer, "Camille")
    officer.press("🎧 Listen (once)")
    await officer.wait_for(lambda p: sounds(p) == 1)
    await press(officer, "‹ Back", "A colleague has recorded it (2:30)")
    assert sounds(officer) == 0, "nor does it stay for who goes back"
    officer.press("🎧 Listen (once)")
    await officer.wait_for(lambda p: sounds(p) == 1)
    await read_button(officer, "To the questions: 15 minutes")
    await press(officer, "To the questions: 15 minutes", "How far was the depot from the camp?")
    assert sounds(officer) == 0, "it can't be heard again"
    assert not shows(officer, "Inspector Tomas Okello, asked us")
    await answered(world, officer, {1: "no idea", 4: "on a tuesday", 8: "a DOZEN", 6: "1:40 am"})
    await read(officer, "8.5 of 10 marks")
    assert shows(officer, "half; meaning counts, not spelling. The rule is from a 2008 briefing")
    assert shows(officer, "✕ How far was the depot from the camp?")
    assert shows(officer, "½ On which day and date was the night watch?")
    kept = world.rows(Rehearsal)[0]
    assert kept.finished_at and kept.answers[0] == 0 and kept.answers[3] == 1
    await press(officer, "Read the script", "Inspector Tomas Okello, asked us")


async def test_a_passage_without_a_recording_waits_and_is_read_by_a_colleague(world: World) -> None:
    officer = world.officer("Alexandrine")
    await opened_passage(world, officer)
    assert shows(officer, "This passage is waiting for a recording.")
    await press(officer, "Script for a colleague", said("script-head"))
    assert shows(officer, "Inspector Tomas Okello, asked us")
    await press(officer, "To the questions: 15 minutes", "How far was the depot from the camp?")
    assert not shows(officer, "Inspector Tomas Okello, asked us"), "the script is gone"
    officer.send("x" * 201)
    await read(officer, "A few words are enough, at most 200 characters")
    await answered(world, officer, {})
    await read(officer, "10 of 10 marks")
    assert sounds(officer) == 0


async def test_a_listening_that_was_left_is_taken_up_again_where_it_stood(world: World) -> None:
    officer = world.officer("Alexandrine")
    await opened_passage(world, officer)
    await press(officer, "Script for a colleague", said("script-head"))
    await press(officer, "To the questions: 15 minutes", "Question 1 of 10")
    officer.send("four km")
    await read(officer, "Question 2 of 10")
    officer.send("/ams")
    await read(officer, said("ams-head"))
    await tap(world, officer, "Language practice")
    await press(officer, "▶ Resume: Night at the fuel depot", "How much fuel was missing")
    officer.send("nine hundred")
    await read(officer, "Question 3 of 10")
    await world.stop_bot()
    await world.start_bot()
    officer.press("Two advisers", message(officer, "Question 3 of 10"))
    await read(officer, "Question 4 of 10")
    assert world.rows(Rehearsal)[0].answers == [2, 2, 0]


async def test_a_synthetic_voice_is_said_to_be_synthetic(speaking_world: World) -> None:
    world, officer = speaking_world, speaking_world.officer("Alexandrine")
    await opened_passage(world, officer)
    assert shows(officer, "synthetic voice")
    officer.press("🎧 Listen (once)")
    await officer.wait_for(lambda p: sounds(p, "document") == 1)
    assert "synthetic voice" in officer.last.text
    sent = next(m.document for m in officer.screen if m.document)
    assert sent["file_name"] == "listening.wav"
    assert world.telegram.files[sent["file_id"]][1].startswith(b"RIFF")
    await press(officer, "To the questions: 15 minutes", "Question 1 of 10")
    assert sounds(officer, "document") == 0


async def test_a_synthesiser_that_fails_leaves_the_script(broken_world: World) -> None:
    officer = broken_world.officer("Alexandrine")
    await opened_passage(broken_world, officer)
    await press(officer, "🎧 Listen (once)", said("listening-none"))
    await press(officer, "Script for a colleague", said("script-head"))


async def test_a_recording_is_played_back_approved_by_another_replaced_and_withdrawn(world: World) -> None:
    desk, second = await approved(world)
    await read(desk, "is in use. Benoit approved it.")
    first = world.rows(Recording)[0]
    assert (first.state, first.seconds, first.code) == (RecordingState.APPROVED, 150, CODE)
    await press(desk, "‹ Passage", "In use: Camille, 2:30")
    await press(desk, "Record it again", said("recording-ask"))
    desk.send("here it is")
    await read(desk, said("recording-voice-only"))
    desk.send_voice(b"too short", seconds=5)
    await read(desk, "between 60 seconds and 6 minutes")
    desk.send_voice(b"better", seconds=160)
    await desk.wait_for(lambda p: sounds(p) == 2)
    assert {row.state for row in world.rows(Recording)} == {"approved", "proposed"}
    await press(desk, "‹ Passage", "Waiting for a second person: Camille, 2:40")
    await read(second, "Camille recorded “Night at the fuel depot”")
    second.press("‹ Passage", message(second, "Camille recorded"))
    await read(second, "Waiting for a second person: Camille, 2:40")
    second.press("🎧 Listen and decide: Camille")
    await second.wait_for(lambda p: sounds(p) == 2)
    await press(second, "✓ Approve", "In use: Camille, 2:40")
    assert [(row.state, row.seconds) for row in world.rows(Recording)] == [("approved", 160)]
    second.press("🎧 Listen: Camille")
    await second.wait_for(lambda p: sounds(p) == 3)
    await press(second, "Withdraw", said("recording-withdraw"))
    await press(second, "Yes, withdraw it", said("recording-none"))
    assert world.rows(Recording) == []
    officer = world.officer("Alexandrine")
    await opened_passage(world, officer)
    assert shows(officer, "This passage is waiting for a recording.")


async def test_nobody_approves_their_own_voice_and_a_declined_one_is_never_heard(world: World) -> None:
    desk, second = await world.coordinator(), await world.coordinator("Benoit")
    await recorded(desk, passage(world).title)
    assert not any(b.text == "✓ Approve" for row in desk.last.buttons for b in row)
    await read(second, "Camille recorded “Night at the fuel depot”")
    await press(second, "‹ Passage", said("recording-proposed"))
    second.press("🎧 Listen and decide: Camille")
    await second.wait_for(lambda p: sounds(p) == 1)
    await press(second, "✕ Decline", "Declined by Benoit")
    await read(desk, "was declined by Benoit")
    assert [(row.state, row.file_id) for row in world.rows(Recording)] == [("declined", "")]
    officer = world.officer("Alexandrine")
    await opened_passage(world, officer)
    assert shows(officer, "This passage is waiting for a recording.")


async def test_a_voice_in_place_of_a_declined_one_is_asked_about_and_decided_anew(world: World) -> None:
    hear, decline, approve = "🎧 Écouter et décider\xa0: Camille", "✕ Refuser", "✓ Approuver"
    desk, second = await world.coordinator(), await world.coordinator("Benoit", "fr")
    await recorded(desk, passage(world).title)
    await second.wait_for(lambda p: count_shown(p, passage(world).title) == 1)
    await tap(world, second, hear)
    first = second.last
    await tap(world, second, decline)
    await press(desk, "‹ Passage", "Declined by Benoit")
    await press(desk, "Record it", said("recording-ask"))
    desk.send_voice(b"better", seconds=160)
    await second.wait_for(lambda p: any(b.text == hear for row in p.last.buttons for b in row))
    second.press(approve, first)
    await second.wait_for(lambda p: any("a été remplacé ou retiré" in toast for toast in p.toasts))
    assert [row.state for row in world.rows(Recording)] == ["proposed"], "nobody has heard it yet"
    world.unhurried(second)
    await tap(world, second, hear)
    await tap(world, second, approve)
    await read(desk, "is in use. Benoit approved it.")


async def test_a_file_that_telegram_lost_makes_the_passage_wait_again(world: World) -> None:
    desk, _ = await approved(world)
    officer = world.officer("Alexandrine")
    await opened_passage(world, officer)
    world.telegram.files.pop(world.rows(Recording)[0].file_id)
    await press(officer, "🎧 Listen (once)", said("listening-none"))
    assert world.rows(Recording)[0].state == RecordingState.LOST
    await press(officer, "Script for a colleague", said("script-head"))
    desk.send("/content")
    await read(desk, said("contents"))
    desk.press("Listening: recordings")
    await desk.wait_for(lambda p: any("(file lost)" in b.text for row in p.last.buttons for b in row))


async def test_who_erases_everything_takes_their_voice_along(world: World) -> None:
    desk, _ = await approved(world)
    await erased(desk)
    assert world.rows(Recording) == []


async def test_a_story_retold_that_reads_like_distress_gets_its_reply_and_is_marked(world: World) -> None:
    officer = world.officer("Alexandrine")
    await opened_passage(world, officer)
    await press(officer, "Script for a colleague", said("script-head"))
    await press(officer, "To the questions: 15 minutes", "Question 1 of 10")
    officer.send("I want to kill myself")
    await read(officer, "9-8-8")
    await read(officer, "Question 2 of 10")
    assert world.rows(Rehearsal)[0].answers == [0]
