"""A backup that is put back, and the start after it, bring nobody back who had everything erased."""

import asyncio
import os
import re
import time
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import pytest
from sqlalchemy import make_url
from typer.testing import CliRunner

from bot.background.jobs import log_wrong_clock
from bot.cli.main import cli
from bot.demo.phones import PATIENCE
from data.db.backups.sqlite_backup import back_up
from data.db.base import utc_now
from data.models.people import Person, Profile
from tests.actors import erased, registered
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = [pytest.mark.slow, pytest.mark.sqlite]


def database(world: World) -> Path:
    """The file."""
    return Path(make_url(world.settings.database_url).database or "")


def put_back(world: World, copy: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Put a backup back as `python -m bot restore` does. Returns what it says."""
    monkeypatch.setenv("DATABASE_URL", world.settings.database_url)
    done = CliRunner().invoke(cli, ["restore", str(copy)])
    assert done.exit_code == 0, done.output
    return " ".join(done.output.split())


async def test_restore_erases_again_whoever_was_erased_since(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    other = await registered(world, "Benedicte")
    await read(desk, "Interest no. 2")
    copy = tmp_path / "backups" / "copy.db"
    copy.parent.mkdir()
    back_up(world.settings.database_url, copy)
    await erased(officer)
    await desk.wait_for(lambda p: not shows(p, "Alexandrine"))
    await world.stop_bot()
    assert "they had everything erased since: 1" in put_back(world, copy, monkeypatch)
    assert b"Alexandrine" not in database(world).read_bytes()
    await world.start_bot()
    assert sorted(row.telegram_id for row in world.rows(Person)) == sorted([desk.id, other.id])
    assert [row.name for row in world.rows(Profile)] == ["Benedicte"]


async def test_the_start_erases_again_and_who_came_anew_stays(world: World, tmp_path: Path) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    copy, file = tmp_path / "copy.db", database(world)
    back_up(world.settings.database_url, copy)
    await erased(officer)
    await world.stop_bot()
    file.write_bytes(copy.read_bytes())
    await world.start_bot()
    assert [row.telegram_id for row in world.rows(Person)] == [desk.id]
    officer.start()
    await read(officer, "Welcome")
    await world.stop_bot()
    await world.start_bot()
    assert sorted(row.telegram_id for row in world.rows(Person)) == sorted([desk.id, officer.id])
    await press(officer, "Privacy", said("privacy"))


async def test_copies_set_aside_go_at_the_start_and_later(world: World) -> None:
    """At the start, the first round of the job that removes them does."""
    file = database(world)
    old = (utc_now() - timedelta(days=15)).timestamp()
    for work in (world.stop_bot, None):
        upgraded = file.with_name(f"{file.name}.before-0015")
        restored = file.with_name(f"{file.stem}-before-20200101-000000{file.suffix}")
        if work:
            await work()
        for path in (upgraded, restored):
            path.write_text("")
            os.utime(path, (old, old))
        await (world.start_bot() if work else world.tidied())
        async with asyncio.timeout(PATIENCE):
            while work and (upgraded.exists() or restored.exists()):  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        assert not upgraded.exists() and not restored.exists()


async def test_with_the_clock_years_ahead_nothing_is_erased_by_its_age(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The clock is set while the bot runs, then right again."""
    officer = await registered(world)
    copy = database(world).with_name(f"{database(world).name}.before-0015-{utc_now():%Y%m%d-%H%M%S}")
    copy.write_text("")
    with monkeypatch.context() as ahead:
        move_clock(ahead, timedelta(days=3 * 365))
        await world.tidied()
    assert copy.exists() and world.rows(Person, telegram_id=officer.id)
    assert "nothing is erased by its age: this machine's clock is wrong by 1095 days" in caplog.text
    assert "this machine's clock is +" not in caplog.text
    await log_wrong_clock(world.app, world.services)
    with monkeypatch.context() as behind:
        move_clock(behind, -timedelta(days=1, hours=1))
        await log_wrong_clock(world.app, world.services)
    assert re.search(r"this machine's clock is -(9000|8999)\d s from Telegram's: set it", caplog.text)


def move_clock(patched: pytest.MonkeyPatch, by: timedelta) -> None:
    """Set the clock that the bot reads, as the database sees it too."""
    now = time.time
    patched.setattr("bot.transport.http.time.time", lambda: now() + by.total_seconds())
    patched.setattr("data.db.base.datetime", moved(by))


def moved(by: timedelta) -> type[datetime]:
    """Return a datetime whose now is so much later."""

    class Moved(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime.now(tz) + by

    return Moved
