"""The quiz: which questions come, what an answer counts, when a question comes again."""

from collections import Counter
from datetime import date, datetime, timedelta

from sqlmodel import Session, select

from data.ams.material import COMPETENCIES, Practice
from data.ams.quiz import store as quizzes
from data.ams.quiz.difficulty import MIN_ANSWERS, count_answer, level_of, list_shares
from data.ams.quiz.placement import LENGTH, PLACEMENT, read_results
from data.db.base import utc_now
from data.models.preparation import PracticeDay, QuizCard, QuizTally
from tests.builders import Desk, take


def test_what_was_wrong_comes_again_and_what_was_right_comes_later(desk: Desk, practice: Practice) -> None:
    missed = take(desk, practice, "driving", False)
    assert len(missed) == quizzes.SET_SIZE
    assert {practice.question(code).stage for code in missed} == {"driving"}  # type: ignore[union-attr]
    assert desk.db.run_here(quizzes.count_cards, desk.officer, practice.quiz)[0] == quizzes.SET_SIZE
    rest = [one for one in practice.quiz if one.code != missed[0]]
    assert desk.db.run_here(quizzes.count_cards, desk.officer, rest)[0] == quizzes.SET_SIZE - 1, (
        "a retired one"
    )
    assert set(take(desk, practice, quizzes.WRONG, True)) == set(missed)
    assert desk.db.run_here(quizzes.begin, desk.officer, quizzes.WRONG, practice.quiz) is None
    known = take(desk, practice, "rules", True)

    def dues(session: Session) -> dict[str, datetime]:
        return {card.question: card.due_at for card in session.exec(select(QuizCard)).all()}

    due = desk.db.run_here(dues)
    assert all(due[code] > utc_now() for code in known)
    areas = {area.stage: area for area in desk.db.run_here(quizzes.list_areas, desk.officer, practice.quiz)}
    assert areas["driving"].share == 0.5 and areas["rules"].share == 1.0 and not areas["mission"].answered


def test_one_option_is_right_and_no_other(desk: Desk, practice: Practice) -> None:
    one = practice.quiz[0]
    for picked_options, expected in (([one.right], True), ([one.right + 1], False), ([one.right, 1], False)):
        desk.db.run_here(quizzes.begin, desk.officer, quizzes.ALL, (one,))
        order = desk.db.run_here(quizzes.shuffle_options, desk.officer, len(one.en.options))
        run = desk.db.run_here(quizzes.find_run, desk.officer)
        assert run
        desk.db.run_here(quizzes.keep_poll, desk.officer, run.id, "p")
        picked = [order.index(place) for place in picked_options]
        taken = desk.db.run_here(quizzes.take_answer, desk.officer, "p", picked, (one,), date(2026, 1, 1))
        assert taken and taken[2] is expected


def test_a_poll_of_a_set_that_is_over_is_not_counted(desk: Desk, practice: Practice) -> None:
    run = desk.db.run_here(quizzes.begin, desk.officer, quizzes.DAY, practice.quiz)
    assert run and run.total == quizzes.DAILY_SIZE
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


def test_a_placement_test_is_spread_over_what_the_questions_train(desk: Desk, practice: Practice) -> None:
    for _ in range(5):
        run = desk.db.run_here(quizzes.begin, desk.officer, PLACEMENT, practice.quiz)
        assert run and run.total == LENGTH == len(set(run.questions))
        trained = Counter(practice.question(code).trains for code in run.questions)  # type: ignore[union-attr]
        assert set(trained) == set(COMPETENCIES)
        assert max(trained.values()) <= 2
    first = take(desk, practice, PLACEMENT, False)
    again = desk.db.run_here(quizzes.begin, desk.officer, PLACEMENT, practice.quiz)
    assert again and not set(first) & set(again.questions), "a second test asks other questions"
    results = read_results(practice.quiz, first, first[:1])
    assert sum(one.asked for one in results) == LENGTH
    assert sum(one.right for one in results) == LENGTH - 1
    assert results[0].right < results[0].asked, "the weakest comes first"


def test_difficulty_comes_from_first_answers_and_from_enough_of_them(desk: Desk, practice: Practice) -> None:
    code = practice.quiz[0].code
    for number in range(MIN_ANSWERS):
        assert code not in desk.db.run_here(list_shares, [code])
        desk.db.run_here(count_answer, code, number < 5)
    assert desk.db.run_here(list_shares, [code]) == {code: 0.25}
    assert [level_of(share) for share in (0.25, 0.5, 0.8, None)] == ["hard", "medium", "easy", None]


def test_only_somebodys_first_answer_to_a_question_is_counted(desk: Desk, practice: Practice) -> None:
    one = (practice.quiz[0],)
    for _ in range(2):
        run = desk.db.run_here(quizzes.begin, desk.officer, quizzes.ALL, one)
        assert run
        desk.db.run_here(quizzes.shuffle_options, desk.officer, 4)
        desk.db.run_here(quizzes.keep_poll, desk.officer, run.id, "p")
        desk.db.run_here(quizzes.take_answer, desk.officer, "p", [0], one, date(2026, 1, 1))

    def counts(session: Session) -> list[int]:
        return [row.answered for row in session.exec(select(QuizTally)).all()]

    assert desk.db.run_here(counts) == [1]
