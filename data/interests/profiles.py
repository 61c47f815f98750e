"""Profiles and consents."""

from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam
from sqlalchemy import select as select_many
from sqlmodel import Session, col

from data.db.base import utc_now
from data.db.statements import insert_row
from data.forms.validation import mapping_of
from data.interests.search_index import SearchedOfficer, rewrite_search_terms, write_search_terms
from data.models.people import Profile


def find_profile(session: Session, person_id: int) -> Profile | None:
    """Return an officer's profile, or None if they never answered a form."""
    return session.scalars(profile_query(), {"person": person_id}).first()


@cache
def profile_query() -> Select[*tuple[Any, ...]]:
    """Return the query of `find_profile`, cached because building it takes longer than running it."""
    return select_many(Profile).where(col(Profile.person_id) == bindparam("person"))


def save_profile(
    session: Session, person_id: int, name: str, username: str | None, answers: dict[str, object]
) -> None:
    """Keep an officer's answers, beside those they gave before."""
    profile, now = find_profile(session, person_id), utc_now()
    if profile is None:
        row = {"person_id": person_id, "name": name, "username": username, "answers": answers}
        insert_row(session, "profile", row | {"updated_at": now})
        write_search_terms(session, SearchedOfficer(person_id, name, username, answers))
    else:
        profile.name, profile.username, profile.updated_at = name, username, now
        profile.answers = {**mapping_of(profile.answers), **answers}
        rewrite_search_terms(session, profile)


def record_consent(session: Session, person_id: int, version: str, language: str) -> None:
    """Record which privacy notice was agreed to."""
    given = {"person_id": person_id, "version": version, "language": language, "given_at": utc_now()}
    insert_row(session, "consent", given)
