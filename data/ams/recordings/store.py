"""Recordings of listening passages: proposed by the speaker, approved by a second person, replaced,
withdrawn.

A passage has at most one in each state. A recording that is replaced or withdrawn is deleted, and the file's
ids of a declined one; the audit log keeps what was done. Telegram keeps the sound, the database its ids.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session, col, delete, select

from data.db.base import utc_now
from data.models.content import Recording
from data.models.people import Coordinator
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.people.audit_log import Action, record
from data.people.coordinators import list_reachable
from data.people.views import Actor

PROPOSED_KIND, DECIDED_KIND = "recording_proposed", "recording_decided"
MIN_DURATION, MAX_DURATION = 60, 360
"""Seconds of a recording. A passage takes about two and a half minutes."""


class RecordingState(StrEnum):
    """Proposed (it waits for a second person), approved, declined, or lost at Telegram."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    DECLINED = "declined"
    LOST = "lost"


class Outcome(StrEnum):
    """The outcome of an attempt to decide; `own` if somebody would approve their own voice."""

    APPROVED = "approved"
    DECLINED = "declined"
    OWN = "own"
    GONE = "gone"


@dataclass(frozen=True)
class VoiceFile:
    """Telegram's facts about a voice message."""

    file_id: str
    unique_id: str
    seconds: int


@dataclass(frozen=True)
class RecordingView:
    """A recording. `speaker` is the coordinator's name, `decided_by` the name of whoever approved it."""

    id: int
    code: str
    state: str
    file_id: str
    seconds: int
    speaker: str
    speaker_id: int
    decided_by: str | None
    at: datetime


def view(session: Session, row: Recording) -> RecordingView:
    """Return a recording as callers see it."""
    people = col(Coordinator.person_id).in_([row.person_id, row.decided_by])
    names = dict(session.exec(select(Coordinator.person_id, Coordinator.name).where(people)).all())
    return RecordingView(
        row.id or 0,
        row.code,
        row.state,
        row.file_id,
        row.seconds,
        names.get(row.person_id, "–"),
        row.person_id,
        names.get(row.decided_by or 0),
        row.at,
    )


def propose(session: Session, actor: Actor, code: str, file: VoiceFile) -> RecordingView:
    """Keep a recording until a second person decides, and tell the others; it replaces one that waited."""
    drop(session, code, RecordingState.PROPOSED, RecordingState.DECLINED)
    row = Recording(
        code=code,
        person_id=actor.person_id,
        state=RecordingState.PROPOSED,
        file_id=file.file_id,
        file_unique_id=file.unique_id,
        seconds=file.seconds,
    )
    session.add(row)
    session.flush()
    record(session, actor.coordinator_id, Action.VOICE_PROPOSED, code)
    for reader in list_reachable(session):
        if reader != actor.person_id:
            message = OutboxMessage(PROPOSED_KIND, f"{PROPOSED_KIND}:{row.id}:{reader}", about_id=row.id)
            outbox.enqueue(session, reader, message)
    return view(session, row)


def drop(session: Session, code: str, *states: RecordingState) -> None:
    """Delete a passage's recordings in these states."""
    session.exec(delete(Recording).where(col(Recording.code) == code, col(Recording.state).in_(states)))


def find(session: Session, recording_id: int) -> RecordingView | None:
    """Return one recording, or None."""
    row = session.get(Recording, recording_id)
    return view(session, row) if row else None


def find_approved(session: Session, code: str) -> RecordingView | None:
    """Return the recording of a passage that officers hear, or None."""
    return next((one for one in list_of(session, code) if one.state == RecordingState.APPROVED), None)


def list_of(session: Session, code: str) -> list[RecordingView]:
    """Return a passage's recordings."""
    query = select(Recording).where(Recording.code == code).order_by(col(Recording.id))
    return [view(session, row) for row in session.exec(query)]


def list_states(session: Session) -> dict[str, set[str]]:
    """Return the states in which each passage has a recording."""
    found: dict[str, set[str]] = {}
    for code, state in session.exec(select(Recording.code, Recording.state)):
        found.setdefault(code, set()).add(state)
    return found


def decide(session: Session, actor: Actor, recording_id: int, approve: bool) -> Outcome:
    """Approve or decline a recording as a second person, and tell the speaker; an approved one replaces the
    one before.
    """
    row = session.get(Recording, recording_id)
    if row is None or row.state != RecordingState.PROPOSED:
        return Outcome.GONE
    if row.person_id == actor.person_id:
        return Outcome.OWN
    message = OutboxMessage(DECIDED_KIND, f"{DECIDED_KIND}:{row.id}", about_id=row.id)
    outbox.enqueue(session, row.person_id, message)
    row.decided_by, row.decided_at = actor.person_id, utc_now()
    if not approve:
        record(session, actor.coordinator_id, Action.VOICE_DECLINED, row.code)
        row.state, row.file_id, row.file_unique_id = RecordingState.DECLINED, "", ""
        return Outcome.DECLINED
    record(session, actor.coordinator_id, Action.VOICE_APPROVED, row.code)
    drop(session, row.code, RecordingState.APPROVED, RecordingState.LOST)
    row.state = RecordingState.APPROVED
    return Outcome.APPROVED


def withdraw(session: Session, coordinator_id: int, recording_id: int) -> bool:
    """Withdraw a recording: nobody hears it any more, and the passage waits for another one. Returns False if
    it was gone.
    """
    row = session.get(Recording, recording_id)
    if row is None:
        return False
    record(session, coordinator_id, Action.VOICE_WITHDRAWN, row.code)
    session.delete(row)
    return True


def mark_lost(session: Session, recording_id: int) -> None:
    """Mark a recording as lost, because Telegram doesn't know the file any more, as after a change of the
    bot's token.
    """
    row = session.get(Recording, recording_id)
    if row and row.state == RecordingState.APPROVED:
        drop(session, row.code, RecordingState.LOST)
        row.state = RecordingState.LOST
