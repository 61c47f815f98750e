"""The difficulty of the quiz's questions: counts of first answers, which name nobody."""

from collections.abc import Sequence

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select, update

from data.models.preparation import QuizTally

MIN_ANSWERS = 20
"""First answers a question needs: fewer say little about it, and might reveal one person's."""
EASY, HARD = 0.75, 0.45
"""Shares of right answers from which a question is easy, and below which it is hard."""


def count_answer(session: Session, question: str, is_right: bool) -> None:
    """Count one more first answer to a question."""
    if not add_to_row(session, question, is_right):
        try:
            with session.begin_nested():
                session.add(QuizTally(question=question, answered=1, right=int(is_right)))
        except IntegrityError:
            add_to_row(session, question, is_right)


def add_to_row(session: Session, question: str, is_right: bool) -> bool:
    """Add an answer to the question's row. Returns False if it has none yet."""
    counted = (
        update(QuizTally)
        .where(col(QuizTally.question) == question)
        .values(answered=QuizTally.answered + 1, right=QuizTally.right + int(is_right))
    )
    return bool(session.exec(counted).rowcount)


def list_shares(session: Session, questions: Sequence[str]) -> dict[str, float]:
    """Return the share of right first answers to each question that has MIN_ANSWERS of them."""
    query = select(QuizTally).where(col(QuizTally.question).in_(questions), QuizTally.answered >= MIN_ANSWERS)
    return {row.question: row.right / row.answered for row in session.exec(query)}


def level_of(share: float | None) -> str | None:
    """Return 'easy', 'medium' or 'hard'; None while there are too few answers."""
    if share is None:
        return None
    return "easy" if share >= EASY else "hard" if share < HARD else "medium"
