"""The practice quiz: sets of questions, answers, and when each question comes again (FSRS)."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, col, select

from data.ams.material import STAGES, QuizQuestion
from data.ams.plan.store import zone_of
from data.ams.quiz.difficulty import count_answer, list_shares
from data.ams.quiz.placement import PLACEMENT, choose_placement
from data.calendar.clock import today_in
from data.db.base import utc_now
from data.models.preparation import PracticeDay, QuizCard, QuizRun

SET_SIZE = 10
DAILY_SIZE = 5
"""Questions of a set, and of the daily one."""
WRONG, DAY, ALL = "wrong", "daily", "all"
"""Kinds of sets beside the stages: what was answered wrongly last, the daily five, everything."""
MIN_ANSWERS = 3
"""Answers that a stage needs to be called weak or strong."""


@dataclass(frozen=True)
class RunView:
    """A set that somebody is answering; `question` is the open code, None at the end; `is_asked` says that
    its poll was sent.
    """

    id: int
    kind: str
    place: int
    total: int
    questions: tuple[str, ...]
    wrong: tuple[str, ...]
    question: str | None
    shown: tuple[int, ...]
    is_asked: bool


@dataclass(frozen=True)
class Area:
    """Somebody's results in a stage."""

    stage: str
    answered: int
    right: int

    @property
    def share(self) -> float:
        """Return the share of right answers, from 0 to 1."""
        return self.right / self.answered if self.answered else 0.0


def find_row(session: Session, person_id: int) -> QuizRun | None:
    """Return the row of the set that somebody is answering, or None."""
    return session.exec(select(QuizRun).where(QuizRun.person_id == person_id)).first()


def find_run(session: Session, person_id: int) -> RunView | None:
    """Return the set that somebody is answering, as callers see it, or None."""
    row = find_row(session, person_id)
    return view(row) if row else None


@dataclass(frozen=True)
class OpenPoll:
    """The poll as which the open question was sent, and how many options it shows."""

    poll: str
    options: int


def find_poll(session: Session, person_id: int) -> OpenPoll | None:
    """Return the poll that somebody is to answer, or None."""
    row = find_row(session, person_id)
    return OpenPoll(row.poll, len(row.shown)) if row and row.poll else None


def view(row: QuizRun) -> RunView:
    """Return a set as callers see it."""
    question = row.questions[row.place] if row.place < len(row.questions) else None
    wrong, shown = tuple(row.wrong), tuple(row.shown)
    return RunView(
        id=row.id or 0,
        kind=row.kind,
        place=row.place,
        total=len(row.questions),
        questions=tuple(row.questions),
        wrong=wrong,
        question=question,
        shown=shown,
        is_asked=row.poll is not None,
    )


def begin(session: Session, person_id: int, kind: str, quiz: Sequence[QuizQuestion]) -> RunView | None:
    """Begin a new set in place of the one before. Returns None if there is nothing to ask."""
    chosen = choose(session, person_id, kind, quiz)
    if not chosen:
        return None
    row = find_row(session, person_id)
    if row:
        session.delete(row)
        session.flush()
    row = QuizRun(person_id=person_id, kind=kind, questions=chosen, wrong=[], shown=[])
    session.add(row)
    session.flush()
    return view(row)


def choose(session: Session, person_id: int, kind: str, quiz: Sequence[QuizQuestion]) -> list[str]:
    """Choose the questions of a set, in random order: those that are due, then those never asked, then those
    due soonest. Of those never asked, the ones that others find easy come first. A placement test is spread
    instead.
    """
    known = {
        card.question: card for card in session.exec(select(QuizCard).where(QuizCard.person_id == person_id))
    }
    shares = list_shares(session, [one.code for one in quiz])
    if kind == PLACEMENT:
        return choose_placement(quiz, known, shares)
    fitting = [one.code for one in quiz if kind not in STAGES or one.stage == kind]
    if kind == WRONG:
        fitting = [code for code in fitting if code in known and not known[code].is_right]
    now = utc_now()
    due = sorted((c for c in fitting if c in known and known[c].due_at <= now), key=lambda c: known[c].due_at)
    new = [code for code in fitting if code not in known]
    later = sorted(
        (c for c in fitting if c in known and known[c].due_at > now), key=lambda c: known[c].due_at
    )
    random.shuffle(new)
    new.sort(key=lambda code: -shares.get(code, 0.5))
    chosen = [*due, *new, *later][: DAILY_SIZE if kind == DAY else SET_SIZE]
    random.shuffle(chosen)
    return chosen


def shuffle_options(session: Session, person_id: int, count: int) -> tuple[int, ...]:
    """Set and return the order in which the open question's options are shown."""
    row = find_row(session, person_id)
    order = random.sample(range(count), count)
    if row:
        row.shown, row.poll = order, None
    return tuple(order)


def keep_poll(session: Session, person_id: int, run_id: int, poll: str) -> None:
    """Keep the id of the poll as which the open question was sent."""
    row = find_row(session, person_id)
    if row and row.id == run_id:
        row.poll = poll


