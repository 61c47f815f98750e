"""Files found by what a coordinator types loosely."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz
from sqlmodel import Session, col, select

from data.models import Coordinator, Interest, Profile
from data.plain_text import fold

NEAR_ENOUGH = 78
"""Likeness of a typed word to one of the file's, from 0 to 100."""


@dataclass(frozen=True)
class Findable:
    """A file's codes and names."""

    id: int
    name: str
    username: str | None
    service: str | None
    mission: str | None
    roles: tuple[str, ...]
    languages: tuple[str, ...]
    stage: str
    owner: str | None


def list_findable(session: Session) -> list[Findable]:
    """Every file, open ones first, the latest first."""
    query = (
        select(Interest, Profile, Coordinator.name)
        .join(Profile, col(Profile.person_id) == Interest.person_id)
        .join(Coordinator, col(Coordinator.id) == Interest.owner_id, isouter=True)
        .order_by(col(Interest.open_key).is_(None), col(Interest.id).desc())
    )
    return [
        Findable(
            id=interest.id or 0,
            name=profile.name,
            username=profile.username,
            service=profile.answers.get("service"),
            mission=interest.mission,
            roles=tuple(interest.roles),
            languages=tuple(profile.answers.get("languages") or {}),
            stage=interest.stage,
            owner=owner,
        )
        for interest, profile, owner in session.exec(query)
    ]


def rank(typed: str, files: Iterable[tuple[int, str]], limit: int) -> list[int]:
    """The ids of files, as (id, all its words), in which every typed word is found; the nearest first."""
    wanted = [word for word in fold(typed).replace("@", " ").split() if len(word) > 1 or word.isdigit()]
    scored = []
    for place, (file, text) in enumerate(files):
        words = set(fold(text).split())
        scores = [max((likeness(one, word) for word in words), default=0.0) for one in wanted]
        if scores and min(scores) >= NEAR_ENOUGH:
            scored.append((-sum(scores), place, file))
    return [file for _, _, file in sorted(scored)[:limit]]


def likeness(typed: str, word: str) -> float:
    """100 for the same word or its beginning; otherwise how alike they are spelled."""
    if word == typed:
        return 100.0
    return 99.0 if len(typed) > 1 and word.startswith(typed) else float(fuzz.ratio(typed, word))
