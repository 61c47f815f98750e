"""Run bots as processes of their own, each pinned to one core, each with a local Telegram on the other."""

import asyncio
import os
import sys
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.traffic import Traffic
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram

ROOT = Path(__file__).parent.parent
TOKEN = "1:bench"
PEERS_PYTHON = ROOT / ".venv-bench" / "bin" / "python"
CORES = sorted(os.sched_getaffinity(0))
SERVER_CORE, BOT_CORE = CORES[0], CORES[-1]
STARTING = 120.0


@dataclass(frozen=True)
class Running:
    """A running bot, and the people who write to it. `started_in` is seconds from the start to polling."""

    process: Process
    traffic: Traffic
    started_in: float

    @property
    def cpu(self) -> float:
        """Return the seconds of CPU that the process used so far: all threads, user and system."""
        return time.clock_gettime(((~self.process.pid) << 3) | 2)

    @property
    def resident(self) -> int:
        """Return the bytes of memory that the process holds."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")


@asynccontextmanager
async def run_bot(command: list[str], folder: Path, more: Mapping[str, str]) -> AsyncIterator[Running]:
    """Run a bot while the block runs, once it polls."""
    telegram = LocalTelegram(token=TOKEN, username="bench_bot")
    async with serve(telegram) as url:
        environment = os.environ | {
            "PYTHONPATH": str(ROOT),
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": url,
            "LOG_LEVEL": "ERROR",
        }
        began = time.perf_counter()
        process = await asyncio.create_subprocess_exec(*command, env=environment | dict(more), cwd=folder)
        os.sched_setaffinity(process.pid, {BOT_CORE})
        try:
            while not telegram.poller:
                if process.returncode is not None or not await telegram.wait_change(STARTING):
                    raise RuntimeError(f"{command} doesn't poll")
            yield Running(process, Traffic(telegram), time.perf_counter() - began)
        finally:
            if process.returncode is None:
                process.terminate()
            await process.wait()


def ours(folder: Path, **more: str) -> AbstractAsyncContextManager[Running]:
    """Run peaceops-bot as `make run` starts it; its database is `bench.db` in the folder."""
    settings = {
        "DATABASE_URL": f"sqlite:///{folder}/bench.db",
        "INDEX_FOLDER": str(ROOT / "var"),
        "TIME_ZONE": "America/Toronto",
    }
    return run_bot([sys.executable, "-OO", "-m", "bot", "run"], folder, settings | more)


def peer(name: str, folder: Path) -> AbstractAsyncContextManager[Running]:
    """Run `bare_ptb` or `bare_aiogram`."""
    return run_bot([str(PEERS_PYTHON), "-m", f"bench.peers.{name}"], folder, {})
