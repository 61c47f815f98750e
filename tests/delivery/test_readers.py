"""Every kind of outbox message says for whom it is, and who has no right to it any more doesn't get it."""

import ast
from pathlib import Path

import pytest
from sqlmodel import Session, select

from bot.app import all_deliveries
from data.letters import store as letters
from data.letters.store import LetterKind, Written
from data.models.messages import Outbox
from data.outbox import failures
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.outbox.readers import READERS, Reader, is_for_desk, reader_of
from data.outbox.store import Delivery
from data.team import store as team
from tests.builders import Desk

KINDS = sorted(READERS)
DESK_KINDS = [kind for kind in KINDS if is_for_desk(kind)]
DELIVERIES = all_deliveries()
ROOT = Path(__file__).parent.parent.parent


def claimed(desk: Desk, person_id: int, kind: str, interest_id: int | None = None) -> Delivery:
    """Return a message that was written to somebody, as the worker gets it."""
    desk.db.run_here(outbox.enqueue, person_id, OutboxMessage(kind, f"{kind}:{person_id}:x", interest_id))
    due = desk.db.run_here(outbox.claim_due, 500)
    return next(one for one in due if (one.person_id, one.kind) == (person_id, kind))


def kinds_in_code() -> set[str]:
    """Return every text in data/ that looks like the kind of a message that something delivers."""
    found = set()
    for path in (ROOT / "data").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {node.value} if node.value.partition("_")[0] in DELIVERIES else set()
    return {kind for kind in found if kind.replace("_", "").isalpha()}


def test_every_kind_that_is_delivered_declares_its_readers() -> None:
    assert {kind.partition("_")[0] for kind in KINDS} == set(DELIVERIES)
    assert set(DELIVERIES) <= set(KINDS)
    assert len(kinds_in_code()) > len(DELIVERIES)


def test_what_nobody_declared_is_for_coordinators() -> None:
    assert reader_of("brand_new") is Reader.DESK


@pytest.mark.parametrize("kind", DESK_KINDS)
def test_what_is_for_the_desk_is_withheld_from_who_is_no_coordinator_any_more(desk: Desk, kind: str) -> None:
    person, one = desk.hire(9, "Robin")
    desk.db.run_here(team.remove_coordinator, one)
    assert claimed(desk, person, kind).is_unauthorized
    assert claimed(desk, desk.officer, kind).is_unauthorized
    assert not claimed(desk, desk.lead[0], kind).is_unauthorized


@pytest.mark.parametrize("kind", [kind for kind in KINDS if reader_of(kind) is Reader.OFFICER])
def test_what_is_for_officers_reaches_them_and_former_coordinators(desk: Desk, kind: str) -> None:
    person, one = desk.hire(9, "Robin")
    desk.db.run_here(team.remove_coordinator, one)
    assert not claimed(desk, person, kind).is_unauthorized
    assert not claimed(desk, desk.officer, kind).is_unauthorized


@pytest.mark.parametrize("kind", [kind for kind in KINDS if "leads" in reader_of(kind)])
def test_what_is_for_leads_is_withheld_from_who_leads_no_more(desk: Desk, kind: str) -> None:
    desk.db.run_here(team.set_lead, desk.owner[1], True)
    desk.db.run_here(team.set_lead, desk.owner[1], False)
    assert claimed(desk, desk.owner[0], kind).is_unauthorized
    assert not claimed(desk, desk.lead[0], kind).is_unauthorized


def test_alerts_reach_everybody_while_nobody_leads(desk: Desk) -> None:
    desk.db.run_here(team.set_lead, desk.lead[1], False)
    assert not claimed(desk, desk.owner[0], failures.ALERT).is_unauthorized


@pytest.mark.parametrize("kind", [kind for kind in KINDS if reader_of(kind) is Reader.DESK])
def test_nobody_gets_what_the_desk_is_told_about_their_own_interest(desk: Desk, kind: str) -> None:
    desk.join(desk.officer, "Alex")
    assert claimed(desk, desk.officer, kind, 1).is_unauthorized
    assert not claimed(desk, desk.owner[0], kind, 1).is_unauthorized


def letters_to(session: Session) -> set[int]:
    """Return the people for whom a letter waits."""
    return set(session.exec(select(Outbox.person_id).where(Outbox.kind == "letter", *outbox.UNSENT)))


def test_a_letter_for_a_coordinator_who_is_removed_reaches_the_others(desk: Desk) -> None:
    desk.claim()
    written = Written("When do you call?", 5)
    desk.db.run_here(letters.write_letter, desk.officer, 1, LetterKind.TO_DESK, written)
    assert desk.db.run_here(letters_to) == {desk.owner[0]}
    desk.db.run_here(team.remove_coordinator, desk.owner[1])
    assert desk.db.run_here(letters_to) == {desk.lead[0]}


def test_a_letter_that_was_on_its_way_when_its_reader_was_removed_reaches_the_others(desk: Desk) -> None:
    person, one = desk.hire(9, "Robin")
    written = Written("When do you call?", 5)
    letter = desk.db.run_here(letters.write_letter, desk.officer, 1, LetterKind.TO_DESK, written)
    desk.db.run_here(team.remove_coordinator, one)
    desk.db.run_here(outbox.enqueue, person, OutboxMessage("letter", "late", 1, letter_id=letter))
    late = next(
        one for one in desk.db.run_here(outbox.claim_due, 500) if one.person_id == person and one.letter_id
    )
    assert late.is_unauthorized
    desk.db.run_here(failures.drop_unauthorized, late)
    assert desk.db.run_here(letters_to) == {desk.owner[0], desk.lead[0]}


def test_what_a_coordinator_writes_as_an_officer_goes_to_the_others_alone(desk: Desk) -> None:
    desk.join(desk.officer, "Alex")
    written = Written("When do you call?", 5)
    desk.db.run_here(letters.write_letter, desk.officer, 1, LetterKind.TO_DESK, written)
    assert desk.db.run_here(letters_to) == {desk.owner[0], desk.lead[0]}
