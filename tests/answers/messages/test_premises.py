"""What a message takes for true, and who said so: it is answered first if an entry denies it."""

from collections.abc import Mapping

import pytest

from data.answers.closed_questions.premises import ask_premise
from data.answers.closed_questions.recognition import without_hearsay
from data.answers.engine import Answers
from data.answers.messages import answer_message
from data.answers.outcomes import Answer, Asking, Choices, NoAnswer, Outcome, Part, likeliest
from data.answers.parts import without_correction

DENIED = Answer("pay_who_pays", 1.0, replies=(("en", "No. The country pays."),))
AGREED = Answer("pay_who_pays", 1.0, replies=(("en", "Yes. The country pays."),))
DOLLARS, UNSURE = Answer("msa_rate", 0.97), Choices(("msa_rate",), 0.6)


def asking(found: Mapping[str, Outcome]) -> Asking:
    """Return functions that find this, and no candidates."""
    return Asking(lambda text, _: found.get(text, NoAnswer()), lambda _: {})


@pytest.mark.parametrize(
    ("message", "told", "asked"),
    [
        ("since the UN pays us, is it in dollars?", "the UN pays us", "is it in dollars?"),
        ("so since the UN pays us do we get dollars", "the UN pays us", "do we get dollars"),
        (
            "vu que c'est l'ONU qui nous paye, c'est en dollars?",
            "c'est l'ONU qui nous paye",
            "c'est en dollars?",
        ),
        (
            "puisque l'ONU nous paye comment on change l'argent",
            "l'ONU nous paye",
            "comment on change l'argent",
        ),
    ],
)
def test_what_is_taken_for_true_is_answered_if_an_entry_says_no(message: str, told: str, asked: str) -> None:
    both = [Part(told, DENIED), Part(asked, DOLLARS)]
    assert ask_premise(message, asking({told: DENIED, asked: DOLLARS})) == both
    assert ask_premise(message, asking({told: DENIED, asked: UNSURE})) == [Part(message, DENIED)]
    assert ask_premise(message, asking({told: AGREED, asked: DOLLARS})) is None
    assert ask_premise(message, asking({asked: DOLLARS})) is None


@pytest.mark.parametrize("message", ["do we get dollars", "comment on change l'argent?"])
def test_a_message_that_takes_nothing_for_true_has_no_premise(message: str) -> None:
    assert ask_premise(message, asking({message: DENIED})) is None


@pytest.mark.parametrize(
    ("message", "stated"),
    [
        ("they told me only RCMP can go so guess im out of luck", "only RCMP can go"),
        ("my buddy at the OPP says you have to be single", "you have to be single"),
        ("mon chum à la SQ dit que c'est réservé à la GRC", "c'est réservé à la GRC"),
        ("mon chef dit qu'il faut dix ans, fait que chu cuit", "il faut dix ans"),
        ("they said only men go, so how do I apply", "only men go, so how do I apply"),
        ("my chief said no", "my chief said no"),
        ("only RCMP can go so guess im out", "only RCMP can go so guess im out"),
    ],
)
def test_who_says_it_and_what_is_concluded_are_left_out(message: str, stated: str) -> None:
    assert without_hearsay(message) == stated


def test_the_question_behind_a_rank_and_a_service_is_the_nearest() -> None:
    message, asked = "I'm a constable in Halifax, must my chief agree", "must my chief agree?"
    release, whole = Answer("chief_says_no", 0.98), Choices(("must_forward",), 0.6)
    nearest = Answer("chief_says_no", 0.98, is_nearest=True, also=("must_forward",))
    found = asking({message: whole, asked: release})
    assert answer_message(message, None, found) == [Part(message, nearest)]
    retired = message.replace("a constable", "a retired constable")
    assert answer_message(retired, None, asking({retired: whole, asked: release}))[0].outcome == whole


def test_parts_that_name_nothing_are_asked_of_missions() -> None:
    found = {
        "how long?": Answer("tour_length", 0.8, is_nearest=True),
        "how much on mission": Answer("pay", 0.98),
        "where on mission": Answer("mission_places", 0.98),
    }
    near = Asking(lambda text, _: found.get(text, NoAnswer()), lambda _: {"tour_length": 0.0})
    parts = answer_message("how long, how much and where", None, near)
    assert [likeliest(part.outcome) for part in parts] == ["tour_length", "pay", "mission_places"]


@pytest.mark.parametrize(
    ("asked", "code", "rest"),
    [
        ("how much does it pay", "pay", ["tour_length", "mission_places"]),
        ("what does the test cost", "ams_cost", []),
    ],
)
def test_two_that_name_nothing_are_of_missions_unless_the_test_was_asked_about(
    asked: str, code: str, rest: list[str]
) -> None:
    found = {
        "how long on mission": Answer("tour_length", 0.98),
        "where on mission": Answer("mission_places", 0.98),
        f"{asked}, how long and where": Answer(code, 0.98),
    }
    near = Asking(
        lambda text, _: found.get(text, Answer(code, 0.98) if asked in text else NoAnswer()),
        lambda _: {code: 0.0},
    )
    parts = answer_message(f"{asked}, how long and where", None, near)
    assert [likeliest(part.outcome) for part in parts] == [code, *rest]


@pytest.mark.slow
@pytest.mark.parametrize(
    "message",
    [
        "Je suis policière municipale à Gatineau, mon directeur doit-il approuver ma candidature?",
        "suspension disciplinaire de 5 jours en 2018, suis-je brûlé",
    ],
)
def test_an_officers_question_isnt_out_of_scope_for_who_asks(
    answers_by_meaning: Answers, message: str
) -> None:
    assert likeliest(answers_by_meaning.ask_all(message, None, 0.39)[0].outcome) in (
        "chief_says_no",
        "past_discipline",
    )


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("no i meant how long is the tour", "how long is the tour"),
        ("No, I meant to ask who pays the flight", "who pays the flight"),
        ("non je voulais dire comment suivre ma demande", "comment suivre ma demande"),
        ("no i meant the deployment", "no i meant the deployment"),
        ("how long is the tour", "how long is the tour"),
        ("no", "no"),
    ],
)
def test_words_that_correct_a_question_are_left_out_before_one(text: str, asked: str) -> None:
    assert without_correction(text) == asked
