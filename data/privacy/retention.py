"""Retention: officers are asked twice whether they are still interested; without an answer the interest is
set aside, and what was set aside is erased later.
"""

from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session, col, delete, select, update

from data.db.base import utc_now
from data.interests.stages import Stage
from data.interests.store import notify_coordinators, set_stage
from data.models.content import Question
from data.models.interests import Draft, Interest
from data.models.messages import Arrival, Outbox
from data.models.people import Coordinator, Person
from data.openings.store import refresh_tallies_of
from data.outbox import erasures
from data.outbox import store as outbox
from data.outbox.chat_erasure import erase_messages
from data.outbox.message import OutboxMessage
from data.privacy.personal_data import forget_person

ASKED_BEFORE = timedelta(days=30)
"""How long before the end the first question is asked."""
ASKED_AGAIN = timedelta(days=15)
"""The time until the second question, and from that until the interest is set aside."""
ERASED_AFTER = timedelta(days=30)
"""The time between setting an interest aside and erasing it."""
DELIVERED_KEPT = timedelta(days=90)
"""How long a message's row stays in the outbox once it was sent or has failed."""


@dataclass
class RetentionReport:
    """What one run did, in rows."""

    asked: int = 0
    set_aside: int = 0
    erased_interests: int = 0
    erased_people: int = 0
    erased_rows: int = 0


def tidy(session: Session, keep: timedelta) -> RetentionReport:
    """Ask, set aside and erase whatever is due. It can run at any time, any number of times."""
    done = RetentionReport()
    ask_whether_still(session, keep, done)
    set_silent_aside(session, done)
    erase_old(session, keep, done)
    done.erased_rows += erasures.retry(session)
    return done


def ask_whether_still(session: Session, keep: timedelta, done: RetentionReport) -> None:
    """Ask whether the officer is still interested, a month before the end and again half a month later."""
    now = utc_now()
    is_open = col(Interest.open_key).is_not(None)
    first = (col(Interest.asked_times) == 0) & (col(Interest.renewed_at) <= now - keep + ASKED_BEFORE)
    second = (col(Interest.asked_times) == 1) & (col(Interest.asked_at) <= now - ASKED_AGAIN)
    for interest in session.exec(select(Interest).where(is_open, first | second)).all():
        interest.asked_times += 1
        interest.asked_at = now
        key = f"still_interested:{interest.id}:{interest.renewed_at:%Y%m%d}:{interest.asked_times}"
        outbox.enqueue(
            session, interest.person_id, OutboxMessage("still_interested", key, interest_id=interest.id)
        )
        done.asked += 1


def set_silent_aside(session: Session, done: RetentionReport) -> None:
    """Set an interest aside whose officer was asked twice and never answered: it leaves the queue; its
    officer and the coordinators are told.
    """
    silent = (
        select(Interest)
        .where(col(Interest.open_key).is_not(None), Interest.asked_times == 2)
        .where(col(Interest.asked_at) <= utc_now() - ASKED_AGAIN)
    )
    for interest in session.exec(silent).all():
        set_stage(interest, Stage.DORMANT)
        interest.open_key, interest.changed_at = None, utc_now()
        history = notify_coordinators(session, interest, None, "dormant")
        key = f"interest_dormant:{history}:officer"
        outbox.enqueue(
            session, interest.person_id, OutboxMessage("officer_dormant", key, interest_id=interest.id)
        )
        done.set_aside += 1


def erase_old(session: Session, keep: timedelta, done: RetentionReport) -> None:
    """Erase interests set aside or closed long ago, people not seen since, and what was delivered or
    abandoned.
    """
    now = utc_now()
    dormant = (col(Interest.stage) == Stage.DORMANT) & (col(Interest.changed_at) <= now - ERASED_AFTER)
    closed = col(Interest.open_key).is_(None) & (col(Interest.changed_at) <= now - keep)
    for interest in session.exec(select(Interest).where(dormant | closed)).all():
        erase_interest(session, interest)
        done.erased_interests += 1
    session.flush()
    busy = select(Interest.person_id).union(
        select(Coordinator.person_id).where(col(Coordinator.removed_at).is_(None))
    )
    gone = select(Person.id).where(col(Person.seen_at) <= now - keep, col(Person.id).not_in(busy))
    for person_id in session.exec(gone).all():
        forget_person(session, person_id or 0)
        done.erased_people += 1
    for old in (
        delete(Question).where(col(Question.asked_at) <= now - keep),
        delete(Draft).where(col(Draft.updated_at) <= now - keep),
        delete(Outbox).where(col(Outbox.sent_at) <= now - DELIVERED_KEPT),
        delete(Outbox).where(col(Outbox.failed_at) <= now - DELIVERED_KEPT),
        delete(Arrival).where(col(Arrival.answered_at) <= now - timedelta(hours=1)),
    ):
        done.erased_rows += session.exec(old).rowcount


def erase_interest(session: Session, interest: Interest) -> None:
    """Erase one interest with its history, and coordinators' messages that show it."""
    erasure = erasures.begin(session)
    erase_messages(session, [interest.id or 0], interest.person_id, erasure.id)
    erasures.end_gathering(session, erasure)
    refresh_tallies_of(session, [interest.id or 0])
    session.exec(update(Draft).where(col(Draft.interest_id) == interest.id).values(interest_id=None))
    session.delete(interest)
