"""Profiles and consents."""

from sqlmodel import Session, select

from data.db.base import utc_now
from data.forms.validation import mapping_of
from data.interests.search_index import keep_clues
from data.models.people import Consent, Profile


def find_profile(session: Session, person_id: int) -> Profile | None:
    """What an officer told about themselves, if they ever did."""
    return session.exec(select(Profile).where(Profile.person_id == person_id)).first()


def save_profile(
    session: Session, person_id: int, name: str, username: str | None, answers: dict[str, object]
) -> None:
    """Keep what an officer told, beside what they told before."""
    profile = find_profile(session, person_id) or Profile(person_id=person_id, name=name, answers={})
    profile.name, profile.username = name, username
    profile.answers = {**mapping_of(profile.answers), **answers}
    profile.updated_at = utc_now()
    session.add(profile)
    keep_clues(session, profile)


def record_consent(session: Session, person_id: int, version: str, language: str) -> None:
    """Write down which privacy notice was agreed to."""
    session.add(Consent(person_id=person_id, version=version, language=language))
