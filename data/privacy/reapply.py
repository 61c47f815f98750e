"""Erase people again whom a restored backup brought back."""

from datetime import datetime, timedelta

from sqlalchemy import Table
from sqlmodel import Session, col, select

from data.courses import store as courses
from data.db.erased_file import erased_file
from data.models.interests import Interest
from data.models.people import Coordinator, Person
from data.models.privacy import Erased
from data.outbox import erasures
from data.outbox.chat_erasure import erase_messages
from data.privacy.erased_list import synchronize
from data.privacy.personal_data import forget_person
from data.privacy.subject_access import owned_tables
from data.team.store import return_cases

BORN = (
    *("created_at", "given_at", "joined_at", "asked_at", "arrived_at", "invited_at", "began_at", "at"),
    *("updated_at", "first_due_at"),
)
"""The columns that say since when a row exists; the first that a table has counts."""
PLACES = ("notice", "letter_copy", "question_copy", "export_file")
"""Tables of messages in a coordinator's chat; their rows are deleted with what the messages show."""


def reapply(session: Session) -> int:
    """Erase what everybody on the list had before their erasure. Of people who wrote again since then, what
    is newer stays. Returns how many people had rows to erase.
    """
    synchronize(session)
    session.flush()
    file = erased_file(session)
    listed = {row.digest: row.at for row in session.exec(select(Erased).where(Erased.key_id == file.key_id))}
    if not listed:
        return 0
    count = 0
    for person in session.exec(select(Person)).all():
        at = listed.get(file.digest(person.telegram_id))
        if at is None or person.created_at > at:
            continue
        count += 1
        if person.seen_at > at:
            erase_before(session, person, at)
        else:
            forget_person(session, person.id or 0, at=at)
    return count


def erase_before(session: Session, person: Person, at: datetime) -> None:
    """Erase what is from before a time; the person counts as new since then."""
    old = Interest.person_id == person.id, col(Interest.created_at) <= at
    interests = session.exec(select(Interest).where(*old)).all()
    erasure = erasures.begin(session)
    ids = [interest.id or 0 for interest in interests]
    erase_messages(session, ids, person.id or 0, erasure.id)
    courses.erase_names_of(session, person.id or 0, erasure.id)
    erasures.end_gathering(session, erasure)
    role = session.exec(select(Coordinator).where(Coordinator.person_id == person.id)).first()
    if role and role.joined_at <= at:
        return_cases(session, role)
    for interest in interests:
        session.delete(interest)
    session.flush()
    for table, column in owned_tables():
        if column == "person_id" and table.name not in PLACES:
            delete_before(session, table, person.id or 0, at)
    person.reading, person.reading_at, person.topic, person.topic_mission = None, None, None, None
    person.created_at = at + timedelta(microseconds=1)


def delete_before(session: Session, table: Table, person_id: int, at: datetime) -> None:
    """Delete the rows of one table that are from before a time, or all if they don't say since when they
    exist.
    """
    born = next((table.c[name] for name in BORN if name in table.c), None)
    which = table.c["person_id"] == person_id
    session.execute(table.delete().where(which if born is None else which & (born <= at)))
