"""Questions that name a mission: what they ask counts more than the name."""

import pytest

from data.answers.asked_of_missions import (
    compare_missions,
    names_alone,
    order_by_question,
    show_both,
    without_others,
)
from data.answers.engine import Answers
from data.answers.outcomes import Answer, Choices, NoAnswer, Part, codes_of, likeliest
from data.people.views import Topic


def test_what_is_asked_counts_more_than_the_missions_name() -> None:
    named = {"unmik": 1.0, "uniform": -0.2, "kfor": -1.9}
    found = order_by_question(named, {"uniform": 5.0, "boots": 6.0})
    assert found == ("uniform", "boots", "unmik", "kfor")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "code", "mission"),
    [
        ("uniform in Kosovo", "uniform_mission", "unmik"),
        ("uniforme au Kosovo", "uniform_mission", "unmik"),
        ("language for congo", "mission_language", "monusco"),
        ("langue pour le Congo", "mission_language", "monusco"),
        ("logement kinshasa", "housing", "monusco"),
        ("leave in ukraine", "leave", "cpmu"),
        ("how do i apply for haiti", "how_to_ask", "binuh"),
        ("how long is the mission in kosovo", "how_long_where", "unmik"),
        ("gym in kinshasa", "free_time", "monusco"),
        ("logement à mitrovica", "housing", "unmik"),
    ],
)
def test_what_is_asked_of_a_mission_comes_first_and_the_mission_beside_it(
    answers_by_meaning: Answers, question: str, code: str, mission: str
) -> None:
    outcome = answers_by_meaning.ask(question)
    assert isinstance(outcome, Answer) and outcome.code == code and mission in outcome.also


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("hati uniform", "uniform_mission"),
        ("is it safe in hatii", "haiti_danger"),
        ("kosovoo housing", "housing"),
        ("do i carry a gun in congp", "monusco"),
        ("is the west bnak dangerous", "danger_elsewhere"),
        ("living in port-o-prince", "housing"),
        ("logement a kinshassa", "housing"),
        ("uniforme au kossovo", "uniform_mission"),
        ("c'est-tu dangereux en haitie", "haiti_danger"),
        ("palestinne mission", "eupol_copps"),
    ],
)
def test_a_mission_whose_place_is_misspelt_is_found(
    answers_by_meaning: Answers, question: str, found: str
) -> None:
    assert likeliest(answers_by_meaning.ask(question)) == found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "found", "mission"),
    [
        ("is it dangerous in kinshasa at night", "risk", "monusco"),
        ("can i go jogging in goma", "free_time", "monusco"),
    ],
)
def test_where_nothing_is_sure_what_holds_of_missions_in_general_is_offered(
    answers_by_meaning: Answers, question: str, found: str, mission: str
) -> None:
    outcome = answers_by_meaning.ask(question)
    assert isinstance(outcome, Choices)
    assert outcome.codes[0] == found and mission in outcome.codes


@pytest.mark.slow
@pytest.mark.parametrize("question", ["is it dangerous in bukavu", "armed gangs around malakal"])
def test_no_entry_of_another_mission_is_found(answers_by_meaning: Answers, question: str) -> None:
    assert not {"haiti_danger", "danger_elsewhere", "minusma"} & {*codes_of(answers_by_meaning.ask(question))}


@pytest.mark.slow
@pytest.mark.parametrize(
    "question", ["hotels in kosovo for a motorcycle trip", "sponsor my cousin from port-au-prince"]
)
def test_a_place_alone_brings_nothing_into_the_scope(answers_by_meaning: Answers, question: str) -> None:
    assert isinstance(answers_by_meaning.ask(question), NoAnswer)


@pytest.mark.slow
def test_words_with_the_stems_of_other_places_arent_those(answers_by_meaning: Answers) -> None:
    """« Congé » and « Congo » have one stem; "Haiti or Congo" is a saying."""
    outcome = answers_by_meaning.ask("congé en Haïti")
    assert likeliest(outcome) != "best_mission" and "leave" in codes_of(outcome)


NAMES = {
    "haiti": "binuh",
    "binuh": "binuh",
    "kosovo": "unmik",
    "west bank": "eupol_copps",
    "congo": "monusco",
}


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("What's the difference between Haiti and Kosovo?", [("Haiti", "binuh"), ("Kosovo", "unmik")]),
        ("binuh vs west bank", [("BINUH", "binuh"), ("West bank", "eupol_copps")]),
        ("compare moi le kosovo avec haïti", [("Kosovo", "unmik"), ("Haïti", "binuh")]),
        ("haiti worse than kosovo", [("Haiti", "binuh"), ("Kosovo", "unmik")]),
        ("le Kosovo est-il mieux qu'Haïti pour un policier", [("Kosovo", "unmik"), ("Haïti", "binuh")]),
        ("j'hésite entre le Congo pis Haïti", [("Congo", "monusco"), ("Haïti", "binuh")]),
    ],
)
def test_two_missions_that_are_compared_are_both_shown(message: str, parts: list[tuple[str, str]]) -> None:
    compared = compare_missions(message, NAMES)
    assert compared == [Part(heading, Answer(code, 1.0)) for heading, code in parts]


