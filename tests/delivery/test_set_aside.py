"""A message whose delivery raises: every other arrives, it is set aside, and leads hear of it."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, col, select, update
from typer.testing import CliRunner

from bot.app import all_deliveries
from bot.cli.doctor import check_outbox
from bot.cli.main import cli
from bot.delivery.retry_policy import RetryPolicy
from bot.delivery.sender import Sender
from bot.demo.phones import Phone
from data.ams.plan.reminders import DAILY_KIND
from data.db.base import utc_now
from data.db.notify import notify
from data.models.messages import Outbox
from data.models.people import Person
from data.outbox import admin, failures
from data.outbox.readers import is_for_desk, reader_of
from data.outbox.store import Delivery
from tests.actors import count_shown, get, sees_in_time
from tests.ports import free_port
from tests.wording import said
from tests.world import World, a_world

pytestmark = pytest.mark.slow
TRIES = 3
KINDS = [*sorted(all_deliveries()), "telepathy"]
"""Every kind of message there is, and one that nobody knows."""


@pytest.fixture
async def quick(database_url: str, learned: Path) -> AsyncIterator[World]:
    """A world that tries again almost at once, with health beside it."""
    policy = RetryPolicy(most_errors=TRIES, first_pause=0.01)
    async with a_world(database_url, learned, policy=policy, listen_port=free_port()) as world:
        yield world


async def raises(_sender: Sender, _delivery: Delivery) -> int | None:
    """Raise an error, as a bug does."""
    raise KeyError("a person's name")


def enqueue(world: World, phone: Phone, kind: str, key: str) -> int:
    """Put a message to somebody into the outbox; returns its id."""

    def put(session: Session) -> int:
        person = session.exec(select(Person.id).where(Person.telegram_id == phone.id)).one()
        now = utc_now()
        row = Outbox(person_id=person or 0, kind=kind, key=key, due_at=now, first_due_at=now)
        row.is_bulk = kind == "announcement"
        session.add(row)
        notify(session, "outbox")
        session.flush()
        return session.exec(select(Outbox.id).where(Outbox.key == key)).one() or 0

    return int(world.services.db.run_here(put))


def found(world: World, outbox_id: int) -> Outbox:
    return next(row for row in world.rows(Outbox) if row.id == outbox_id)


async def somebody(world: World, name: str) -> Phone:
    phone = world.officer(name)
    phone.start()
    await sees_in_time(phone, said("greeting"))
    return phone


def listed(world: World, monkeypatch: pytest.MonkeyPatch, *more: str) -> list[dict[str, object]]:
    monkeypatch.setenv("DATABASE_URL", world.settings.database_url)
    result = CliRunner().invoke(cli, ["outbox", "list", "--json", *more])
    return [json.loads(line) for line in result.output.splitlines()]


@pytest.mark.parametrize("kind", KINDS)
async def test_a_delivery_that_raises_is_set_aside_and_every_other_arrives(
    quick: World, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lead, other = await quick.coordinator("Camille"), await quick.coordinator("Benoit")
    quick.make_lead(lead)
    officer, colleague = await somebody(quick, "Alexandrine"), await somebody(quick, "Dominique")
    reader = lead if "leads" in reader_of(kind) else other if is_for_desk(kind) else officer
    bad = enqueue(quick, reader, kind, "bad")

    async def raises_for_one(sender: Sender, delivery: Delivery) -> int | None:
        return await (raises if delivery.id == bad else all_deliveries()[kind])(sender, delivery)

    if kind in all_deliveries():
        quick.deliveries[kind] = raises_for_one
    for phone in (officer, colleague):
        enqueue(quick, phone, "reply_lost", f"good:{phone.id}")
        await sees_in_time(phone, said("reply-lost"))
    await quick.until(lambda: any(row.failed_at for row in quick.rows(Outbox)))
    failed = next(row for row in quick.rows(Outbox) if row.failed_at)
    assert (failed.kind, failed.error, failed.errors, failed.attempts) == (kind, "KeyError", TRIES, TRIES)
    for options in ((), ("--failed",)):
        [line] = [one for one in listed(quick, monkeypatch, *options) if one["id"] == failed.id]
        assert (line["kind"], line["error"], line["attempts"]) == (kind, "KeyError", TRIES)
        assert line["since"]
    if kind != failures.ALERT:
        await sees_in_time(lead, f"(kind: {kind}, error: KeyError)")
    assert count_shown(lead, "couldn't be delivered") == int(kind != failures.ALERT)
    assert count_shown(other, "couldn't be delivered") == 0


async def test_health_and_check_tell_of_what_was_set_aside_until_it_is_tried_again(quick: World) -> None:
    lead = await quick.coordinator("Camille")
    quick.make_lead(lead)
    officer = await somebody(quick, "Alexandrine")
    quick.deliveries["reply"] = raises
    bad = enqueue(quick, officer, "reply_lost", "bad")
    await sees_in_time(lead, "outbox retry")
    status, health = await get(quick, "/healthz")
    assert (status, json.loads(health)["ok"], json.loads(health)["outbox_set_aside"]) == (200, False, 1)
    assert "1 set aside" in (await get(quick, "/readyz"))[1]
    assert "peaceops_outbox_set_aside 1.0" in (await get(quick, "/metrics"))[1]
    assert [one.name for one in check_outbox(quick.services.db) if not one.passed] == ["failed messages"]
    quick.deliveries["reply"] = all_deliveries()["reply"]
    assert quick.services.db.run_here(admin.retry, bad) == 1
    await sees_in_time(officer, said("reply-lost"))
    await quick.until(lambda: found(quick, bad).sent_at is not None)
    assert json.loads((await get(quick, "/healthz"))[1])["ok"]
    assert all(one.passed for one in check_outbox(quick.services.db))


async def test_many_that_meet_the_same_error_make_one_line_to_a_lead(quick: World) -> None:
    lead = await quick.coordinator("Camille")
    quick.make_lead(lead)
    officer = await somebody(quick, "Alexandrine")
    quick.deliveries["reply"] = raises
    for number in range(5):
        enqueue(quick, officer, f"reply_failed:{number}", f"bad:{number}")
    await quick.until(lambda: sum(row.failed_at is not None for row in quick.rows(Outbox)) == 5)
    await sees_in_time(lead, "kind: reply_failed, error: KeyError")
    assert count_shown(lead, "couldn't be delivered") == 1


async def test_an_alert_that_fails_too_makes_no_other(quick: World) -> None:
    lead = await quick.coordinator("Camille")
    quick.make_lead(lead)
    officer = await somebody(quick, "Alexandrine")
    quick.deliveries["reply"] = quick.deliveries[failures.ALERT] = raises
    enqueue(quick, officer, "reply_lost", "bad")
    await quick.until(lambda: sum(row.failed_at is not None for row in quick.rows(Outbox)) == 2)
    assert sorted(row.kind for row in quick.rows(Outbox) if row.failed_at) == ["alert", "reply_lost"]
    assert len([row for row in quick.rows(Outbox) if row.kind == "alert"]) == 1


async def test_a_message_that_is_tried_again_and_again_is_seen_by_its_age(quick: World) -> None:
    """Whatever moves its next try, it is late since it was due first."""
    officer = await somebody(quick, "Alexandrine")
    quick.telegram.hold_back(officer.id, 3000)
    late = enqueue(quick, officer, DAILY_KIND, "late")
    await quick.until(lambda: found(quick, late).error == "RetryAfter")
    assert found(quick, late).due_at > utc_now() + timedelta(seconds=2000)

    def pass_time(session: Session) -> None:
        hours_ago = utc_now() - timedelta(hours=2)
        session.exec(update(Outbox).where(col(Outbox.id) == late).values(first_due_at=hours_ago))

    quick.services.db.run_here(pass_time)
    status, health = await get(quick, "/healthz")
    assert (status, json.loads(health)["ok"]) == (200, False)
    assert json.loads(health)["outbox_age"] > 3600
    assert [one.name for one in check_outbox(quick.services.db) if not one.passed] == ["outbox"]
