"""The screens of the AMS practice and of courses that the guides show; `make pictures` keeps them."""

import re

import pytest
from playwright.async_api import expect

from data.ams.material import Exercise, TypedQuestion, read_practice
from tests.browser.conftest import Guide

pytestmark = [pytest.mark.slow, pytest.mark.browser]
PRACTICE = read_practice()
WRITTEN = {
    "en": "On Monday 4 May at 06:30 four vehicles led by Captain Odile Renard left Tolva for Mirsa. "
    "At 08:10 two burnt trees blocked the road near Sela. I think the driver was tired.",
    "fr": "Le mardi 12 octobre, vers 17 h 20, un autobus de 26 passagers s'est arrêté sur le pont de Salva. "
    "Le chauffeur, Emil Dorant, 41 ans, dit que les freins ne répondaient plus. Je crois qu'il a eu peur.",
}
"""The beginning of a report on the first reading, with an opinion that is found."""


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_the_practice_screens_of_the_guides(guide: Guide) -> None:
    await begin(guide)
    await answer_a_reading_and_a_passage(guide)
    await write_a_report(guide)
    await take_an_interview(guide)


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_the_quiz_and_course_screens_of_the_guides(guide: Guide) -> None:
    await begin(guide, is_kept=False)
    await answer_the_quiz(guide)
    await record_a_passage(guide)
    await hold_a_course(guide)


def exercise(guide: Guide, skill: str, place: int = 0) -> Exercise:
    """Return an exercise of a skill in the language of the phones."""
    return PRACTICE.list_exercises(skill, guide.words.language)[place]


async def begin(guide: Guide, is_kept: bool = True) -> None:
    """Show the preparation, and where one stands."""
    officer, say = guide.officer, guide.say
    await officer.begin()
    await officer.sees(say("greeting"))
    await officer.send("/ams")
    await officer.sees(say("ams-intro")[:40])
    await guide.press(officer, "button-start-ams", say("ams-head"))
    if is_kept:
        await guide.keep(officer, "officer-ams")
        await guide.press(officer, "button-standing", say("standing-head")[:20])
        await guide.keep(officer, "officer-standing")
        await officer.send("/ams")
        await officer.sees(say("ams-intro")[:40])
        await guide.press(officer, "button-start-ams", say("ams-head"))


async def open_exercise(guide: Guide, one: Exercise) -> None:
    """Show an exercise before its clock starts."""
    key = f"skill-{one.skill}-{one.language}"
    await guide.press(guide.officer, "button-rehearse", guide.say("rehearse-head")[:20])
    await guide.press(guide.officer, key, guide.say(f"rehearse-{one.skill}")[:8])
    await guide.officer.press(one.title, one.title)


async def answer_a_reading_and_a_passage(guide: Guide) -> None:
    """Show a question under its text, and a typed one."""
    officer, say, reading = guide.officer, guide.say, exercise(guide, "reading")
    await open_exercise(guide, reading)
    begin = say("reading-question", number=1)
    await guide.press(officer, "button-begin", begin, minutes=reading.minutes)
    await guide.keep(officer, "officer-reading")
    await guide.press(officer, "button-give-up", say("rehearse-head")[:20])
    passage = exercise(guide, "listening")
    await guide.press(officer, f"skill-listening-{passage.language}", say("rehearse-listening")[:8])
    await officer.press(passage.title, say("listening-waiting")[:20])
    await guide.press(officer, "button-script", say("script-head", title=passage.title))
    await guide.press(officer, "button-questions-begin", begin, minutes=passage.minutes)
    for number, asked in enumerate(passage.questions, 1):
        await officer.sees(say("reading-question", number=number))
        if isinstance(asked, TypedQuestion):
            await officer.send(asked.answer if number % 4 else "?")
        else:
            await officer.root.get_by_role("button", name=asked.options[asked.right], exact=True).last.click()
    await officer.sees(say("listening-rule")[:20])
    await guide.keep(officer, "officer-listening")


async def write_a_report(guide: Guide) -> None:
    """Show what is measured, and the sheet to mark oneself by."""
    officer, say, report = guide.officer, guide.say, exercise(guide, "report", 4)
    await open_exercise(guide, report)
    await guide.press(officer, "button-begin", report.title, minutes=report.minutes)
    await officer.send(WRITTEN[report.language])
    await officer.sees(say("report-left")[:20])
    await guide.keep(officer, "officer-report")
    await guide.press(officer, "button-finish", report.title)


async def take_an_interview(guide: Guide) -> None:
    """Show the question with its clock, and the checklist."""
    officer, say, interview = guide.officer, guide.say, exercise(guide, "interview")
    await open_exercise(guide, interview)
    minutes = interview.think + interview.minutes
    await guide.press(officer, "button-begin", say("button-speak"), minutes=minutes)
    await guide.press(officer, "button-speak", say("points-interview")[:12])
    await officer.press("1", say("point-ticked", text="")[:1])
    await guide.keep(officer, "officer-interview")


async def answer_the_quiz(guide: Guide) -> None:
    """Show a question as a poll, and what is said of the answer."""
    officer, say = guide.officer, guide.say
    await guide.press(officer, "button-quiz", say("quiz-head")[:12])
    await guide.press(officer, "button-placement", "1/15")
    await officer.root.locator("fieldset").last.get_by_role("button").first.click()
    await officer.sees(say("button-next-question"))
    await guide.keep(officer, "officer-quiz")


async def record_a_passage(guide: Guide) -> None:
    """Show the script that a coordinator reads aloud."""
    desk, say, passage = guide.desk, guide.say, exercise(guide, "listening")
    await desk.send("/content")
    await guide.press(desk, "button-recordings", say("button-record")[:0])
    await guide.press(desk, "button-passage-none", say("recording-none"), title=passage.title)
    await guide.press(desk, "button-record", say("recording-ask", title=passage.title))
    await guide.keep(desk, "coordinator-recording")


async def hold_a_course(guide: Guide) -> None:
    """Show a course, its class, and what a candidate reads before joining."""
    desk, officer, say = guide.desk, guide.officer, guide.say
    await desk.send("/courses")
    await desk.sees(say("courses-none")[:20])
    await guide.press(desk, "button-new-course", say("course-ask-place")[:20])
    await desk.send("Lusaka")
    await desk.sees(say("course-ask-begin")[:20])
    await desk.send({"en": "today", "fr": "aujourd'hui"}[guide.words.language])
    await desk.sees("Lusaka")
    await guide.press(desk, "button-course-link", "Lusaka")
    told = desk.root.locator(".message:not(.mine)", has_text="?start=k_").last
    await expect(told).to_be_visible()
    found = re.search(r"start=(k_\w+)", await told.inner_text())
    assert found
    await officer.send(f"/start {found[1]}")
    await officer.sees("Lusaka")
    await guide.keep(officer, "officer-course")
    await guide.press(officer, "button-join", say("own-hidden", fewest=5)[:20])
    await guide.press(desk, "button-class", say("class-seed")[:30])
    await guide.keep(desk, "coordinator-class")
