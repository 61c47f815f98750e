"""How somebody stands in each part of the AMS, from their practice alone; never an official mark."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from data.ams.driving.store import did_pass
from data.ams.material import SKILLS, Exercise, Practice
from data.ams.plan.store import TaskView, ensure_plan, find_row
from data.ams.rehearsals.marking import share_of
from data.forms.validation import mapping_of
from data.interests.conditions import Judgment, is_verdicts
from data.interests.profile_answers import CONDITIONS
from data.interests.profiles import find_profile
from data.models.preparation import DriveAttempt, QuizCard, Rehearsal

PARTS = ("reading", "listening", "report", "interview", "driving", "shooting", "conditions", "knowledge")
QUIZZED = {
    "driving": ("driving",),
    "shooting": ("firearms",),
    "interview": ("interview",),
    "conditions": ("conditions",),
    "knowledge": ("rules", "language", "missions", "conduct", "gender"),
}
"""What the quiz's questions about a part train."""
USUAL_MARK = 0.6
"""The mark that an old UN page (about 2010-2014) and a briefing of 2008 name for the language parts."""
STEADY = 0.8
"""The share of right answers from which a part counts as steady; from USUAL_MARK on it is near."""
MIN_ANSWERED = 2
"""Answers that a part needs to count as measured by the quiz; a placement test gives them."""
LATEST = 3
"""How many of the latest results count, because what somebody can do changes."""


@dataclass(frozen=True)
class PartView:
    """One part: the share of right answers in the latest `count` results, None without any. `is_quiz` says
    that they are answers of the quiz, because the part itself wasn't practised.
    """

    part: str
    share: float | None
    count: int
    is_quiz: bool = False

    @property
    def state(self) -> str:
        """Return a code with a text `standing-<code>`."""
        if self.share is None:
            return "none"
        return "weak" if self.share < USUAL_MARK else "near" if self.share < STEADY else "steady"


def get_readiness(session: Session, person_id: int, practice: Practice) -> tuple[PartView, ...]:
    """Return every part, the weakest first. Shooting is left out if the mission is known to be unarmed."""
    armed = is_armed(session, person_id)
    done = list_results(session, [person_id], practice).get(person_id, {})
    quizzed = list_quizzed(session, person_id, practice)
    done["conditions"] = list_conditions(session, person_id)
    parts = [measure_part(part, done.get(part, []), quizzed.get(part, [])) for part in PARTS]
    return order_parts([one for one in parts if one.part != "shooting" or armed is not False], armed is True)


def is_armed(session: Session, person_id: int) -> bool | None:
    """Return whether the mission somebody prepares for is armed; None while they haven't said."""
    row = find_row(session, person_id)
    return row.is_armed if row else None


def set_armed(session: Session, person_id: int, zone: str, armed: bool | None) -> None:
    """Set whether somebody's mission is armed, so that they prepare for shooting; None if not known yet."""
    ensure_plan(session, person_id, zone).is_armed = armed


def order_parts(parts: Sequence[PartView], armed: bool) -> tuple[PartView, ...]:
    """Return the parts: those below USUAL_MARK first, then those not practised, then the rest. Shooting comes
    last unless the mission is known to be `armed`.
    """

    def weakness(one: PartView) -> tuple[bool, float]:
        is_doubtful = one.part == "shooting" and not armed
        return is_doubtful, USUAL_MARK if one.share is None else one.share

    return tuple(sorted(parts, key=weakness))


def measure_part(part: str, done: Sequence[float], quizzed: Sequence[float]) -> PartView:
    """Measure a part by the latest practice; without any, by the quiz's questions about it, if there are
    MIN_ANSWERED.
    """
    if latest := done[-LATEST:]:
        return PartView(part, sum(latest) / len(latest), len(latest))
    if len(quizzed) >= MIN_ANSWERED:
        return PartView(part, sum(quizzed) / len(quizzed), len(quizzed), True)
    return PartView(part, None, 0)


