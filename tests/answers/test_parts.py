"""Which questions a message asks, and what is said to each, given what is found for it."""

from collections.abc import Mapping

import pytest

from data.answers.messages import Asking, answer_message
from data.answers.outcomes import Answer, Choices, NoAnswer, Outcome, Part
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


def answered(message: str, found: Mapping[str, Outcome], near: tuple[str, ...]) -> list[Part]:
    """The parts of a message, where this is found and these are the candidates for whatever is asked."""
    return answer_message(message, None, Asking(lambda text, _: found.get(text, NoAnswer()), lambda _: near))


def test_a_part_that_says_enough_is_told_though_nothing_is_found_for_it() -> None:
    message = "is there a pool, who pays the flight home and can my goldfish learn karate"
    found: dict[str, Outcome] = {
        "is there a pool?": Answer("gym", 1.0),
        "who pays the flight home?": Choices(("un_travel",), 0.5),
    }
    parts = answered(message, found, ("gym", "un_travel"))
    assert [type(part.outcome) for part in parts] == [Answer, Choices, NoAnswer]


def test_a_part_of_few_words_is_answered_by_what_is_near_the_message() -> None:
    message = "where is the course held and is it free"
    found: dict[str, Outcome] = {
        "where is the course held?": Answer("training", 1.0),
        "is it free?": Choices(("gifts", "cost"), 0.6),
    }
    assert [part.outcome for part in answered(message, found, ("training", "cost"))] == [
        Answer("training", 1.0),
        Choices(("cost", "training"), 0.6),
    ]


def test_beside_a_part_that_answers_alone_stands_what_the_whole_message_finds() -> None:
    message = "is my brother any good and is there a timed fitness test"
    whole = Choices(("fitness", "training", "odds"), 0.5)
    found: dict[str, Outcome] = {"is there a timed fitness test?": Answer("fitness", 1.0), message: whole}
    [part] = answered(message, found, ("fitness",))
    assert part.outcome == Answer("fitness", 1.0, is_nearest=True, also=("training", "odds"))
