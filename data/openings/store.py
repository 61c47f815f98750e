"""Openings: posts to be filled, offered to officers until they close."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlmodel import Session, col, func, or_, select

from data.db.base import utc_now
from data.db.notify import DESK, notify
from data.entries.queries import read_entry
from data.entries.titles import list_titles
from data.entries.views import EntryCard, OpeningView
from data.forms.model import ANY_MISSION
from data.forms.validation import readable
from data.interests.stages import Stage
from data.interests.store import refresh_cases
from data.models.interests import Interest, Letter
from data.models.openings import Invitation, Opening
from data.openings.forms import OPENING
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage

LISTED = 20
"""Openings listed at most."""
WESTERNMOST = timedelta(hours=8)
"""After UTC, in winter: a closing day is over once it is over in all of Canada."""
CHOSEN = (Stage.SELECTED, Stage.DEPLOYED)
MAX_WAIVER_LENGTH = 300
"""Characters that are kept of the reason why nobody is told."""


def open_opening(session: Session, person_id: int, draft_answers: dict[str, Any]) -> int:
    """Keep the answers of the finished form. Returns the opening's id."""
    row = opening_of(person_id, draft_answers)
    session.add(row)
    session.flush()
    notify(session, "content")
    notify(session, DESK)
    return row.id or 0


def opening_of(person_id: int, answers: Mapping[str, Any]) -> Opening:
    """Return the row of the finished form's answers; it isn't in the database yet."""
    return Opening(
        mission=None if answers["opening_mission"] == ANY_MISSION else answers["opening_mission"],
        role=answers["opening_role"],
        seats=answers["opening_seats"],
        languages=answers["opening_languages"],
        armed=answers["opening_armed"] == "yes",
        closes_on=date.fromisoformat(answers["opening_closes"]),
        person_id=person_id,
    )


def preview_opening(
    session: Session, person_id: int, answers: Mapping[str, Any], language: str
) -> OpeningView:
    """Return the opening of these answers as officers will see it, without keeping it."""
    return view_opening(session, opening_of(person_id, answers), language)


def find_opening(session: Session, opening_id: int, language: str) -> OpeningView | None:
    """Return one opening with titles in `language`, or None."""
    row = session.get(Opening, opening_id)
    return view_opening(session, row, language) if row else None


def find_in_each(session: Session, opening_id: int, languages: Iterable[str]) -> dict[str, OpeningView]:
    """Return one opening with the titles of each language, by language; empty if there is none."""
    row = session.get(Opening, opening_id)
    return {language: view_opening(session, row, language) for language in languages} if row else {}


def list_openings(session: Session, language: str) -> list[OpeningView]:
    """Return the open openings for coordinators, the nearest closing day first."""
    query = select(Opening).where(col(Opening.closed_at).is_(None)).order_by(col(Opening.closes_on))
    return [view_opening(session, row, language) for row in session.exec(query.limit(LISTED))]


def offered_from() -> date:
    """Return the earliest closing day of openings that are offered now."""
    return (utc_now() - WESTERNMOST).date()


def list_offered(
    session: Session, language: str, closing_from: date, code: str | None = None
) -> list[OpeningView]:
    """Return the openings that officers can still be chosen for: of a mission or role, or all."""
    query = (
        select(Opening)
        .where(col(Opening.closed_at).is_(None), col(Opening.closes_on) >= closing_from)
        .order_by(col(Opening.closes_on))
    )
    if code is not None:
        query = query.where(or_(Opening.mission == code, Opening.role == code))
    return [view_opening(session, row, language) for row in session.exec(query.limit(LISTED))]


def find_entry(session: Session, code: str, language: str, closing_from: date) -> EntryCard | None:
    """Return an entry in one language with its open openings; None if there is no such code (any more). The
    earliest closing day is also the day that tells whether its next check is due.
    """
    card = read_entry(session, code, language, closing_from)
    if card is None:
        return None
    return replace(card, openings=tuple(list_offered(session, language, closing_from, code)))


