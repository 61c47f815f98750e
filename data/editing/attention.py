"""Find the entries to look at: due for review, asked by nobody, often no help."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, col, func, select

from data.answers.question_log import Resolution
from data.db.base import utc_now
from data.editing.store import list_revisions
from data.editing.views import RevisionKind, RevisionState, RevisionView
from data.entries.importing import list_conflicts
from data.models.content import Entry, EntryText, Question, Revision

PERIOD = timedelta(days=90)
"""The period in which questions count: older ones say little of an entry as it is now."""
MIN_PEOPLE = 2
"""People to whom an entry must have been no help to be listed: a single one may have meant something else."""


@dataclass(frozen=True)
class Rated:
    """An entry that was no help to `bad` of `asked` people."""

    code: str
    title: str
    bad: int
    asked: int


@dataclass(frozen=True)
class Waiting:
    """What waits for a coordinator: the code and title of entries whose review is due, the latest proposed
    changes, the codes of entries in conflict.
    """

    overdue: list[tuple[str, str]]
    proposed: list[RevisionView]
    conflicts: list[str]


@dataclass(frozen=True)
class Overview:
    """What waits, the latest changes, and the entries that nobody asked or that were no help."""

    waiting: Waiting
    latest: list[RevisionView]
    unasked: list[tuple[str, str]]
    rated: list[Rated]


def read_waiting(session: Session, language: str, today: date, most: int) -> Waiting:
    """Return what waits for a coordinator, with `most` proposed changes."""
    return Waiting(
        list_overdue(session, language, today),
        list_revisions(session, None, RevisionState.PROPOSED, most),
        list_conflicts(session),
    )


def read_overview(session: Session, language: str, today: date, most: int) -> Overview:
    """Return everything about entries that a coordinator may look at, with `most` changes of each list."""
    return Overview(
        read_waiting(session, language, today, most),
        list_revisions(session, None, None, most),
        list_unasked(session, language),
        list_rated_bad(session, language),
    )


def list_overdue(session: Session, language: str, today: date) -> list[tuple[str, str]]:
    """Return the code and title of entries whose review is due, the longest overdue first."""
    query = (
        select(Entry.code, EntryText.title)
        .join(EntryText)
        .where(EntryText.language == language, col(Entry.review_by) <= today)
        .order_by(col(Entry.review_by), col(Entry.position))
    )
    return [(code, title) for code, title in session.exec(query)]


def list_unasked(session: Session, language: str) -> list[tuple[str, str]]:
    """Return the code and title of entries that answered nobody within PERIOD, those verified longest ago
    first.
    """
    asked = select(Question.entry).where(
        col(Question.entry).is_not(None), col(Question.asked_at) > utc_now() - PERIOD
    )
    query = (
        select(Entry.code, EntryText.title)
        .join(EntryText)
        .where(EntryText.language == language, col(Entry.code).not_in(asked))
        .order_by(col(Entry.verified_on), col(Entry.position))
    )
    return [(code, title) for code, title in session.exec(query)]


def list_rated_bad(session: Session, language: str) -> list[Rated]:
    """Return the entries that were no help to at least MIN_PEOPLE people within PERIOD, counted since their
    last change; those with the most people first.
    """
    changed = (
        select(Revision.code, func.max(Revision.decided_at).label("at"))
        .where(Revision.state == RevisionState.PUBLISHED, Revision.kind != RevisionKind.VERIFIED)
        .group_by(Revision.code)
        .subquery()
    )
    since_then = (changed.c.at.is_(None)) | (col(Question.asked_at) > changed.c.at)
    query = (
        select(Question.entry, EntryText.title, Question.person_id, Question.outcome)
        .join(Entry, col(Entry.code) == Question.entry)
        .join(EntryText, col(EntryText.entry_id) == Entry.id)
        .join(changed, changed.c.code == Question.entry, isouter=True)
        .where(EntryText.language == language, col(Question.asked_at) > utc_now() - PERIOD, since_then)
        .distinct()
    )
    people, unhappy, names = dict[str, set[int]](), dict[str, set[int]](), dict[str, str]()
    for named, title, person_id, outcome in session.exec(query):
        code = str(named)
        names[code] = title
        people.setdefault(code, set()).add(person_id)
        if outcome == Resolution.WRONG:
            unhappy.setdefault(code, set()).add(person_id)
    found = [
        Rated(code, names[code], len(of_code), len(people[code]))
        for code, of_code in unhappy.items()
        if len(of_code) >= MIN_PEOPLE
    ]
    return sorted(found, key=lambda one: (-one.bad, one.asked, one.code))
