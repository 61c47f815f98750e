"""A signal while the bot still connects, to PostgreSQL or to Telegram, ends it cleanly."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from bot.app import build_application
from bot.server import ended_by_signals, serve_until_signal
from tests.commands import Detached
from tests.ports import free_port
from tests.world import World

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize(
    ("database", "says"), [("postgresql://bot@127.0.0.1:{port}/x", "can't be reached"), ("", "Telegram")]
)
async def test_a_signal_while_it_connects_ends_it_cleanly(
    database_url: str,
    tmp_path: Path,
    learned: Path,
    monkeypatch: pytest.MonkeyPatch,
    how: signal.Signals,
    database: str,
    says: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    port = free_port()
    environment = os.environ | {
        "TELEGRAM_BOT_TOKEN": "1:x",
        "TELEGRAM_API_URL": f"http://127.0.0.1:{port}",
        "DATABASE_URL": database.format(port=port) or database_url,
        "INDEX_FOLDER": str(learned),
    }
    process = Detached(environment, "run")
    async with asyncio.timeout(120):
        while says not in process.told:
            assert process.returncode is None, process.told
            await asyncio.sleep(0.02)
        process.send_signal(how)
        assert await process.wait() == 0, process.told
    rest = process.told.partition(says)[2]
    assert "Traceback" not in rest and "Unclosed" not in rest and "Unexpected" not in rest


class Signalling:
    """A thing that is hit by a signal while it is thrown away: Python drops what is raised there."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGTERM)


async def test_a_signal_in_a_finalizer_ends_it_too(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    lost: list[str] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda args: lost.append(args.exc_type.__name__))
    app = build_application(world.settings, world.services)
    with ended_by_signals() as request:
        Signalling()
        async with asyncio.timeout(60):
            await serve_until_signal(app, request)
    assert not app.running
    assert lost == ["Ended"]
