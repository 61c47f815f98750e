"""Tracked messages: which message shows which case, so that it is updated, replied to and erased."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Integer, Select, Update, bindparam, case
from sqlalchemy import select as select_many
from sqlmodel import Session, col, select, update
from sqlmodel.sql.expression import SelectOfScalar

from data.db.base import Row, utc_now
from data.db.statements import insert_row, run_statement
from data.models.interests import Interest
from data.models.messages import Notice, Outbox
from data.models.people import Coordinator
from data.outbox import erasures
from data.outbox.store import Delivery
from data.people.access_log import Access, record_access


class TrackedKind(StrEnum):
    """What a message shows of a case."""

    CASE = "file"
    """The whole case, kept up to date."""
    CARD = "card"
    """The case's short card, kept up to date."""
    ABOUT = "about"
    """Something about this case alone, such as a preview: a reply to it is about the case."""
    RECEIPT = "receipt"
    """Whether a letter was delivered, kept up to date for its author; a reply to it is about the case."""
    LIST = "list"
    """A list of several cases, or a message that shows something else by now."""


LIVE = (TrackedKind.CASE, TrackedKind.CARD)
OPEN = (TrackedKind.CASE, TrackedKind.ABOUT, TrackedKind.RECEIPT)
"""What is on the screen because the coordinator asked for the case, or wrote about it."""
CARDS = ("interest", "reminder")
"""The first words of kinds that show an interest's card."""


def track_message(
    session: Session,
    interest_id: int,
    person_id: int,
    message_id: int,
    shows: TrackedKind = TrackedKind.CARD,
    *,
    is_new: bool = False,
) -> bool:
    """Remember that a message shows a case. Returns False if the case is gone. If this person is neither its
    officer nor a coordinator any more, the message is erased too. For an `is_new` message, a row that a
    faster tap made stays. Whoever changes the case meanwhile waits, and then finds the message to update.
    """
    found = may_read(session, interest_id, person_id, is_opening=shows is TrackedKind.CASE)
    if not found and message_id:
        media = erasures.LIST if shows is TrackedKind.LIST else None
        erasures.erase_message(session, person_id, message_id, media=media)
    if not found:
        return False
    if not message_id:
        return True
    place = {"interest_id": interest_id, "person_id": person_id, "message_id": message_id}
    tracked = run_statement(session, place_query(), place).scalar()
    if tracked is None:
        insert_row(session, "notice", place | {"shows": shows.value})
    elif not is_new:
        run_statement(session, show_again(), {"notice": tracked, "now": shows.value})
    return True


@cache
def place_query() -> Select[*tuple[Any, ...]]:
    """Return the query for the row of a message about a case. It and the statements below are cached, because
    building one takes longer than running it.
    """
    notice = Row.metadata.tables["notice"]
    here = (notice.c[name] == bindparam(name) for name in ("interest_id", "person_id", "message_id"))
    return select_many(notice.c.id).where(*here)


@cache
def show_again() -> Update:
    """Return the statement that says anew what a message shows."""
    notice = Row.metadata.tables["notice"]
    return (
        update(notice)
        .where(notice.c.id == bindparam("notice"))
        .values(shows=bindparam("now"), letter_id=None)
    )


def may_read(session: Session, interest_id: int, person_id: int, *, is_opening: bool = False) -> bool:
    """Return whether the interest exists and this person is its officer or a coordinator. With `is_opening`,
    PostgreSQL keeps others from changing it until the transaction ends.
    """
    given = {"interest": interest_id, "person": person_id}
    return run_statement(session, readable_query(is_opening), given).scalar() is not None


@cache
def readable_query(is_opening: bool) -> Select[*tuple[Any, ...]]:
    """Return the query of `may_read`."""
    query = select_many(col(Interest.id)).where(col(Interest.id) == bindparam("interest"))
    query = query.where(readable_by(bindparam("person", type_=Integer)))
    return query.with_for_update(read=True) if is_opening else query


def readable_by(person_id: int | BindParameter[int]) -> ColumnElement[bool]:
    """Return the condition on Interest that this person is its officer or a coordinator."""
    return (col(Interest.person_id) == person_id) | is_active(person_id)


def is_active(person_id: int | BindParameter[int]) -> ColumnElement[bool]:
    """Return the condition that this person is a coordinator now."""
    mine = select(Coordinator.id).where(col(Coordinator.person_id) == person_id)
    return mine.where(col(Coordinator.removed_at).is_(None)).exists()


def mark_replaced(session: Session, person_id: int, message_id: int) -> None:
    """Mark a message as showing something else, because one of its buttons was pressed."""
    run_statement(session, replace_shown(), {"person": person_id, "message": message_id})


@cache
def replace_shown() -> Update:
    """Return the statement of `mark_replaced`, which runs at every tap, cached because building it takes
    longer than running it. It changes no rows that a session holds.
    """
    here = col(Notice.person_id) == bindparam("person"), col(Notice.message_id) == bindparam("message")
    query = update(Notice).where(*here, col(Notice.shows) != TrackedKind.LIST)
    return query.values(shows=TrackedKind.LIST)


