"""An opening with everything that its page shows of it, read at once."""

from dataclasses import dataclass

from sqlmodel import Session

from data.db.pagination import ListPage, cut
from data.entries.views import OpeningView
from data.openings.shortlist import Candidate, Shortlist, make_shortlist
from data.openings.store import find_opening
from data.openings.tally import TallyLine, read_tally
from data.people.access_log import Access, record_access

PAGE = 50
"""Officers on a page of the shortlist."""


@dataclass(frozen=True)
class MatchedOpening:
    """An opening, and who fits it."""

    opening: OpeningView
    shortlist: Shortlist


def find_matched(session: Session, opening_id: int, person_id: int, language: str) -> MatchedOpening | None:
    """Return an opening with the shortlist that this person may see, or None."""
    opening = find_opening(session, opening_id, language)
    return MatchedOpening(opening, make_shortlist(session, opening_id, person_id)) if opening else None


@dataclass(frozen=True)
class OpeningPage:
    """An opening, its whole shortlist, a page of the officers on it, and the answers to invitations."""

    opening: OpeningView
    shortlist: Shortlist
    listed: ListPage[Candidate]
    tally: list[TallyLine]


def open_page(
    session: Session, opening_id: int, person_id: int, language: str, number: int
) -> OpeningPage | None:
    """Return an opening as a coordinator's page shows it, and record in the access log whom it names. Pages
    count from 0. None if the opening is gone.
    """
    found = find_matched(session, opening_id, person_id, language)
    if found is None:
        return None
    opening, shortlist = found.opening, found.shortlist
    listed = cut([*shortlist.fitting, *shortlist.unknown, *shortlist.left_out], PAGE, number)
    record_access(session, person_id, [one.interest_id for one in listed.items], Access.LISTED)
    return OpeningPage(opening, shortlist, listed, read_tally(session, person_id, opening_id))
