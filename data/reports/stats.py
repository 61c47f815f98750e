"""Numbers about interests and questions, for the coordinators: counted by code, never by person."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from statistics import median
from typing import Any

from sqlmodel import Session, col, func, select

from data.answers.question_log import UNANSWERED, Resolution
from data.db.base import utc_now
from data.entries.mission_names import missions_in, read_mission_names
from data.interests.profile_answers import read_languages, read_service
from data.interests.stages import Stage
from data.letters.store import LetterKind
from data.models.content import Entry, EntryText, Question
from data.models.interests import History, Interest, Letter
from data.models.people import Coordinator, Profile

WEEKS = 12
"""Weeks that are counted, this one included."""
MAX_NAMED = 8
"""Missions, services and languages that are named; the others are counted together."""
ANSWERED = (Resolution.ANSWERED, Resolution.HELPED)
OUTCOMES = ("stage_selected", "stage_not_selected", "stage_deployed")
CONTACTS = ("invited", *(f"stage_{stage}" for stage in Stage))


@dataclass(frozen=True)
class Numbers:
    """Everything `/stats` shows. Days are medians, None if nothing is known; the most frequent codes come
    first.
    """

    weeks: tuple[date, ...]
    interests: tuple[int, ...]
    stages: tuple[tuple[str, int], ...]
    days_to_contact: float | None
    days_to_outcome: float | None
    languages: tuple[tuple[str, int], ...]
    services: tuple[tuple[str, int], ...]
    missions: tuple[tuple[str, int], ...]
    answered: tuple[int, ...]
    offered: tuple[int, ...]
    unanswered: tuple[int, ...]


def gather(session: Session, now: datetime) -> Numbers:
    """Count the last WEEKS weeks in the zone of `now`; stages, languages and services are those of everybody
    who is registered now.
    """
    today, zone = now.date(), now.tzinfo
    this_week = today - timedelta(days=today.weekday())
    weeks = tuple(this_week - timedelta(weeks=back) for back in reversed(range(WEEKS)))
    since = utc_now() - timedelta(days=(today - weeks[0]).days + 1)
    questions = session.exec(select(Question).where(col(Question.asked_at) >= since)).all()
    asked = [(row.asked_at, Resolution(row.outcome)) for row in questions]
    created = session.exec(select(Interest.created_at).where(col(Interest.created_at) >= since)).all()
    return Numbers(
        weeks=weeks,
        interests=by_week(created, weeks, zone),
        stages=count_stages(session),
        days_to_contact=days_to_first(session, list_contacts(session)),
        days_to_outcome=days_to_first(session, list_history(session, OUTCOMES)),
        languages=count_languages(session),
        services=count_services(session),
        missions=count_missions(session, questions),
        answered=by_week((at for at, outcome in asked if outcome in ANSWERED), weeks, zone),
        offered=by_week((at for at, outcome in asked if outcome is Resolution.OFFERED), weeks, zone),
        unanswered=by_week((at for at, outcome in asked if outcome in UNANSWERED), weeks, zone),
    )


def count_missions(session: Session, questions: Iterable[Question]) -> tuple[tuple[str, int], ...]:
    """Count the questions about each mission: those that name it, or whose answer is about it."""
    names = read_mission_names(session)
    query = select(Entry.code, Entry.kind, EntryText.title).join(EntryText).order_by(col(EntryText.id))
    about: dict[str, list[str]] = {}
    for code, kind, title in session.exec(query):
        about.setdefault(code, []).extend([code] if kind == "mission" else missions_in(title, names))
    asked: list[str] = []
    for row in questions:
        named = row.missions or missions_in(row.text or "", names)
        asked += dict.fromkeys(named or about.get(row.entry or "", []))
    return most(asked)


def by_week(moments: Iterable[datetime], weeks: tuple[date, ...], zone: tzinfo | None) -> tuple[int, ...]:
    """Return how many moments fall into each week in a zone; a week is named by its Monday."""
    days = (moment.astimezone(zone).date() for moment in moments)
    counted = Counter(day - timedelta(days=day.weekday()) for day in days)
    return tuple(counted[week] for week in weeks)


def most(codes: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    """Return the most frequent codes with their numbers."""
    return tuple(Counter(code for code in codes if code).most_common(MAX_NAMED))


def count_stages(session: Session) -> tuple[tuple[str, int], ...]:
    """Count interests by stage, in the order of the stages."""
    counted = dict(session.exec(select(Interest.stage, func.count()).group_by(col(Interest.stage))).all())
    return tuple((stage, counted[stage]) for stage in Stage if stage in counted)


def list_contacts(session: Session) -> list[tuple[int, datetime]]:
    """Return the interest and time of everything an officer heard from a coordinator."""
    letters = select(Letter.interest_id, Letter.at).where(Letter.kind == LetterKind.TO_OFFICER)
    return [*session.exec(letters).all(), *list_history(session, CONTACTS)]


def list_history(session: Session, events: Iterable[str]) -> list[tuple[int, datetime]]:
    """Return the interest and time of some events."""
    query = select(History.interest_id, History.at).where(col(History.event).in_(list(events)))
    return list(session.exec(query).all())


def days_to_first(session: Session, moments: Iterable[tuple[int, datetime]]) -> float | None:
    """Return the median of days from registration to the first of these moments, over the interests that have
    one; None without any.
    """
    first: dict[int, datetime] = {}
    for interest, at in moments:
        first[interest] = min(at, first.get(interest, at))
    created = dict(session.exec(select(Interest.id, Interest.created_at)).all())
    spans = [(at - created[interest]) / timedelta(days=1) for interest, at in first.items()]
    return round(median(spans), 1) if spans else None


def count_languages(session: Session) -> tuple[tuple[str, int], ...]:
    """Count officers by the languages they speak at any level."""
    return most(language for answers in list_answers(session) for language in read_languages(answers))


def count_services(session: Session) -> tuple[tuple[str, int], ...]:
    """Count officers by police service."""
    return most(read_service(answers) for answers in list_answers(session))


def list_answers(session: Session) -> list[Any]:
    """Return the profiles' answers of officers who are registered. Who coordinates isn't one of them."""
    registered = col(Profile.person_id).in_(select(Interest.person_id))
    working = select(Coordinator.person_id).where(col(Coordinator.removed_at).is_(None))
    query = select(Profile.answers).where(registered, col(Profile.person_id).not_in(working))
    return list(session.exec(query).all())
