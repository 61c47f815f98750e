"""The page of a reading: an officer opens it from the question and sees text and questions together."""

import re

import pytest

from bot.demo.mini_app import open_page
from data.ams.material import ReadingQuestion
from data.models.preparation import Rehearsal
from tests.actors import opened_ams, tap
from tests.web.conftest import Site, pages_on, words_of
from tests.web.conftest import site as site
from tests.world import press, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("language", "labels", "next_question"),
    [
        ("en", ("Language practice", "Reading (English)"), "Question 2 of 10"),
        ("fr", ("Exercices de langue", "Lecture (français)"), "Question 2 sur 10"),
    ],
)
async def test_a_reading_is_read_on_the_page_and_answered_in_the_chat(
    site: Site, language: str, labels: tuple[str, str], next_question: str
) -> None:
    one = site.world.services.practice.list_exercises("reading", language)[0]
    officer = await opened_ams(site.world, "Alexandrine", language)
    for label in (*labels, one.title):
        await tap(site.world, officer, label)
    await tap(site.world, officer, officer.last.buttons[0][0].text)
    [address] = pages_on(officer)
    assert address == f"{site.world.settings.public_url}/desk/reading/{one.code}"
    assert open_page(officer, address).startswith(address)
    browser = site.browser()
    shown = words_of(await browser.get(f"/desk/reading/{one.code}"))
    assert browser.status == 200 and not browser.http.cookie_jar
    assert f'lang="{language}"' in browser.text
    assert all(" ".join(part.split()) in shown for part in one.text.split("\n\n"))
    for question in one.questions:
        assert isinstance(question, ReadingQuestion)
        assert all(text in shown for text in (question.q, *question.options))
    await press(officer, officer.last.buttons[0][0].text, next_question)
    await read(officer, next_question)
    assert len(site.world.rows(Rehearsal)[0].answers) == 1 and pages_on(officer) == [address]


async def test_the_page_doesnt_tell_the_right_options_and_shows_readings_only(site: Site) -> None:
    browser, practice = site.browser(), site.world.services.practice
    for language in ("en", "fr"):
        one = practice.list_exercises("reading", language)[0]
        html = await browser.get(f"/desk/reading/{one.code}")
        assert html.count("<li>") == len(one.questions) + sum(
            len(question.options) for question in one.questions if isinstance(question, ReadingQuestion)
        )
        assert not re.search(r"<li [^>]|<(b|strong|em|i|mark)>", html)
        others = [practice.list_exercises(skill, language)[0].code for skill in ("report", "listening")]
        for code in (*others, "no_such", "%00", "..%2fqueue"):
            await browser.get(f"/desk/reading/{code}")
            assert browser.status == 404, code


async def test_questions_of_a_passage_that_is_heard_have_no_page(site: Site) -> None:
    officer = await opened_ams(site.world, "Alexandrine", "en")
    for label in ("Language practice", "Listening (English)"):
        await tap(site.world, officer, label)
    assert pages_on(officer) == []
