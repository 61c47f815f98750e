"""A filter finds the cases that fit, in its order, by whichever way it looks for them."""

from datetime import date, timedelta
from itertools import product
from random import Random

import pytest
from sqlmodel import Session, select

from data.cases import matching
from data.cases.filters import Filter, Scope, Sort
from data.cases.store import claim_interest
from data.cases.table import read_table
from data.cases.tags import change_tags
from data.db.base import utc_now
from data.db.database import Database
from data.interests import store as interests
from data.interests.profiles import save_profile
from data.interests.store import Wish
from data.models.interests import Interest
from data.models.people import Profile
from data.people import store as people
from tests.builders import Desk
from tests.sql_statements import collected

OFFICERS = 60
MISSIONS, SERVICES, TAGS = ("binuh", "eupol_copps", None), ("rcmp", "opp"), ("spring", "papers")


@pytest.fixture(scope="module")
def mixed(module_db: Database) -> Desk:
    """Cases of every mission, service and tag; some are claimed, some closed, some wait for an answer."""
    desk, random = Desk(module_db), Random(3)

    def register(session: Session) -> None:
        save_profile(
            session, desk.officer, "Officer 1", None, {"languages": {"fr": "basic"}, "service": "opp"}
        )
        for number in range(2, OFFICERS + 1):
            person = people.ensure_person(session, 1000 + number, "en", False)[0].id
            wish = Wish(random.choice(MISSIONS), random.choice(([], ["training"])), date(2030, 1, 1))
            interests.register_interest(session, person, wish)
            told: dict[str, object] = {
                "languages": {random.choice(("en", "fr")): "fluent"},
                "service": random.choice(SERVICES),
            }
            save_profile(session, person, f"Officer {number}", None, told)

    def sort_out(session: Session) -> None:
        for interest in session.exec(select(Interest)).all():
            number = interest.id or 0
            interest.created_at = utc_now() - timedelta(hours=random.randrange(99))
            if number % 3:
                claim_interest(session, desk.owner, number)
            if number % 4 == 0:
                change_tags(session, desk.owner[0], number, [random.choice(TAGS)])
            if number % 5 == 0:
                interest.awaiting_since = utc_now() - timedelta(hours=random.randrange(99))
            if number % 7 == 0:
                interests.withdraw_interest(session, interest.person_id, number)

    desk.db.run_here(register)
    desk.db.run_here(sort_out)
    return desk


def fits(asked: Filter, interest: Interest, profile: Profile, coordinator: int) -> bool:
    """Return whether a case fits a filter, in plain words."""
    is_open, awaits = interest.open_key is not None, interest.awaiting_since is not None
    in_scope = {
        Scope.OPEN: is_open,
        Scope.FREE: is_open and interest.owner_id is None,
        Scope.MINE: interest.owner_id == coordinator and (is_open or awaits),
        Scope.AWAITING: awaits,
        Scope.CLOSED: not is_open,
        Scope.ALL: True,
    }[asked.scope]
    return (
        in_scope
        and asked.mission in ("", interest.mission)
        and (not asked.role or asked.role in interest.roles)
        and (not asked.language or asked.language in profile.answers.get("languages", {}))
        and asked.service in ("", profile.answers.get("service"))
        and (not asked.tag or asked.tag in interest.tags)
    )


@pytest.mark.parametrize("few", [matching.FEW_CASES, 0])
@pytest.mark.parametrize("scope", list(Scope))
@pytest.mark.slow
def test_every_filter_finds_what_fits_in_the_order_of_the_queue(
    mixed: Desk, monkeypatch: pytest.MonkeyPatch, scope: Scope, few: int
) -> None:
    """Whether the cases of the rarest term are looked through, or all."""
    monkeypatch.setattr(matching, "FEW_CASES", few)

    def compare(session: Session) -> None:
        query = select(Interest, Profile).join(Profile, Profile.person_id == Interest.person_id)  # type: ignore[arg-type]
        every = session.exec(query).all()
        for mission, service, tag, language in product(
            ("", "binuh", "unknown"), ("", *SERVICES), ("", "spring", "unheard"), ("", "fr")
        ):
            asked = Filter(scope=scope, mission=mission, service=service, tag=tag, language=language)
            found = [one for one, profile in every if fits(asked, one, profile, mixed.owner[1])]
            found.sort(key=lambda one: (one.owner_id is not None, one.created_at, one.id))
            assert matching.list_matching(session, asked, mixed.owner[1]) == [one.id for one in found], asked

    mixed.db.run_here(compare)


def test_newest_first_by_a_rare_tag_has_the_highest_number_first(mixed: Desk) -> None:
    asked = Filter(scope=Scope.ALL, tag="spring", sort=Sort.NEWEST)
    found = mixed.db.run_here(matching.list_matching, asked, mixed.owner[1])
    assert len(found) > 3
    assert found == sorted(found, reverse=True)


def test_the_rarest_clue_comes_first_and_none_where_all_are_common(
    mixed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    terms = ["mission:binuh", "service:rcmp", "tag:spring", "tag:unheard"]
    assert mixed.db.run_here(matching.rank_rare_terms, terms)[:2] == ["tag:unheard", "tag:spring"]
    assert mixed.db.run_here(matching.rank_rare_terms, terms[2::-1])[0] == "tag:spring"
    monkeypatch.setattr(matching, "FEW_CASES", 1)
    assert mixed.db.run_here(matching.rank_rare_terms, terms[:3]) == []
    assert mixed.db.run_here(matching.rank_rare_terms, []) == []


@pytest.mark.sqlite
def test_a_narrow_filter_asks_only_the_cases_of_its_rarest_clue(mixed: Desk) -> None:
    asked = Filter(mission="binuh", service="rcmp", tag="spring")
    with collected(mixed.db) as statements:
        mixed.db.run_here(read_table, mixed.owner, asked, "en")
    [(statement, parameters)] = [one for one in statements if "ORDER BY interest.owner_id" in one[0]]
    with mixed.db.engine.connect() as connection:
        plan = [
            row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]
    assert "SEARCH interest USING INTEGER PRIMARY KEY (rowid=?)" in plan
    assert not any(step.startswith("SCAN") for step in plan), plan
    assert "tag:spring" in parameters
