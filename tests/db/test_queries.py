"""What is asked for every update and at the desk finds its rows by an index, however many there are."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest
from sqlmodel import Session, select

from data.cases import queue, table, tags
from data.cases import search as cases_search
from data.cases import store as cases
from data.cases.filters import Filter, Scope
from data.cases.search import TypedWord
from data.db.database import Database
from data.forms import drafts
from data.forms.check import check_and_take
from data.inbox import store as inbox
from data.interests import cards, registration
from data.interests.forms import INTEREST
from data.models.interests import Interest
from data.models.people import Coordinator, Person
from data.outbox import store as outbox
from data.outbox import tracked_messages
from data.people import coordinators, prompts
from data.people import store as people
from data.people.views import Actor
from tests.sql_statements import collected

pytestmark = pytest.mark.sqlite
GROWING = (
    "person profile consent interest clue history outbox arrival letter letter_copy notice draft prompt"
    " question"
).split()
TOLD = {
    "mission": "binuh",
    "roles": ["mentoring"],
    "service": "rcmp",
    "full_name": None,
    "languages": {"en": "fluent"},
    "available_from": "2030-01-01",
    "reach": "telegram",
}


def scans(db: Database, statements: list[tuple[str, Any]]) -> list[str]:
    """Return the steps of their plans that read through a growing table."""
    steps = []
    with db.engine.connect() as connection:
        for statement, parameters in statements:
            if statement.split()[0] in ("SELECT", "UPDATE", "DELETE"):
                one = parameters[0] if isinstance(parameters, list) else parameters
                plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", one)
                steps += [f"{row.detail}: {statement}" for row in plan]
    whole = [f"SCAN {table}" for table in GROWING]
    read = (step.split(":")[0].partition(" USING COVERING INDEX")[0] for step in steps)
    return [step for step, what in zip(steps, read, strict=True) if what in whole]


def prepared(session: Session) -> tuple[int, int]:
    """Return the person ids of a coordinator and of an officer with a finished form."""
    ids = [people.ensure_person(session, number, "en", False)[0].id for number in (1, 2)]
    session.add(Coordinator(person_id=ids[0], name="Camille"))
    session.flush()
    return ids[0], ids[1]


def a_whole_way(session: Session) -> None:
    """Let somebody arrive, register and look; let a coordinator claim; deliver the messages."""
    inbox.record_arrivals(session, {1: 2, 2: 1})
    coordinator, officer = (
        session.exec(select(Person.id).where(Person.telegram_id == n)).one() or 0 for n in (1, 2)
    )
    people.ensure_person(session, 2, "en", True, True)
    prompts.find_prompt(session, officer)
    draft = drafts.begin_draft(session, officer, INTEREST.code, TOLD, date.today())
    send = partial(registration.send_interest, name="Alex", username=None, consent=("1", "en"))
    check_and_take(session, officer, draft.id, None, date.today(), {INTEREST.code: send})
    cards.list_own_interests(session, officer, "en")
    found = session.exec(select(Interest.id).where(Interest.person_id == officer)).one() or 0
    queue.get_queue_page(session, "en", 0)
    cases.claim_interest(session, Actor(coordinator, 1), found)
    cases.list_history(session, found, 10)
    queue.get_queue_page(session, "en", 0)
    queue.find_next(session, 1, found)
    for typed in ("alex", "aelx", "1", "review", "mentor", "camille"):
        codes = {"review": {"stage:in_review": 100.0}, "mentor": {"role:mentoring": 100.0}}.get(typed, {})
        assert cases_search.find_cases(session, [TypedWord(typed, codes)], "en", 6)
    for delivery in outbox.claim_due(session, 30, [99], 3):
        tracked_messages.list_live(session, found, delivery.person_id)
        tracked_messages.mark_sent(session, delivery, 5)
    table.read_table(session, Actor(coordinator, 1), Filter(), "en")
    table.read_table(session, Actor(coordinator, 1), Filter(scope=Scope.AWAITING), "en")
    tags.list_tags(session)
    coordinators.list_reachable(session)
    inbox.mark_answered(session, [1, 2])


def run_both(db: Database, work: Callable[[Session], object]) -> list[tuple[str, Any]]:
    db.run_here(prepared)
    with collected(db) as statements:
        db.run_here(work)
    return statements


def test_nothing_reads_through_a_growing_table(db: Database) -> None:
    statements = run_both(db, a_whole_way)
    assert len(statements) > 40
    assert scans(db, statements) == []


def test_a_query_without_an_index_would_be_found(db: Database) -> None:
    statements = run_both(
        db, lambda session: session.exec(select(Person.id).where(Person.language == "xx")).all()
    )
    assert scans(db, statements) != []
