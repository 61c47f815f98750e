"""`check` names the database that is meant, and one cure for each cause."""

import asyncio
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from pwd import getpwnam
from tempfile import TemporaryDirectory

import pytest
from aiohttp import web
from alembic import command
from pydantic import SecretStr

from bot.cli.common import CheckResult
from bot.cli.doctor import check_database, check_disk, check_everything, check_folder, to_the_end
from bot.cli.telegram_calls import check_telegram
from bot.demo import server
from bot.demo.page.routing import Controls
from bot.demo.telegram import LocalTelegram
from bot.settings import Settings
from data.db.backups.sqlite_backup import STAMP, back_up
from data.db.database import Database
from data.db.errors import EMPTY, LINES, NEWER, OLDER, POSTGRES, RESTORE
from data.db.outage import DatabaseUnavailable
from data.migrations.revisions import alembic_config
from tests.ports import free_port
from tests.postgres import make_database

CURES = {
    "missing": "correct DATABASE_URL, or start the bot once",
    "no bytes": "correct DATABASE_URL, or start the bot once",
    "older": "python -m bot upgrade",
    "newer": "install that version",
    "no database": "look at DATABASE_URL; if it is right, restore",
    "damaged": "restore the newest backup",
    "a folder": "look at DATABASE_URL",
}


def spoil(path: Path, url: str, how: str) -> None:
    """Make a database unusable in one way."""
    if how == "missing":
        return
    if how == "a folder":
        path.mkdir()
    elif how in ("no bytes", "no database"):
        path.write_text("" if how == "no bytes" else "a letter" * 1000)
    elif how == "older":
        command.upgrade(alembic_config(url), "0006")
    else:
        with closing(Database(url)) as db:
            db.migrate()
    if how == "newer":
        with closing(sqlite3.connect(path)) as opened:
            opened.execute("UPDATE alembic_version SET version_num = '9999'")
            opened.commit()
    if how == "damaged":
        raw = bytearray(path.read_bytes())
        raw[4096 : len(raw) - 4096] = b"\x55" * (len(raw) - 8192)
        path.write_bytes(raw)


def check(url: str) -> CheckResult:
    """Return what `check` says of a database that can't be used."""
    [found] = check_database(Settings(database_url=url))
    assert not found.passed
    return found


@pytest.mark.parametrize("how", CURES)
@pytest.mark.slow
def test_each_cause_has_its_own_cure(tmp_path: Path, how: str) -> None:
    path, url = tmp_path / "peaceops.db", f"sqlite:///{tmp_path}/peaceops.db"
    spoil(path, url, how)
    found = check(url)
    assert CURES[how] in found.fix and str(path) in found.detail
    assert ("bot restore" in found.fix) == (how in ("damaged", "no database"))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")
def test_a_backup_that_the_service_may_not_read_is_named_with_its_owner() -> None:
    """Such as one that root copied there."""
    with TemporaryDirectory() as place:
        folder, backup = Path(place), Path(place, "peaceops-20260101-000000.db")
        folder.chmod(0o755)
        backup.touch(0o600)
        list(check_folder(folder, Settings()))  # imports what only root may read
        os.seteuid(getpwnam("nobody").pw_uid)
        try:
            found, *_ = check_folder(folder, Settings())
        finally:
            os.seteuid(0)
    assert not found.passed and found.detail == f"{backup} (-rw-------) is root's, and nobody may not read it"
    assert f"chown nobody {backup}" in found.fix


def test_an_error_of_the_system_is_a_finding_and_the_next_check_follows(tmp_path: Path) -> None:
    (tmp_path / "peaceops-20260101-000000.db").mkdir()
    [found] = to_the_end("backups", check_folder(tmp_path, Settings()))
    assert (found.name, found.passed) == ("backups", False)
    assert found.detail == f"{tmp_path}/peaceops-20260101-000000.db: Is a directory"


def test_a_database_that_goes_away_during_the_check_is_a_finding() -> None:
    def results() -> Iterator[CheckResult]:
        yield CheckResult("database", True, "it is there")
        raise DatabaseUnavailable(LINES["SQLITE_FULL"])

    found = list(to_the_end("database", results()))
    assert [one.passed for one in found] == [True, False]
    assert found[1].detail == "The disk is full" and found[1].fix.startswith("make room")


