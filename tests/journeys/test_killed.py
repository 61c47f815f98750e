"""The bot as a process of its own: killed in the middle, and Telegram away; nothing is lost."""

from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from bot.demo.phones import Phone
from bot.demo.run import TOKEN, BotProcess, new_code
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram
from bot.settings import Settings
from tests.journeys.test_bad_input import at_the_date

pytestmark = pytest.mark.slow
PATIENCE = 20.0
"""Seconds for a process to start on a busy machine."""


async def sees(phone: Phone, text: str) -> None:
    """Wait as long as a restart may take."""
    await phone.wait_for(lambda p: any(text in m.text for m in p.screen if m.from_bot), PATIENCE)


class Cut:
    """A local Telegram, and the bot as a process that can be killed."""

    def __init__(self, telegram: LocalTelegram, settings: Settings, bot: BotProcess) -> None:
        self.telegram = telegram
        self.settings = settings
        self.bot = bot

    def phone(self, name: str) -> Phone:
        """A new phone."""
        return self.telegram.add_phone(first_name=name, language_code="en")


@pytest.fixture
async def cut(database_url: str) -> AsyncIterator[Cut]:
    """Both, running."""
    telegram = LocalTelegram(token=TOKEN, username="peaceops_test_bot")
    async with serve(telegram) as url:
        settings = Settings(
            telegram_bot_token=SecretStr(TOKEN), telegram_api_url=url, database_url=database_url
        )
        async with BotProcess(settings, url) as bot:
            yield Cut(telegram, settings, bot)


async def test_killed_at_every_step_the_coordinator_hears_of_the_interest_once(cut: Cut) -> None:
    desk, officer = cut.phone("Camille"), cut.phone("Alex")
    desk.start(f"c_{new_code(cut.settings)}")
    await sees(desk, "/queue")
    await at_the_date(officer)
    await cut.bot.restart()
    officer.send("May 2030")
    await sees(officer, "How may a coordinator reach you?")
    officer.press("Telegram only")
    await cut.bot.restart()
    await sees(officer, "Please check before you send")
    officer.press("Send")
    await cut.bot.restart()
    await sees(officer, "Sent.")
    await sees(desk, "Interest no. 1")
    await cut.bot.restart()
    desk.press("Claim")
    await sees(officer, "now has your file")
    assert "Interest no. 2" not in desk.transcript()


async def test_an_outage_of_telegram_is_waited_for(cut: Cut) -> None:
    cut.telegram.outage(2)
    officer = cut.phone("Alex")
    officer.start()
    await sees(officer, "Welcome.")
    cut.telegram.outage(2)
    officer.send("/roles")
    await sees(officer, "What police do on a mission")
