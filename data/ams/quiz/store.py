"""The practice quiz: sets of questions, answers, and when each question comes again (FSRS)."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, col, select

from data.ams.material import STAGES, QuizQuestion
from data.ams.plan.store import today_in, zone_of
from data.ams.quiz.difficulty import count_answer, list_shares
from data.ams.quiz.placement import PLACEMENT, choose_placement
from data.db.base import utc_now
from data.models.preparation import PracticeDay, QuizCard, QuizRun

SET = 10
DAILY = 5
WRONG, DAY, ALL = "wrong", "daily", "all"
"""Kinds of a set beside the stages: what was answered wrongly last, the daily five, everything."""
FEWEST = 3
"""Answers in a stage from which on it can be called weak or strong."""


@dataclass(frozen=True)
class RunView:
    """A set somebody is in; `question` is the open code, None at the end; `is_asked`: its poll is out."""

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
    """How somebody does in a stage."""

    stage: str
    answered: int
    right: int

    @property
    def share(self) -> float:
        """Right answers, from 0 to 1."""
        return self.right / self.answered if self.answered else 0.0


def find_row(session: Session, person_id: int) -> QuizRun | None:
    """The set somebody is in."""
    return session.exec(select(QuizRun).where(QuizRun.person_id == person_id)).first()


def find_run(session: Session, person_id: int) -> RunView | None:
    """The same, as it leaves the layer."""
    row = find_row(session, person_id)
    return view(row) if row else None


def view(row: QuizRun) -> RunView:
    """A set."""
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
    """A new set in place of the one before. None where there is nothing to ask."""
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
    """What is due comes first, then what was never asked, then what is due soonest; shuffled.

    Of what was never asked, what others find easy comes first; a placement test is spread instead.
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
    chosen = [*due, *new, *later][: DAILY if kind == DAY else SET]
    random.shuffle(chosen)
    return chosen


def shuffle_options(session: Session, person_id: int, count: int) -> tuple[int, ...]:
    """The order in which the open question's options are shown."""
    row = find_row(session, person_id)
    order = random.sample(range(count), count)
    if row:
        row.shown, row.poll = order, None
    return tuple(order)


def keep_poll(session: Session, person_id: int, run_id: int, poll: str) -> None:
    """The poll that the open question was sent as."""
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
    """Count an answer to the open poll, `picked` as it was shown. Moves on.

    Returns the set, the question that was answered and whether rightly; None for a poll that isn't open.
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
    """Schedule the question by FSRS: rightly answered is 'good', wrongly 'again'. Count a first answer."""
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
    """One more answer on a day."""
    query = select(PracticeDay).where(PracticeDay.person_id == person_id, PracticeDay.day == day)
    row = session.exec(query).first() or PracticeDay(person_id=person_id, day=day)
    row.answered, row.right = row.answered + 1, row.right + is_right
    session.add(row)


def drop_run(session: Session, person_id: int) -> None:
    """End a set; a poll of it that is answered later isn't counted."""
    if row := find_row(session, person_id):
        session.delete(row)


def count_cards(session: Session, person_id: int, quiz: Sequence[QuizQuestion]) -> tuple[int, int]:
    """How many questions of the quiz were answered wrongly last, and how many are due."""
    asked = {one.code for one in quiz}
    found = session.exec(select(QuizCard).where(QuizCard.person_id == person_id))
    cards = [card for card in found if card.question in asked]
    now = utc_now()
    return sum(not card.is_right for card in cards), sum(card.due_at <= now for card in cards)


def list_areas(session: Session, person_id: int, quiz: Sequence[QuizQuestion]) -> list[Area]:
    """How somebody does by stage, in the order of the stages; what was never asked has no answers."""
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
    """Days in a row with practice, up to today or yesterday."""
    days = set(session.exec(select(col(PracticeDay.day)).where(PracticeDay.person_id == person_id)))
    day = today if today in days else today - timedelta(days=1)
    count = 0
    while day in days:
        day, count = day - timedelta(days=1), count + 1
    return count


def list_days(session: Session, person_id: int, latest: int) -> list[tuple[date, int, int]]:
    """The latest days of practice, oldest first: day, answers, right ones."""
    query = (
        select(PracticeDay)
        .where(PracticeDay.person_id == person_id)
        .order_by(col(PracticeDay.day).desc())
        .limit(latest)
    )
    return [(row.day, row.answered, row.right) for row in reversed(session.exec(query).all())]


def today_of(session: Session, person_id: int, zone: str) -> date:
    """The day it is in somebody's zone; in `zone` where they have none."""
    return today_in(zone_of(session, person_id, zone))
