"""The audiences of announcements: how many people each has now, and who they are."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from data.forms.model import ANY_MISSION
from data.interests.profile_answers import role_codes
from data.models.interests import Interest
from data.models.people import Person

ALL = "all"
"""The audience of everybody who subscribed; the others are 'mission:<code>' and 'role:<code>'."""


def audience_of(answers: Mapping[str, str]) -> str:
    """Return the audience that the form names, '' if it names none yet."""
    chosen = answers.get("announce_to", "")
    code = answers.get(f"announce_{chosen}", "")
    return ALL if chosen == ALL else f"{chosen}:{code}" if code else ""


@dataclass(frozen=True)
class Recipients:
    """How many people each audience has now: everybody who subscribed; everybody who registered and wants to
    hear of it; those of them who named a role; and by mission (ANY_MISSION too) and role.
    """

    everybody: int
    registered: int
    in_roles: int
    missions: Mapping[str, int]
    roles: Mapping[str, int]

    def of(self, audience: str) -> int:
        """Return the number of people in one audience."""
        field, _, code = audience.partition(":")
        if audience == ALL:
            return self.everybody
        return (self.missions if field == "mission" else self.roles).get(code, 0)


def count_recipients(session: Session) -> Recipients:
    """Count the people of each audience, each once."""
    reachable = col(Person.blocked_at).is_(None)
    everybody = session.exec(select(func.count()).where(reachable, col(Person.all_news))).one()
    query = (
        select(Interest.person_id, Interest.mission, Interest.roles)
        .join(Person)
        .where(reachable, col(Person.own_news), col(Interest.open_key).is_not(None))
    )
    missions, roles = set[tuple[str, int]](), set[tuple[str, int]]()
    people = set[int]()
    for person_id, mission, named in session.exec(query):
        people.add(person_id)
        missions.add((mission or ANY_MISSION, person_id))
        roles |= {(code, person_id) for code in role_codes(named)}
    counted = (Counter(code for code, _ in pairs) for pairs in (missions, roles))
    return Recipients(everybody, len(people), len({person for _, person in roles}), *counted)


def list_audience(session: Session, audience: str) -> list[int]:
    """Return the ids of the people who want it and can be reached, each once."""
    reachable = col(Person.blocked_at).is_(None)
    if audience == ALL:
        return list(session.exec(select(Person.id).where(reachable, col(Person.all_news))))  # type: ignore[arg-type]
    field, _, code = audience.partition(":")
    query = (
        select(Interest.person_id, Interest.roles)
        .join(Person)
        .where(reachable, col(Person.own_news), col(Interest.open_key).is_not(None))
        .order_by(col(Interest.id))
    )
    if field == "mission":
        query = query.where(Interest.mission == (None if code == ANY_MISSION else code))
    found = session.exec(query).all()
    return list(
        {person_id: None for person_id, roles in found if field != "role" or code in role_codes(roles)}
    )


def count_audience(session: Session, audience: str) -> int:
    """Count the people of `list_audience`."""
    return len(list_audience(session, audience))
