"""Turn a finished form into an interest, or into a change of one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session

from data.forms.draft_rows import answers_of, delete_draft
from data.forms.drafts import begin_draft
from data.forms.model import ANY_MISSION, ANY_ROLE
from data.forms.moments import day_of, moment, said_of
from data.forms.validation import mapping_of
from data.forms.views import DraftView
from data.interests.blocks import is_blocked
from data.interests.forms import DETAILS, INTEREST, find_answers
from data.interests.profiles import record_consent, save_profile
from data.interests.store import (
    AlreadyRegistered,
    Registered,
    Wish,
    add_to_profile,
    change_interest,
    register_interest,
)
from data.models.interests import Draft, Interest


def begin_change(session: Session, person_id: int, interest_id: int) -> DraftView | None:
    """Open an officer's open interest as a form at its summary. Returns None if it isn't theirs or isn't
    open.
    """
    interest = session.get(Interest, interest_id)
    if interest is None or interest.person_id != person_id or interest.open_key is None:
        return None
    answers_then = {
        "mission": interest.mission or ANY_MISSION,
        "roles": interest.roles or [ANY_ROLE],
        "available_from": moment(interest.available_from, interest.available_said),
    }
    return begin_draft(session, person_id, INTEREST.code, answers_then, date.min, interest_id)


@dataclass(frozen=True)
class Refused:
    """The desk has blocked the officer; the form stays."""


def send_interest(
    session: Session, row: Draft, name: str, username: str | None, consent: tuple[str, str]
) -> Registered | AlreadyRegistered | Refused | None:
    """Turn a finished form, which was checked in this transaction, into an interest, with consent = (notice
    version, language). Returns None if it changes an interest that isn't open any more.
    """
    person_id = row.person_id
    if is_blocked(session, person_id):
        return Refused()
    answers = answers_of(INTEREST, row)
    wish = wish_of(answers)
    if row.interest_id:
        outcome = change_interest(session, person_id, row.interest_id, wish)
    else:
        outcome = register_interest(session, person_id, wish)
    if isinstance(outcome, Registered):
        asked = [step.key for step in INTEREST.asked(answers)]
        kept = {s.key: answers[s.key] if s.key in asked else None for s in INTEREST.steps[1:]}
        save_profile(session, person_id, name, username, kept)
        record_consent(session, person_id, *consent)
    delete_draft(session, row)
    return outcome


def wish_of(answers: Mapping[str, Any]) -> Wish:
    """Return what the answers of a valid form ask for."""
    roles = [] if ANY_ROLE in answers["roles"] else answers["roles"]
    when = answers["available_from"]
    mission = None if answers["mission"] == ANY_MISSION else answers["mission"]
    return Wish(mission, roles, day_of(when), said_of(when))


def send_details(session: Session, row: Draft, name: str, username: str | None) -> None:
    """Keep the answers of the optional form, which were checked in this transaction, and tell the
    coordinators if any of them is new.
    """
    answers = answers_of(DETAILS, row)
    asked = {step.key for step in DETAILS.asked(answers)}
    details = {step.key: answers.get(step.key) if step.key in asked else None for step in DETAILS.steps}
    if mapping_of(find_answers(session, row.person_id)).items() >= details.items():
        save_profile(session, row.person_id, name, username, details)
    else:
        add_to_profile(session, row.person_id, name, username, details)
    delete_draft(session, row)
