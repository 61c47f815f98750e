"""Letters that can't be delivered, or whose reader may not read them any longer."""

from sqlmodel import Session, col, func, select

from data.db.base import utc_now
from data.interests.store import refresh_cases
from data.letters.receipts import update_receipts
from data.letters.store import LetterKind, enqueue_letter
from data.models.interests import History, Interest, Letter
from data.models.openings import Invitation
from data.outbox import store as outbox
from data.outbox.failures import BLOCKED, MISSED_WITHIN
from data.outbox.message import OutboxMessage
from data.outbox.store import Delivery
from data.people.coordinators import list_reachable


def mark_undelivered(session: Session, delivery: Delivery, why: str) -> None:
    """Mark a letter to an officer as failed: the case shows it, its author is told, and the officer waits as
    before. A letter to a coordinator who can't be reached goes to all others instead.
    """
    letter_id = delivery.letter_id
    letter = session.get(Letter, letter_id) if letter_id else None
    if delivery.kind != "letter" or letter is None or letter.failed:
        return
    if letter.kind == LetterKind.TO_DESK:
        forward_letter(session, letter)
        return
    letter.failed = why
    update_receipts(session, letter)
    restore_wait(session, letter)
    refresh_cases(session, letter.interest_id, f"undelivered:{letter_id}")
    if letter.person_id:
        key = f"letter_failed:{letter_id}"
        outbox.enqueue(
            session,
            letter.person_id,
            OutboxMessage("letter_failed", key, interest_id=letter.interest_id, letter_id=letter_id),
        )


def deliver_missed(session: Session, person_id: int) -> None:
    """Let an officer who lets the bot write again have the coordinators' letters that they missed, and tell
    the authors.
    """
    query = (
        select(Letter)
        .join(Interest, col(Interest.id) == Letter.interest_id)
        .where(Interest.person_id == person_id, Letter.kind == LetterKind.TO_OFFICER)
        .where(Letter.failed == BLOCKED, col(Letter.at) > utc_now() - MISSED_WITHIN)
    )
    for letter in session.exec(query.order_by(col(Letter.id))).all():
        letter.failed = None
        session.flush()
        restore_wait(session, letter)
        if letter.person_id:
            key = f"letter_returned:{letter.id}:{utc_now().timestamp()}"
            told = OutboxMessage("letter_returned", key, interest_id=letter.interest_id, letter_id=letter.id)
            outbox.enqueue(session, letter.person_id, told)


def forward_letter(session: Session, letter: Letter) -> None:
    """Enqueue an officer's letter for every coordinator but that officer; if nobody gets it, the officer is
    told.
    """
    interest = session.get(Interest, letter.interest_id)
    if letter.kind != LetterKind.TO_DESK or interest is None:
        return
    others = [one for one in list_reachable(session) if one != interest.person_id]
    for reader in others:
        enqueue_letter(session, letter, reader)
    update_receipts(session, letter)


def redirect_delivery(session: Session, delivery: Delivery) -> None:
    """Send a letter to other readers, because this one may not read it any longer."""
    if delivery.kind == "letter" and delivery.letter_id:
        redirect_letter(session, delivery.letter_id)


def redirect_letter(session: Session, letter_id: int) -> None:
    """Send a letter to other coordinators, because its reader may not read it any longer."""
    letter = session.get(Letter, letter_id)
    if letter and not letter.failed:
        forward_letter(session, letter)


def restore_wait(session: Session, failed: Letter) -> None:
    """Work out anew when the officer was contacted and since when they wait, without a letter that failed."""
    interest = session.get(Interest, failed.interest_id)
    if interest is None or failed.kind != LetterKind.TO_OFFICER:
        return
    of_case = Letter.interest_id == failed.interest_id, col(Letter.failed).is_(None)
    happened, event = History.interest_id == failed.interest_id, col(History.event)
    contacted = select(func.max(History.at)).where(
        happened, event.startswith("stage_") | (event == "invited")
    )
    answered = select(func.max(Letter.at)).where(*of_case, Letter.kind == LetterKind.TO_OFFICER)
    arrived = [at for at in (session.exec(contacted).one(), session.exec(answered).one()) if at]
    interest.contacted_at = max(arrived, default=None)
    written = select(func.min(Letter.at)).where(*of_case, Letter.kind == LetterKind.TO_DESK)
    accepted = select(func.min(Invitation.answered_at)).where(
        Invitation.interest_id == failed.interest_id,
        Invitation.answer == "yes",
        col(Invitation.told_at).is_(None),
    )
    if interest.contacted_at:
        written = written.where(col(Letter.at) > interest.contacted_at)
        accepted = accepted.where(col(Invitation.answered_at) > interest.contacted_at)
    waits = [at for at in (session.exec(written).one(), session.exec(accepted).one()) if at]
    interest.awaiting_since = min(waits, default=None)