def mark_showing(session: Session, interest_id: int, person_id: int, message_id: int) -> None:
    """Mark a message as showing the case, or the receipt, again, because the button didn't replace it."""
    is_receipt = col(Notice.letter_id).is_not(None)
    shows = case((is_receipt, TrackedKind.RECEIPT.value), else_=TrackedKind.CASE.value)
    query = update(Notice).where(col(Notice.interest_id) == interest_id, col(Notice.person_id) == person_id)
    session.exec(query.where(col(Notice.message_id) == message_id).values(shows=shows))


def tracked_query(interest_id: int, person_id: int) -> SelectOfScalar[Notice]:
    """Return the query for the messages in one person's chat that show a case."""
    return select(Notice).where(Notice.interest_id == interest_id, Notice.person_id == person_id)


def list_live(session: Session, interest_id: int, person_id: int) -> list[tuple[int, TrackedKind]]:
    """Return the Telegram ids of a coordinator's messages about a case that are kept up to date, and what
    each shows.
    """
    rows = run_statement(session, live_query(), {"interest": interest_id, "person": person_id})
    found = [(message_id, TrackedKind(shows)) for message_id, shows in rows]
    if found:
        record_access(session, person_id, [interest_id], Access.SHOWN)
    return found


@cache
def live_query() -> Select[*tuple[Any, ...]]:
    """Return the query of `list_live`, cached because building it takes longer than running it."""
    about, reader = (
        col(Notice.interest_id) == bindparam("interest"),
        col(Notice.person_id) == bindparam("person"),
    )
    query = select_many(col(Notice.message_id), col(Notice.shows)).where(about, reader)
    return query.where(col(Notice.shows).in_(LIVE)).order_by(col(Notice.id))


def list_readers(session: Session, interest_id: int) -> list[int]:
    """Return the person ids of the coordinators who have the whole case on a screen."""
    query = (
        select(Notice.person_id)
        .join(Coordinator, col(Coordinator.person_id) == Notice.person_id)
        .where(Notice.interest_id == interest_id, Notice.shows == TrackedKind.CASE)
        .where(col(Coordinator.removed_at).is_(None))
    )
    return list(session.exec(query.distinct()))


def wait_for_openers(session: Session, interest_id: int) -> None:
    """Wait, on PostgreSQL, for those who are opening this case: they may have read it as it was."""
    session.exec(
        select(Interest.id).where(Interest.id == interest_id).with_for_update(key_share=True)
    ).first()


def find_open_case(session: Session, person_id: int) -> int | None:
    """Return the case that a coordinator has on the screen: the lowest message in their chat that shows one,
    or something about one. Their own interest is left out. None if there is no such message.
    """
    query = (
        select(Notice.interest_id)
        .join(Interest)
        .where(Notice.person_id == person_id, col(Notice.shows).in_(OPEN), Interest.person_id != person_id)
        .order_by(col(Notice.message_id).desc())
    )
    return session.exec(query.limit(1)).first()


def find_case_at(session: Session, person_id: int, message_id: int) -> int | None:
    """Return the case that a message is about, None if it is about none or several."""
    query = select(Notice.interest_id).where(
        Notice.person_id == person_id, Notice.message_id == message_id, Notice.shows != TrackedKind.LIST
    )
    found = session.exec(query).all()
    return found[0] if len(found) == 1 else None


def mark_sent(session: Session, delivery: Delivery, message_id: int | None) -> None:
    """Mark a message as delivered and, if it shows an interest, remember which message shows it. If the
    officer had everything erased while it was on its way, the message is erased.
    """
    run_statement(session, sent_one(), {"delivered": delivery.id, "now": utc_now()})
    if delivery.kind in (erasures.ERASE, erasures.ERASE_LIST) and delivery.about_id:
        erasures.mark_erased(session, delivery.about_id)
    if message_id is not None and delivery.interest_id is not None:
        shows = TrackedKind.CARD if delivery.kind.partition("_")[0] in CARDS else TrackedKind.ABOUT
        place = (delivery.interest_id, delivery.person_id, message_id)
        if not track_message(session, *place, shows, is_new=True):
            erasures.erase_message(session, delivery.person_id, message_id)
        record_access(session, delivery.person_id, [delivery.interest_id], Access.SHOWN)


@cache
def sent_one() -> Update:
    """Return the statement that marks a message as sent."""
    query = update(Outbox).where(col(Outbox.id) == bindparam("delivered"))
    return query.values(sent_at=bindparam("now"), error=None, process=None)


def keep_list(session: Session, interest_ids: Sequence[int], person_id: int, message_id: int) -> None:
    """Remember that a message lists these cases; one that was erased meanwhile is taken out of it."""
    for one in interest_ids:
        track_message(session, one, person_id, message_id, TrackedKind.LIST)
    record_access(session, person_id, interest_ids, Access.LISTED)
