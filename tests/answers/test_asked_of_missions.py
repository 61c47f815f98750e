"""Questions that name a mission: what they ask counts more than the name."""

import pytest

from data.answers.asked_of_missions import order_by_question
from data.answers.engine import Answers
from data.answers.outcomes import Answer, Choices, NoAnswer, codes_of, likeliest


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