def take_answer(
    session: Session,
    person_id: int,
    poll: str,
    picked: Sequence[int],
    quiz: Sequence[QuizQuestion],
    day: date,
) -> tuple[RunView, QuizQuestion, bool] | None:
    """Count an answer to the open poll, `picked` as it was shown, and move on. Returns the set, the question
    that was answered and whether rightly; None for a poll that isn't open.
    """
    row = find_row(session, person_id)
    if row is None or row.poll != poll or row.place >= len(row.questions):
        return None
    code = row.questions[row.place]
    question = next((one for one in quiz if one.code == code), None)
    if question is None:
        return None
    is_right = [row.shown[place] for place in picked if 0 <= place < len(row.shown)] == [question.right]
    remember(session, person_id, code, is_right)
    count_day(session, person_id, day, is_right)
    row.place, row.poll = row.place + 1, None
    row.wrong = row.wrong if is_right else [*row.wrong, code]
    return view(row), question, is_right


def remember(session: Session, person_id: int, code: str, is_right: bool) -> None:
    """Schedule the question by FSRS: a right answer is 'good', a wrong one 'again'. Count a first answer."""
    from fsrs import Card, Rating, Scheduler

    query = select(QuizCard).where(QuizCard.person_id == person_id, QuizCard.question == code)
    row = session.exec(query).first()
    card = Card.from_dict(row.state) if row else Card()  # type: ignore[arg-type]
    now = utc_now()
    scheduler = Scheduler(enable_fuzzing=False)
    card, _ = scheduler.review_card(card, Rating.Good if is_right else Rating.Again, now)
    if row is None:
        count_answer(session, code, is_right)
        row = QuizCard(person_id=person_id, question=code, state={}, due_at=now, is_right=is_right)
    row.state, row.due_at, row.is_right = dict(card.to_dict()), card.due, is_right
    row.times, row.wrongs = row.times + 1, row.wrongs + (not is_right)
    session.add(row)


def count_day(session: Session, person_id: int, day: date, is_right: bool = False) -> None:
    """Count one more answer on a day."""
    query = select(PracticeDay).where(PracticeDay.person_id == person_id, PracticeDay.day == day)
    row = session.exec(query).first() or PracticeDay(person_id=person_id, day=day)
    row.answered, row.right = row.answered + 1, row.right + is_right
    session.add(row)


def drop_run(session: Session, person_id: int) -> None:
    """End a set; a poll of it that is answered later isn't counted."""
    if row := find_row(session, person_id):
        session.delete(row)


def count_cards(session: Session, person_id: int, quiz: Sequence[QuizQuestion]) -> tuple[int, int]:
    """Return how many questions of the quiz were answered wrongly last, and how many are due."""
    asked = {one.code for one in quiz}
    found = session.exec(select(QuizCard).where(QuizCard.person_id == person_id))
    cards = [card for card in found if card.question in asked]
    now = utc_now()
    return sum(not card.is_right for card in cards), sum(card.due_at <= now for card in cards)


@dataclass(frozen=True)
class QuizHome:
    """How somebody stands in the quiz: results by stage, how many questions were answered wrongly last and
    are due, and the set they are answering.
    """

    areas: list[Area]
    wrong: int
    due: int
    run: RunView | None


def get_home(session: Session, person_id: int, quiz: Sequence[QuizQuestion]) -> QuizHome:
    wrong, due = count_cards(session, person_id, quiz)
    return QuizHome(list_areas(session, person_id, quiz), wrong, due, find_run(session, person_id))


def list_areas(session: Session, person_id: int, quiz: Sequence[QuizQuestion]) -> list[Area]:
    """Return somebody's results by stage, in the order of the stages; a stage that was never asked has no
    answers.
    """
    stages = {one.code: one.stage for one in quiz}
    cards = session.exec(select(QuizCard).where(QuizCard.person_id == person_id)).all()
    return [
        Area(
            stage,
            sum(card.times for card in cards if stages.get(card.question) == stage),
            sum(card.times - card.wrongs for card in cards if stages.get(card.question) == stage),
        )
        for stage in STAGES
    ]


def count_streak(session: Session, person_id: int, today: date) -> int:
    """Return the number of days in a row with practice, up to today or yesterday."""
    days = set(session.exec(select(col(PracticeDay.day)).where(PracticeDay.person_id == person_id)))
    day = today if today in days else today - timedelta(days=1)
    count = 0
    while day in days:
        day, count = day - timedelta(days=1), count + 1
    return count


def list_days(session: Session, person_id: int, latest: int) -> list[tuple[date, int, int]]:
    """Return the latest days of practice, the oldest first: day, answers, right ones."""
    query = (
        select(PracticeDay)
        .where(PracticeDay.person_id == person_id)
        .order_by(col(PracticeDay.day).desc())
        .limit(latest)
    )
    return [(row.day, row.answered, row.right) for row in reversed(session.exec(query).all())]


def today_of(session: Session, person_id: int, zone: str) -> date:
    """Return the present day in somebody's zone; in `zone` if they have none."""
    return today_in(zone_of(session, person_id, zone))
