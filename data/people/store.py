"""People who write to the bot, found by Telegram id, with their language and role."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, exists, func
from sqlalchemy import select as select_columns
from sqlmodel import Session, and_, col, select, update

from data.db.base import Row, utc_now
from data.models.interests import Draft
from data.models.people import Person
from data.people.prompts import close_prompt
from data.people.views import NO_TOPIC, PersonView, Topic

CONTEXT_LIFETIME = timedelta(minutes=30)
"""How long after an entry was opened short questions are taken to be about it."""
SEEN_AGAIN = timedelta(days=1)
"""How long `seen_at` may lag behind the time when somebody was last here."""


@dataclass(frozen=True)
class KnownPerson:
    """A person as their row was before this update. `hint` is the language their Telegram used then."""

    view: PersonView
    hint: str | None
    was_blocked: bool
    seen_at: datetime
    has_prompt: bool
    has_draft: bool

    def is_as_known(self, hint: str | None, pauses_draft: bool, closes_prompt: bool) -> bool:
        """Return whether `ensure_person` would change nothing."""
        left = (pauses_draft and self.has_draft) or (closes_prompt and self.has_prompt)
        return not (left or self.changes(hint))

    def changes(self, hint: str | None) -> dict[str, object]:
        """Return the columns to update: that they are back, their Telegram's language, when they came."""
        changes: dict[str, object] = {}
        if self.was_blocked or self.hint != hint:
            changes |= {"blocked_at": None, "language_hint": hint}
        if utc_now() - self.seen_at > SEEN_AGAIN:
            changes["seen_at"] = utc_now()
        return changes


def ensure_person(
    session: Session, telegram_id: int, hint: str | None, pauses_draft: bool, closes_prompt: bool = False
) -> tuple[PersonView, bool]:
    """Return the person behind an update, added if new, and whether the update paused a form in progress.
    `hint` is the language of their Telegram, if it is one of ours. `pauses_draft` is set for a command,
    `closes_prompt` for a command or a tap.
    """
    known = find_known(session, [telegram_id]).get(telegram_id)
    if known is None:
        session.add(Person(telegram_id=telegram_id, language_hint=hint))
        session.flush()
        known = find_known(session, [telegram_id])[telegram_id]
    person_id = known.view.id
    if changes := known.changes(hint):
        session.exec(update(Person).where(col(Person.id) == person_id).values(**changes))
    if closes_prompt and known.has_prompt:
        close_prompt(session, person_id)
    left = pauses_draft and known.has_draft and pause_draft(session, person_id)
    return (find_known(session, [telegram_id])[telegram_id].view if changes else known.view), left


def find_known(session: Session, telegram_ids: Collection[int]) -> dict[int, KnownPerson]:
    """Return by Telegram id what must be known of people before their updates are handled; in one query."""
    now = utc_now()
    rows = session.connection().execute(known_query(), {"telegram_ids": list(telegram_ids)})
    return {row.telegram_id: read_known(row, now) for row in rows}


@cache
def known_query() -> Select[Any]:
    """Return the query of `find_known`. It is cached, because building it takes longer than running it."""
    tables = Row.metadata.tables
    person, coordinator, prompt, draft = (tables[n] for n in ("person", "coordinator", "prompt", "draft"))
    factor, plan, interest = tables["second_factor"], tables["plan"], tables["interest"]
    active = and_(coordinator.c.person_id == person.c.id, coordinator.c.removed_at.is_(None))
    return (
        select_columns(
            person,
            coordinator.c.id.label("coordinator"),
            factor.c.open_until.label("desk_open_until"),
            prompt.c.id.label("prompt"),
            draft.c.id.label("draft"),
            exists().where(interest.c.person_id == person.c.id).label("has_case"),
            func.coalesce(coordinator.c.zone, plan.c.zone).label("zone"),
        )
        .outerjoin(coordinator, active)
        .outerjoin(factor, factor.c.coordinator_id == coordinator.c.id)
        .outerjoin(plan, plan.c.person_id == person.c.id)
        .outerjoin(prompt, prompt.c.person_id == person.c.id)
        .outerjoin(draft, and_(draft.c.person_id == person.c.id, draft.c.active))
        .where(person.c.telegram_id.in_(bindparam("telegram_ids", expanding=True)))
    )


def read_known(row: Any, now: datetime) -> KnownPerson:
    """Return a row of `known_query` as a person."""
    still = row.reading_at is not None and now - row.reading_at < CONTEXT_LIFETIME
    view = PersonView(
        id=row.id,
        telegram_id=row.telegram_id,
        language=row.language or row.language_hint,
        coordinator_id=row.coordinator,
        context_entry=row.reading if still else None,
        topic=Topic(row.topic, row.topic_mission) if still else NO_TOPIC,
        is_asked=row.prompt is not None,
        in_form=row.draft is not None,
        has_case=row.has_case,
        desk_open_until=row.desk_open_until,
        zone=row.zone,
    )
    waits = row.prompt is not None, row.draft is not None
    return KnownPerson(view, row.language_hint, row.blocked_at is not None, row.seen_at, *waits)


def find_person(session: Session, telegram_id: int) -> PersonView | None:
    """Return a known person, or None; nothing is written."""
    known = find_known(session, [telegram_id]).get(telegram_id)
    return known.view if known else None


def find_language(session: Session, telegram_id: int) -> str | None:
    """Return the language of somebody who may be a stranger, None if it isn't known; nothing is kept about
    them.
    """
    query = select(Person.language, Person.language_hint).where(Person.telegram_id == telegram_id)
    found = session.exec(query).first()
    return found and (found[0] or found[1])


def pause_draft(session: Session, person_id: int) -> bool:
    """Pause a form in progress. Returns whether there was one."""
    query = update(Draft).where(col(Draft.person_id) == person_id, col(Draft.active)).values(active=False)
    return bool(session.exec(query).rowcount)


def set_language(session: Session, person_id: int, language: str) -> None:
    """Keep the language a person chose."""
    session.exec(update(Person).where(col(Person.id) == person_id).values(language=language))


def mark_blocked(session: Session, person_id: int) -> None:
    """Remember that a person blocked the bot, until they write again."""
    session.exec(update(Person).where(col(Person.id) == person_id).values(blocked_at=utc_now()))


def set_context(session: Session, person_id: int, code: str, topic: Topic) -> None:
    """Remember the entry a person opened last, and what their questions are about."""
    read = {"reading": code, "reading_at": utc_now(), "topic": topic.entry, "topic_mission": topic.mission}
    session.exec(update(Person).where(col(Person.id) == person_id).values(**read))
