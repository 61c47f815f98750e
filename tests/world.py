"""A local Telegram and the running bot beside it, over real HTTP."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from pydantic import SecretStr
from sqlalchemy import make_url
from sqlmodel import Session, SQLModel, select

from bot.app import ROOMS, all_deliveries, build_application, running
from bot.background.index_updater import IndexUpdater
from bot.delivery.retry_policy import RetryPolicy
from bot.demo.phones import PATIENCE, Phone, as_typed
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram
from bot.room import open_rooms
from bot.settings import Settings
from bot.startup import open_services
from data.db.database import Database
from data.entries.importing import import_content
from data.entries.source_files import read_topics
from data.models.interests import Interest
from data.people import coordinators
from data.team import store as team

TOKEN = "1:test-token"
Row = TypeVar("Row", bound=SQLModel)


class World:
    """Telegram, phones and a bot that can be stopped and started."""

    def __init__(
        self, telegram: LocalTelegram, settings: Settings, policy: RetryPolicy | None = None
    ) -> None:
        self.telegram = telegram
        self.settings = settings
        self.deliveries = dict(all_deliveries())
        """The functions that deliver the outbox, for a test to replace one."""
        self._policy = policy
        self._bot: AsyncExitStack | None = None

    async def start_bot(self) -> None:
        """Start the bot as `python -m bot run` does."""
        self.services = services = open_services(self.settings)
        stack = AsyncExitStack()
        stack.callback(services.db.close)
        self.telegram.is_bot_at_work = lambda: bool(services.inbox.pending or services.load.count)
        self.app = build_application(self.settings, services)
        await stack.enter_async_context(running(self.app, self.deliveries, self._policy))
        self._bot = stack
        await self.services.ready.wait()

    async def revoked(self) -> None:
        """Wait until the bot knows that its token is revoked."""
        assert self.app
        await asyncio.wait_for(self.app.bot.revoked.wait(), PATIENCE)

    async def stop_bot(self) -> None:
        """Stop it cleanly. aiohttp remembers the local Telegram by its handlers, but not the bot."""
        self.telegram.is_bot_at_work = lambda: False
        if self._bot:
            await self._bot.aclose()
            self._bot = None

    async def restart_bot(self) -> None:
        """Stop it cleanly and start it again."""
        await self.stop_bot()
        await self.start_bot()

    def officer(self, name: str = "Alex", language: str | None = "en") -> Phone:
        """Return a new phone."""
        return self.telegram.add_phone(first_name=name, language_code=language)

    async def coordinator(self, name: str = "Camille", language: str = "en") -> Phone:
        """Return a new phone whose owner opened an invitation."""
        phone = self.officer(name, language)
        phone.start(f"c_{self.invite()}")
        await phone.wait_for(lambda p: shows(p, "/queue"))
        return phone

    def invite(self) -> str:
        """Return a new invitation's code."""
        db = Database(self.settings.database_url)
        code = db.run_here(coordinators.invite_coordinator, None).code
        db.close()
        return code

    @asynccontextmanager
    async def unwritable(self, trouble: str) -> AsyncIterator[None]:
        """Let the bot read its database but not write it, while the block runs."""
        path = make_url(self.settings.database_url).database or ""
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            if trouble == "locked":
                other.execute("BEGIN IMMEDIATE")
            await self.services.db.run(set_pragmas, "busy_timeout=50", f"query_only={trouble == 'read-only'}")
            yield
        await self.services.db.run(set_pragmas, "busy_timeout=10000", "query_only=0")

    def unhurried(self, phone: Phone) -> None:
        """Let this person write again, as if time had passed."""
        self.services.rate_limiter.forget(phone.id)

    def make_lead(self, phone: Phone) -> None:
        """Make a coordinator a lead, as `coordinator lead` does."""
        db = Database(self.settings.database_url)
        found = [one.id for one in db.run_here(coordinators.list_coordinators) if one.telegram_id == phone.id]
        assert db.run_here(team.set_lead, found[0], True)
        db.close()

    async def until(self, is_so: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Wait until something shows in the database or elsewhere, as long as a busy machine may take."""
        async with asyncio.timeout(seconds):
            while not is_so():
                await self.telegram.wait_change(0.05)

    def remove_coordinator(self, coordinator_id: int) -> None:
        """Remove a coordinator, as `coordinator remove` does."""
        db = Database(self.settings.database_url)
        assert db.run_here(team.remove_coordinator, coordinator_id)
        db.close()

    def rename_entry(self, code: str, title: str) -> None:
        """Change the content beside the running bot, as `content import` does."""
        topics = read_topics()
        for entry in (entry for topic in topics for entry in topic.entries if entry.code == code):
            entry.en.title = title
        db = Database(self.settings.database_url)
        db.run_here(import_content, topics)
        db.close()

    async def learned(self) -> None:
        """Look for changed content, as the running bot does every few seconds."""
        await IndexUpdater(self.services).learn_changes()

    def grow_older(self, days: int) -> None:
        """Move the officers' confirmations of their interests so many days into the past."""

        def move(session: Session) -> None:
            for interest in session.exec(select(Interest)).all():
                interest.renewed_at -= timedelta(days=days)

        db = Database(self.settings.database_url)
        db.run_here(move)
        db.close()

    async def tidied(self) -> None:
        """Run what the running bot does every hour."""
        await self._done("retention")

    async def reminded(self) -> None:
        """Run what the running bot does every minute."""
        await self._done("reminders of cases", "digests", "reminders of plans", "exports")

    async def _done(self, *names: str) -> None:
        """Run one round of these periodic jobs."""
        jobs = {job.name: job for room in open_rooms(ROOMS) for job in room.jobs}
        for name in names:
            await jobs[name].run(self.app, self.services)

    def rows(self, table: type[Row], **equal: Any) -> list[Row]:
        """Return the rows of a table whose columns have these values, in the order they were made."""
        db = Database(self.settings.database_url)
        query = select(table).filter_by(**equal).order_by(table.__table__.c.id)  # type: ignore[attr-defined]
        found = db.run_here(lambda session: [row.model_copy() for row in session.exec(query).all()])
        db.close()
        return found


def set_pragmas(session: Session, *pragmas: str) -> None:
    """Set pragmas on the connection that the bot uses."""
    for pragma in pragmas:
        session.connection().exec_driver_sql(f"PRAGMA {pragma}")


def shows(phone: Phone, text: str) -> bool:
    """Return whether any message on the screen has this text."""
    return any(text in as_typed(message.text) for message in phone.newest if message.from_bot)


async def read(phone: Phone, text: str) -> str:
    """Wait until the screen shows a text. Returns the bot's last message."""
    await phone.wait_for(lambda p: shows(p, text))
    return as_typed(phone.last.text) if phone.last else ""


async def press(phone: Phone, label: str, then: str) -> str:
    """Press a button and wait for what follows."""
    phone.press(label)
    return await read(phone, then)


@asynccontextmanager
async def a_world(
    database_url: str, learned: Path, *, policy: RetryPolicy | None = None, **more: Any
) -> AsyncIterator[World]:
    """Yield a running world, with settings of its own."""
    telegram = LocalTelegram(token=TOKEN, username="peaceops_test_bot")
    async with serve(telegram, port=0) as url:
        settings = Settings(
            telegram_bot_token=SecretStr(TOKEN),
            telegram_api_url=url,
            database_url=database_url,
            index_folder=learned,
            **more,
        )
        world = World(telegram, settings, policy)
        await world.start_bot()
        yield world
        await world.stop_bot()