def view_opening(session: Session, row: Opening, language: str) -> OpeningView:
    """Return the opening as callers see it."""
    titles = {
        t.code: t.title for t in list_titles(session, [c for c in (row.mission, row.role) if c], language)
    }
    return OpeningView(
        id=row.id or 0,
        mission=row.mission,
        mission_title=titles.get(row.mission, row.mission) if row.mission else None,
        role=row.role,
        role_title=titles.get(row.role, row.role),
        seats=row.seats,
        languages=languages_needed(row),
        armed=row.armed,
        closes_on=row.closes_on,
        ended=row.closed_at is not None,
        waived=row.waived,
    )


def languages_needed(row: Opening) -> tuple[str, ...]:
    """Return the languages of an opening; none if they can't be read."""
    return tuple(readable(OPENING.steps, {"opening_languages": row.languages}).get("opening_languages", ()))


def list_uninformed(session: Session, opening_id: int) -> list[Invitation]:
    """Return the invited officers who didn't decline, weren't chosen, and haven't been told that
    others were.
    """
    query = (
        select(Invitation)
        .join(Interest)
        .where(Invitation.opening_id == opening_id, col(Invitation.told_at).is_(None))
        .where(or_(col(Invitation.answer).is_(None), Invitation.answer != "no"))
        .where(col(Interest.stage).not_in([*CHOSEN, Stage.NOT_SELECTED, Stage.WITHDRAWN]))
        .order_by(col(Invitation.id))
    )
    return list(session.exec(query))


def count_uninformed(session: Session, opening_id: int) -> int:
    """Count the officers of `list_uninformed`."""
    return len(list_uninformed(session, opening_id))


def close_opening(session: Session, opening_id: int, *, tell: bool, waived: str | None = None) -> bool:
    """Close an opening, and tell those who weren't chosen, or keep the reason why nobody is told. Returns
    False if it is closed already, or if officers would be left with neither.
    """
    row = session.get(Opening, opening_id)
    uninformed = list_uninformed(session, opening_id)
    if row is None or row.closed_at or (uninformed and not tell and not waived):
        return False
    row.closed_at = utc_now()
    notify(session, "content")
    row.waived = waived[:MAX_WAIVER_LENGTH] if uninformed and waived and not tell else None
    for invitation in uninformed if tell else ():
        invitation.told_at = utc_now()
        if invitation.answered_at:
            end_wait(session, invitation.interest_id, invitation.answered_at)
        key = f"opening_closed:{invitation.id}"
        outbox.enqueue(
            session, invitation.person_id, OutboxMessage("opening_closed", key, about_id=invitation.id)
        )
    refresh_tally(session, row)
    return True


def end_wait(session: Session, interest_id: int, since: datetime) -> None:
    """Let a wait end that began at `since` or later, because the officer was told what they waited for. What
    they have written since then waits on.
    """
    interest = session.get_one(Interest, interest_id)
    if interest.awaiting_since is None or interest.awaiting_since < since:
        return
    arrived = col(Letter.at) > since, col(Letter.failed).is_(None)
    by_officer = Letter.interest_id == interest_id, Letter.person_id == interest.person_id
    interest.awaiting_since = session.exec(select(func.min(Letter.at)).where(*arrived, *by_officer)).one()
    refresh_cases(session, interest_id, f"told:{interest_id}:{since.timestamp()}")


def refresh_tally(session: Session, row: Opening) -> None:
    """Edit the one message that shows how invited officers answered, and refresh open pages. The opening is
    locked until the transaction ends: a message that is kept meanwhile is compared afterwards.
    """
    notify(session, DESK)
    session.flush()
    session.refresh(row, ["tally_person_id", "tally_message_id"], with_for_update=True)
    if row.tally_person_id and row.tally_message_id:
        key = f"opening_tally:{row.id}:{utc_now().timestamp()}"
        message = OutboxMessage("opening_tally", key, message_id=row.tally_message_id, about_id=row.id)
        outbox.enqueue(session, row.tally_person_id, message)


def refresh_tallies_of(session: Session, interest_ids: list[int]) -> None:
    """Refresh the tallies that name the officers of these interests, because they are being erased."""
    named = select(Invitation.opening_id).where(col(Invitation.interest_id).in_(interest_ids))
    for row in session.exec(
        select(Opening).where(col(Opening.id).in_(named)).order_by(col(Opening.id))
    ).all():
        refresh_tally(session, row)
