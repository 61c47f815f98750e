"""The reasons why interests were declined, kept in the history of each for coordinators."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from data.forms.model import CHOICES
from data.interests.stages import Stage
from data.models.interests import History, Interest

DECLINED = "declined_"
"""The beginning of an event of history that records why an interest was declined."""


@dataclass(frozen=True)
class Decline:
    """Why an interest is declined: a code of CHOICES["decline_reasons"], and a coordinator's words."""

    reason: str
    words: str | None = None


def keep_decline(session: Session, interest_id: int, person_id: int, decline: Decline) -> None:
    """Write the reason into the history. Raises ValueError if there is no such reason."""
    if decline.reason not in CHOICES["decline_reasons"]:
        raise ValueError(decline.reason)
    event = DECLINED + decline.reason
    session.add(History(interest_id=interest_id, person_id=person_id, event=event, detail=decline.words))


def list_declines(session: Session) -> dict[int, Decline]:
    """Return, by interest, why those that are declined now were declined."""
    query = (
        select(History)
        .join(Interest)
        .where(Interest.stage == Stage.NOT_SELECTED)
        .where(col(History.event).startswith(DECLINED, autoescape=True))
        .order_by(col(History.id))
    )
    return {
        row.interest_id: Decline(row.event.removeprefix(DECLINED), row.detail) for row in session.exec(query)
    }


def find_decline(session: Session, interest_id: int) -> Decline | None:
    """Return why an interest was declined last, or None."""
    query = select(History).where(
        History.interest_id == interest_id, col(History.event).startswith(DECLINED, autoescape=True)
    )
    row = session.exec(query.order_by(col(History.id).desc())).first()
    return Decline(row.event.removeprefix(DECLINED), row.detail) if row else None
