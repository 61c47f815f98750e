"""Copies of letters in readers' chats; letters that can't be delivered."""

from sqlmodel import Session, col, func, select

from data.db.notify import DESK, notify
from data.interests.store import refresh_cases
from data.letters.receipts import update_receipts
from data.letters.store import LetterKind
from data.models.interests import History, Interest, Letter, LetterCopy
from data.models.openings import Invitation
from data.outbox import erasures, tracked_messages
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.outbox.store import Delivery
from data.people.access_log import Access, record_access
from data.people.coordinators import list_reachable


def keep_copy(session: Session, letter_id: int, person_id: int, message_id: int, is_body: bool) -> None:
    """Record the message that shows a letter to its reader, so that a reply to it finds its case. If the
    letter was erased meanwhile, or its reader is no coordinator any more, the message is erased instead.
    """
    query = select(Letter).join(Interest).where(Letter.id == letter_id)
    letter = session.exec(query.where(tracked_messages.readable_by(person_id))).first()
    if letter:
        session.add(
            LetterCopy(letter_id=letter_id, person_id=person_id, message_id=message_id, is_body=is_body)
        )
        session.flush()
        update_receipts(session, letter)
        record_access(session, person_id, [letter.interest_id], Access.SHOWN)
        notify(session, DESK)
    else:
        erasures.erase_message(session, person_id, message_id)


def list_delivered(session: Session, interest_id: int) -> set[int]:
    """Return the ids of the letters to the officer of a case that have arrived."""
    query = select(LetterCopy.letter_id).join(Letter)
    query = query.where(Letter.interest_id == interest_id, Letter.kind == LetterKind.TO_OFFICER)
    return set(session.exec(query))


def find_copies(session: Session, letter_id: int, person_id: int) -> tuple[int | None, int | None]:
    """Return the ids of the messages that show a letter to a reader: the line that says who wrote, and the
    copied message. It is called for an edit, which shows the letter again, so the access log records it.
    """
    query = select(LetterCopy.is_body, LetterCopy.message_id).where(
        LetterCopy.letter_id == letter_id, LetterCopy.person_id == person_id
    )
    found = dict(session.exec(query.order_by(col(LetterCopy.id))).all())
    letter = session.get(Letter, letter_id)
    if found and letter:
        record_access(session, person_id, [letter.interest_id], Access.SHOWN)
    return found.get(False), found.get(True)


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


def forward_letter(session: Session, letter: Letter) -> None:
    """Enqueue an officer's letter for every coordinator but that officer; if nobody gets it, the officer is
    told.
    """
    interest = session.get(Interest, letter.interest_id)
    if letter.kind != LetterKind.TO_DESK or interest is None:
        return
    others = [one for one in list_reachable(session) if one != interest.person_id]
    for reader in others:
        key = f"letter:{letter.id}:{reader}"
        outbox.enqueue(
            session, reader, OutboxMessage("letter", key, interest_id=letter.interest_id, letter_id=letter.id)
        )
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
