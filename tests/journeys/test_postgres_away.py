"""PostgreSQL stopped and started again while the bot serves: people are told, and it goes on by itself."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.demo.run import TOKEN, BotProcess
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram
from bot.settings import Settings
from data.db.database import Database
from data.entries.importing import import_content
from data.entries.source_files import read_topics
from data.models.interests import Interest
from tests.journeys.actors import fill_in
from tests.journeys.conftest import a_world, press, shows
from tests.postgres import Server

pytestmark = pytest.mark.slow


@pytest.fixture
def own() -> Iterator[Server]:
    """A server that this test alone uses."""
    with Server() as server:
        db = Database(server.url)
        db.migrate()
        db.run_here(import_content, read_topics())
        db.close()
        yield server


async def test_while_postgres_is_away_people_are_told_and_afterwards_it_goes_on(
    own: Server, learned: Path
) -> None:
    async with a_world(own.url, learned) as world:
        desk, officer = await world.coordinator("Camille"), world.officer("Alexandrine")
        await fill_in(officer)
        await asyncio.to_thread(own.stop)
        officer.press("Send")
        await officer.wait_for(lambda p: any("can't save" in alert for alert in p.alerts), 20)
        await asyncio.to_thread(own.start)
        await press(officer, "Send", "Sent.")
        await desk.wait_for(lambda p: "Interest no. 1" in p.last.text, 20)
        assert len(world.rows(Interest)) == 1


async def test_a_bot_that_starts_while_postgres_is_away_waits_says_so_and_serves(
    own: Server, learned: Path, capfd: pytest.CaptureFixture[str]
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
            await officer.wait_for(lambda p: shows(p, "Welcome."), 30)
