"""Questions that are none of the bot's business: a short no that says who knows, and nothing is kept."""

import pytest

from data.models.content import Question
from tests.world import World, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("language", "question", "knows"),
    [
        ("en", "how many push ups to get into the rcmp at depot", "recruiting office"),
        ("fr", "comment je renouvelle mon passeport canadien", "Immigration, Réfugiés et Citoyenneté"),
        ("en", "im a police officer in senegal, how do i get a un mission", "your own police headquarters"),
        ("fr", "contester un ticket de vitesse à longueuil", "Le constat dit comment"),
    ],
)
async def test_who_knows_is_named_and_no_question_is_kept(
    world: World, language: str, question: str, knows: str
) -> None:
    officer = world.officer(language=language)
    officer.send(question)
    said = await read(officer, knows)
    assert "•" not in said and not world.rows(Question)
    person = "Ask a coordinator" if language == "en" else "Demander à l'équipe"
    assert any(person in button.text for row in officer.last.buttons for button in row)


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("en", "how much would a cop get paid in haiti", "You keep your Canadian salary"),
        ("fr", "un policier canadien en haiti ça gagne combien", "Vous gardez votre salaire canadien"),
    ],
)
async def test_pay_on_a_mission_is_answered(world: World, language: str, question: str, told: str) -> None:
    officer = world.officer(language=language)
    officer.send(question)
    await read(officer, told)


@pytest.mark.parametrize(
    ("language", "message", "told", "knows"),
    [
        (
            "en",
            "How long does a tour last? Do I keep my salary? How do I fight a speeding ticket?",
            "Usually 12 months",
            "your province's licensing office",
        ),
        (
            "fr",
            "Ça dure combien de temps, une mission? Est-ce que je garde mon salaire? "
            "Comment contester un ticket de vitesse?",
            "12 mois",
            "Le constat dit comment",
        ),
    ],
)
async def test_of_several_questions_one_out_of_scope_is_told_so_and_not_kept(
    world: World, language: str, message: str, told: str, knows: str
) -> None:
    officer = world.officer(language=language)
    officer.send(message)
    said = await read(officer, told)
    assert knows in said
    assert not [row for row in world.rows(Question) if row.text]
