"""Escalation: a case that waits too long is reminded of to its owner, then returned to the queue, then
brought to the leads. Who was reminded is read from history, so that a bot that was down sends one reminder
and goes on.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from data.calendar.business_hours import WorkingTime
from data.cases.queue import is_uncontacted
from data.cases.store import return_to_queue
from data.db.base import utc_now
from data.interests.stages import Stage
from data.models.interests import History, Interest
from data.models.people import Coordinator
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.people.coordinators import list_leads, list_reachable


class WaitKind(StrEnum):
    """What a case waits for."""

    UNCLAIMED = "unclaimed"
    UNCONTACTED = "uncontacted"
    UNANSWERED = "unanswered"


DAYS = {WaitKind.UNCLAIMED: 1, WaitKind.UNCONTACTED: 3, WaitKind.UNANSWERED: 1}
"""Working days after which somebody is reminded, and again after each."""
MANY = "reminder_many"
"""The kind of the one message that stands for all of a round's reminders to somebody."""
MAX_APART = 3
"""Reminders that somebody gets as messages of their own in one round; more become one message."""
STEPS = 3
"""Reminders for one wait: to the owner; then, back in the queue, to everybody; then to the leads."""


@dataclass(frozen=True)
class WaitingCase:
    """A case, what it waits for, and since when."""

    interest: Interest
    kind: WaitKind
    since: datetime


def remind(session: Session, working: WorkingTime) -> int:
    """Take the next step for every case that has waited long enough. Who would get more than MAX_APART
    reminders gets one message instead. Returns how many steps were taken.
    """
    now, taken = utc_now(), 0
    reminders: dict[int, list[OutboxMessage]] = {}
    if not working.is_now(now):
        return 0
    reminded = list_reminded(session)
    for waiting in list(list_waiting(session)):
        ats = reminded.get((waiting.interest.id or 0, f"reminded_{waiting.kind}"), [])
        steps = sum(at >= waiting.since for at in ats)
        if steps < STEPS and now >= working.after(waiting.since, DAYS[waiting.kind] * (steps + 1)):
            readers, message = take_step(session, waiting, steps)
            for reader in readers:
                reminders.setdefault(reader, []).append(replace(message, key=f"{message.key}:{reader}"))
            taken += 1
    for reader, messages in reminders.items():
        if len(messages) > MAX_APART:
            messages = [OutboxMessage(MANY, f"{MANY}:{messages[0].key}")]
        for one in messages:
            outbox.enqueue(session, reader, one)
    return taken


def count_waiting(session: Session, person_id: int) -> tuple[int, int]:
    """Return how many cases wait for a coordinator, and how many of these for this one."""
    waiting = [one.interest for one in list_waiting(session)]
    query = select(Coordinator.id).where(Coordinator.person_id == person_id)
    mine = session.exec(query).first()
    return len(waiting), sum(case.owner_id == mine for case in waiting if mine)


def list_waiting(session: Session) -> Iterator[WaitingCase]:
    """Yield every case that waits for a coordinator: an open one, or a closed one whose officer wrote."""
    for interest in session.exec(select(Interest).where(waits())).all():
        if interest.awaiting_since:
            yield WaitingCase(interest, WaitKind.UNANSWERED, interest.awaiting_since)
        elif interest.owner_id is None and interest.stage != Stage.ON_HOLD:
            yield WaitingCase(interest, WaitKind.UNCLAIMED, interest.changed_at)
        elif interest.claimed_at and is_uncontacted(interest):
            yield WaitingCase(interest, WaitKind.UNCONTACTED, interest.claimed_at)


def waits() -> ColumnElement[bool]:
    """Return the condition that a coordinator may have to do something about a case."""
    return col(Interest.open_key).is_not(None) | col(Interest.awaiting_since).is_not(None)


def list_reminded(session: Session) -> dict[tuple[int, str], list[datetime]]:
    """Return, by case and kind of reminder, when somebody was reminded; in one query."""
    query = (
        select(History.interest_id, History.event, History.at)
        .join(Interest)
        .where(waits(), col(History.event).in_([f"reminded_{kind}" for kind in WaitKind]))
    )
    found: dict[tuple[int, str], list[datetime]] = {}
    for interest_id, event, at in session.exec(query):
        found.setdefault((interest_id, event), []).append(at)
    return found


def take_step(session: Session, waiting: WaitingCase, steps: int) -> tuple[list[int], OutboxMessage]:
    """Return whose turn it is to be reminded, and the reminder; return a case to the queue if its owner stays
    silent. `changed_at` stays, so that the wait doesn't begin anew.
    """
    interest = waiting.interest
    row = History(interest_id=interest.id or 0, event=f"reminded_{waiting.kind}")
    session.add(row)
    session.flush()
    owner = session.get(Coordinator, interest.owner_id) if interest.owner_id else None
    if steps == 0 and owner:
        readers = [owner.person_id]
    elif steps < STEPS - 1:
        readers = list_reachable(session)
    else:
        readers = list_leads(session) or list_reachable(session)
    if steps == 1 and owner and interest.open_key:
        return_to_queue(session, interest, None)
    key, kind = f"reminder:{row.id}", f"reminder_{waiting.kind}"
    reminder = OutboxMessage(kind, key, interest_id=interest.id, history_id=row.id)
    return [reader for reader in readers if reader != interest.person_id], reminder
