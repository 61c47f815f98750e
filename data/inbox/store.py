"""The inbox: updates that arrived and which are answered, so that a repeated update has no second effect and
none is lost. It is written before Telegram is told.

After a kill, senders of unanswered updates get a fresh menu, which is the answer. Processes that share
PostgreSQL handle a person's updates in their rows' order.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Delete, Select, Update, bindparam
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, delete, select, update

from data.db.base import Row, utc_now
from data.db.notify import is_shared, list_others, notify, own_number
from data.db.statements import insert_rows
from data.models.messages import Arrival
from data.models.people import Person
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.people.store import KnownPerson, find_known

REMEMBERED = timedelta(hours=1)
"""For how long an answered update is remembered; Telegram repeats one within seconds."""


@dataclass(frozen=True)
class RecordedArrivals:
    """The outcome of writing updates down. `repeated` are updates that are answered or being handled already,
    `senders` are those of the new ones, `behind` are updates that come after one that another process is
    handling.
    """

    repeated: set[int]
    senders: dict[int, KnownPerson]
    behind: set[int]


def record_arrivals(session: Session, senders: dict[int, int]) -> RecordedArrivals:
    """Write updates down, each with its sender's Telegram id, for this process to handle."""
    away = list_away(session, set(senders.values())) if is_shared(session) else []
    own, elsewhere = own_number(session), {row.process for row in away}
    arrived = {
        row.update_id: row for row in session.connection().execute(arrived_query(), {"ids": list(senders)})
    }
    repeated = {
        row.update_id for row in arrived.values() if row.answered_at or row.process in {own, *elsewhere}
    }
    if left_over := arrived.keys() - repeated:
        session.exec(update(Arrival).where(col(Arrival.update_id).in_(left_over)).values(process=own))
    new = {update_id: telegram_id for update_id, telegram_id in senders.items() if update_id not in arrived}
    people = ensure_people(session, set(new.values()))
    if new:
        now = utc_now()
        rows = [
            {"update_id": update_id, "person_id": people[who].view.id, "arrived_at": now, "process": own}
            for update_id, who in new.items()
        ]
        insert_rows(session, "arrival", rows)
    waiting = {row.telegram_id for row in away}
    behind = {update_id for update_id in senders.keys() - repeated if senders[update_id] in waiting}
    return RecordedArrivals(repeated, people, behind)


def ensure_people(session: Session, telegram_ids: set[int]) -> dict[int, KnownPerson]:
    """Return these people by Telegram id; strangers get a row."""
    people = find_known(session, telegram_ids)
    if len(people) == len(telegram_ids):
        return people
    session.add_all(Person(telegram_id=telegram_id) for telegram_id in sorted(telegram_ids - people.keys()))
    session.flush()
    return find_known(session, telegram_ids)


@cache
def arrived_query() -> Select[Any]:
    """Return the query for which of these updates arrived before, when they were answered, and which process
    has them.
    """
    arrival = Row.metadata.tables["arrival"]
    given: BindParameter[Any] = bindparam("ids", expanding=True)
    columns = arrival.c.update_id, arrival.c.answered_at, arrival.c.process
    return select_columns(*columns).where(arrival.c.update_id.in_(given))


def list_away(session: Session, telegram_ids: Collection[int]) -> Sequence[Any]:
    """Return what other living processes are handling of these people. Whoever writes down another update of
    theirs waits for this transaction, so that updates are handled in the order in which they are written.
    """
    theirs = col(Person.telegram_id).in_(telegram_ids)
    session.exec(
        select(Person.id).where(theirs).order_by(col(Person.id)).with_for_update(key_share=True)
    ).all()
    query = select(Arrival.process, Person.telegram_id).join(Person).where(theirs)
    query = query.where(col(Arrival.answered_at).is_(None), Arrival.process != own_number(session))
    rows = session.exec(query).all()
    living = list_others(session) if rows else set()
    return [row for row in rows if row[0] in living]


def is_turn(session: Session, update_id: int) -> bool:
    """Return whether no other living process handles an earlier update of the same person."""
    arrival = session.exec(select(Arrival).where(Arrival.update_id == update_id)).first()
    if arrival is None:
        return True
    theirs = Arrival.person_id == arrival.person_id, col(Arrival.answered_at).is_(None)
    query = select(Arrival.process).where(*theirs, col(Arrival.id) < arrival.id).distinct()
    ahead = set(session.exec(query)) - {own_number(session)}
    return not ahead or ahead.isdisjoint(list_others(session))


def mark_answered(session: Session, update_ids: Sequence[int]) -> None:
    """Mark updates as answered, and delete those answered long ago."""
    now, connection = utc_now(), session.connection()
    connection.execute(answer_these(), {"updates": list(update_ids), "now": now})
    connection.execute(forget_older(), {"until": now - REMEMBERED})
    notify(session, "answered")


@cache
def answer_these() -> Update:
    """Return the statement that marks updates as answered, cached as `arrived_query` is. It changes no rows
    that a session holds.
    """
    answered = col(Arrival.update_id).in_(bindparam("updates", expanding=True))
    return update(Arrival).where(answered).values(answered_at=bindparam("now"))


@cache
def forget_older() -> Delete:
    """Return the statement that deletes updates answered before a time; it too is cached."""
    return delete(Arrival).where(col(Arrival.answered_at) < bindparam("until"))


def apologize_for_lost(session: Session) -> int:
    """Tell all who wrote to a process that was killed, once each. Returns how many updates were lost."""
    living = {own_number(session), *list_others(session)}
    lost = select(Arrival).where(
        col(Arrival.answered_at).is_(None),
        col(Arrival.process).is_(None) | col(Arrival.process).not_in(living),
    )
    senders = sorted({arrival.person_id for arrival in session.exec(lost)})
    if not senders:
        return 0
    # The lock keeps others from handling these updates now, if Telegram delivers them again.
    people = select(Person.id).where(col(Person.id).in_(senders)).order_by(col(Person.id))
    session.exec(people.with_for_update(key_share=True)).all()
    found = session.exec(lost.execution_options(populate_existing=True)).all()
    for person_id in {arrival.person_id for arrival in found}:
        latest = max(arrival.update_id for arrival in found if arrival.person_id == person_id)
        outbox.enqueue(session, person_id, OutboxMessage("reply_lost", f"reply_lost:{latest}"))
    mark_answered(session, [arrival.update_id for arrival in found])
    return len(found)
