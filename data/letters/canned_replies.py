"""Canned replies: beginnings of letters for all coordinators, in both languages. Leads write them."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session, func, select

from data.db.base import utc_now
from data.db.pagination import ListPage, cut
from data.models.desk import CannedReply
from data.people.audit_log import Action, record_by_person
from data.people.coordinators import is_lead_person

MAX_REPLIES, MAX_TITLE_LENGTH, MAX_LENGTH = 60, 60, 2000
"""Replies of the desk; characters of a title and of a text."""
PAGE = 8
"""Replies on a screen in chat."""


class NotKept(Exception):
    """Raised for a reply that isn't accepted."""


@dataclass(frozen=True)
class Canned:
    """A canned reply, by language."""

    id: int
    titles: Mapping[str, str]
    texts: Mapping[str, str]


def view(row: CannedReply) -> Canned:
    """Return a canned reply as callers see it."""
    return Canned(row.id or 0, row.titles, row.texts)


def list_replies(session: Session, language: str) -> list[Canned]:
    """Return all canned replies, sorted by their title in a language."""
    found = [view(row) for row in session.exec(select(CannedReply))]
    return sorted(found, key=lambda one: (one.titles.get(language, "").casefold(), one.id))


def get_page(session: Session, language: str, number: int) -> ListPage[Canned]:
    """Return a page of the canned replies, sorted by their title in a language."""
    return cut(list_replies(session, language), PAGE, number)


def has_replies(session: Session) -> bool:
    """Return whether there is any canned reply."""
    return session.exec(select(CannedReply.id).limit(1)).first() is not None


def find_reply(session: Session, reply_id: int) -> Canned | None:
    """Return a canned reply, or None."""
    row = session.get(CannedReply, reply_id)
    return view(row) if row else None


def find_text(session: Session, reply_id: int, language: str) -> str:
    """Return the text of a reply in a language; '' if it is gone."""
    found = find_reply(session, reply_id)
    return found.texts.get(language, "") if found else ""


def is_complete(titles: Mapping[str, str], texts: Mapping[str, str]) -> bool:
    """Return whether there is a title and a text in every language, none too long."""
    has_titles = all(0 < len(title) <= MAX_TITLE_LENGTH for title in titles.values())
    return has_titles and all(0 < len(text) <= MAX_LENGTH for text in texts.values())


def save_reply(
    session: Session, person_id: int, reply_id: int, titles: Mapping[str, str], texts: Mapping[str, str]
) -> bool:
    """Write a reply for a lead, a new one if `reply_id` is 0. Returns False if they aren't a lead, the reply
    isn't complete or isn't there, or there are MAX_REPLIES already.
    """
    if not is_lead_person(session, person_id) or not is_complete(titles, texts):
        return False
    if not reply_id and session.exec(select(func.count()).select_from(CannedReply)).one() >= MAX_REPLIES:
        return False
    row = session.get(CannedReply, reply_id) if reply_id else CannedReply(titles={}, texts={})
    if row is None:
        return False
    row.titles, row.texts, row.person_id, row.at = dict(titles), dict(texts), person_id, utc_now()
    session.add(row)
    session.flush()
    record_by_person(session, person_id, Action.CANNED_SAVED, str(row.id))
    return True


def keep_reply(
    session: Session, person_id: int, reply_id: int, titles: Mapping[str, str], texts: Mapping[str, str]
) -> bool:
    """Write a reply as `save_reply` does. Raises NotKept instead of returning False, so that the transaction
    rolls back.
    """
    if not save_reply(session, person_id, reply_id, titles, texts):
        raise NotKept
    return True


def delete_reply(session: Session, person_id: int, reply_id: int) -> bool:
    """Delete a reply for a lead. Returns False if they aren't a lead or it is gone."""
    row = session.get(CannedReply, reply_id)
    if row is None or not is_lead_person(session, person_id):
        return False
    session.delete(row)
    record_by_person(session, person_id, Action.CANNED_DELETED, str(reply_id))
    return True
