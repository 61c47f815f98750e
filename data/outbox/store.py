"""The outbox: messages written in the transaction that causes them, delivered at least once."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, Update, bindparam
from sqlalchemy import select as select_many
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, func, select, update

from data.cluster.locks import WorkLock, wait_for_lock
from data.db.base import Row, utc_now
from data.db.notify import list_others, notify, own_number
from data.db.statements import insert_rows, run_statement
from data.models.interests import Interest
from data.models.messages import Outbox
from data.models.people import Coordinator, Person
from data.models.preparation import Plan
from data.outbox.message import OutboxMessage
from data.outbox.readers import Reader, is_unauthorized, reader_of

REMOVED = "removed"
"""The error of a message that was given up because its reader may not get it any longer."""
LEASE = timedelta(seconds=60)
"""For how long a claim hides a message. After that, a claim counts while its process lives."""
MAX_WAIT = timedelta(hours=6)
"""The longest time by which a message may be put off."""
UNSENT = col(Outbox.sent_at).is_(None), col(Outbox.failed_at).is_(None)
STOPPED = "stopped"
OWN_COLUMNS = (
    "id kind person_id interest_id message_id history_id letter_id about_id is_bulk attempts errors".split()
)
"""What a claim reads of the outbox's own table."""


@dataclass(frozen=True)
class Delivery:
    """One message to send now. `language`, `zone` and `notices` are the reader's; `notices` is None for
    somebody who isn't a coordinator. `officer_id` is the person whose interest it is about. `is_unauthorized`
    says that the reader may not get it any longer.
    """

    id: int
    kind: str
    person_id: int
    telegram_id: int
    language: str | None
    interest_id: int | None
    message_id: int | None
    history_id: int | None
    letter_id: int | None
    about_id: int | None
    is_bulk: bool
    attempts: int
    errors: int
    officer_id: int | None = None
    is_unauthorized: bool = False
    zone: str | None = None
    notices: str | None = None


def enqueue(session: Session, person_id: int, message: OutboxMessage) -> None:
    """Add a message to a person in the present transaction, once for each key."""
    if session.exec(select(Outbox.id).where(Outbox.key == message.key)).first():
        return
    due_at = message.due_at or utc_now()
    row = Outbox(person_id=person_id, **asdict(replace(message, due_at=due_at)), first_due_at=due_at)
    session.add(row)
    notify(session, "outbox")


def enqueue_bulk(session: Session, kind: str, about_id: int, keys: Mapping[int, str]) -> None:
    """Add one announcement to each person, by their id with the message's key: thousands in one statement."""
    enqueue_new(
        session,
        {person_id: OutboxMessage(kind, key, about_id=about_id) for person_id, key in keys.items()},
        is_bulk=True,
    )


def enqueue_new(session: Session, messages: Mapping[int, OutboxMessage], *, is_bulk: bool = False) -> None:
    """Add a message to each of these people, by their id, in one statement. The keys must be new: they name a
    row that the present transaction made.
    """
    if not messages:
        return
    now = utc_now()
    rows = [
        vars(message)
        | {"person_id": person_id, "due_at": message.due_at or now, "first_due_at": message.due_at or now}
        | {"is_bulk": is_bulk, "attempts": 0, "errors": 0}
        for person_id, message in messages.items()
    ]
    insert_rows(session, "outbox", rows)
    notify(session, "outbox")


def is_waiting(session: Session, person_id: int, kind: str) -> bool:
    """Return whether a message of this kind is still on its way to a person."""
    query = select(Outbox.id).where(
        Outbox.person_id == person_id,
        Outbox.kind == kind,
        *UNSENT,
    )
    return session.exec(query).first() is not None


def is_in_hand(session: Session, person_id: int) -> bool:
    """Return whether a message to a person is being sent and isn't marked as sent yet."""
    query = select(Outbox.id).where(Outbox.person_id == person_id, *UNSENT, col(Outbox.process).is_not(None))
    return session.exec(query).first() is not None


def claim_due(
    session: Session, limit: int, without: Collection[int] = (), most_bulk: int | None = None
) -> list[Delivery]:
    """Claim the next messages that are due, and hide them while LEASE runs. People in `without`, or to whom
    another process is sending, get none: one person's messages go one after the other. Announcements come
    last, `most_bulk` at most. A message due long after now counts as due: a clock jumped back.
    """
    wait_for_lock(session, WorkLock.OUTBOX_CLAIM)
    without = {*without, *written_to_by(session, list_others(session))}
    own = list_due(session, limit, without, is_bulk=False)
    if own and not own[0].any_bulk:
        return claim(session, own)
    rest = limit - len(own) if most_bulk is None else min(limit - len(own), most_bulk)
    bulk = list_due(session, rest, {*without, *(due.person_id for due in own)}, is_bulk=True)
    return claim(session, [*own, *bulk])


def is_unauthorized_now(due: Any) -> bool:
    """Return whether the reader may not get the message, a row of `due_query`."""
    reader, person_id = reader_of(due.kind), due.person_id
    if reader is Reader.DESK and due.officer_id == person_id:
        return True
    is_own = due.officer_id in (None, person_id)
    return is_unauthorized(reader, is_lead=due.is_lead, is_own=is_own, any_lead=due.any_lead)