def test_of_a_relative_url_the_whole_path_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert str(tmp_path / "var" / "x.db") in check("sqlite:///var/x.db").detail
    assert list(tmp_path.iterdir()) == []


def test_the_disk_that_counts_is_named(tmp_path: Path) -> None:
    """With PostgreSQL, on another machine perhaps, that of the index and of the copies before upgrades."""
    index = tmp_path / "index"
    index.mkdir()
    own = check_disk(Settings(database_url=f"sqlite:///{tmp_path}/x.db", index_folder=index))
    other = check_disk(Settings(database_url="postgresql://bot@127.0.0.1/x", index_folder=index))
    assert own.detail.endswith(f"MB free at {tmp_path}") and own.fix.endswith("move the database")
    assert other.detail.endswith(f"MB free at {index}") and other.fix.endswith("move INDEX_FOLDER")


@pytest.mark.postgres
@pytest.mark.slow
def test_postgres_has_cures_of_its_own(server: str) -> None:
    away = check(f"postgresql://bot:s3cr3t-w0rd@127.0.0.1:{free_port()}/peaceops")
    assert "is it running" in away.fix and "/peaceops" in away.detail and "s3cr3t" not in str(away)
    empty = check(make_database(server, "empty_one"))
    assert "start the bot once" in empty.fix
    for found in (away, empty):
        assert "restore" not in found.fix


def test_every_line_has_a_cause_and_a_cure_and_few_say_restore() -> None:
    lines = [*LINES.values(), *POSTGRES.values(), EMPTY, NEWER, OLDER]
    assert all(cause and cure for cause, _, cure in (line.partition(": ") for line in lines))
    assert [name for name, line in LINES.items() if RESTORE in line] == ["SQLITE_NOTADB", "SQLITE_CORRUPT"]


@pytest.fixture
def telegram() -> LocalTelegram:
    return LocalTelegram(token="1:token", username="checked_bot")


def asking(url: str, **more: object) -> Settings:
    """Return settings that ask this local Telegram."""
    stated = Settings(telegram_bot_token=SecretStr("1:token"), telegram_api_url=url)
    return stated.model_copy(update=more)


@pytest.mark.sqlite
async def test_a_clock_that_is_a_year_ahead_is_named_before_what_it_makes_look_old(
    db: Database, telegram: LocalTelegram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Backups of last night seemed a year old, and their timer was to be looked at."""
    true_time, build = datetime.now(UTC) - timedelta(days=365), server.build

    async def tell_time(_request: web.Request, response: web.StreamResponse) -> None:
        response.headers["Date"] = format_datetime(true_time, usegmt=True)

    def on_time(telegram: LocalTelegram, controls: Controls) -> web.Application:
        app = build(telegram, controls)
        app.on_response_prepare.append(tell_time)
        return app

    monkeypatch.setattr(server, "build", on_time)
    back_up(db.url, tmp_path / f"peaceops-{true_time - timedelta(hours=5):{STAMP}}.db")
    async with server.serve(telegram) as url:
        settings = asking(url, database_url=db.url, index_folder=tmp_path, backup_folder=tmp_path)
        found = await asyncio.to_thread(lambda: list(check_everything(settings, None)))
    names = [one.name for one in found]
    assert names.index("clock") < min(names.index("helplines"), names.index("backups"))
    failed = {one.name: one for one in found if not one.passed}
    assert "set the clock" in failed["clock"].fix and "backups" not in failed
    assert "5 h old" in found[names.index("backups")].detail


@pytest.mark.parametrize("webhook_url", [None, "https://bot.example"])
async def test_a_webhook_that_cant_be_asked_for_is_wrong_only_where_updates_come_by_it(
    telegram: LocalTelegram, webhook_url: str | None
) -> None:
    telegram.webhook = f"{webhook_url}/telegram" if webhook_url else ""
    async with server.serve(telegram) as url:
        settings = asking(url, webhook_url=webhook_url)
        for _ in range(9):
            telegram.fail_next("getWebhookInfo", 502, "<html>")
        [*_, found] = await asyncio.to_thread(lambda: list(check_telegram(settings)))
    assert found.name == "webhook" and "can't be asked for" in found.detail
    assert (found.passed, found.is_note) == (not webhook_url, not webhook_url)
