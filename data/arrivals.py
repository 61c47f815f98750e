"""Updates that arrived: which are answered, so that a repeated one has no second effect and none is lost.

An update is written down before Telegram is told that it arrived. After a kill, those without an answer are
made up for by a message with a fresh menu; that is their answer, should Telegram deliver them again.
"""

from collections.abc import Sequence
from datetime import timedelta

from sqlmodel import Session, col, delete, select, update

from data import outbox
from data.models import Arrival, Person, utc_now

REMEMBERED = timedelta(hours=1)
"""For how long an answered update is remembered; Telegram repeats one within seconds."""


def note_arrivals(session: Session, senders: dict[int, int]) -> set[int]:
    """Write updates down, each with its sender's Telegram id. Returns those that were answered before."""
    query = select(Arrival).where(col(Arrival.update_id).in_(senders))
    known = {arrival.update_id: arrival for arrival in session.exec(query)}
    for update_id, telegram_id in senders.items():
        if update_id not in known:
            person = session.exec(select(Person).where(Person.telegram_id == telegram_id)).first()
            if person is None:
                person = Person(telegram_id=telegram_id)
                session.add(person)
                session.flush()
            session.add(Arrival(update_id=update_id, person_id=person.id or 0))
    return {update_id for update_id, arrival in known.items() if arrival.answered_at}


def mark_answered(session: Session, update_ids: Sequence[int]) -> None:
    """Their senders have what they asked for; what was answered long ago is forgotten."""
    now = utc_now()
    answered = col(Arrival.update_id).in_(update_ids)
    session.exec(update(Arrival).where(answered).values(answered_at=now))
    session.exec(delete(Arrival).where(col(Arrival.answered_at) < now - REMEMBERED))


def make_up_for_lost(session: Session) -> int:
    """At start: who wrote to a process that was killed is told so, once each. Returns how many were."""
    lost = session.exec(select(Arrival).where(col(Arrival.answered_at).is_(None))).all()
    for person_id in {arrival.person_id for arrival in lost}:
        latest = max(arrival.update_id for arrival in lost if arrival.person_id == person_id)
        outbox.enqueue(session, person_id, "reply_lost", f"reply_lost:{latest}")
    mark_answered(session, [arrival.update_id for arrival in lost])
    return len(lost)
