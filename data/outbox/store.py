"""The outbox: messages written in the transaction that causes them, delivered at least once."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

from sqlmodel import Session, col, insert, select, update

from data.cluster.locks import wait_for_turn
from data.db.base import Row, utc_now
from data.db.notify import list_others, own_number, tell
from data.models.interests import Interest
from data.models.messages import Outbox
from data.models.people import Coordinator, Person
from data.outbox.message import OutboxMessage
from data.outbox.readers import Reader, is_barred, reader_of

REMOVED = "removed"
"""Why a message was given up: its reader may not get it any longer."""
LEASE = timedelta(seconds=60)
LONGEST_WAIT = timedelta(hours=6)
"""The longest time by which a message is put off."""
UNSENT = col(Outbox.sent_at).is_(None), col(Outbox.failed_at).is_(None)
STOPPED = "stopped"


@dataclass(frozen=True)
class Delivery:
    """One message to send now. `language` is the reader's, `officer_id` the person whose interest it is
    about.

    `is_barred` says that its reader may not get it any longer.
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
    is_barred: bool = False


def enqueue(session: Session, person_id: int, message: OutboxMessage) -> None:
    """Add a message to somebody in the present transaction, once for each key."""
    if session.exec(select(Outbox.id).where(Outbox.key == message.key)).first():
        return
    due_at = message.due_at or utc_now()
    row = Outbox(person_id=person_id, **asdict(replace(message, due_at=due_at)), first_due_at=due_at)
    session.add(row)
    tell(session, "outbox")


def enqueue_bulk(session: Session, kind: str, about_id: int, keys: Mapping[int, str]) -> None:
    """Add one announcement to each person, by their id with the message's key: thousands in one statement."""
    now = utc_now()
    told = {"kind": kind, "about_id": about_id, "is_bulk": True, "due_at": now, "first_due_at": now}
    told |= {"attempts": 0, "errors": 0}
    if keys:
        rows = [told | {"person_id": person_id, "key": key} for person_id, key in keys.items()]
        session.connection().execute(insert(Row.metadata.tables["outbox"]), rows)
        tell(session, "outbox")


def is_waiting(session: Session, person_id: int, kind: str) -> bool:
    """Whether a message of this kind is still on its way to somebody."""
    query = select(Outbox.id).where(
        Outbox.person_id == person_id,
        Outbox.kind == kind,
        *UNSENT,
    )
    return session.exec(query).first() is not None


def is_in_hand(session: Session, person_id: int) -> bool:
    """Whether a message to somebody is being sent and isn't marked as sent yet."""
    query = select(Outbox.id).where(Outbox.person_id == person_id, *UNSENT, col(Outbox.process).is_not(None))
    return session.exec(query).first() is not None


def enqueue_apology(
    session: Session, telegram_id: int, kind: str, key: str, due_at: datetime | None = None
) -> None:
    """Tell the sender of an update that has no reply what to do; within LONGEST_WAIT at `due_at`.

    One message that still waits tells of later updates too. No row is made for a stranger.
    """
    person_id = session.exec(select(Person.id).where(Person.telegram_id == telegram_id)).first()
    if person_id is None:
        return
    now = utc_now()
    due_at = min(due_at or now, now + LONGEST_WAIT)
    waiting = (
        update(Outbox)
        .where(col(Outbox.person_id) == person_id, col(Outbox.kind) == kind)
        .where(*UNSENT, col(Outbox.process).is_(None))
        .values(due_at=due_at, first_due_at=due_at)
    )
    if session.exec(waiting).rowcount:
        tell(session, "outbox")
    else:
        enqueue(session, person_id, OutboxMessage(kind, key, due_at=due_at))


def claim_due(
    session: Session, limit: int, without: Collection[int] = (), most_bulk: int | None = None
) -> list[Delivery]:
    """The next messages that are due, but to none of the people in `without`; hidden while LEASE runs.

    Nor to anybody whom another process is writing to: one person's messages go one after the other.
    Announcements come after everything else, at most `most_bulk` of them. One due long after now was put off
    by a clock that has jumped back since.
    """
    wait_for_turn(session, claim_due)
    without = {*without, *written_to_by(session, list_others(session))}
    own = list_due(session, limit, without, is_bulk=False)
    rest = limit - len(own) if most_bulk is None else min(limit - len(own), most_bulk)
    bulk = list_due(session, rest, {*without, *(row.person_id for row, *_ in own)}, is_bulk=True)
    found = [claim(*one, own_number(session)) for one in (*own, *bulk)]
    return bar(session, found)


