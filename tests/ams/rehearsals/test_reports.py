"""A report from what was read and heard; and each kind of practice goes on after the bot was stopped."""

import pytest

from bot.demo.phones import Phone
from data.ams.material import ReadingQuestion
from data.models.preparation import Rehearsal
from tests.actors import answer_poll, begin_ams, buttons_of, erased, opened_ams, poll_on, read_button, tap
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow
TITLES = {
    "en": ("Language practice", "Report (English)", "Two journeys by road", "Begin: 30 minutes"),
    "fr": (
        "Exercices de langue",
        "Rapport (français)",
        "Deux accidents de transport",
        "Commencer\xa0: 30 minutes",
    ),
}
"""The way to a report that is written from two parts."""


async def opened_report(world: World, officer: Phone, language: str) -> None:
    """Open a report, before its clock starts."""
    for label in TITLES[language][:3]:
        await tap(world, officer, label)
    await read_button(officer, TITLES[language][3])


async def again(officer: Phone) -> None:
    """Send /ams for somebody who has practised already."""
    officer.send("/ams")
    await officer.wait_for(lambda p: len(buttons_of(p)) > 5)


async def restarted(world: World) -> None:
    """Stop the bot, and start it anew."""
    await world.stop_bot()
    await world.start_bot()


async def test_a_report_is_written_from_the_notes_of_what_was_read_and_heard(world: World) -> None:
    officer = await opened_ams(world)
    await opened_report(world, officer, "en")
    assert shows(officer, "Your own notes on what you read and heard.") and not shows(officer, "an incident")
    assert shows(officer, "○ The convoy to Mirsa") and shows(officer, "○ Water over the bridge")
    await press(officer, "Read: The convoy to Mirsa", said("exercise-reading"))
    await tap(world, officer, "Begin: 20 minutes")
    one = world.services.practice.exercise("reading_en_1")
    assert one
    for number, question in enumerate(one.questions, 1):
        await read(officer, f"Question {number} of 10")
        assert isinstance(question, ReadingQuestion)
        await tap(world, officer, question.options[question.right])
    await read(officer, "10 of 10 right")
    await again(officer)
    await opened_report(world, officer, "en")
    assert shows(officer, "✓ The convoy to Mirsa (done)")
    await press(officer, "Begin: 30 minutes", "from your own notes only")
    assert officer.last and "On Monday 4 May" not in officer.last.text, "neither text is shown again"
    officer.send("On Monday 4 May at 6.30 Captain Renard left Tolva with four vehicles.")
    await read(officer, "Times and numbers kept: 2 of 21")
    await restarted(world)
    world.unhurried(officer)
    officer.send("I think they arrived in Tarn at 1710.")
    await read(officer, "Your report came in 2 messages; they count as one.")
    assert shows(officer, "Times and numbers kept: 3 of 21") and shows(officer, "Names kept: 3 of 16")
    assert shows(officer, "Written in the first person") and shows(officer, "a guess: i think")
    await restarted(world)
    await press(officer, "1", said("point-ticked"))
    await press(officer, "Compare with a model", said("report-missing"))
    assert shows(officer, "REPORT: convoy to Mirsa") and "Captain Renard left" not in str(
        world.rows(Rehearsal)
    )
    await press(officer, "Finish", "1 of 11 points ticked")
    await erased(officer)
    assert world.rows(Rehearsal) == []


async def test_a_report_from_two_parts_in_french(world: World) -> None:
    officer = await opened_ams(world, "Élise", "fr")
    await opened_report(world, officer, "fr")
    assert shows(officer, "Vos propres notes sur ce que vous avez lu et entendu.")
    await press(officer, "Écouter : Le bac de dix-huit heures", said("listening-waiting", "fr"))
    await begin_ams(officer)
    await opened_report(world, officer, "fr")
    await tap(world, officer, "Commencer\xa0: 30 minutes")
    officer.send("Le mercredi 24 avril, le bac de Nandou portait cent trente passagers.")
    await read(officer, said("report-names", "fr"))


async def test_an_interview_goes_on_after_the_bot_was_stopped(world: World) -> None:
    officer = await opened_ams(world)
    for label in ("Language practice", "Interview (English)", "Integrity"):
        await tap(world, officer, label)
    await press(officer, "Begin: 7 minutes", said("begun-interview"))
    await restarted(world)
    await press(officer, "Answer now", said("points-interview"))
    await restarted(world)
    world.unhurried(officer)
    officer.send_voice(b"an answer", seconds=60)
    await read(officer, said("answer-stays"))
    await restarted(world)
    points = next(m for m in officer.screen if "Check yourself." in m.text)
    officer.press("2", points)
    await officer.wait_for(lambda p: any("(ticked)" in m.text for m in p.screen))
    await press(officer, "Example outline", said("outline-head"))
    await press(officer, "Finish", "1 of 6 points ticked")


async def test_a_placement_test_goes_on_after_the_bot_was_stopped(world: World) -> None:
    officer = await opened_ams(world)
    await tap(world, officer, "Practice quiz")
    await tap(world, officer, world.services.texts.of("en").plain("button-placement"))
    await answer_poll(world, officer, True)
    await restarted(world)
    await tap(world, officer, "Next question")
    assert (poll_on(officer).poll or {})["question"].startswith("2/15")
    await restarted(world)
    await answer_poll(world, officer, False)
    await again(officer)
    await tap(world, officer, "Practice quiz")
    await restarted(world)
    await tap(world, officer, "▶ Pick up where I left off")
    assert (poll_on(officer).poll or {})["question"].startswith("3/15")
    assert "End the set" in buttons_of(officer)
