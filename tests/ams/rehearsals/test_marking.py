"""Listening passages, and marks for short typed answers: key words, half marks, numbers however written."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from data.ams.material import Exercise, ReadingQuestion, TypedQuestion, read_practice
from data.ams.rehearsals.marking import FULL, HALF, NONE, half_marks, mark_typed, option_typed
from data.text.number_words import in_digits

PASSAGES = [one for one in read_practice().exercises if one.skill == "listening"]
TYPED = [(one, q) for one in PASSAGES for q in one.questions if isinstance(q, TypedQuestion)]


def test_there_are_eight_passages_in_each_language_as_long_as_two_or_three_minutes_of_speech() -> None:
    for language in ("en", "fr"):
        assert sum(one.language == language for one in PASSAGES) >= 8
    for one in PASSAGES:
        assert 250 <= len(one.text.split()) <= 400, one.code
        assert sum(isinstance(q, TypedQuestion) for q in one.questions) >= 5, one.code
    assert len({one.text for one in PASSAGES}) == len({one.title for one in PASSAGES}) == len(PASSAGES)


@pytest.mark.parametrize(("one", "question"), TYPED, ids=lambda value: getattr(value, "code", "q"))
def test_the_answer_that_is_shown_as_right_gets_the_full_mark(one: Exercise, question: TypedQuestion) -> None:
    assert mark_typed(question, question.answer, one.language) == FULL
    assert mark_typed(question, question.answer.upper(), one.language) == FULL
    for empty in ("", "?", "I don't know", "Je ne sais pas", "xyz 0"):
        assert mark_typed(question, empty, one.language) == NONE


GIVEN = yaml.safe_load((Path(__file__).parent / "typed_answers.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("one", PASSAGES, ids=lambda one: one.code)
def test_what_people_would_type_earns_what_it_says(one: Exercise) -> None:
    asked = {number: q for number, q in enumerate(one.questions, 1) if isinstance(q, TypedQuestion)}
    assert GIVEN[one.code].keys() == asked.keys(), "answers to every typed question"
    told = [
        (number, earned, typed)
        for number, by_mark in GIVEN[one.code].items()
        for earned, answers in by_mark.items()
        for typed in answers
    ]
    marked = [(number, mark_typed(asked[number], typed, one.language), typed) for number, _, typed in told]
    assert marked == told


def test_the_answer_to_another_question_of_a_passage_hardly_ever_earns_a_whole_mark() -> None:
    pairs = [(one, q, other) for one, q in TYPED for of, other in TYPED if of is one and other is not q]
    wrongly = [
        (one.code, q.q, other.answer)
        for one, q, other in pairs
        if mark_typed(q, other.answer, one.language) == FULL
    ]
    assert len(wrongly) <= 4 < len(pairs) / 100, wrongly


def typed_question(*needs: str, half: str | None = None, answer: str = "the answer") -> TypedQuestion:
    return TypedQuestion(q="What was it?", answer=answer, needs=needs, half=half)


@pytest.mark.parametrize(
    ("question", "language", "typed", "earned"),
    [
        (typed_question("tuesday", "14"), "en", "on TUESDAY the fourteenth", FULL),
        (typed_question("tuesday", "14"), "en", "tuseday 14th", FULL),
        (typed_question("tuesday", "14"), "en", "Tuesday", HALF),
        (typed_question("tuesday"), "en", "Thursday", NONE),
        (typed_question("14"), "en", "forty", NONE),
        (typed_question("14"), "en", "140", NONE),
        (typed_question("armed"), "en", "unarmed", NONE),
        (typed_question("12"), "en", "12 or 14", NONE),
        (typed_question("5", answer="five or six"), "en", "5 or 6", FULL),
        (typed_question("1:40", half="2"), "en", "twenty to two", FULL),
        (typed_question("1:40", half="2"), "en", "at two", HALF),
        (typed_question("17:10|5:10"), "en", "ten past five", FULL),
        (typed_question("862"), "en", "eight hundred and sixty two people", FULL),
        (typed_question("9000"), "en", "about 9,000", FULL),
        (typed_question("broken arm|fracture"), "en", "his arm was broken", FULL),
        (typed_question("broken arm|fracture"), "en", "his arm", NONE),
        (typed_question("mecanicien"), "fr", "Un MÉCANICIEN", FULL),
        (typed_question("78"), "fr", "soixante-dix-huit", FULL),
        (typed_question("13:45|1:45"), "fr", "deux heures moins le quart", FULL),
        (typed_question("6:30"), "fr", "6 h 30", FULL),
        (typed_question("soeur"), "fr", "sa sœur", FULL),
        (typed_question("2"), "fr", "deux ou trois", NONE),
        (typed_question("6:00", "22:00"), "en", "6-10pm", FULL),
        (typed_question("13:15"), "en", "1315", FULL),
        (typed_question("13:15"), "en", "1316", NONE),
        (typed_question("1315"), "en", "13:15", NONE),
        (typed_question("16:00"), "en", "at 16", FULL),
        (typed_question("6:30"), "en", "at 06.30", FULL),
        (typed_question("ink"), "en", "the inks", FULL),
        (typed_question("house"), "en", "a horse", NONE),
        (typed_question("tuesday", "october"), "en", "tues, oct", FULL),
        (typed_question("jeudi", "janvier"), "fr", "jeu. janv.", FULL),
        (typed_question("240", "6"), "fr", "deux cent quarante et six", FULL),
        (typed_question("6:50"), "fr", "7h moins 10", FULL),
    ],
)
def test_what_counts_is_found_and_nothing_else(
    question: TypedQuestion, language: str, typed: str, earned: int
) -> None:
    assert mark_typed(question, typed, language) == earned


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "twenty-two thousand five hundred and one", "22501"),
        ("en", "five, forty", "5 40"),
        ("en", "five forty", "5:40"),
        ("en", "from six to ten", "from 6 to 10"),
        ("en", "0540 hours, 5:05 p.m.", "5:40 hours 17:05"),
        ("en", "a second time", "a second time"),
        ("en", "twenty-second of May", "22 of may"),
        ("en", "twenty to midnight", "23:40"),
        ("en", "9 hundred, fourty, 2½ and 3 1/2", "900 40 2.5 and 3.5"),
        ("en", "23/50, 6-10, 22/05", "23 50 6 10 22 5"),
        ("en", "2 hours and 30 minutes, 0140hrs", "2:30 1:40"),
        ("en", "two hundred and six, forty and six", "206 40 and 6"),
        ("fr", "2h moins le quart, 14 h moins 15", "1:45 13:45"),
        ("fr", "une heure et vingt minutes", "1:20"),
        ("fr", "vingt et un, quarante et six", "21 40 et 6"),
        ("fr", "quatre-vingt-dix-sept", "97"),
        ("fr", "soixante et onze", "71"),
        ("fr", "septante-deux", "72"),
        ("fr", "deux mille vingt et un", "2021"),
        ("fr", "dix, sept", "10 7"),
        ("fr", "un homme, une femme", "un homme une femme"),
        ("fr", "le 1er, le premier", "le 1 le 1"),
        ("fr", "midi vingt", "12:20"),
        ("fr", "onze heures moins vingt", "10:40"),
        ("fr", "7 200 personnes", "7200 personnes"),
    ],
)
def test_numbers_and_times_are_read_in_words_or_digits(language: str, text: str, read: str) -> None:
    assert " ".join(in_digits(text, language)) == read


@pytest.mark.slow
@given(st.text(max_size=80), st.sampled_from(["en", "fr"]))
def test_whatever_is_typed_gets_a_mark(typed: str, language: str) -> None:
    assert mark_typed(typed_question("7", "truck"), typed, language) in (FULL, HALF, NONE)


def test_what_is_stored_earns_what_it_says() -> None:
    choice = ReadingQuestion(q="Which?", options=("one", "two", "three"), right=1, why="It was two.")
    assert [half_marks(choice, picked) for picked in (0, 1, 2)] == [NONE, FULL, NONE]
    assert [half_marks(typed_question("7"), stored) for stored in (-1, 0, 1, 2, 9)] == [0, 0, 1, 2, 2]


@pytest.mark.parametrize(
    ("language", "typed", "picked"),
    [
        ("en", "three", 0),
        ("en", "3", 0),
        ("en", "the FOUR vehicles", None),
        ("en", "burnt trees", 2),
        ("en", "vehicles", None),
        ("en", "", None),
        ("en", "how much is the pay?", None),
    ],
)
def test_an_option_is_taken_only_where_no_other_fits(language: str, typed: str, picked: int | None) -> None:
    options = ("Three", "Four vehicles", "Two burnt trees", "Five vehicles")
    choice = ReadingQuestion(q="Which?", options=options, right=1, why="It was four.")
    assert option_typed(choice, typed, language) == picked
