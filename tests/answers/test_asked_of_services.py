"""Questions that name an officer's own police service: what they ask counts, whichever service it is."""

import pytest

from data.answers.asked_of_services import asked_in_general, introduces_service, services_in
from data.answers.engine import Answers
from data.answers.intents.classifier import IntentClassifier
from data.answers.intents.kinds import Intent
from data.answers.intents.phrases import read_phrases
from data.answers.outcomes import Answer, NoAnswer
from data.text.normalize import words_of

ON_SERVICES = {"partner_services", "other_city_services", "service_not_partner"}


@pytest.mark.parametrize(
    ("message", "says_so"),
    [
        ("I'm with Peel", True),
        ("je suis à Longueuil", True),
        ("Bonjour, agente à la police de Thetford Mines", True),
        ("constable in Waterloo", True),
        ("I'm with York Regional Police", True),
        ("je suis à bout", False),
        ("je suis à Québec", False),
        ("I'm with the RCMP", False),
        ("overtime in Peel", False),
        ("I work for them", False),
    ],
)
def test_a_message_may_only_say_where_somebody_works(message: str, says_so: bool) -> None:
    assert introduces_service(message) is says_so


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("does the Peel Regional Police pay overtime", "does my police service pay overtime"),
        ("does York Regional pay overtime", "does my police service pay overtime"),
        ("is there a tax office in York", None),
        ("will Barrie hold my spot", "will my police service hold my spot"),
        ("do Barrie police Halton police pay", "do my police service my police service pay"),
    ],
)
def test_a_service_is_asked_about_as_ones_own(question: str, asked: str | None) -> None:
    assert next(iter(asked_in_general(question)), None) == asked


def test_a_french_name_goes_with_the_words_of_its_kind() -> None:
    words = words_of("est-ce que la police de la ville de Sherbrooke participe")
    assert [words[begin:end] for begin, end in services_in(words)] == [
        ["la", "police", "de", "la", "ville", "de", "sherbrooke"]
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "I'm with Niagara",
        "je suis à Guelph",
        "are we in, Thunder Bay?",
        "South Simcoe participe-tu?",
        "Granby constable here, can I go?",
        "agent pour Saint-Eustache, je peux-tu partir?",
    ],
)
def test_officers_of_any_service_on_the_list_are_told_whether_services_take_part(
    answers_by_meaning: Answers, question: str
) -> None:
    outcome = answers_by_meaning.ask_all(question, outside=0.4)[0].outcome
    assert isinstance(outcome, Answer) and outcome.code in ON_SERVICES


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    ["how do I become a constable in Barrie", "I got a speeding ticket in Kelowna from Peel police"],
)
def test_a_service_named_doesnt_bring_a_question_into_scope(
    answers_by_meaning: Answers, question: str
) -> None:
    assert isinstance(answers_by_meaning.ask(question), NoAnswer)


@pytest.mark.slow
def test_an_officer_who_says_where_they_work_is_in_no_distress(answers_by_meaning: Answers) -> None:
    intents = IntentClassifier(read_phrases())
    assert intents.classify("je suis à Longueuil", answers_by_meaning).intent is Intent.QUESTION
    assert intents.classify("je suis à bout", answers_by_meaning).is_distress
