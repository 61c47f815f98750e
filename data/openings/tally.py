"""The tally of an opening: how invited officers answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from data.interests.profile_answers import badge_name
from data.models.messages import Outbox
from data.models.officers import IdentityCheck
from data.models.openings import Invitation, Opening
from data.models.people import Profile
from data.openings.store import refresh_tally
from data.outbox.store import Delivery
from data.people.access_log import Access, record_access

INVITED, UNDELIVERED = "opening_invited", "undelivered"


@dataclass(frozen=True)
class TallyLine:
    """An invited officer; `answer` is UNDELIVERED if the invitation couldn't be delivered."""

    interest_id: int
    name: str
    answer: str | None
    verified: bool = False


def note_undelivered(session: Session, delivery: Delivery, why: str) -> None:
    """Show in the tally that an invitation couldn't be delivered."""
    row = session.get(Invitation, delivery.about_id) if delivery.about_id else None
    if row:
        refresh_tally(session, session.get_one(Opening, row.opening_id))


def get_tally(session: Session, opening_id: int) -> list[TallyLine]:
    """Return the invited officers in the order of their invitations, with their answers so far."""
    failed = select(Outbox.about_id).where(
        Outbox.kind == INVITED, col(Outbox.failed_at).is_not(None), col(Outbox.about_id).is_not(None)
    )
    lost = set(session.exec(failed))
    query = (
        select(Invitation, Profile, IdentityCheck.name)
        .join(Profile, col(Profile.person_id) == Invitation.person_id)
        .join(IdentityCheck, col(IdentityCheck.person_id) == Invitation.person_id, isouter=True)
        .where(Invitation.opening_id == opening_id)
        .order_by(col(Invitation.id))
    )
    return [
        TallyLine(
            row.interest_id,
            badge_name(profile.answers) or profile.name,
            row.answer or (UNDELIVERED if row.id in lost else None),
            verified == profile.name,
        )
        for row, profile, verified in session.exec(query)
    ]


def read_tally(session: Session, person_id: int, opening_id: int) -> list[TallyLine]:
    """Return the tally for a coordinator's screen, and record in the access log whom it names."""
    lines = get_tally(session, opening_id)
    record_access(session, person_id, [line.interest_id for line in lines], Access.LISTED)
    return lines


def keep_tally(
    session: Session, opening_id: int, person_id: int, message_id: int, shown: Sequence[TallyLine]
) -> None:
    """Remember which message shows the tally; refresh it if answers came while it was sent."""
    opening = session.get(Opening, opening_id, with_for_update=True)
    if opening:
        opening.tally_person_id, opening.tally_message_id = person_id, message_id
        if get_tally(session, opening_id) != list(shown):
            refresh_tally(session, opening)
