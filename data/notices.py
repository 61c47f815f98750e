"""Which message shows which file: to be kept up to date, replied to, and emptied once the file is erased."""

from enum import StrEnum

from sqlmodel import Session, col, select, update
from sqlmodel.sql.expression import SelectOfScalar

from data.models import Coordinator, Interest, Notice


class Shows(StrEnum):
    """What a message shows of a file."""

    FILE = "file"
    """All of it, kept up to date."""
    CARD = "card"
    """Its short card, kept up to date."""
    ABOUT = "about"
    """Something about this file alone, such as a preview: a reply to it is about the file."""
    LIST = "list"
    """One of many, or something else by now."""


LIVE = (Shows.FILE, Shows.CARD)


def keep_notice(
    session: Session,
    interest_id: int,
    person_id: int,
    message_id: int,
    shows: Shows = Shows.CARD,
    *,
    is_new: bool = False,
) -> bool:
    """Remember that a message shows a file. False if the file is gone.

    Of one that `is_new` what a faster tap has put there by now stays.
    """
    if session.get(Interest, interest_id) is None:
        return False
    if not message_id:
        return True
    here = notices_of(interest_id, person_id).where(Notice.message_id == message_id)
    notice = session.exec(here).first()
    if notice and is_new:
        return True
    notice = notice or Notice(
        interest_id=interest_id, person_id=person_id, message_id=message_id, shows=shows
    )
    notice.shows = shows
    session.add(notice)
    return True


def leave_message(session: Session, person_id: int, message_id: int) -> None:
    """A button of this message was pressed: it shows something else now, unless a file is put there anew."""
    query = update(Notice).where(col(Notice.person_id) == person_id, col(Notice.message_id) == message_id)
    session.exec(query.where(col(Notice.shows) != Shows.LIST).values(shows=Shows.LIST))


def stay_file(session: Session, interest_id: int, person_id: int, message_id: int) -> None:
    """The button left the file where it was."""
    query = update(Notice).where(col(Notice.interest_id) == interest_id, col(Notice.person_id) == person_id)
    session.exec(query.where(col(Notice.message_id) == message_id).values(shows=Shows.FILE))


def notices_of(interest_id: int, person_id: int) -> SelectOfScalar[Notice]:
    """The messages at one person that show a file."""
    return select(Notice).where(Notice.interest_id == interest_id, Notice.person_id == person_id)


def list_live(session: Session, interest_id: int, person_id: int) -> list[tuple[int, Shows]]:
    """The Telegram ids of a coordinator's messages that are kept up to date, and what each shows."""
    live = notices_of(interest_id, person_id).where(col(Notice.shows).in_(LIVE)).order_by(col(Notice.id))
    return [(notice.message_id, Shows(notice.shows)) for notice in session.exec(live)]


def list_readers(session: Session, interest_id: int) -> list[int]:
    """The person ids of the coordinators who have the whole file on a screen."""
    query = (
        select(Notice.person_id)
        .join(Coordinator, col(Coordinator.person_id) == Notice.person_id)
        .where(Notice.interest_id == interest_id, Notice.shows == Shows.FILE)
        .where(col(Coordinator.removed_at).is_(None))
    )
    return list(session.exec(query.distinct()))


def find_file_at(session: Session, person_id: int, message_id: int) -> int | None:
    """The file that a message is about, if it is about one alone."""
    query = select(Notice.interest_id).where(
        Notice.person_id == person_id, Notice.message_id == message_id, Notice.shows != Shows.LIST
    )
    found = session.exec(query).all()
    return found[0] if len(found) == 1 else None
