"""Which questions a message asks, before any is answered."""

import pytest

from data.answers.parts import split

SEVERAL = {
    "what do i wear there and who buys it": ["what do i wear there?", "who buys it?"],
    "Can my brother apply too, and if not who can?": ["Can my brother apply too?", "who can?"],
    "Le cours dure combien de jours, pis est-ce qu'on dort sur place?": [
        "Le cours dure combien de jours?",
        "est-ce qu'on dort sur place?",
    ],
    "L'entrevue se passe où et dure combien de minutes?": [
        "L'entrevue se passe où?",
        "dure combien de minutes?",
    ],
    "Qui lit mon dossier, et pendant combien de mois?": [
        "Qui lit mon dossier?",
        "pendant combien de mois?",
    ],
    "Si je tombe malade, est-ce qu'on me soigne sur place et qui paye?": [
        "Si je tombe malade, est-ce qu'on me soigne sur place?",
        "qui paye?",
    ],
    "Un char manuel est-il fourni, et faut-il un permis spécial?": [
        "Un char manuel est-il fourni?",
        "faut-il un permis spécial?",
    ],
}
ONE = (
    "do i pick the country or do they pick for me",
    "Est-ce que mon résultat tient encore ou faut que je recommence?",
    "Je travaille à Laval, ça fait 12 ans. Est-ce que ça suffit?",
    "I have six years in, can I apply?",
    "if they say no what happens",
    "combien de temps entre la demande pis le départ",
)


@pytest.mark.parametrize("message", SEVERAL)
def test_questions_joined_in_one_sentence_are_told_apart(message: str) -> None:
    assert [part.question for part in split(message)] == SEVERAL[message]


@pytest.mark.parametrize("message", ONE)
def test_alternatives_conditions_and_what_leads_to_a_question_are_not(message: str) -> None:
    assert len(split(message)) == 1