def list_results(
    session: Session, person_ids: Sequence[int], practice: Practice, until: datetime | None = None
) -> dict[int, dict[str, list[float]]]:
    """Return the results of these people's rehearsals and tries by part, the oldest first; only those before
    `until`, if given.
    """
    found: dict[int, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    exercises = {one.code: one for one in practice.exercises}
    query = select(Rehearsal).where(
        col(Rehearsal.person_id).in_(person_ids), col(Rehearsal.finished_at).is_not(None)
    )
    query = query.where(col(Rehearsal.finished_at) < until) if until else query
    for row in session.exec(query.order_by(col(Rehearsal.finished_at))):
        if one := exercises.get(row.code):
            found[row.person_id][one.skill].append(share_of(one, row.answers))
    tries = select(DriveAttempt).where(col(DriveAttempt.person_id).in_(person_ids))
    tries = tries.where(col(DriveAttempt.at) < until) if until else tries
    for attempt in session.exec(tries.order_by(col(DriveAttempt.id))):
        found[attempt.person_id]["driving"].append(float(did_pass(attempt.seconds, attempt.faults)))
    return found


def list_quizzed(session: Session, person_id: int, practice: Practice) -> dict[str, list[float]]:
    """Return for each part whether its questions were answered rightly the last time."""
    trains = {one.code: one.trains for one in practice.quiz}
    cards = session.exec(select(QuizCard).where(QuizCard.person_id == person_id)).all()
    return {
        part: [float(card.is_right) for card in cards if trains.get(card.question) in trained]
        for part, trained in QUIZZED.items()
    }


def list_conditions(session: Session, person_id: int) -> list[float]:
    """Return the share of the conditions that are met, by the check that somebody kept; empty without one."""
    profile = find_profile(session, person_id)
    kept = mapping_of(profile.answers).get(CONDITIONS) if profile else None
    if not isinstance(kept, Mapping) or not kept or not is_verdicts(kept):
        return []
    return [sum(verdict == Judgment.MEETS for verdict in kept.values()) / len(kept)]


def weakest_first(tasks: Sequence[TaskView], parts: Sequence[PartView]) -> list[TaskView]:
    """Return tasks in the order of their parts; in their own order if nothing was measured yet. Those without
    a part come last.
    """
    if not any(one.share is not None for one in parts):
        return list(tasks)
    order = [one.part for one in parts]
    return sorted(tasks, key=lambda task: order.index(task.part) if task.part in order else len(order))


@dataclass(frozen=True)
class Suggestion:
    """Something to do now. `code` is an exercise, a kind of quiz, or empty."""

    part: str
    kind: str
    code: str
    minutes: int


EVENING_MINUTES = 20
"""Minutes that suggestions may take together."""
QUIZ_MINUTES = 5
"""Minutes that a set of the quiz counts for."""
MAX_STEPS = 3
"""Suggestions at most."""


def suggest(parts: Sequence[PartView], practice: Practice, done: set[str], language: str) -> list[Suggestion]:
    """Return what fits into EVENING_MINUTES, from the weakest part on; a report is written in that
    time.
    """
    chosen: list[Suggestion] = []
    for one in parts:
        left = EVENING_MINUTES - sum(step.minutes for step in chosen)
        step = suggest_for(one, practice, done, language)
        if step.minutes <= left and len(chosen) < MAX_STEPS:
            chosen.append(step)
    return chosen


def suggest_for(one: PartView, practice: Practice, done: set[str], language: str) -> Suggestion:
    """Suggest for one part a rehearsal not done yet, a try, the check, or ten questions."""
    if one.part in SKILLS:
        listed = practice.list_exercises(one.part, language)
        exercise = next((each for each in listed if each.code not in done), listed[0])
        return Suggestion(one.part, "exercise", exercise.code, min(EVENING_MINUTES, minutes_of(exercise)))
    if one.part == "driving" and one.share is not None:
        return Suggestion(one.part, "drive", "", 10)
    if one.part == "conditions" and (one.share is None or one.is_quiz):
        return Suggestion(one.part, "check", "", 2)
    quiz = {"driving": "driving", "shooting": "firearms", "conditions": "conditions"}.get(one.part, "all")
    return Suggestion(one.part, "quiz", quiz, QUIZ_MINUTES)


def minutes_of(exercise: Exercise) -> int:
    """Return the minutes of an exercise, with the time to think."""
    return exercise.think + exercise.minutes
