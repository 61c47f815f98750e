"""Optional questions that an officer skipped and an opening needs: a coordinator asks them, the officer
answers with a tap.
"""

from typing import Any

from sqlmodel import Session, col, select

from data.forms.model import Step
from data.forms.validation import is_valid
from data.interests.forms import DETAILS
from data.interests.store import add_to_profile
from data.models.interests import History, Interest
from data.models.people import Profile
from data.openings.opening_invitations import note
from data.openings.shortlist import UNKNOWN, Candidate, make_shortlist
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage

ASKED = "asked_"
"""The beginning of an event of history that records which question an officer was asked."""
ASKABLE = tuple(UNKNOWN.values())


def question(key: str) -> Step | None:
    """Return the step of a question that officers can be asked, or None."""
    return DETAILS.step(key) if key in ASKABLE else None


def list_asked(session: Session, interest_ids: list[int]) -> set[int]:
    """Return those of these interests whose officers were asked before."""
    query = select(History.interest_id).where(
        col(History.interest_id).in_(interest_ids), col(History.event).startswith(ASKED, autoescape=True)
    )
    return set(session.exec(query))


def ask_missing(session: Session, person_id: int, opening_id: int, interest_ids: list[int]) -> int:
    """Ask these officers what isn't known of them, each question once. Returns how many are asked now."""
    unknown = make_shortlist(session, opening_id, person_id).unknown
    wanted = [one for one in unknown if one.interest_id in interest_ids]
    before = list_asked(session, [one.interest_id for one in wanted])
    asked = [one for one in wanted if one.interest_id not in before]
    for one in asked:
        ask(session, person_id, one)
    return len(asked)


def ask(session: Session, person_id: int, one: Candidate) -> None:
    """Send the officer a message for each question, and note it in the history."""
    for key in (UNKNOWN[reason] for reason in one.reasons):
        row = note(session, one.interest_id, person_id, ASKED + key, None)
        sent = OutboxMessage(
            "opening_question", f"opening_question:{row}", interest_id=one.interest_id, history_id=row
        )
        outbox.enqueue(session, one.person_id, sent)


def find_question(session: Session, history_id: int) -> tuple[int, Step] | None:
    """Return the interest and the question that a row of history records, or None."""
    row = session.get(History, history_id)
    step = question(row.event.removeprefix(ASKED)) if row else None
    return (row.interest_id, step) if row and step else None


def answer_missing(session: Session, person_id: int, interest_id: int, key: str, value: Any) -> bool:
    """Add an officer's answer to their profile and refresh the coordinators' cards. Returns False if the
    interest isn't theirs, or the value doesn't answer such a question.
    """
    interest, step = session.get(Interest, interest_id), question(key)
    if interest is None or interest.person_id != person_id or step is None:
        return False
    profile = session.exec(select(Profile).where(Profile.person_id == person_id)).first()
    if profile is None or value is None or not is_valid(step, value):
        return False
    add_to_profile(session, person_id, profile.name, profile.username, {key: value})
    return True
