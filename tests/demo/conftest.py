"""A local Telegram over real HTTP, and python-telegram-bot's own bot talking to it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from telegram import Bot

from bot.demo.phones import Phone
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram
from bot.transport.http import Request

TOKEN = "1:demo-test"


@dataclass
class Line:
    """A bot, one phone whose owner pressed Start, and the Telegram between them."""

    telegram: LocalTelegram
    url: str
    bot: Bot
    phone: Phone


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    """All of it, running."""
    telegram = LocalTelegram(token=TOKEN, username="demo_test_bot")
    async with serve(telegram) as url:
        bot = Bot(
            TOKEN,
            base_url=f"{url}/bot",
            base_file_url=f"{url}/file/bot",
            request=Request(),
            get_updates_request=Request(),
        )
        phone = telegram.add_phone(first_name="Alex", language_code="en")
        phone.start()
        async with bot:
            yield Line(telegram, url, bot, phone)
