"""Erase everything kept about one person, and what coordinators' chats show of them."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, select

from data.courses import store as courses
from data.db.base import utc_now
from data.models.interests import Interest
from data.models.people import Coordinator, Person
from data.openings.store import refresh_tallies_of
from data.outbox import erasures
from data.outbox.chat_erasure import erase_messages
from data.privacy import erased_list
from data.privacy.subject_access import collect_rows
from data.team.store import erase_coordinator


@dataclass(frozen=True)
class Receipt:
    """What was erased: rows by table, under a number that a person can quote, kept until everything is
    erased. `messages` are those in coordinators' chats whose erasing has begun.
    """

    number: str
    at: datetime
    rows: dict[str, int]
    messages: int


def forget_person(
    session: Session, person_id: int, *, is_asked: bool = False, at: datetime | None = None
) -> Receipt:
    """Erase everything kept about a person, and have every message that shows their case erased. With
    `is_asked` they are told how that ended. They are listed as erased since `at`, or since now.

    The tables' keys declare what is deleted with the person's row. History rows of what they did to others'
    cases stay without a name.
    """
    rows = {name: len(found) for name, found in collect_rows(session, person_id).items()}
    number, person = secrets.token_hex(4), session.get(Person, person_id)
    messages = 0
    if person:
        asker = (person.telegram_id, person.known_language, number) if is_asked else ()
        erasure = erasures.begin(session, *asker)
        if is_asked:
            erasures.notify_owners(session, person_id, number)
        begin_erasure(session, person_id, erasure.id)
        messages = erasures.end_gathering(session, erasure)
    coordinator = session.exec(select(Coordinator).where(Coordinator.person_id == person_id)).first()
    if coordinator:
        erase_coordinator(session, coordinator)
    now, person = utc_now(), session.get(Person, person_id)
    if person:
        erased_list.record(session, person.telegram_id, at or now)
        session.delete(person)
    return Receipt(number, now, rows, messages)


def begin_erasure(session: Session, person_id: int, erasure_id: int | None) -> None:
    """Begin to erase what coordinators' chats show of an officer."""
    found = session.exec(select(Interest.id).where(Interest.person_id == person_id)).all()
    interest_ids = [interest_id for interest_id in found if interest_id]
    erase_messages(session, interest_ids, person_id, erasure_id)
    courses.erase_names_of(session, person_id, erasure_id)
    refresh_tallies_of(session, interest_ids)
