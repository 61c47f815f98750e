"""The bot as a process of its own: killed in the middle, and Telegram away; nothing is lost."""

import pytest
from pydantic import SecretStr

from bot.app import open_parts
from bot.demo.phones import Phone
from bot.demo.run import TOKEN, BotProcess, new_code
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram
from bot.settings import Settings
from tests.journeys.conftest import read
from tests.journeys.test_bad_input import at_the_date

pytestmark = pytest.mark.slow
PATIENCE = 20.0
"""Seconds for a process to start on a busy machine."""


async def sees(phone: Phone, text: str) -> None:
    """Wait as long as a restart may take."""
    await phone.wait_for(lambda p: any(text in m.text for m in p.screen if m.from_bot), PATIENCE)


async def test_killed_at_every_step_the_coordinator_hears_of_the_interest_once(database_url: str) -> None:
    telegram = LocalTelegram(token=TOKEN, username="peaceops_test_bot")
    async with serve(telegram) as url:
        settings = Settings(
            telegram_bot_token=SecretStr(TOKEN), telegram_api_url=url, database_url=database_url
        )
        open_parts(settings).db.close()
        bot = BotProcess(settings, url)
        await bot.start()
        desk = telegram.add_phone(first_name="Camille", language_code="en")
        desk.start(f"c_{new_code(settings)}")
        await sees(desk, "/queue")
        officer = telegram.add_phone(first_name="Alex", language_code="en")
        await at_the_date(officer)
        await bot.restart()
        officer.send("May 2030")
        await sees(officer, "How may a coordinator reach you?")
        officer.press("Telegram only")
        await bot.restart()
        await sees(officer, "Please check before you send")
        officer.press("Send")
        await bot.restart()
        await sees(officer, "Sent.")
        await sees(desk, "Interest no. 1")
        await bot.restart()
        desk.press("Claim")
        await sees(officer, "now has your file")
        assert "Interest no. 2" not in desk.transcript()
        await bot.stop()


async def test_an_outage_of_telegram_is_waited_for(database_url: str) -> None:
    telegram = LocalTelegram(token=TOKEN, username="peaceops_test_bot")
    async with serve(telegram) as url:
        settings = Settings(
            telegram_bot_token=SecretStr(TOKEN), telegram_api_url=url, database_url=database_url
        )
        open_parts(settings).db.close()
        bot = BotProcess(settings, url)
        telegram.outage(2)
        await bot.start()
        officer = telegram.add_phone(first_name="Alex", language_code="en")
        officer.start()
        await sees(officer, "Welcome.")
        telegram.outage(2)
        officer.send("/roles")
        await sees(officer, "What police do on a mission")
        await read(officer, "What police do on a mission")
        await bot.stop()
