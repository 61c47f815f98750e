"""Limit the messages that one officer sends to the desk in an hour; more are held back, with one line about
them.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from sqlmodel import Session, col, func, select

from data.db.base import utc_now
from data.interests.blocks import is_blocked
from data.letters.store import DISTRESS_MARK, LetterKind, LetterView, Written, readers, view, write_letter
from data.models.interests import Interest, Letter
from data.models.messages import Outbox
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage

HOUR = timedelta(hours=1)
KIND = "letter_held"
"""The kind of message that tells a coordinator how many were held back."""


@dataclass(frozen=True)
class Quota:
    """Messages of one officer that reach the desk in an hour; pictures, files and voice notes count
    in both.
    """

    letters: int = 30
    media: int = 12


class Sent(StrEnum):
    """The outcome of an officer's message to the desk."""

    PASSED_ON = "passed_on"
    HELD = "held"
    """The first over the quota: its sender is told."""
    HELD_TOO = "held_too"
    BLOCKED = "blocked"


@dataclass(frozen=True)
class Kept:
    """A message that was sent: its outcome, and its letter, None if it isn't kept."""

    sent: Sent
    letter: LetterView | None


def send_to_desk(
    session: Session, person_id: int, interest_id: int, written: Written, quota: Quota
) -> Kept | None:
    """Keep an officer's message; deliver it, or over the quota hold it back. A blocked officer's message
    isn't kept. Returns None if the case is gone.
    """
    if is_blocked(session, person_id):
        return Kept(Sent.BLOCKED, None)
    is_held = is_over(session, person_id, written, quota)
    letter_id = write_letter(session, person_id, interest_id, LetterKind.TO_DESK, written, is_held=is_held)
    if letter_id is None:
        return None
    letter = session.get_one(Letter, letter_id)
    if letter.held_run is not None:
        return Kept(Sent.HELD_TOO, view(session, letter))
    sent = hold(session, letter) if is_held else Sent.PASSED_ON
    return Kept(sent, view(session, letter))


def send_from_desk(
    session: Session, person_id: int, interest_id: int, kind: LetterKind, written: Written
) -> Kept | None:
    """Keep a coordinator's letter or note. Returns None if the case is gone."""
    letter_id = write_letter(session, person_id, interest_id, kind, written)
    return Kept(Sent.PASSED_ON, view(session, session.get_one(Letter, letter_id))) if letter_id else None


def is_over(session: Session, person_id: int, written: Written, quota: Quota) -> bool:
    """Return whether this message exceeds the quota of the last hour; a message that is sent again doesn't.
    If somebody seems to be in distress or danger, twice as many are allowed.
    """
    query = select(func.count(), func.count(col(Letter.media))).where(
        Letter.person_id == person_id,
        Letter.kind == LetterKind.TO_DESK,
        col(Letter.held_run).is_(None),
        col(Letter.at) > utc_now() - HOUR,
        Letter.message_id != written.message_id,
    )
    letters, media = session.exec(query).one()
    times = 2 if written.about == DISTRESS_MARK else 1
    too_much_media = written.media is not None and media >= times * quota.media
    return letters >= times * quota.letters or too_much_media


def hold(session: Session, letter: Letter) -> Sent:
    """Add a letter to the run of those held back in the last hour; the desk gets one line that
    counts them.
    """
    recent = select(Letter.held_run).where(
        Letter.interest_id == letter.interest_id, col(Letter.held_run).is_not(None)
    )
    run = session.exec(recent.order_by(col(Letter.id).desc())).first()
    first = session.get(Letter, run) if run else None
    is_new = first is None or first.at < utc_now() - HOUR
    letter.held_run = letter.id if is_new or first is None else first.id
    for reader in readers(session, session.get_one(Interest, letter.interest_id), LetterKind.TO_DESK):
        if not is_line_waiting(session, reader, letter.held_run or 0):
            key = f"{KIND}:{letter.id}:{reader}"
            outbox.enqueue(
                session,
                reader,
                OutboxMessage(KIND, key, interest_id=letter.interest_id, letter_id=letter.held_run),
            )
    return Sent.HELD if is_new else Sent.HELD_TOO


def is_line_waiting(session: Session, reader: int, run: int) -> bool:
    """Return whether a line that will count this message waits in the outbox for a coordinator and isn't
    being sent yet.
    """
    query = select(Outbox.id).where(
        Outbox.person_id == reader,
        Outbox.kind == KIND,
        Outbox.letter_id == run,
        *outbox.UNSENT,
        col(Outbox.process).is_(None),
    )
    return session.exec(query).first() is not None


def count_held(session: Session, run: int) -> int:
    """Return how many messages of a run were held back."""
    return session.exec(select(func.count()).select_from(Letter).where(Letter.held_run == run)).one()
