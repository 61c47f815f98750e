"""Entries as officers read them."""

from datetime import date

from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from data.db.pagination import ListPage, cut
from data.entries.merged import find_successor
from data.entries.publisher import CONTACT_ENTRY
from data.entries.source_files import MissionFacts, Source
from data.entries.titles import list_titles
from data.entries.views import EntryCard, EntryTitle
from data.models.content import Entry, EntryText

CARD = (
    col(Entry.kind),
    col(Entry.topic),
    col(EntryText.title),
    col(EntryText.answer),
    col(EntryText.detail),
    col(EntryText.caution),
    col(Entry.mission),
    col(Entry.sources),
    col(Entry.verified_on),
    col(Entry.review_by),
    col(Entry.related),
)
"""The columns that an entry's card is made of."""
PAGE = 10
"""Entries on a page of a list."""


def read_entry(session: Session, code: str, language: str, today: date | None = None) -> EntryCard | None:
    """Return one entry in one language, without openings; of one that became part of another, that. None if
    there is no such code (any more). `today` tells whether its next check is due.
    """
    query = (
        select_columns(*CARD)
        .join(EntryText)
        .where(col(Entry.code) == code, col(EntryText.language) == language)
    )
    found = session.execute(query).first()
    if not found:
        successor = find_successor(session, code)
        return read_entry(session, successor, language, today) if successor else None
    leads_to = {
        title.code: title for title in list_titles(session, [*found.related, CONTACT_ENTRY], language)
    }
    return EntryCard(
        code=code,
        kind=found.kind,
        topic=found.topic,
        title=found.title,
        answer=found.answer,
        detail=found.detail,
        caution=found.caution,
        mission=MissionFacts.model_validate(found.mission) if found.mission else None,
        sources=tuple(Source.model_validate(source).read_in(language) for source in found.sources),
        verified_on=found.verified_on,
        related=tuple(leads_to[other] for other in found.related if other in leads_to),
        contact=leads_to.get(CONTACT_ENTRY) if code != CONTACT_ENTRY else None,
        due_since=found.review_by if today and found.review_by <= today else None,
    )


def list_topic(session: Session, topic: str, language: str) -> list[EntryTitle]:
    """Return every entry of a topic, in the order of its file."""
    query = (
        select(Entry.code, EntryText.title, Entry.kind)
        .join(EntryText)
        .where(Entry.topic == topic, EntryText.language == language)
        .order_by(col(Entry.position))
    )
    return [EntryTitle(*row) for row in session.exec(query)]


def get_topic_page(session: Session, topic: str, language: str, number: int) -> ListPage[EntryTitle]:
    """Return one page of a topic; a number past either end gives the nearest page."""
    return cut(list_topic(session, topic, language), PAGE, number)


def get_mission_page(session: Session, status: str, language: str, number: int) -> ListPage[EntryTitle]:
    """Return one page of the missions that are `current` or `past`."""
    return cut(list_missions(session, status, language), PAGE, number)


def list_missions(session: Session, status: str, language: str) -> list[EntryTitle]:
    """Return the missions that are `current` or `past`, in the order of their file."""
    query = (
        select(Entry.code, EntryText.title, Entry.kind, Entry.mission)
        .join(EntryText)
        .where(Entry.kind == "mission", EntryText.language == language)
        .order_by(col(Entry.position))
    )
    return [
        EntryTitle(code, title, kind)
        for code, title, kind, facts in session.exec(query)
        if facts and facts["status"] == status
    ]


def find_page_of(session: Session, code: str, language: str) -> tuple[str, ListPage[EntryTitle]] | None:
    """Return where an entry is listed, and on which page: among the missions that are `current` or `past`, or
    in a topic. None if there is no such code (any more).
    """
    card = read_entry(session, code, language)
    if card is None:
        return None
    mission = card.mission
    name = mission.status if mission else card.topic
    listed = list_missions(session, name, language) if mission else list_topic(session, name, language)
    before = [title.code for title in listed].index(code)
    return name, cut(listed, PAGE, before // PAGE)
