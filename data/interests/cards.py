"""Interests as they are shown: each with its officer, profile, owner, block and identity check."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, bindparam
from sqlalchemy import select as select_many
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from data.entries.titles import list_titles
from data.forms.validation import UNREADABLE, InvalidValue
from data.interests.profile_answers import read_profile, read_roles, read_tags, role_codes
from data.interests.views import Identity, InterestCard
from data.models.interests import Interest
from data.models.officers import DeskBlock, IdentityCheck
from data.models.people import Coordinator, Person, Profile


def find_interest(session: Session, interest_id: int, language: str) -> InterestCard | None:
    """Return one interest with its officer's answers, the mission's title in `language`; or None."""
    rows = session.execute(who_query(), {"ids": [interest_id]}).all()
    return view_rows(session, rows, language)[0] if rows else None


def list_own_interests(session: Session, person_id: int, language: str) -> list[InterestCard]:
    """Return an officer's interests, the newest first."""
    query = select(Interest).where(Interest.person_id == person_id).order_by(col(Interest.created_at).desc())
    return view_interests(session, session.exec(query).all(), language)


def view_interests(session: Session, interests: Sequence[Interest], language: str) -> list[InterestCard]:
    """Return interests as they are shown, in the order given."""
    if not interests:
        return []
    found = session.execute(who_query(), {"ids": [interest.id for interest in interests]})
    rows = {row[0].id: row for row in found}
    return view_rows(session, [rows[interest.id] for interest in interests], language)


def view_rows(session: Session, rows: Sequence[Any], language: str) -> list[InterestCard]:
    """Return the rows of `who_query` as they are shown."""
    codes = {code for one, *_ in rows for code in (one.mission, *role_codes(one.roles)) if code}
    titles = {title.code: title.title for title in list_titles(session, sorted(codes), language)}
    return [card_of(interest, titles, *who) for interest, *who in rows]


@cache
def who_query() -> Select[*tuple[Any, ...]]:
    """Return the query for each interest with its officer, profile, owner, block and identity check. It is
    cached, because building it takes longer than running it.
    """
    checker = aliased(Coordinator)
    return (
        select_many(Interest, Person, Profile, Coordinator, DeskBlock, IdentityCheck, col(checker.name))
        .join(Person, col(Person.id) == Interest.person_id)
        .join(Profile, col(Profile.person_id) == Interest.person_id, isouter=True)
        .join(Coordinator, col(Coordinator.id) == Interest.owner_id, isouter=True)
        .join(DeskBlock, col(DeskBlock.person_id) == Interest.person_id, isouter=True)
        .join(IdentityCheck, col(IdentityCheck.person_id) == Interest.person_id, isouter=True)
        .join(checker, col(checker.person_id) == IdentityCheck.by_id, isouter=True)
        .where(col(Interest.id).in_(bindparam("ids", expanding=True, type_=Integer)))
    )


def card_of(
    interest: Interest,
    titles: Mapping[str, str],
    person: Person,
    profile: Profile | None,
    owner: Coordinator | None,
    *decided: *tuple[DeskBlock | None, IdentityCheck | None, str | None],
) -> InterestCard:
    """Return what is shown of an interest; `titles` are by code, `decided` what coordinators decided."""
    block, check, checked_by = decided
    profile = profile or Profile(person_id=0, name="", answers={})
    return InterestCard(
        id=interest.id or 0,
        person_id=interest.person_id,
        telegram_id=person.telegram_id,
        mission=interest.mission,
        mission_title=titles.get(interest.mission, interest.mission) if interest.mission else None,
        roles=roles_named(interest.roles, titles),
        available_from=interest.available_from,
        available_said=interest.available_said,
        stage=interest.stage,
        is_open=interest.open_key is not None,
        owner_id=interest.owner_id,
        owner=owner.name if owner else None,
        owner_person_id=owner.person_id if owner else None,
        claimed_at=interest.claimed_at,
        contacted_at=interest.contacted_at,
        awaiting_since=interest.awaiting_since,
        blocked=person.blocked_at is not None,
        created_at=interest.created_at,
        stage_at=interest.stage_at or interest.created_at,
        changed_at=interest.changed_at,
        name=profile.name,
        username=profile.username,
        language=person.known_language,
        profile=read_profile(profile.answers),
        identity=identity_of(check, checked_by, profile.name),
        desk_blocked=block is not None,
        tags=read_tags(interest.tags),
    )


def identity_of(check: IdentityCheck | None, by: str | None, name: str) -> Identity | None:
    """Return the identity check, or None if the name isn't the one that was checked."""
    return Identity(check.how, check.at, by) if check and check.name == name else None


def roles_named(stored: Any, titles: Mapping[str, str]) -> tuple[str | InvalidValue, ...]:
    """Return the titles of stored roles."""
    roles = read_roles(stored)
    if isinstance(roles, InvalidValue):
        return (roles,)
    return tuple(titles.get(role, UNREADABLE) for role in roles)