def bar(session: Session, deliveries: list[Delivery]) -> list[Delivery]:
    """Mark the deliveries whose readers may not get them now."""
    doubtful = {one.person_id for one in deliveries if reader_of(one.kind) is not Reader.OFFICER}
    if not doubtful:
        return deliveries
    now = col(Coordinator.removed_at).is_(None)
    here = now, col(Coordinator.person_id).in_(doubtful) | col(Coordinator.is_lead)
    roles = dict(session.exec(select(Coordinator.person_id, Coordinator.is_lead).where(*here)).all())
    return [replace(one, is_barred=is_barred_now(one, roles)) for one in deliveries]


def is_barred_now(one: Delivery, roles: Mapping[int, bool]) -> bool:
    """Whether its reader may not get it; `roles` has the coordinators, and whether they lead."""
    reader, is_lead = reader_of(one.kind), roles.get(one.person_id)
    if reader is Reader.DESK and one.officer_id == one.person_id:
        return True
    is_own = one.officer_id in (None, one.person_id)
    return is_barred(reader, is_lead=is_lead, is_own=is_own, any_lead=any(roles.values()))


def written_to_by(session: Session, processes: Collection[int]) -> Sequence[int]:
    """The people to whom these processes are sending."""
    if not processes:
        return ()
    query = select(Outbox.person_id).where(*UNSENT, col(Outbox.process).in_(processes)).distinct()
    return session.exec(query).all()


def list_due(
    session: Session, limit: int, without: Collection[int], *, is_bulk: bool
) -> Sequence[tuple[Outbox, Person, int | None]]:
    """Rows that are due, with who they are for and whose interest they are about; on PostgreSQL those that no
    other process is claiming.
    """
    if limit <= 0:
        return ()
    now = utc_now()
    due = (col(Outbox.due_at) <= now) | (col(Outbox.due_at) > now + LONGEST_WAIT)
    query = (
        select(Outbox, Person, Interest.person_id)
        .join(Person, col(Person.id) == Outbox.person_id)
        .join(Interest, col(Interest.id) == Outbox.interest_id, isouter=True)
        .where(*UNSENT, due)
        .where(col(Outbox.person_id).not_in(without), col(Outbox.is_bulk).is_(is_bulk))
        .order_by(col(Outbox.due_at), col(Outbox.id))
        .limit(limit)
        .with_for_update(of=Outbox, skip_locked=True)
    )
    return session.exec(query).all()


def claim(row: Outbox, person: Person, officer_id: int | None, process: int) -> Delivery:
    """Claim a message: nobody else sends it while the lease runs and this process lives."""
    row.process = process
    row.due_at = utc_now() + LEASE
    row.attempts += 1
    return Delivery(
        id=row.id or 0,
        kind=row.kind,
        person_id=row.person_id,
        telegram_id=person.telegram_id,
        language=person.language or person.language_hint,
        interest_id=row.interest_id,
        message_id=row.message_id,
        history_id=row.history_id,
        letter_id=row.letter_id,
        about_id=row.about_id,
        is_bulk=row.is_bulk,
        attempts=row.attempts,
        errors=row.errors,
        officer_id=officer_id,
    )


def mark_failed(session: Session, delivery: Delivery, error: str) -> None:
    """Mark a message as failed; `error` is the kind of error, never its text."""
    session.exec(
        update(Outbox)
        .where(col(Outbox.id) == delivery.id)
        .values(failed_at=utc_now(), error=error, process=None)
    )


def mark_later(session: Session, delivery: Delivery, due_at: datetime, error: str, errors: int = 0) -> None:
    """Try again at `due_at`, within LONGEST_WAIT, and add so many `errors` of ours."""
    values = {"due_at": min(due_at, utc_now() + LONGEST_WAIT), "error": error, "process": None}
    values["errors"] = Outbox.errors + errors
    session.exec(update(Outbox).where(col(Outbox.id) == delivery.id).values(**values))


def postpone_apology(session: Session, delivery: Delivery, due_at: datetime, error: str) -> None:
    """Try an apology again at `due_at`, and count its age from then.

    Telegram holds back replies to people who write too much; that delays them alone and is no fault of the
    bot.
    """
    mark_later(session, delivery, due_at, error)
    row = col(Outbox.id) == delivery.id
    session.exec(update(Outbox).where(row).values(first_due_at=Outbox.due_at))


def release_leases(session: Session) -> None:
    """Make messages that dead processes had claimed due at once."""
    living = {own_number(session), *list_others(session)}
    session.exec(
        update(Outbox)
        .where(*UNSENT, col(Outbox.process).is_not(None), col(Outbox.process).not_in(living))
        .values(due_at=utc_now(), process=None)
    )
