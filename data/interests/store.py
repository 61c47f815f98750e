"""Interests: registered, changed, renewed and withdrawn by officers; coordinators are notified of each."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam
from sqlalchemy import select as select_many
from sqlmodel import Session, col, select

from data.db.base import utc_now
from data.db.notify import DESK, notify
from data.db.statements import insert_row, run_statement
from data.interests.profiles import save_profile
from data.interests.recipients import list_recipients
from data.interests.stages import Stage
from data.models.interests import Interest
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.outbox.tracked_messages import list_readers, wait_for_openers


@dataclass(frozen=True)
class Wish:
    """Where an officer would go, in which roles and from which day on; no mission or no roles if they have no
    preference. `available_said` is what they said of the time, if it wasn't a day.
    """

    mission: str | None
    roles: list[str]
    available_from: date
    available_said: str | None = None


@dataclass(frozen=True)
class Registered:
    """A new interest, or a change to one that was open."""

    interest_id: int
    wish: Wish


@dataclass(frozen=True)
class AlreadyRegistered:
    """The officer has an open interest in the same thing."""

    interest_id: int


def open_key(person_id: int, mission: str | None) -> str:
    """Return the key that is unique among open interests."""
    return f"{person_id}:{mission or '*'}"


def register_interest(session: Session, person_id: int, wish: Wish) -> Registered | AlreadyRegistered:
    """Insert the interest, its first history row and one message per coordinator."""
    key, now = open_key(person_id, wish.mission), utc_now()
    if existing := run_statement(session, open_query(), {"key": key}).scalar():
        return AlreadyRegistered(existing)
    row = {"person_id": person_id, "open_key": key, "stage": Stage.RECEIVED, "tags": [], "asked_times": 0}
    row |= {"created_at": now, "changed_at": now, "renewed_at": now, **asdict(wish)}
    interest_id = insert_row(session, "interest", row)
    record_event(session, interest_id, person_id, person_id, "registered")
    return Registered(interest_id, wish)


@cache
def open_query() -> Select[*tuple[Any, ...]]:
    """Return the query for the id of the open interest with a key. It and the queries below are cached,
    because building one takes longer than running it.
    """
    return select_many(col(Interest.id)).where(col(Interest.open_key) == bindparam("key"))


def change_interest(
    session: Session, person_id: int, interest_id: int, wish: Wish
) -> Registered | AlreadyRegistered | None:
    """Change an officer's own open interest. Returns None if it isn't theirs or isn't open."""
    interest = session.get(Interest, interest_id)
    if interest is None or interest.person_id != person_id or interest.open_key is None:
        return None
    key = open_key(person_id, wish.mission)
    twin = run_statement(session, open_query(), {"key": key}).scalar()
    if twin and twin != interest_id:
        return AlreadyRegistered(twin)
    interest.sqlmodel_update(asdict(wish))
    interest.open_key, interest.changed_at = key, utc_now()
    interest.renewed_at, interest.asked_at, interest.asked_times = utc_now(), None, 0
    notify_coordinators(session, interest, person_id, "changed")
    return Registered(interest_id, wish)


def list_open(session: Session, person_id: int) -> Sequence[Interest]:
    """Return an officer's open interests."""
    query = select(Interest).where(Interest.person_id == person_id, col(Interest.open_key).is_not(None))
    return session.exec(query).all()


def add_to_profile(
    session: Session, person_id: int, name: str, username: str | None, answers: dict[str, object]
) -> bool:
    """Add answers to an officer's profile, and tell coordinators of their open interests. Returns whether
    there are any.
    """
    save_profile(session, person_id, name, username, answers)
    mine = list_open(session, person_id)
    for interest in mine:
        notify_coordinators(session, interest, person_id, "completed")
    return bool(mine)


def set_stage(interest: Interest, stage: Stage) -> None:
    """Set the stage, and the time it was entered."""
    interest.stage, interest.stage_at = stage, utc_now()


def withdraw_interest(session: Session, person_id: int, interest_id: int) -> bool:
    """Close an officer's own open interest. Returns False if it isn't theirs or isn't open."""
    interest = session.get(Interest, interest_id)
    if interest is None or interest.person_id != person_id or interest.open_key is None:
        return False
    set_stage(interest, Stage.WITHDRAWN)
    interest.open_key, interest.changed_at = None, utc_now()
    notify_coordinators(session, interest, person_id, "withdrawn")
    return True


def notify_coordinators(
    session: Session, interest: Interest, person_id: int | None, event: str, detail: str | None = None
) -> int:
    """Write an event into the history, and send every coordinator but the officer one message. Returns the
    history row's id. `person_id` is who did it; None for a periodic job.
    """
    session.flush()
    return record_event(session, interest.id or 0, interest.person_id, person_id, event, detail)


def record_event(
    session: Session,
    interest_id: int,
    officer_id: int,
    person_id: int | None,
    event: str,
    detail: str | None = None,
) -> int:
    """Do what `notify_coordinators` does, for an interest that this transaction has written; `officer_id` is
    whose it is.
    """
    line = {"interest_id": interest_id, "person_id": person_id, "event": event, "detail": detail}
    row_id = insert_row(session, "history", line | {"at": utc_now()})
    notify(session, DESK)
    readers, told_event = list_recipients(session, officer_id, event if person_id == officer_id else None)
    messages = {}
    for reader in readers:
        kind, key = f"interest_{told_event or event}", f"{event}:{row_id}:{reader}"
        messages[reader] = OutboxMessage(kind, key, interest_id=interest_id, history_id=row_id)
    outbox.enqueue_new(session, messages)
    return row_id


def refresh_cases(session: Session, interest_id: int, cause: str) -> None:
    """Have the case edited wherever a coordinator has all of it on a screen, once for a `cause`."""
    notify(session, DESK)
    wait_for_openers(session, interest_id)
    for reader in list_readers(session, interest_id):
        outbox.enqueue(
            session, reader, OutboxMessage("interest_refreshed", f"{cause}:{reader}", interest_id=interest_id)
        )


def refresh_cases_of(session: Session, person_id: int) -> None:
    """Refresh the cases of all open interests of an officer who can't be reached any longer, or can again."""
    query = select(Interest.id).where(Interest.person_id == person_id, col(Interest.open_key).is_not(None))
    for interest_id in session.exec(query.order_by(col(Interest.id))).all():
        refresh_cases(session, interest_id or 0, f"reached:{interest_id}:{utc_now().timestamp()}")


def renew_interest(session: Session, person_id: int, interest_id: int) -> bool:
    """Record that an officer still wants this. Returns False if it isn't theirs, or was withdrawn, or another
    took its place.
    """
    interest = session.get(Interest, interest_id)
    if interest is None or interest.person_id != person_id or interest.stage == Stage.WITHDRAWN:
        return False
    if interest.open_key is None:
        key = open_key(person_id, interest.mission)
        if run_statement(session, open_query(), {"key": key}).scalar():
            return False
        interest.open_key, interest.changed_at = key, utc_now()
        set_stage(interest, Stage.IN_REVIEW if interest.owner_id else Stage.RECEIVED)
        notify_coordinators(session, interest, person_id, "renewed")
    interest.renewed_at, interest.asked_at, interest.asked_times = utc_now(), None, 0
    return True
