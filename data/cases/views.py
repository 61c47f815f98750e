"""A case with everything that one screen shows of it, read at once."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session

from data.ams.material import Practice
from data.ams.progress import Progress, find_shared
from data.cases import tags
from data.cases.declines import Decline, find_decline
from data.cases.store import list_also_open, list_colleagues, list_history, list_others
from data.interests.cards import find_interest
from data.interests.stages import Stage
from data.interests.views import HistoryLine, InterestCard
from data.letters import canned_replies, copies
from data.letters.store import LetterView, list_letters
from data.outbox import tracked_messages
from data.outbox.tracked_messages import TrackedKind
from data.people import access_log, coordinators


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


@dataclass(frozen=True)
class CasePage:
    """What the page shows of a case: the case, which of its letters arrived, the other coordinators by id and
    name, the names of those who have it open, all tags, and the canned replies by number and title.
    """

    case: CaseView
    arrived: set[int]
    colleagues: list[tuple[int, str]]
    also_open: list[str]
    tags: list[str]
    canned: list[tuple[int, str]]


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


def open_case(
    session: Session, interest_id: int, viewer: Viewer, limits: CaseLimits, shown_in: int
) -> CaseView | None:
    """Read a case and record in the access log that its viewer opened it. The message that will show it
    (`shown_in`, 0 for none yet) is tracked before, so that no change in between is missed.
    """
    me = viewer.person_id
    if shown_in:
        tracked_messages.track_message(session, interest_id, me, shown_in, TrackedKind.CASE)
    return access_log.read_and_record(session, me, read_case, interest_id, viewer, limits)


def open_case_page(
    session: Session, interest_id: int, viewer: Viewer, limits: CaseLimits, on_page: Collection[int]
) -> CasePage | None:
    """Read what the page shows of a case and record in the access log that its viewer opened it. `on_page`
    are the ids of the people who have its page open. None if it is gone.
    """
    me = viewer.person_id
    case = access_log.read_and_record(session, me, read_case, interest_id, viewer, limits)
    if case is None:
        return None
    replies = canned_replies.list_replies(session, viewer.language)
    return CasePage(
        case,
        copies.list_delivered(session, interest_id),
        list_colleagues(session, me),
        list_also_open(session, me, interest_id, on_page),
        tags.list_tags(session),
        [(reply.id, reply.titles.get(viewer.language, "")) for reply in replies],
    )
