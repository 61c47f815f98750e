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
        ("fr", "contester un ticket de vitesse à longueuil", "votre service de police"),
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
