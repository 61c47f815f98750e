"""The quiz: which questions come, what an answer counts, when a question comes again."""

from datetime import date, datetime, timedelta

from sqlmodel import Session, select

from data.ams.material import Practice
from data.ams.quiz import store as quizzes
from data.db.base import utc_now
from data.models.preparation import PracticeDay, QuizCard
from tests.data.builders import take
from tests.data.conftest import Desk


def test_what_was_wrong_comes_again_and_what_was_right_comes_later(desk: Desk, practice: Practice) -> None:
    missed = take(desk, practice, "driving", False)
    assert len(missed) == quizzes.SET
    assert {practice.question(code).stage for code in missed} == {"driving"}  # type: ignore[union-attr]
    assert desk.db.run_here(quizzes.count_cards, desk.officer, practice.quiz)[0] == quizzes.SET
    rest = [one for one in practice.quiz if one.code != missed[0]]
    assert desk.db.run_here(quizzes.count_cards, desk.officer, rest)[0] == quizzes.SET - 1, "a retired one"
    assert set(take(desk, practice, quizzes.WRONG, True)) == set(missed)
    assert desk.db.run_here(quizzes.begin, desk.officer, quizzes.WRONG, practice.quiz) is None
    known = take(desk, practice, "rules", True)

    def dues(session: Session) -> dict[str, datetime]:
        return {card.question: card.due_at for card in session.exec(select(QuizCard)).all()}

    due = desk.db.run_here(dues)
    assert all(due[code] > utc_now() for code in known)
    areas = {area.stage: area for area in desk.db.run_here(quizzes.list_areas, desk.officer, practice.quiz)}
    assert areas["driving"].share == 0.5 and areas["rules"].share == 1.0 and not areas["mission"].answered


def test_all_right_options_are_needed_and_none_else(desk: Desk, practice: Practice) -> None:
    several = practice.quiz[0].model_copy(update={"right": (0, 1)})
    for extra, expected in (([], True), ([next(n for n in range(9) if n not in several.right)], False)):
        desk.db.run_here(quizzes.begin, desk.officer, quizzes.ALL, (several,))
        order = desk.db.run_here(quizzes.shuffle_options, desk.officer, len(several.en.options))
        run = desk.db.run_here(quizzes.find_run, desk.officer)
        assert run
        desk.db.run_here(quizzes.keep_poll, desk.officer, run.id, "p")
        picked = [order.index(place) for place in (*several.right, *extra)]
        taken = desk.db.run_here(quizzes.take_answer, desk.officer, "p", picked, (several,), date(2026, 1, 1))
        assert taken and taken[2] is expected


def test_a_poll_of_a_set_that_is_over_is_not_counted(desk: Desk, practice: Practice) -> None:
    run = desk.db.run_here(quizzes.begin, desk.officer, quizzes.DAY, practice.quiz)
    assert run and run.total == quizzes.DAILY
    desk.db.run_here(quizzes.shuffle_options, desk.officer, 3)
    desk.db.run_here(quizzes.keep_poll, desk.officer, run.id, "old")
    desk.db.run_here(quizzes.drop_run, desk.officer)
    answer = (desk.officer, "old", [0], practice.quiz, date(2026, 1, 1))
    assert desk.db.run_here(quizzes.take_answer, *answer) is None
    assert desk.db.run_here(quizzes.count_cards, desk.officer, practice.quiz) == (0, 0)


def test_a_streak_ends_with_a_day_without_practice(desk: Desk) -> None:
    today = date(2026, 11, 24)

    def practised(session: Session) -> None:
        for back in (1, 2, 3, 5):
            session.add(PracticeDay(person_id=desk.officer, day=today - timedelta(days=back), answered=1))

    desk.db.run_here(practised)
    assert desk.db.run_here(quizzes.count_streak, desk.officer, today) == 3
    assert desk.db.run_here(quizzes.count_streak, desk.officer, today + timedelta(days=1)) == 0
