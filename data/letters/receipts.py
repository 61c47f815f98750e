"""Receipts: messages that tell the author of a letter whether it was delivered, edited as that changes."""

from enum import StrEnum

from sqlmodel import Session, select

from data.letters.store import LetterKind
from data.models.interests import Letter, LetterCopy
from data.models.messages import Notice, Outbox
from data.outbox import store as outbox
from data.outbox import tracked_messages
from data.outbox.message import OutboxMessage
from data.outbox.tracked_messages import TrackedKind

KIND = "letter_receipt"
"""The kind of message that edits a receipt."""


class State(StrEnum):
    """How far a letter has come."""

    ON_ITS_WAY = "on-its-way"
    DELIVERED = "delivered"
    """At least one of its readers has all of it."""
    FAILED = "failed"
    """Its officer can't get it; `Letter.failed` says why."""
    UNREAD = "unread"
    """No coordinator can be reached: the letter stays in the case for the coordinator who claims it."""


def keep_receipt(session: Session, letter_id: int, message_id: int) -> None:
    """Record the message that is the receipt of a letter in its author's chat. It is edited at once if the
    letter has been delivered or has failed meanwhile.
    """
    letter = session.get(Letter, letter_id)
    if letter is None or letter.person_id is None or not message_id:
        return
    place = letter.interest_id, letter.person_id, message_id
    if not tracked_messages.track_message(session, *place, TrackedKind.RECEIPT):
        return
    notices = tracked_messages.tracked_query(*place[:2]).where(Notice.message_id == message_id)
    for notice in session.exec(notices):
        notice.letter_id = letter_id
    update_receipts(session, letter)


def get_state(session: Session, letter_id: int) -> State:
    """Return the present state of a letter."""
    return state_of(session, session.get_one(Letter, letter_id))


def state_of(session: Session, letter: Letter) -> State:
    """Return the state of a letter: DELIVERED once a reader has all of it, with the picture or file that it
    carries.
    """
    if letter.failed:
        return State.FAILED
    has_it = select(LetterCopy.id).where(LetterCopy.letter_id == letter.id)
    if letter.is_copied:
        has_it = has_it.where(LetterCopy.is_body)
    if session.exec(has_it).first():
        return State.DELIVERED
    is_due = select(Outbox.id).where(Outbox.kind == "letter", Outbox.letter_id == letter.id, *outbox.UNSENT)
    if letter.kind == LetterKind.TO_OFFICER or session.exec(is_due).first():
        return State.ON_ITS_WAY
    return State.UNREAD


def update_receipts(session: Session, letter: Letter) -> None:
    """Enqueue the edit of a letter's receipts to its present state, once for each state."""
    # The one who records a copy and the one who records the receipt don't see each other's rows before they
    # commit: the later of the two waits here, and sees them.
    session.flush()
    session.exec(select(Letter.id).where(Letter.id == letter.id).with_for_update()).first()
    receipts = select(Notice.message_id, Notice.person_id).where(
        Notice.letter_id == letter.id, Notice.shows == TrackedKind.RECEIPT
    )
    found = session.exec(receipts).all()
    state = state_of(session, letter) if found else State.ON_ITS_WAY
    if state is State.ON_ITS_WAY:
        return
    for message_id, person_id in found:
        key = f"{KIND}:{letter.id}:{message_id}:{state}"
        message = OutboxMessage(
            KIND, key, interest_id=letter.interest_id, letter_id=letter.id, message_id=message_id
        )
        outbox.enqueue(session, person_id, message)


def read_receipt(session: Session, letter_id: int, person_id: int, message_id: int) -> State | None:
    """Return the state that a receipt is to show; None if the message shows something else by now."""
    letter = session.get(Letter, letter_id)
    query = select(Notice.id).where(
        Notice.letter_id == letter_id, Notice.person_id == person_id, Notice.message_id == message_id
    )
    is_there = session.exec(query.where(Notice.shows == TrackedKind.RECEIPT)).first()
    return state_of(session, letter) if letter and is_there else None
