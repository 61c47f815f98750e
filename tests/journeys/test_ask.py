"""Asking: an answer, choices, an honest no; in both languages."""

import pytest

from data.models import Question
from tests.journeys.conftest import World, press, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [("en", "can i go to haiti", "BINUH, Haiti"), ("fr", "partir en haiti", "BINUH, Haïti")],
)
async def test_a_known_question_is_answered_with_its_source(
    world: World, language: str, question: str, answer: str
) -> None:
    officer = world.officer(language=language)
    officer.send(question)
    await read(officer, answer)
    assert "Source" in officer.last.text
    assert "November 23, 2026" in officer.last.text or "23 novembre 2026" in officer.last.text


async def test_the_reply_is_in_the_persons_language_whatever_the_questions(world: World) -> None:
    officer = world.officer(language="fr")
    officer.send("can i go to haiti")
    await read(officer, "BINUH, Haïti")


@pytest.mark.parametrize(
    ("language", "question", "offer", "none", "thanks"),
    [
        ("en", "who pays for the trip and the training", "Is it one of", "None of these", "Thank you"),
        ("fr", "qui paie le voyage et la formation", "Est-ce l'une", "Aucune de ces", "Merci"),
    ],
)
async def test_when_unsure_the_bot_offers_and_takes_no_for_an_answer(
    world: World, language: str, question: str, offer: str, none: str, thanks: str
) -> None:
    officer = world.officer(language=language)
    officer.send(question)
    await read(officer, offer)
    label = next(b.text for row in officer.last.buttons for b in row if b.text.startswith(none))
    await press(officer, label, thanks)
    kept = world.rows(Question)
    assert [(row.text, row.outcome) for row in kept] == [(question, "refused")]


async def test_what_is_not_known_is_kept_without_personal_data(world: World) -> None:
    officer = world.officer()
    officer.send("zzzz qqqq alex@example.ca 613 555 0123")
    await read(officer, "I don't have an approved answer")
    assert [row.text for row in world.rows(Question)] == ["zzzz qqqq … …"]
    await press(officer, "AMS preparation", "The AMS")
