"""Invitations to an opening: officers on its shortlist get them, and answer."""

from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import Session

from data.db.base import utc_now
from data.entries.views import OpeningView
from data.interests.store import refresh_cases
from data.models.interests import History, Interest
from data.models.openings import Invitation, Opening
from data.openings.shortlist import make_shortlist
from data.openings.store import find_opening, refresh_tally
from data.openings.tally import INVITED
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.people.coordinators import list_in_charge


class InvitationAnswer(StrEnum):
    """How an officer answered an invitation."""

    YES = "yes"
    NO = "no"
    LATER = "later"


@dataclass(frozen=True)
class InvitationView:
    """An invitation as its officer and its delivery need it."""

    id: int
    opening_id: int
    interest_id: int
    person_id: int
    answer: str | None


def invite_next(session: Session, person_id: int, opening_id: int, interest_ids: list[int]) -> int:
    """Invite these officers, if they still fit and weren't invited. Returns how many."""
    opening = session.get(Opening, opening_id)
    if opening is None or opening.closed_at:
        return 0
    fitting = make_shortlist(session, opening_id, person_id).invitable
    wanted = [one for one in fitting if one.interest_id in interest_ids]
    for one in wanted:
        row = Invitation(opening_id=opening_id, interest_id=one.interest_id, person_id=one.person_id)
        session.add(row)
        session.flush()
        note(session, one.interest_id, person_id, "invited", str(opening_id))
        interest = session.get_one(Interest, one.interest_id)
        interest.contacted_at = utc_now()
        outbox.enqueue(
            session,
            one.person_id,
            OutboxMessage(INVITED, f"{INVITED}:{row.id}", interest_id=one.interest_id, about_id=row.id),
        )
    return len(wanted)


def note(session: Session, interest_id: int, person_id: int, event: str, detail: str | None) -> int:
    """Write into the history. Nobody is told, but open cases are refreshed. Returns the row's id."""
    row = History(interest_id=interest_id, person_id=person_id, event=event, detail=detail)
    session.add(row)
    session.flush()
    refresh_cases(session, interest_id, f"noted:{row.id}")
    return row.id or 0


def find_invitation(session: Session, invitation_id: int) -> InvitationView | None:
    row = session.get(Invitation, invitation_id)
    if row is None:
        return None
    return InvitationView(row.id or 0, row.opening_id, row.interest_id, row.person_id, row.answer)


def find_opening_of(session: Session, invitation_id: int, language: str) -> OpeningView | None:
    """Return the opening of an invitation, with titles in `language`; None if the invitation is gone."""
    row = session.get(Invitation, invitation_id)
    return find_opening(session, row.opening_id, language) if row else None


def answer_invitation(session: Session, person_id: int, invitation_id: int, answer: InvitationAnswer) -> bool:
    """Keep an officer's answer; they may change it while the opening is open. Returns False if the invitation
    isn't theirs, or the opening is closed.
    """
    row = session.get(Invitation, invitation_id)
    if row is None or row.person_id != person_id:
        return False
    opening = session.get_one(Opening, row.opening_id)
    if opening.closed_at:
        return False
    if row.answer != answer:
        row.answer, row.answered_at = answer, utc_now()
        note(session, row.interest_id, person_id, f"invitation_{answer}", str(row.opening_id))
        refresh_tally(session, opening)
        if answer is InvitationAnswer.YES:
            notify_of_acceptance(session, row)
    return True


def notify_of_acceptance(session: Session, row: Invitation) -> None:
    """Notify the coordinator of the case that the officer accepted; all coordinators if nobody has it."""
    interest = session.get_one(Interest, row.interest_id)
    interest.awaiting_since = interest.awaiting_since or utc_now()
    for reader in list_in_charge(session, interest):
        key = f"accepted:{row.id}:{reader}"
        outbox.enqueue(session, reader, OutboxMessage("interest_accepted", key, interest_id=row.interest_id))
