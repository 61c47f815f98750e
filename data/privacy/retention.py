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


@dataclass(frozen=True)
class RetentionReport:
    """What one run did, in rows."""

    asked: int = 0
    set_aside: int = 0
    erased_interests: int = 0
    erased_people: int = 0
    erased_rows: int = 0


def tidy(session: Session, keep: timedelta) -> RetentionReport:
    """Ask, set aside and erase whatever is due. It can run at any time, any number of times."""
    asked, set_aside = ask_whether_still(session, keep), set_silent_aside(session)
    interests, people = erase_old_interests(session, keep), erase_unseen_people(session, keep)
    rows = delete_old_rows(session, keep) + erasures.retry(session)
    return RetentionReport(asked, set_aside, interests, people, rows)


def ask_whether_still(session: Session, keep: timedelta) -> int:
    """Ask whether the officer is still interested, a month before the end and again half a month later.
    Returns how many were asked.
    """
    now = utc_now()
    is_open = col(Interest.open_key).is_not(None)
    first = (col(Interest.asked_times) == 0) & (col(Interest.renewed_at) <= now - keep + ASKED_BEFORE)
    second = (col(Interest.asked_times) == 1) & (col(Interest.asked_at) <= now - ASKED_AGAIN)
    due = session.exec(select(Interest).where(is_open, first | second)).all()
    for interest in due:
        interest.asked_times += 1
        interest.asked_at = now
        key = f"still_interested:{interest.id}:{interest.renewed_at:%Y%m%d}:{interest.asked_times}"
        outbox.enqueue(
            session, interest.person_id, OutboxMessage("still_interested", key, interest_id=interest.id)
        )
    return len(due)


def set_silent_aside(session: Session) -> int:
    """Set an interest aside whose officer was asked twice and never answered: it leaves the queue; its
    officer and the coordinators are told. Returns how many were set aside.
    """
    query = (
        select(Interest)
        .where(col(Interest.open_key).is_not(None), Interest.asked_times == 2)
        .where(col(Interest.asked_at) <= utc_now() - ASKED_AGAIN)
    )
    silent = session.exec(query).all()
    for interest in silent:
        set_stage(interest, Stage.DORMANT)
        interest.open_key, interest.changed_at = None, utc_now()
        history = notify_coordinators(session, interest, None, "dormant")
        key = f"interest_dormant:{history}:officer"
        outbox.enqueue(
            session, interest.person_id, OutboxMessage("officer_dormant", key, interest_id=interest.id)
        )
    return len(silent)


def erase_old_interests(session: Session, keep: timedelta) -> int:
    """Erase interests that were set aside or closed long ago. Returns how many."""
    now = utc_now()
    dormant = (col(Interest.stage) == Stage.DORMANT) & (col(Interest.changed_at) <= now - ERASED_AFTER)
    closed = col(Interest.open_key).is_(None) & (col(Interest.changed_at) <= now - keep)
    old = session.exec(select(Interest).where(dormant | closed)).all()
    for interest in old:
        erase_interest(session, interest)
    session.flush()
    return len(old)


def erase_unseen_people(session: Session, keep: timedelta) -> int:
    """Erase people who weren't seen for long, but for those with an interest and coordinators. Returns how
    many.
    """
    busy = select(Interest.person_id).union(
        select(Coordinator.person_id).where(col(Coordinator.removed_at).is_(None))
    )
    unseen = col(Person.seen_at) <= utc_now() - keep
    gone = session.exec(select(Person.id).where(unseen, col(Person.id).not_in(busy))).all()
    for person_id in gone:
        forget_person(session, person_id or 0)
    return len(gone)


def delete_old_rows(session: Session, keep: timedelta) -> int:
    """Delete old questions and drafts, and what was delivered, given up or answered. Returns how many."""
    now = utc_now()
    old = (
        delete(Question).where(col(Question.asked_at) <= now - keep),
        delete(Draft).where(col(Draft.updated_at) <= now - keep),
        delete(Outbox).where(col(Outbox.sent_at) <= now - DELIVERED_KEPT),
        delete(Outbox).where(col(Outbox.failed_at) <= now - DELIVERED_KEPT),
        delete(Arrival).where(col(Arrival.answered_at) <= now - timedelta(hours=1)),
    )
    return sum(session.exec(one).rowcount for one in old)


def erase_interest(session: Session, interest: Interest) -> None:
    """Erase one interest with its history, and coordinators' messages that show it."""
    erasure = erasures.begin(session)
    erase_messages(session, [interest.id or 0], interest.person_id, erasure.id)
    erasures.end_gathering(session, erasure)
    refresh_tallies_of(session, [interest.id or 0])
    session.exec(update(Draft).where(col(Draft.interest_id) == interest.id).values(interest_id=None))
    session.delete(interest)
