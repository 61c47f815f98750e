"""What is measured of a report, over several messages, without a word of it being kept."""

import json

import pytest
from pydantic import ValidationError
from sqlmodel import Session, select

from data.ams.material import Exercise, Practice
from data.ams.rehearsals import report_figures
from data.ams.rehearsals import store as rehearsals
from data.ams.rehearsals.report_figures import expected_of, measure_part, read_words
from data.models.preparation import Rehearsal
from tests.builders import Desk


def report(practice: Practice, code: str = "report_en_1") -> Exercise:
    one = practice.exercise(code)
    assert one
    return one


def test_a_model_keeps_every_name_and_number_and_gives_no_opinion(practice: Practice) -> None:
    for language in ("en", "fr"):
        for one in practice.list_exercises("report", language):
            wanted, figures = expected_of(one), measure_part(one, one.model or "")
            assert len(wanted.names) >= 3 and len(wanted.numbers) >= 8, one.code
            assert figures.names == tuple(range(len(wanted.names))), one.code
            assert figures.numbers == tuple(range(len(wanted.numbers))), one.code
            assert figures.opinions == (), one.code


def test_there_are_reports_from_what_was_read_and_heard(practice: Practice) -> None:
    for language in ("en", "fr"):
        combined = [one for one in practice.list_exercises("report", language) if one.after]
        assert len(combined) >= 2
        for one in combined:
            skills = [source.skill for code in one.after if (source := practice.exercise(code))]
            assert skills == ["reading", "listening"]
            for code in one.after:
                source = practice.exercise(code)
                assert source
                text = f"{source.text} " + " ".join(getattr(q, "answer", "") for q in source.questions)
                named = [name for name in expected_of(one).names if name in text]
                assert len(named) >= 3, "the model tells of both"


def test_a_report_after_parts_that_there_are_not_is_a_mistake(practice: Practice) -> None:
    one = report(practice, "report_en_5").model_copy(update={"after": ("reading_fr_1", "listening_en_5")})
    with pytest.raises(ValueError, match="in its language"):
        Practice(practice.quiz, practice.tasks, (*practice.exercises, one))
    with pytest.raises(ValidationError):
        Exercise.model_validate(one.model_dump() | {"after": ("a", "b", "c")})


@pytest.mark.parametrize(
    ("code", "text", "names", "numbers"),
    [
        ("report_en_1", "At ten to eight Constable Bergen and Mr Tan", {"Bergen", "Tan"}, {"7:50"}),
        ("report_en_1", "constable BERGEM, 0750 hours, thirty", {"Bergen"}, {"7:50", "30"}),
        ("report_en_1", "Nothing happened.", set(), set()),
        ("report_fr_1", "À sept heures cinq, le sergent Vara", {"Vara"}, {"7:05"}),
        ("report_fr_1", "Il manque quatorze boîtes, dit Mme Ilda.", {"Ilda"}, {"14"}),
    ],
)
def test_names_times_and_numbers_are_found_as_people_write_them(
    practice: Practice, code: str, text: str, names: set[str], numbers: set[str]
) -> None:
    one = report(practice, code)
    figures, wanted = measure_part(one, text), expected_of(one)
    assert {wanted.names[place] for place in figures.names} == names
    assert {wanted.numbers[place] for place in figures.numbers} == numbers


@pytest.mark.parametrize(
    ("code", "text", "opinions", "is_first_person"),
    [
        ("report_en_1", "Obviously I think he was careless.", {"obviously", "i think", "careless"}, True),
        ("report_en_1", "He said: “I probably saw nobody.” The car stopped.", set(), False),
        ("report_en_1", "The driver was unfortunate and clear.", set(), False),
        (
            "report_fr_1",
            "Je pense qu'il était sans doute coupable.",
            {"je pense", "sans doute", "coupable"},
            True,
        ),
        ("report_fr_1", "M. Otis a déclaré : « Je crois que oui. »", set(), False),
        ("report_fr_1", "Évidemment, j'ai vu la porte.", {"evidemment"}, True),
        ("report_fr_1", "Peut-être.", {"peut-etre"}, False),
    ],
)
def test_opinion_words_and_the_first_person_count_outside_quotations(
    practice: Practice, code: str, text: str, opinions: set[str], is_first_person: bool
) -> None:
    one = report(practice, code)
    figures = measure_part(one, text)
    assert {read_words().opinions[one.language][place] for place in figures.opinions} == opinions
    assert figures.is_first_person is is_first_person


def test_several_messages_are_one_report_and_no_word_is_kept(desk: Desk, practice: Practice) -> None:
    one = report(practice)
    at = desk.db.run_here(rehearsals.begin, desk.officer, one)
    parts = ("At 07:50 I was on duty. Nefarious.", "Mr Tan turned left. Probably too fast.")
    for text in parts:
        added = desk.db.run_here(report_figures.add_part, desk.officer, at.id, one, text)
        assert added
        figures = added[1]
    whole = measure_part(one, " ".join(parts))
    assert figures.parts == 2
    assert (figures.words, figures.sentences) == (whole.words, whole.sentences)
    assert (figures.names, figures.numbers, figures.opinions) == (whole.names, whole.numbers, whole.opinions)
    assert figures.length.lix == whole.length.lix
    assert desk.db.run_here(report_figures.get_figures, desk.officer, at.id) == figures

    def stored(session: Session) -> str:
        return json.dumps(session.exec(select(Rehearsal)).one().figures)

    kept = desk.db.run_here(stored)
    assert not any(word.lower() in kept.lower() for word in ("nefarious", "tan", "duty", "7:50"))
    assert desk.db.run_here(report_figures.add_part, desk.owner[0], at.id, one, "x") is None
    desk.db.run_here(report_figures.begin_anew, desk.officer, at.id)
    assert desk.db.run_here(report_figures.get_figures, desk.officer, at.id).parts == 0
