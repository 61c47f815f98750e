"""`make demo`: run a local Telegram with two phones, and the bot in a process of its own pointed at it."""

import asyncio
import contextlib
import os
import signal
import socket
import sys
from asyncio.subprocess import Process
from pathlib import Path

from rich.console import Console

from bot.demo.page.routing import Controls
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram
from bot.settings import Settings
from bot.startup import open_services
from data.db.database import Database
from data.people import coordinators
from data.team import store as team

TOKEN = "100001:local-demo-token"
USERNAME = "peaceops_demo_bot"
DATABASE = Path("var/demo.db")
PATIENCE = 60.0
"""Seconds within which the bot must end when it is told to."""


def run_demo(settings: Settings, port: int) -> None:
    """Prepare a fresh database, then serve until Ctrl-C."""
    console = Console(highlight=False)
    console.print("Preparing a database and the content …")
    for path in (DATABASE, DATABASE.with_suffix(".db-wal"), DATABASE.with_suffix(".db-shm")):
        path.unlink(missing_ok=True)
    settings = settings.model_copy(update={"database_url": f"sqlite:///{DATABASE}"})
    services = open_services(settings)
    services.db.close()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve_demo(settings, port, console))
    console.print("Ended.")


class BotProcess:
    """The bot as a process; `restart` kills it without warning and starts it again."""

    def __init__(self, settings: Settings, api_url: str, **more: str) -> None:
        self._environment = (
            os.environ
            | {
                "TELEGRAM_BOT_TOKEN": TOKEN,
                "TELEGRAM_API_URL": api_url,
                "DATABASE_URL": settings.database_url,
                "LOG_LEVEL": "WARNING",
                "NO_PROXY": "127.0.0.1",
                "no_proxy": "127.0.0.1",
            }
            | more
        )
        self._process: Process | None = None

    async def start(self) -> None:
        """Start the bot in its own session, so that Ctrl-C reaches it only through us."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=self._environment, start_new_session=True
        )

    async def __aenter__(self) -> "BotProcess":
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def restart(self) -> None:
        """Kill the process and start it again."""
        await self.kill()
        await self.start()

    async def kill(self) -> None:
        """Kill the process without warning."""
        await self.end(signal.SIGKILL)

    async def stop(self) -> None:
        """Stop the process cleanly."""
        await self.end(signal.SIGTERM)

    async def end(self, how: signal.Signals, patience: float = PATIENCE) -> None:
        """Send a signal and wait for the end. Raises TimeoutError after `patience` seconds."""
        if self._process and self._process.returncode is None:
            self._process.send_signal(how)
            async with asyncio.timeout(patience):
                await self._process.wait()

    @property
    def returncode(self) -> int | None:
        """Return the exit code; None while the process runs."""
        return self._process.returncode if self._process else None


async def serve_demo(settings: Settings, port: int, console: Console) -> None:
    """Serve two phones, the bot, and the page, and print its address."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    telegram = LocalTelegram(token=TOKEN, username=USERNAME)
    controls, operator = Controls(), Operator(Database(settings.database_url, settings.erased_place))
    own = own_port()
    desk_page = {"LISTEN_HOST": "127.0.0.1", "LISTEN_PORT": str(own), "PUBLIC_URL": f"http://127.0.0.1:{own}"}
    async with (
        serve(telegram, free_port(port), controls) as url,
        BotProcess(settings, url, **desk_page) as bot,
    ):
        controls.on_restart = bot.restart
        hand_out(telegram, controls, operator, settings)
        console.print(f"\n  Open  [bold]{url}/[/bold]  in a browser: an officer and a coordinator.")
        console.print("  Press Start on the officer's phone. The coordinator's opens the desk on a page too.")
        console.print("  Ctrl-C ends everything.\n")
        await stop.wait()
    operator.close()


def hand_out(telegram: LocalTelegram, controls: Controls, operator: "Operator", settings: Settings) -> None:
    """Hand out the phones of an officer and of a coordinator, who opens an invitation; add what an operator
    does.
    """
    telegram.add_phone(first_name="Alex", last_name="(officer)", language_code="en", username="alex_officer")
    desk = telegram.add_phone(first_name="Camille", last_name="(coordinator)", language_code="en")
    controls.on_invite = lambda: new_code(settings)
    controls.team, controls.on_lead = operator.team, operator.set_lead
    desk.start(f"c_{new_code(settings)}")


class Operator:
    """What an operator does beside the running bot: see who coordinates, make leads."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.close = db.close

    async def team(self) -> dict[int, bool]:
        """Return the Telegram ids of the present coordinators, and whether each is a lead."""
        known = await self._db.run(coordinators.list_coordinators)
        return {one.telegram_id: one.is_lead for one in known if one.removed_at is None}

    async def set_lead(self, telegram_id: int, is_lead: bool) -> None:
        """Make somebody a lead or end it, as `python -m bot coordinator lead` does."""
        known = await self._db.run(coordinators.list_coordinators)
        for one in known:
            if one.telegram_id == telegram_id:
                await self._db.run(team.set_lead, one.id, is_lead)


def new_code(settings: Settings) -> str:
    """Return a new invitation, as `python -m bot coordinator invite` makes it."""
    db = Database(settings.database_url, settings.erased_place)
    code = db.run_here(coordinators.invite_coordinator, None).code
    db.close()
    return code


def own_port() -> int:
    """Return a free port for the desk's page; the bot keeps it when it is started again."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def free_port(wanted: int) -> int:
    """Return the wanted port, or 0 for any if something else has it."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError:
            return 0
    return wanted
