"""The form engine and the outbox work with whatever forms and hooks they are given."""

from datetime import date
from typing import Any

import pytest
from sqlmodel import Session

from bot.app import ROOMS, register_data
from bot.room import FinishedFormAtOnce, no_objection, open_rooms
from data.db.database import Database
from data.forms import drafts
from data.forms.check import Checked, check_and_take
from data.forms.mistakes import Mistake
from data.forms.model import Form, Kind, Step
from data.forms.registry import forms_of, register_forms
from data.interests.forms import DETAILS, INTEREST
from data.models.interests import Draft
from data.outbox import failures
from data.outbox import store as outbox
from data.outbox.hooks import Hooks, hooks_of, register_hooks
from data.outbox.message import OutboxMessage
from data.outbox.store import Delivery
from data.people import store as people
from tests.builders import Desk

TODAY = date(2026, 11, 28)


def prefill(session: Session, person_id: int, today: date) -> dict[str, Any]:
    return {"colour": "blue", "unasked": "x", "day": today.isoformat()}


BIKE = Form(
    "bike", (Step("colour", Kind.TEXT), Step("day", Kind.DATE), Step("why", Kind.TEXT)), prefill=prefill
)


def test_a_form_that_no_room_has_is_filled_in_and_finished(db: Database) -> None:
    register_forms(db, {BIKE.code: BIKE})
    person = db.run_here(people.ensure_person, 7, "en", True)[0].id
    draft = db.run_here(drafts.begin_draft, person, BIKE.code, {}, TODAY)
    assert (draft.answers, draft.step) == ({"colour": "blue", "day": "2026-11-28"}, "why")
    summary = db.run_here(drafts.answer_step, person, draft.id, "why", "To ride")
    assert summary is not None and summary.step is None
    assert db.run_here(drafts.finish_draft, person, draft.id, lambda _: "sold") == "sold"


def test_a_form_is_taken_in_the_transaction_that_checks_it_or_not_at_all(db: Database) -> None:
    register_forms(db, {BIKE.code: BIKE})
    person = db.run_here(people.ensure_person, 7, "en", True)[0].id
    draft = db.run_here(drafts.begin_draft, person, BIKE.code, {}, TODAY)
    taken: list[Any] = []

    def take(session: Session, row: Draft) -> str:
        taken.append(row.answers["colour"])
        session.delete(row)
        session.flush()
        if len(taken) == 1:
            raise RuntimeError("the disk is full")
        return "sold"

    def send(revision: int) -> Checked | None:
        return db.run_here(check_and_take, person, draft.id, revision, TODAY, {BIKE.code: take})

    unfinished = send(draft.revision)
    assert unfinished and unfinished.mistake and not taken
    summary = db.run_here(drafts.answer_step, person, draft.id, "why", "To ride")
    assert summary is not None
    not_shown = send(draft.revision)
    assert not_shown and not_shown.mistake is Mistake.NOT_SHOWN and not taken
    with pytest.raises(RuntimeError):
        send(summary.revision)
    checked = send(summary.revision)
    assert checked and (checked.mistake, checked.outcome, taken) == (None, "sold", ["blue", "blue"])
    assert send(summary.revision) is None and len(taken) == 2


def test_no_answer_is_refused_in_forms_that_are_taken_at_once() -> None:
    rooms = open_rooms(ROOMS)
    at_once = {
        code
        for room in rooms
        for code, sent in room.finished_forms.items()
        if isinstance(sent, FinishedFormAtOnce)
    }
    assert {INTEREST.code, DETAILS.code} <= at_once
    rules = {code: rule for room in rooms for code, rule in room.form_rules.items()}
    assert {code for code in at_once & set(rules) if rules[code].refuse is not no_objection} == set()


def test_a_draft_of_a_form_that_is_gone_is_found_no_more(db: Database) -> None:
    person = db.run_here(people.ensure_person, 7, "en", True)[0].id
    register_forms(db, {BIKE.code: BIKE})
    db.run_here(drafts.begin_draft, person, BIKE.code, {}, TODAY)
    register_forms(db, {INTEREST.code: INTEREST})
    assert db.run_here(drafts.find_draft, person) is None


def test_without_what_the_composition_gives_the_error_says_so(database_url: str) -> None:
    db = Database(database_url)
    for read, missing in ((forms_of, "forms"), (hooks_of, "hooks")):
        with pytest.raises(LookupError, match=missing):
            db.run_here(read)
    register_data(db)
    assert INTEREST.code in db.run_here(forms_of) and db.run_here(hooks_of).undelivered
    db.close()


def test_a_message_that_fails_calls_the_hook_with_the_longest_key_that_fits(desk: Desk) -> None:
    called: list[tuple[str, str]] = []

    def hook(name: str) -> Any:
        return lambda session, delivery, why: called.append((name, why))

    table = {"officer": hook("officer"), "officer_claimed": hook("claimed"), "letter": hook("letter")}
    register_hooks(desk.db, Hooks(undelivered=table))
    for kind in ("officer_claimed", "officer_dormant", "plan"):
        desk.db.run_here(outbox.enqueue, desk.officer, OutboxMessage(kind, kind))
    waiting = {one.kind: one for one in desk.db.run_here(outbox.claim_due, 50)}
    for kind in ("officer_claimed", "officer_dormant", "plan"):
        desk.db.run_here(failures.give_up, waiting[kind], "refused")
    assert called == [("claimed", "refused"), ("officer", "refused")]


def test_who_blocks_the_bot_and_who_may_not_read_are_told_to_the_rooms(desk: Desk) -> None:
    blocked: list[int] = []
    unauthorized: list[str] = []

    def on_blocked(session: Session, person_id: int) -> None:
        blocked.append(person_id)

    def on_unauthorized(session: Session, delivery: Delivery) -> None:
        unauthorized.append(delivery.kind)

    register_hooks(desk.db, Hooks(unauthorized={"plan": on_unauthorized}, blocked=[on_blocked]))
    desk.db.run_here(outbox.enqueue, desk.officer, OutboxMessage("plan", "plan"))
    plan = next(one for one in desk.db.run_here(outbox.claim_due, 50) if one.kind == "plan")
    desk.db.run_here(failures.drop_unauthorized, plan)
    desk.db.run_here(failures.give_up, plan, failures.BLOCKED)
    assert (unauthorized, blocked) == (["plan"], [desk.officer])
