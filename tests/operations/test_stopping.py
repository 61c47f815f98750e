"""A signal while the bot still connects, to PostgreSQL or to Telegram, ends it cleanly."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.actors import free_port

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize(
    ("database", "says"),
    [("postgresql://bot@127.0.0.1:{port}/x", "can't be reached"), ("sqlite:///{folder}/x.db", "Telegram")],
)
async def test_a_signal_while_it_connects_ends_it_cleanly(
    tmp_path: Path, learned: Path, how: signal.Signals, database: str, says: str
) -> None:
    port = free_port()
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "TELEGRAM_BOT_TOKEN": "1:x",
        "TELEGRAM_API_URL": f"http://127.0.0.1:{port}",
        "DATABASE_URL": database.format(port=port, folder=tmp_path),
        "INDEX_FOLDER": str(learned),
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"), cwd=tmp_path, env=environment, stderr=asyncio.subprocess.PIPE
    )
    assert process.stderr
    lines: list[str] = []
    async with asyncio.timeout(60):
        while not any(says in line for line in lines):
            lines.append((await process.stderr.readline()).decode())
        process.send_signal(how)
        rest = (await process.stderr.read()).decode()
        assert await process.wait() == 0, rest
    assert "Traceback" not in rest and "Unclosed" not in rest and "Unexpected" not in rest
