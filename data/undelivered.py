"""What becomes of a message that can't arrive: whoever relied on it sees that."""

from sqlmodel import Session, select

from data import letter_copies, officer_files, outbox, people, question_groups, shortlists
from data.interests import refresh_files_of
from data.models import Person
from data.outbox import Delivery

BLOCKED = "blocked"


def give_up(session: Session, delivery: Delivery, why: str) -> None:
    """Mark it failed; show it on the file or the tally it belongs to, or tell who wrote it. `why` is the kind
    of error."""
    outbox.mark_failed(session, delivery, why)
    if why == BLOCKED:
        people.mark_blocked(session, delivery.person_id)
        refresh_files_of(session, delivery.person_id)
    if delivery.kind == "letter" and delivery.letter_id:
        letter_copies.mark_undelivered(session, delivery.letter_id, why)
    elif delivery.kind.startswith("officer_") and delivery.interest_id:
        officer_files.mark_undelivered(session, delivery.interest_id, why)
    elif delivery.kind == shortlists.INVITED and delivery.about_id:
        shortlists.note_undelivered(session, delivery.about_id)
    elif delivery.kind == question_groups.ANSWERED and delivery.about_id:
        question_groups.note_undelivered(session, delivery.about_id)


def mark_left(session: Session, telegram_id: int) -> None:
    """Telegram says that this person blocked the bot."""
    person = session.exec(select(Person).where(Person.telegram_id == telegram_id)).first()
    if person and person.id:
        people.mark_blocked(session, person.id)
        refresh_files_of(session, person.id)
