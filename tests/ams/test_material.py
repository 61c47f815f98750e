"""Practice material, rehearsals, driving, conditions, and the progress that is put together from them."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from data.ams import progress as ams_progress
from data.ams.driving import store as drives
from data.ams.material import COMPETENCIES, GROUPS, SKILLS, STAGES, Practice, QuizQuestion, ReadingQuestion
from data.ams.plan import reminders
from data.ams.plan import store as plans
from data.ams.quiz import store as quizzes
from data.ams.rehearsals import store as rehearsals
from data.calendar.clock import today_in
from data.entries.source_files import read_topics
from data.interests.conditions import CONDITIONS, Judgment, is_valid, judge, kept_answers
from tests.builders import Desk, take

ZONE = "America/St_Johns"


@pytest.mark.slow
def test_there_is_enough_and_every_question_rests_on_an_entry(practice: Practice) -> None:
    entries = {entry.code for topic in read_topics() for entry in topic.entries}
    assert len(practice.quiz) >= 200
    assert len({one.code for one in practice.quiz}) == len(practice.quiz)
    assert {one.entry for one in practice.quiz} <= entries
    assert {one.stage for one in practice.quiz} == set(STAGES)
    assert {task.entry for task in practice.tasks if task.entry} <= entries
    assert {task.group for task in practice.tasks} == set(GROUPS)
    for skill in SKILLS:
        for language in ("en", "fr"):
            assert len(practice.list_exercises(skill, language)) >= 4


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_question_of_the_quiz_is_not_given_away_by_its_looks(practice: Practice, language: str) -> None:
    stand_out = 0
    for one in practice.quiz:
        options = one.text(language).options
        assert len(options) >= 3 and len(set(options)) == len(options), one.code
        wrong = [len(text) for n, text in enumerate(options) if n != one.right]
        stand_out += len(options[one.right]) > max(wrong) + 3
    assert stand_out <= len(practice.quiz) // 6, (
        "the longest option isn't the right one more often than by chance"
    )


def test_every_stage_has_a_set_and_every_report_asks_who_what_when_where_and_how(
    practice: Practice,
) -> None:
    stages = Counter(one.stage for one in practice.quiz)
    assert min(stages.values()) >= quizzes.DAILY_SIZE
    asked = {"en": ("Who", "What", "When", "Where", "How"), "fr": ("Qui", "Quoi", "Quand", "Où", "Comment")}
    for language, words in asked.items():
        for one in practice.list_exercises("report", language):
            for word in words:
                assert any(point.startswith(word) for point in one.points), (one.code, word)


def test_every_competency_of_the_test_has_questions_of_its_own(practice: Practice) -> None:
    trained = Counter(one.trains for one in practice.quiz)
    assert set(trained) == set(COMPETENCIES) and min(trained.values()) >= quizzes.DAILY_SIZE
    with pytest.raises(ValidationError, match="trains"):
        QuizQuestion.model_validate(practice.quiz[0].model_dump() | {"trains": "luck"})


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_question_fits_a_poll_and_its_explanation_is_its_own(practice: Practice, language: str) -> None:
    texts = [one.text(language) for one in practice.quiz]
    assert max(len(text.q) for text in texts) <= 250
    assert max(len(option) for text in texts for option in text.options) <= 90
    assert max(len(text.why) for text in texts) <= 190
    assert len({text.why for text in texts}) == len({text.q for text in texts}) == len(texts)


def test_right_answers_are_not_always_in_the_same_place(practice: Practice) -> None:
    for one in practice.exercises:
        rights = Counter(q.right for q in one.questions if isinstance(q, ReadingQuestion))
        if rights:
            assert max(rights.values()) <= 0.7 * rights.total(), one.code


def test_a_reading_is_answered_once_a_question_and_its_time_is_told(desk: Desk, practice: Practice) -> None:
    one = practice.list_exercises("reading", "en")[0]
    at = desk.db.run_here(rehearsals.begin, desk.officer, one)
    assert at.minutes_left == one.minutes
    for option in (2, 1):
        desk.db.run_here(rehearsals.answer, desk.officer, at.id, 0, option)
    found = desk.db.run_here(rehearsals.find, desk.officer, at.id)
    assert found and found.answers == (2,)
    assert desk.db.run_here(rehearsals.find, desk.owner[0], at.id) is None
    again = desk.db.run_here(rehearsals.begin, desk.officer, one)
    assert desk.db.run_here(rehearsals.answer, desk.officer, at.id, 1, 0) is None
    assert desk.db.run_here(rehearsals.finish, desk.officer, again.id, date(2026, 1, 1))
    assert desk.db.run_here(rehearsals.list_done, desk.officer) == {one.code}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("", (0, 0, 0)),
        ("The car stopped. Nobody was hurt!", (6, 2, 20)),
        ("L'agente Mina Oro est arrivée à 1 h 55.", (9, 1, 31)),
        ("one two three", (3, 1, 3)),
    ],
)
def test_length_and_readability(text: str, figures: tuple[int, int, int]) -> None:
    found = rehearsals.measure(text)
    assert (found.words, found.sentences, found.lix) == figures


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("4:35", 275),
        ("4 min 35", 275),
        ("4'35", 275),
        ("275", 275),
        ("275 s", 275),
        ("5 min", 300),
        ("4’35”", 275),
        ("4 minutes 35 secondes", 275),
        ("4:75", None),
        ("1 h", None),
        ("0", None),
        ("soon", None),
        ("99:99", None),
        ("", None),
        ("-4", None),
        ("4:35:10", None),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, seconds: int | None) -> None:
    assert drives.read_time(typed) == seconds


def test_a_try_passes_within_the_time_and_without_a_fault(desk: Desk) -> None:
    for seconds, faults in ((300, []), (301, []), (200, ["marker", "nonsense"])):
        desk.db.run_here(drives.keep_attempt, desk.officer, seconds, faults, date(2026, 1, 1))
    tries = desk.db.run_here(drives.list_attempts, desk.officer, 10, ZONE)
    assert [(one.passed, one.faults) for one in tries] == [(True, ()), (False, ()), (False, ("marker",))]


@given(st.text(alphabet="umsoynrtd-x", max_size=9))
def test_only_answers_there_are_count(answers: str) -> None:
    if is_valid(answers):
        assert len(judge(answers)) == len(answers)
    if is_valid(answers) and len(answers) == len(CONDITIONS):
        verdicts = kept_answers(answers)["conditions"]
        assert isinstance(verdicts, dict) and set(verdicts.values()) <= {v.value for v in Judgment}


def test_the_next_step_is_what_helps_most(desk: Desk, practice: Practice) -> None:
    def step() -> str:
        return desk.db.run_here(ams_progress.get_progress, desk.officer, practice, ZONE).next_step

    assert step() == "plan"
    desk.db.run_here(reminders.set_daily, desk.officer, ZONE, True)
    assert step() == "plan", "the daily five are no plan"
    desk.db.run_here(plans.set_date, desk.officer, ZONE, None, practice.tasks)
    assert step() == "quiz"
    take(desk, practice, "driving", False)
    assert step() == "weakest"
    desk.db.run_here(quizzes.begin, desk.officer, "rules", practice.quiz)
    assert step() == "resume"
    desk.db.run_here(quizzes.drop_run, desk.officer)
    desk.db.run_here(plans.set_date, desk.officer, ZONE, today_in(ZONE), practice.tasks)
    assert step() == "task"


def test_nobody_sees_the_progress_of_who_doesn_t_share_it(desk: Desk, practice: Practice) -> None:
    desk.db.run_here(plans.set_date, desk.officer, ZONE, None, practice.tasks)
    assert desk.db.run_here(ams_progress.find_shared, desk.officer, practice, ZONE) is None
    desk.db.run_here(plans.set_shared, desk.officer, ZONE, True)
    assert desk.db.run_here(ams_progress.find_shared, desk.officer, practice, ZONE)
    desk.db.run_here(plans.set_shared, desk.officer, ZONE, False)
    assert desk.db.run_here(ams_progress.find_shared, desk.officer, practice, ZONE) is None
