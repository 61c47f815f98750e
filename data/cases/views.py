"""A case with everything that one screen shows of it, read at once."""

from dataclasses import dataclass

from sqlmodel import Session

from data.ams.material import Practice
from data.ams.progress import Progress, find_shared
from data.cases.declines import Decline, find_decline
from data.cases.store import list_history, list_others
from data.interests.cards import find_interest
from data.interests.stages import Stage
from data.interests.views import HistoryLine, InterestCard
from data.letters.store import LetterView, list_letters
from data.people import coordinators


@dataclass(frozen=True)
class Viewer:
    """The coordinator who looks at a case, the language of titles, and what AMS progress is counted by."""

    person_id: int
    language: str
    practice: Practice
    zone: str


@dataclass(frozen=True)
class CaseLimits:
    """How much of a case is read: the latest letters and lines of history, other interests of its officer."""

    letters: int
    history: int
    others: int


@dataclass(frozen=True)
class CaseView:
    """A case as one coordinator sees it. `shared` is the officer's AMS progress if they share it; `declined`
    is why the case was declined, if it was.
    """

    card: InterestCard
    is_mine: bool
    is_lead: bool
    letters: tuple[LetterView, ...]
    history: tuple[HistoryLine, ...]
    others: tuple[InterestCard, ...]
    shared: Progress | None
    declined: Decline | None

    @property
    def may_move(self) -> bool:
        """Return whether this coordinator may move the case to another stage or give it away."""
        return self.is_mine or self.is_lead


def read_case(session: Session, interest_id: int, viewer: Viewer, limits: CaseLimits) -> CaseView | None:
    """Return everything that a screen shows of a case, in one transaction. None if it isn't there, or is the
    viewer's own interest.
    """
    card = find_interest(session, interest_id, viewer.language)
    if card is None or card.person_id == viewer.person_id:
        return None
    return CaseView(
        card=card,
        is_mine=card.owner_person_id == viewer.person_id,
        is_lead=coordinators.is_lead_person(session, viewer.person_id),
        letters=tuple(list_letters(session, interest_id, limits.letters)),
        history=tuple(list_history(session, interest_id, limits.history)),
        others=tuple(list_others(session, viewer.person_id, card, limits.others, viewer.language)),
        shared=find_shared(session, card.person_id, viewer.practice, viewer.zone),
        declined=find_decline(session, interest_id) if card.stage == Stage.NOT_SELECTED else None,
    )