@pytest.mark.parametrize(
    "message", ["is Haiti safer than Kosovo", "what is Haiti", "Haiti, Kosovo or Congo", "haiti or binuh"]
)
def test_nothing_is_compared_if_something_is_asked_or_one_mission_is_named(message: str) -> None:
    assert compare_missions(message, NAMES) is None


@pytest.mark.parametrize(
    ("asked", "general"),
    [
        ("is the food better on mission than on mission", "is the food better on mission"),
        ("on mission ou on mission, où fait-il chaud", "on mission, où fait-il chaud"),
        ("uniform on mission", "uniform on mission"),
    ],
)
def test_what_is_asked_of_two_missions_is_asked_of_missions_once(asked: str, general: str) -> None:
    assert without_others(asked) == general


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("are the living conditions better in Kosovo than Congo", "climate_power"),
        ("est-ce que l'Ukraine est plus sécuritaire que Haïti", "safest_mission"),
        ("do you work more hours in Haiti than in the West Bank", "overtime_mission"),
        ("entre Haïti pis le Kosovo, c'est où le mieux payé", "pay"),
    ],
)
def test_what_is_asked_of_two_missions_comes_first_and_both_beside_it(
    answers_by_meaning: Answers, question: str, code: str
) -> None:
    outcome = answers_by_meaning.ask(question)
    assert likeliest(outcome) == code and len({*answers_by_meaning.missions_in(question)}) == 2


TO_CHOOSE = {"haiti": "binuh", "ukraine": "cpmu", "hague": "icc", "kosovo": "unmik"}


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("which one's better for an investigator, the Hague or Ukraine?", ["icc", "cpmu"]),
        ("la Haye, non: Haiti ou Ukraine pour un enquêteur", []),
        ("are you armed in Ukraine and the Hague", []),
        ("Ukraine or what", []),
    ],
)
def test_both_missions_between_which_one_chooses_are_shown(message: str, shown: list[str]) -> None:
    both = show_both(message, Answer("icc", 0.9), TO_CHOOSE) or []
    assert [likeliest(part.outcome) for part in both] == shown


def test_an_answer_about_something_else_than_the_two_stays() -> None:
    assert show_both("Haiti or Ukraine, which is safer", Answer("safest_mission", 0.9), TO_CHOOSE) is None


@pytest.mark.parametrize(
    ("text", "is_alone"),
    [
        ("pis au Kosovo", True),
        ("and in Haiti or Ukraine?", True),
        ("pay in Haiti", False),
        ("et après", False),
    ],
)
def test_a_message_may_only_name_missions(text: str, is_alone: bool) -> None:
    assert names_alone(text, TO_CHOOSE) is is_alone


@pytest.mark.slow
def test_the_small_words_around_a_mission_mean_nothing(answers_by_meaning: Answers) -> None:
    assert likeliest(answers_by_meaning.ask("pis au Kosovo")) == "unmik"


@pytest.mark.slow
@pytest.mark.parametrize(
    "question", ["what's the mandate in the west bank", "c'est quoi le mandat en cisjordanie"]
)
def test_a_mission_named_stands_before_what_a_word_means(answers_by_meaning: Answers, question: str) -> None:
    outcome = answers_by_meaning.ask(question)
    assert isinstance(outcome, Answer) and outcome.is_nearest
    assert outcome.code == "eupol_copps" and "term_mandate" in outcome.also


@pytest.mark.slow
def test_a_mission_named_stands_before_what_officers_do_on_any(answers_by_meaning: Answers) -> None:
    outcome = answers_by_meaning.ask("what do you guys do in the west bank")
    assert isinstance(outcome, Answer) and outcome.code == "eupol_copps" and "officer_roles" in outcome.also


@pytest.mark.slow
@pytest.mark.parametrize(
    ("mission", "begins"), [("binuh", "Yes"), ("monusco", "Yes"), (None, "No, not always")]
)
def test_the_reply_to_a_question_about_there_is_of_the_mission_read(
    answers_by_meaning: Answers, mission: str | None, begins: str
) -> None:
    outcome = answers_by_meaning.ask("do i need french there", mission, Topic(mission, mission))
    assert isinstance(outcome, Answer) and outcome.code == "mission_language"
    assert (outcome.reply_in("en") or "").startswith(begins)
