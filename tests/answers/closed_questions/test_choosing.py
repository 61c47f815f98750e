"""Questions which of two things holds: a yes or a no says nothing to them."""

import pytest

from data.answers.closed_questions.recognition import asks_to_choose, takes_yes_or_no
from data.answers.closed_questions.vocabulary import kind_of_reply
from data.answers.engine import Answers
from data.answers.outcomes import Answer

CHOOSING = (
    "do you report to the UN or the RCMP",
    "so is it six months or a year?",
    "Are we paid by the UN or by our service?",
    "is leave paid or unpaid",
    "Est-ce que c'est six mois ou un an ?",
    "on est payés par l'ONU ou par notre service",
    "je postule à la GRC ou à mon chef",
)
CLOSED = (
    "is the run timed or not",
    "do I keep my pay or do I lose it",
    "can my wife or kids come",
    "are tattoos or piercings a problem",
    "do I need a visa or a passport",
    "is there any run or swim",
    "c'est payé ou pas",
    "est-ce que ma femme ou mes enfants peuvent venir",
    "on peut amener sa blonde ou ses enfants",
    "on part ou",
    "c'est ou la mission",
)


@pytest.mark.parametrize("question", CHOOSING)
def test_which_of_two_holds_is_no_yes_or_no(question: str) -> None:
    assert asks_to_choose(question) and not takes_yes_or_no(question)


@pytest.mark.parametrize("question", CLOSED)
def test_what_is_offered_besides_leaves_a_question_closed(question: str) -> None:
    assert not asks_to_choose(question)


@pytest.mark.slow
@pytest.mark.parametrize("question", CHOOSING)
def test_its_answer_begins_with_neither(question: str, answers_by_meaning: Answers) -> None:
    outcome = answers_by_meaning.ask(question)
    if isinstance(outcome, Answer):
        assert not outcome.takes_yes_or_no
        assert not [reply for _, reply in outcome.replies if kind_of_reply(reply) in ("yes", "no")]
