"""Collect all interests and questions for a spreadsheet, and record the export in every case's history."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import Session, col, select

from data.cases.declines import Decline, list_declines
from data.forms.validation import InvalidValue
from data.interests.profile_answers import read_profile, read_roles, read_tags
from data.models.content import Question
from data.models.interests import History, Interest
from data.models.officers import IdentityCheck
from data.models.people import Coordinator, Person, Profile
from data.people.approvals import use_approval
from data.people.audit_log import Action, record_by_person
from data.people.coordinators import is_lead
from data.people.views import Actor


@dataclass(frozen=True)
class InterestRow:
    """An interest with its officer; UNREADABLE stands for stored values that aren't valid. `language` is the
    one in which the officer uses the assistant, if that is known.
    """

    id: int
    name: str
    username: str | None
    language: str | None
    identity: str | None
    mission: str | None
    roles: tuple[str, ...] | InvalidValue
    available_from: date
    available_said: str | None
    stage: str
    owner: str | None
    created_at: datetime
    changed_at: datetime
    contacted_at: datetime | None
    declined: Decline | None
    answers: dict[str, Any]
    tags: tuple[str, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the mission and the roles it names."""
        roles = () if isinstance(self.roles, InvalidValue) else self.roles
        return (self.mission, *roles) if self.mission else roles


@dataclass(frozen=True)
class HistoryRow:
    """One event; `by` is a coordinator's name."""

    interest_id: int
    at: datetime
    event: str
    by: str | None
    detail: str | None


@dataclass(frozen=True)
class QuestionRow:
    """A question, without its asker."""

    asked_at: datetime
    language: str
    outcome: str
    text: str | None
    entry: str | None
    is_replied: bool


@dataclass(frozen=True)
class Export:
    """The three sheets of an export."""

    interests: tuple[InterestRow, ...]
    history: tuple[HistoryRow, ...]
    questions: tuple[QuestionRow, ...]


def export_if_allowed(session: Session, actor: Actor, needs_lead: bool) -> Export | None:
    """Export everything; if `needs_lead`, only for a lead, or once for somebody whose request a lead
    approved. Returns None if it isn't allowed.
    """
    if (
        needs_lead
        and not is_lead(session, actor.coordinator_id)
        and not use_approval(session, actor.coordinator_id)
    ):
        return None
    return export(session, actor.person_id)


def export(session: Session, person_id: int) -> Export:
    """Export everything, and record in each case's history that this coordinator did."""
    interests = tuple(list_interests(session))
    for row in interests:
        session.add(History(interest_id=row.id, person_id=person_id, event="exported"))
    session.flush()
    record_by_person(session, person_id, Action.EXPORTED, str(len(interests)))
    return Export(interests, tuple(list_history(session)), tuple(list_questions(session)))


def list_interests(session: Session) -> list[InterestRow]:
    """Return every interest, the oldest first."""
    declined, languages = list_declines(session), list_languages(session)
    query = (
        select(Interest, Profile, Coordinator.name, IdentityCheck)
        .join(Profile, col(Profile.person_id) == Interest.person_id)
        .join(Coordinator, col(Coordinator.id) == Interest.owner_id, isouter=True)
        .join(IdentityCheck, col(IdentityCheck.person_id) == Interest.person_id, isouter=True)
        .order_by(col(Interest.id))
    )
    return [
        InterestRow(
            id=interest.id or 0,
            name=profile.name,
            username=profile.username,
            language=languages.get(interest.person_id),
            identity=check.how if check and check.name == profile.name else None,
            mission=interest.mission,
            roles=read_roles(interest.roles),
            available_from=interest.available_from,
            available_said=interest.available_said,
            stage=interest.stage,
            owner=owner,
            created_at=interest.created_at,
            changed_at=interest.changed_at,
            contacted_at=interest.contacted_at,
            declined=declined.get(interest.id or 0),
            answers=read_profile(profile.answers),
            tags=read_tags(interest.tags),
        )
        for interest, profile, owner, check in session.exec(query)
    ]


def list_languages(session: Session) -> dict[int, str]:
    """Return the language of everybody who has an interest, if it is known, by the person's id."""
    people = session.exec(select(Person).where(col(Person.id).in_(select(Interest.person_id))))
    return {one.id or 0: one.known_language for one in people if one.known_language}


def list_history(session: Session) -> list[HistoryRow]:
    """Return every event, the oldest first."""
    query = (
        select(History, Coordinator.name)
        .join(Coordinator, col(Coordinator.person_id) == History.person_id, isouter=True)
        .order_by(col(History.id))
    )
    return [
        HistoryRow(row.interest_id, row.at, row.event, name, row.detail) for row, name in session.exec(query)
    ]


def list_questions(session: Session) -> list[QuestionRow]:
    """Return every question, the oldest first, with its text if that was kept."""
    rows = session.exec(select(Question).order_by(col(Question.id)))
    return [
        QuestionRow(row.asked_at, row.language, row.outcome, row.text, row.entry, row.reply_id is not None)
        for row in rows
    ]