def written_to_by(session: Session, processes: Collection[int]) -> Sequence[int]:
    """Return the ids of the people to whom these processes are sending."""
    if not processes:
        return ()
    query = select(Outbox.person_id).where(*UNSENT, col(Outbox.process).in_(processes)).distinct()
    return session.exec(query).all()


def list_due(session: Session, limit: int, without: Collection[int], *, is_bulk: bool) -> Sequence[Any]:
    """Return the rows of `due_query` that are due; on PostgreSQL without those that another process is
    claiming.
    """
    if limit <= 0:
        return []
    now = utc_now()
    given = {"now": now, "latest": now + MAX_WAIT, "without": list(without), "most": limit}
    return run_statement(session, due_query(is_bulk), given).all()


@cache
def due_query(is_bulk: bool) -> Select[*tuple[Any, ...]]:
    """Return the query for what is due, each row with what decides whether and how it is sent; cached because
    building it takes longer than running it. `officer_id` is whose interest it is about; `is_lead` is null if
    the reader is no coordinator; `any_lead` and `any_bulk` say whether there are any, bulk due or not.
    """
    due_at, without = col(Outbox.due_at), bindparam("without", expanding=True, type_=Integer)
    due = (due_at <= bindparam("now")) | (due_at > bindparam("latest"))
    reader, now_there = aliased(Coordinator), col(Coordinator.removed_at).is_(None)
    any_lead = select(Coordinator.id).where(now_there, col(Coordinator.is_lead)).exists()
    bulk = aliased(Outbox)
    is_waiting = col(bulk.sent_at).is_(None), col(bulk.failed_at).is_(None), col(bulk.is_bulk).is_(True)
    any_bulk = select(bulk.id).where(*is_waiting).exists()
    is_reader = (col(reader.person_id) == Outbox.person_id) & col(reader.removed_at).is_(None)
    return (
        select_many(
            *(getattr(Outbox, name) for name in OWN_COLUMNS),
            col(Person.telegram_id),
            func.coalesce(Person.language, Person.language_hint).label("language"),
            col(Interest.person_id).label("officer_id"),
            col(reader.is_lead),
            any_lead.label("any_lead"),
            func.coalesce(reader.zone, Plan.zone).label("zone"),
            col(reader.notices),
            any_bulk.label("any_bulk"),
        )
        .join(Person, col(Person.id) == Outbox.person_id)
        .join(reader, is_reader, isouter=True)
        .join(Interest, col(Interest.id) == Outbox.interest_id, isouter=True)
        .join(Plan, col(Plan.person_id) == Outbox.person_id, isouter=True)
        .where(*UNSENT, due)
        .where(col(Outbox.person_id).not_in(without), col(Outbox.is_bulk).is_(is_bulk))
        .order_by(due_at, col(Outbox.id))
        .limit(bindparam("most", type_=Integer))
        .with_for_update(of=Outbox, skip_locked=True)
    )


def claim(session: Session, found: Sequence[Any]) -> list[Delivery]:
    """Claim messages: nobody else sends them while the lease runs and this process lives."""
    given = {"claimer": own_number(session), "until": utc_now() + LEASE}
    if found:
        session.connection().execute(claim_one(), [given | {"claimed": due.id} for due in found])
    return [delivery_of(due) for due in found]


@cache
def claim_one() -> Update:
    """Return the statement that claims a message, cached because building it takes longer than running it."""
    outbox = Row.metadata.tables["outbox"]
    claimed = {
        "process": bindparam("claimer"),
        "due_at": bindparam("until"),
        "attempts": outbox.c.attempts + 1,
    }
    return update(outbox).where(outbox.c.id == bindparam("claimed")).values(claimed)


def delivery_of(due: Any) -> Delivery:
    """Return a row of `due_query` that was claimed, as its delivery needs it."""
    return Delivery(
        id=due.id,
        kind=due.kind,
        person_id=due.person_id,
        telegram_id=due.telegram_id,
        language=due.language,
        interest_id=due.interest_id,
        message_id=due.message_id,
        history_id=due.history_id,
        letter_id=due.letter_id,
        about_id=due.about_id,
        is_bulk=due.is_bulk,
        attempts=due.attempts + 1,
        errors=due.errors,
        officer_id=due.officer_id,
        is_unauthorized=is_unauthorized_now(due),
        zone=due.zone,
        notices=due.notices,
    )


def mark_failed(session: Session, delivery: Delivery, error: str) -> None:
    """Mark a message as failed; `error` is the kind of error, never its text."""
    session.exec(
        update(Outbox)
        .where(col(Outbox.id) == delivery.id)
        .values(failed_at=utc_now(), error=error, process=None)
    )


def mark_later(session: Session, delivery: Delivery, due_at: datetime, error: str, errors: int = 0) -> None:
    """Try again at `due_at`, within MAX_WAIT, and add `errors` of ours to the count. A message that was
    given up meanwhile stays so.
    """
    values = {"due_at": min(due_at, utc_now() + MAX_WAIT), "error": error, "process": None}
    values["errors"] = Outbox.errors + errors
    session.exec(update(Outbox).where(col(Outbox.id) == delivery.id, *UNSENT).values(**values))


def release_leases(session: Session) -> None:
    """Make messages due at once that dead processes had claimed."""
    living = {own_number(session), *list_others(session)}
    session.exec(
        update(Outbox)
        .where(*UNSENT, col(Outbox.process).is_not(None), col(Outbox.process).not_in(living))
        .values(due_at=utc_now(), process=None)
    )
