"""What an operator does: check, outbox, copying between databases, upgrading, logs for programs."""

import errno
import json
import logging
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from pydantic import SecretStr
from sqlmodel import Session, col, select, update
from typer.testing import CliRunner

from bot.app import register_data
from bot.cli.common import CheckResult
from bot.cli.doctor import check_everything
from bot.cli.main import cli
from bot.cli.operator import for_programs
from bot.cli.telegram_calls import check_telegram
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram
from bot.observability.logs import JsonFormatter, without_secrets
from bot.settings import Settings
from bot.startup import open_services
from data.db.base import utc_now
from data.db.database import Database
from data.db.errors import DatabaseError
from data.db.transfer import CopyError, copy_database
from data.forms import drafts
from data.interests import cards
from data.migrations.revisions import alembic_config, newest_revision
from data.models.interests import Draft
from data.models.messages import Outbox
from data.outbox import admin
from data.outbox import store as outbox
from data.people import coordinators
from data.people import store as people
from tests.builders import Desk

TOKEN = "1:test-token"


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Return what a command prints."""
    result = CliRunner().invoke(cli, arguments)
    return result.output + capsys.readouterr().err


@pytest.fixture
def desk(db: Database) -> Desk:
    return Desk(db)


@pytest.fixture
def settled(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command line work on this test's database."""
    monkeypatch.setenv("DATABASE_URL", database_url)


def test_the_outbox_is_listed_tried_again_and_dropped_without_a_word_of_it(
    desk: Desk, settled: None, capsys: pytest.CaptureFixture[str]
) -> None:
    [delivery] = [one for one in desk.db.run_here(outbox.claim_due, 10) if one.person_id == desk.owner[0]]
    desk.db.run_here(outbox.mark_failed, delivery, "refused")
    lines = told(capsys, "outbox", "list", "--failed", "--json").splitlines()
    assert [json.loads(line)["error"] for line in lines] == ["refused"]
    [row] = [line for line in told(capsys, "outbox", "list", "--failed").splitlines() if "refused" in line]
    assert delivery.kind in row and f"{utc_now():%Y-%m-%d}" in row
    assert "No failed message 99" in told(capsys, "outbox", "retry", "99")
    assert "1 to be tried again" in told(capsys, "outbox", "retry", str(delivery.id))
    assert f'"id": {delivery.id}' in told(capsys, "outbox", "list", "--json")
    assert "given up" in told(capsys, "outbox", "drop", str(delivery.id))
    assert "No waiting message" in told(capsys, "outbox", "drop", str(delivery.id))


@pytest.mark.slow
def test_everything_is_copied_and_proved_and_nothing_is_overwritten(desk: Desk, tmp_path: Path) -> None:
    target = f"sqlite:///{tmp_path}/copy.db"
    desk.db.engine.dispose()
    copied = {one.table: one.rows for one in copy_database(desk.db.url, target)}
    assert copied["interest"] == 1 and copied["entry"] > 200
    copy = Database(target)
    shown = [db.run_here(cards.find_interest, 1, "en") for db in (copy, desk.db)]
    copy.close()
    desk.db.engine.dispose()
    assert shown[0] is not None and shown[0] == shown[1]
    with pytest.raises(CopyError, match="isn't empty"):
        copy_database(desk.db.url, target)
    with pytest.raises(CopyError, match="the same"):
        copy_database(target, target)


@pytest.mark.slow
def test_there_and_back_again_is_the_same_and_goes_on_counting(
    desk: Desk, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """From whatever this test runs on to PostgreSQL and back to SQLite."""
    from tests.postgres import drop_database, make_database

    url = request.getfixturevalue("server")
    middle = make_database(url, "middle")
    desk.db.engine.dispose()
    first = copy_database(desk.db.url, middle)
    assert copy_database(middle, f"sqlite:///{tmp_path}/back.db") == first
    db = Database(middle)
    assert db.run_here(people.ensure_person, 999, "en", False)[0].id > desk.officer
    db.close()
    drop_database(url, "middle")


@pytest.fixture
def of_release_0006(tmp_path: Path, learned: Path) -> Settings:
    """Return settings of a database as 0006 had it: an interest, a half-filled form, messages that wait."""
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'old.db'}", index_folder=learned)
    command.upgrade(alembic_config(settings.database_url), "0006")
    old = Database(settings.database_url)
    with old.engine.begin() as connection:
        for line in (Path(__file__).parent / "release_0006.sql").read_text().split(";\n"):
            if line.strip():
                connection.exec_driver_sql(line)
    old.close()
    return settings


