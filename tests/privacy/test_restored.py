"""A backup that is put back, and the start after it, bring nobody back who had everything erased."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import make_url
from typer.testing import CliRunner

from bot.cli.main import cli
from data.db.backup import back_up
from data.db.base import utc_now
from data.models.people import Person, Profile
from tests.actors import erased, registered
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
    await press(officer, "Privacy", "Your privacy")


async def test_copies_set_aside_go_at_the_start_and_later(world: World) -> None:
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
        assert not upgraded.exists() and not restored.exists()
