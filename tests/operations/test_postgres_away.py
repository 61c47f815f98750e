"""PostgreSQL stopped and started again while the bot serves: people are told, and it goes on by itself."""

import asyncio
import logging
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.demo.phones import Phone
from bot.demo.run import TOKEN, BotProcess
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram
from bot.settings import Settings
from bot.transport import fetch_outage
from data.db.postgres import connection
from data.models.interests import Interest
from tests.actors import fill_in, get
from tests.ports import free_port
from tests.postgres import Server, drop_database, make_database
from tests.processes import ForkedBot
from tests.world import World, a_world, shows

pytestmark = [pytest.mark.slow, pytest.mark.postgres]
SILENCE = 4.0
"""Seconds after which a silent server is given up here: longer than a busy one takes."""


@dataclass(frozen=True)
class Own:
    """A database that one test alone uses, and its server, which no other test uses meanwhile."""

    url: str
    server: Server

    def stop(self) -> None:
        """Stop the server, and cut off whoever is connected."""
        self.server.stop()

    def start(self) -> None:
        """Start the server, and wait until it accepts connections."""
        self.server.start()

    def freeze(self) -> None:
        """Stop the server's processes without closing connections, as if its machine were gone."""
        self.server.freeze()

    def thaw(self) -> None:
        """Let the server's processes go on."""
        self.server.thaw()


@pytest.fixture
def own(cluster: Server) -> Iterator[Own]:
    """A database with the content, on a server that runs again afterwards."""
    yield Own(make_database(cluster.url, "away", "template"), cluster)
    if not cluster.is_running:
        cluster.start()
    drop_database(cluster.url, "away")


async def send_again(world: World, officer: Phone) -> None:
    """Press Send until it is sent: a query begun in the outage may still fail after it, which begins another
    outage; a person told so presses again when that has ended.
    """
    for _ in range(5):
        await world.until(lambda: not world.services.db.outage.is_on)
        told = len(officer.alerts)
        officer.press("Send")
        await officer.wait_for(lambda p, told=told: shows(p, "Sent.") or len(p.alerts) > told, 60)  # type: ignore[misc]
        if shows(officer, "Sent."):
            return
    raise AssertionError(f"{officer.alerts}\n{officer.transcript()}")


async def test_while_postgres_is_away_people_are_told_and_afterwards_it_goes_on(
    own: Own, learned: Path
) -> None:
    async with a_world(own.url, learned) as world:
        desk, officer = await world.coordinator("Camille"), world.officer("Alexandrine")
        await fill_in(officer)
        await asyncio.to_thread(own.stop)
        officer.press("Send")
        await officer.wait_for(lambda p: any("can't save" in alert for alert in p.alerts), 60)
        await asyncio.to_thread(own.start)
        await send_again(world, officer)
        await desk.wait_for(lambda p: "Interest no. 1" in p.last.text, 60)
        assert len(world.rows(Interest)) == 1


async def test_a_postgres_that_says_nothing_is_given_up_people_are_told_and_it_goes_on(
    own: Own, learned: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with a_world(own.url, learned) as world:
        officer = world.officer("Alexandrine")
        await fill_in(officer)
        own.freeze()
        try:
            with monkeypatch.context() as constants:
                constants.setattr(connection, "ANSWER_TIMEOUT", SILENCE)
                officer.press("Send")
                await officer.wait_for(lambda p: any("can't save" in alert for alert in p.alerts), 60)
        finally:
            own.thaw()
        await world.until(lambda: not world.services.db.outage.is_on)
        await send_again(world, officer)


async def test_a_bot_is_stopped_though_postgres_says_nothing(own: Own, learned: Path) -> None:
    telegram = LocalTelegram(token=TOKEN, username="peaceops_test_bot")
    async with serve(telegram) as api:
        settings = Settings(telegram_bot_token=SecretStr(TOKEN), database_url=own.url)
        bot = ForkedBot(settings, api, INDEX_FOLDER=str(learned))
        bot.constants = {"data.db.postgres.connection.ANSWER_TIMEOUT": SILENCE}
        await bot.start()
        officer = telegram.add_phone(first_name="Alexandrine", language_code="en")
        officer.start()
        await officer.wait_for(lambda p: shows(p, "Welcome."), 60)
        own.freeze()
        try:
            officer.send("/interest")
            await bot.end(signal.SIGTERM, 60)
        finally:
            own.thaw()
        assert bot.returncode == 0


async def test_an_outage_is_a_line_when_it_begins_and_one_when_it_ends_and_each_message_is_answered_once(
    own: Own, learned: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with a_world(own.url, learned) as world:
        phones = [world.officer(f"Alexandrine {number}") for number in range(10)]
        for phone in phones:
            phone.start()
            await phone.wait_for(lambda p: shows(p, "Welcome."), 60)
        caplog.clear()
        await asyncio.to_thread(own.stop)
        for phone in phones:
            phone.send("/interest")
            await phone.wait_for(lambda p: shows(p, "can't save anything"), 60)
        for phone in phones:
            await phone.settled()
            assert sum("save anything right now" in message.text for message in phone.screen) == 1
        await asyncio.to_thread(own.start)
        await world.until(lambda: "can be used again" in caplog.text)
        # On a busy machine a fetch of updates may be cut off as well, which is told on a line of its own.
        lines = [
            record.getMessage()
            for record in caplog.records
            if record.levelno >= logging.WARNING and record.name != fetch_outage.__name__
        ]
        assert sum("the database can't be used:" in line for line in lines) == 1
        assert sum("can be used again" in line for line in lines) == 1
        assert len(lines) <= 4, lines


async def test_metrics_are_told_while_postgres_is_away(own: Own, learned: Path) -> None:
    async with a_world(own.url, learned, listen_port=free_port()) as world:
        await asyncio.to_thread(own.stop)
        status, told = await get(world, "/metrics")
        assert status == 200 and "peaceops_database_up 0.0" in told and "peaceops_outbox_waiting NaN" in told
        assert (await get(world, "/readyz"))[0] == 503 and (await get(world, "/healthz"))[0] == 200
        await asyncio.to_thread(own.start)


async def test_a_bot_that_starts_while_postgres_is_away_waits_says_so_and_serves(
    own: Own, learned: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    telegram = LocalTelegram(token=TOKEN, username="peaceops_test_bot")
    await asyncio.to_thread(own.stop)
    async with serve(telegram) as api:
        settings = Settings(telegram_bot_token=SecretStr(TOKEN), database_url=own.url)
        async with BotProcess(settings, api, INDEX_FOLDER=str(learned)):
            said = ""
            while "can't be reached" not in said:
                await asyncio.sleep(0.1)
                said += capfd.readouterr().err
            assert "Traceback" not in said
            officer = telegram.add_phone(first_name="Alexandrine", language_code="en")
            officer.start()
            await asyncio.to_thread(own.start)
            await officer.wait_for(lambda p: shows(p, "Welcome."), 90)
