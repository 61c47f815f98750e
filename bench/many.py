"""Fill a database with officers who have an interest each, in bulk, as the bot would row by row."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import islice, product
from random import Random
from typing import Any

from sqlmodel import Session, SQLModel, col, insert, select

from data.db.base import utc_now
from data.db.database import Database
from data.interests.search_index import search_terms_of
from data.models.interests import History, Interest, SearchTerm
from data.models.people import Coordinator, Person, Profile

AT_ONCE = 20_000
FIRST_TELEGRAM_ID = 10_000_000
SYLLABLES = "an ber cor dal el fran gar hen is jo kel lam mar nol or pel quin ros sen tam ur wes".split()
FIRST_NAMES = "Alex Camille Jordan Marie Luc Sam Robin Chantal Priya Wei Noor Emma Olivier Leila".split()
SURNAMES = ["".join(parts).title() for parts in product(SYLLABLES, SYLLABLES, SYLLABLES)]
MISSIONS = ("binuh", "eupol_copps", None)
SERVICES = ("rcmp", "opp", "sq", "spvm", "toronto")
TAGGED = 20
"""One case in so many has a tag."""
UNCLAIMED = 200
"""One case in so many is new; of the others every second one is closed."""


def fill(db: Database, count: int) -> None:
    """Add so many officers, each registered once; coordinator 1 has the cases that are being handled."""
    db.run_here(add_coordinator)
    random = Random(7)
    numbers = iter(range(count))
    while some := list(islice(numbers, AT_ONCE)):
        db.run_here(add_officers, some, random)
    with db.engine.begin() as connection:
        connection.exec_driver_sql("ANALYZE")


def add_coordinator(session: Session) -> None:
    """Add a coordinator who won't look at their notifications."""
    person = Person(telegram_id=FIRST_TELEGRAM_ID - 1, language="en")
    session.add(person)
    session.flush()
    session.add(Coordinator(person_id=person.id or 0, name="Camille", digest_hour=None))


def add_officers(session: Session, numbers: list[int], random: Random) -> None:
    """Add people, profiles, interests, their search terms and the first line of their history, by number."""
    now = utc_now()
    profiles = [profile(number, now, random) for number in numbers]
    interests = [interest(number, now, random) for number in numbers]
    put(session, Person, (person(number, now) for number in numbers))
    put(session, Profile, profiles)
    put(session, Interest, interests)
    put(
        session,
        SearchTerm,
        (row for pair in zip(interests, profiles, strict=True) for row in search_terms(*pair)),
    )
    put(session, History, (registered(number, now) for number in numbers))


def search_terms(interest: dict[str, Any], profile: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the search terms of a case."""
    told = search_terms_of(
        interest["mission"], interest["roles"], profile["name"], None, profile["answers"], interest["tags"]
    )
    return [{"clue": clue, "interest_id": interest["id"]} for clue in told]


def put(session: Session, table: type[SQLModel], rows: Iterable[dict[str, Any]]) -> None:
    """Insert many rows at once."""
    session.exec(insert(table), params=list(rows))


def person(number: int, now: datetime) -> dict[str, Any]:
    """Return a person who speaks English."""
    return {
        "id": number + 100,
        "telegram_id": FIRST_TELEGRAM_ID + number,
        "language": "en",
        "own_news": True,
        "all_news": False,
        "created_at": now,
        "seen_at": now,
    }


def profile(number: int, now: datetime, random: Random) -> dict[str, Any]:
    """Return a profile with one of some 100,000 names."""
    told = {
        "service": random.choice(SERVICES),
        "languages": {"en": "fluent", "fr": "basic"},
        "reach": "telegram",
        "roles": ["mentoring"],
        "available_from": "2027-05-01",
    }
    name = f"{random.choice(FIRST_NAMES)} {random.choice(SURNAMES)}"
    return {"person_id": number + 100, "name": name, "answers": told, "updated_at": now}


def interest(number: int, now: datetime, random: Random) -> dict[str, Any]:
    """Return an interest that is new, being handled, or closed."""
    mission = random.choice(MISSIONS)
    is_new, is_open = number % UNCLAIMED == 0, number % 2 == 0
    at = now - timedelta(minutes=5 if is_new else 60_000)
    return {
        "id": number + 1,
        "person_id": number + 100,
        "mission": mission,
        "roles": ["mentoring"],
        "available_from": date(2027, 5, 1),
        "stage": "received" if is_new else "in_review" if is_open else "withdrawn",
        "open_key": f"{number + 100}:{mission or '*'}" if is_open else None,
        "owner_id": None if is_new else 1,
        "claimed_at": None if is_new else at,
        "contacted_at": None if is_new else at,
        "created_at": at,
        "changed_at": at,
        "renewed_at": now,
        "asked_times": 0,
        "tags": ["spring"] if number % TAGGED == 0 else [],
    }


def registered(number: int, now: datetime) -> dict[str, Any]:
    """Return the first line of a case's history."""
    return {"interest_id": number + 1, "person_id": number + 100, "event": "registered", "at": now}


def some_names(session: Session, count: int) -> list[str]:
    """Return names of officers, for looking them up."""
    query = select(Profile.name).where(col(Profile.person_id) >= 100).order_by(col(Profile.person_id))
    return list(session.exec(query.limit(count)))