@pytest.mark.sqlite
@pytest.mark.slow
def test_without_room_for_its_copy_a_database_is_not_upgraded(
    of_release_0006: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def is_full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr("data.db.backups.sqlite_backup.copy", is_full)
        with pytest.raises(DatabaseError, match=r"^Nothing is upgraded .*: No space left"):
            open_services(of_release_0006)
    assert list(tmp_path.glob("old.db.before-*")) == []
    db = Database(of_release_0006.database_url)
    assert db.needs_upgrade()
    db.close()


@pytest.mark.sqlite
@pytest.mark.slow
def test_a_database_of_the_release_before_is_backed_up_upgraded_and_back_at_work(
    of_release_0006: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        services = open_services(of_release_0006)
    register_data(services.db)
    [copy] = tmp_path.glob(f"old.db.before-{newest_revision()}-*")
    assert str(copy) in caplog.text

    def look(session: Session) -> tuple[list[str | None], list[str]]:
        steps = [row.step for row in session.exec(select(Draft)).all()]
        return steps, [row.kind for row in session.exec(select(Outbox)).all()]

    assert services.db.run_here(look) == (["languages"], ["interest_registered"])
    draft = services.db.run_here(drafts.find_draft, 2)
    assert draft and services.db.run_here(drafts.answer_step, 2, draft.id, "languages", {"fr": "fluent"})
    [due] = services.db.run_here(outbox.claim_due, 10)
    assert (due.kind, due.is_bulk) == ("interest_registered", False)
    assert services.db.run_here(coordinators.list_reachable) == [1]
    services.db.close()


async def test_a_checkup_names_what_is_ill_and_what_mends_it(
    desk: Desk, learned: Path, tmp_path: Path
) -> None:
    import asyncio

    telegram = LocalTelegram(token=TOKEN, username="checked_bot")
    async with serve(telegram, port=0) as url:
        settings = Settings(
            telegram_bot_token=SecretStr(TOKEN),
            telegram_api_url=url,
            database_url=desk.db.url,
            index_folder=learned,
        )
        found = await asyncio.to_thread(lambda: list(check_everything(settings, tmp_path)))
        ill = {one.name for one in found if not one.passed}
        assert ill == {"backups"}
        assert {"token", "clock", "content", "database", "outbox", "index", "disk"} <= {o.name for o in found}
        telegram.webhook = "https://another.example/telegram"
        [webhook] = [
            one for one in await asyncio.to_thread(lambda: [*check_telegram(settings)]) if not one.passed
        ]
        assert webhook.detail == "Telegram brings updates to another.example"
        assert webhook.fix == "start the bot; end what else uses its token"
        settings.telegram_bot_token = SecretStr("2:wrong")
        found = await asyncio.to_thread(lambda: list(check_everything(settings, None)))
        assert [one.name for one in found if not one.passed] == ["token"]
        assert all(one.fix for one in found if not one.passed)


def test_what_programs_read_has_the_keys_of_1_0_0() -> None:
    checked = {"name", "is_well", "told", "mend"}
    assert checked <= set(for_programs(CheckResult("disk", False, "full", "make room")))
    waiting = {"id", "kind", "person_id", "attempts", "due_at", "failed_at", "error"}
    assert waiting <= {field.name for field in fields(admin.WaitingMessage)}
    coordinator = {"id", "name", "telegram_id", "joined_at", "removed_at", "blocked_at", "is_lead"}
    assert coordinator <= {field.name for field in fields(coordinators.CoordinatorView)}


@pytest.mark.parametrize(
    "url",
    ["nonsense", "mysql://host/x", "sqlite", "postgresql", "postgresql:/", "postgresql://user@host:port/x"],
)
def test_a_wrong_or_half_written_url_is_named(
    url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    assert "DATABASE_URL" in told(capsys, "outbox", "list")


def test_the_last_hour_before_midnight_can_be_worked() -> None:
    working = Settings(working_hours="23-24", time_zone="UTC", holidays="none").working_time
    assert working.is_now(datetime(2026, 11, 24, 23, 59, tzinfo=UTC))
    assert not working.is_now(datetime(2026, 11, 24, 22, 59, tzinfo=UTC))


def test_log_lines_for_programs_are_json_and_as_safe() -> None:
    record = logging.LogRecord("bot", logging.ERROR, __file__, 1, "token 123:abcdef", None, None)
    assert json.loads(JsonFormatter().format(record))["message"] == "token <token>"
    shown = "postgresql://bot@192.0.2.1:5432/x, http://pg1:18432, 123456789:AAH-x_y12"
    assert without_secrets(shown) == "postgresql://bot@192.0.2.1:5432/x, http://pg1:18432, <token>"


def test_an_announcement_on_its_way_is_not_taken_for_messages_that_wait(desk: Desk) -> None:
    def put(session: Session) -> None:
        outbox.enqueue_bulk(session, "announcement", 1, {desk.officer: "announcement:1:1"})
        session.exec(update(Outbox).values(due_at=utc_now() - timedelta(hours=1), sent_at=utc_now()))
        session.exec(update(Outbox).where(col(Outbox.is_bulk)).values(sent_at=None))

    desk.db.run_here(put)
    assert desk.db.run_here(admin.get_age) == (1, 0.0)
