"""Run the bot as a process that can be killed."""

import asyncio
from asyncio.subprocess import Process
from functools import partial
from typing import cast

from bot.demo.phones import PATIENCE as PATIENCE
from bot.demo.phones import Phone
from bot.demo.run import BotProcess
from bot.demo.telegram import LocalTelegram
from bot.settings import Settings
from tests.commands import NONE, Constants, Detached


async def sees(phone: Phone, text: str) -> None:
    """Wait as long as a restart may take."""
    await phone.wait_for(lambda p: any(text in m.text for m in p.screen if m.from_bot))


class ForkedBot(BotProcess):
    """A bot process that is forked, which starts in a fraction of the time."""

    constants: Constants = NONE

    async def start(self) -> None:
        """Start it as `python -m bot run` would."""
        begin = partial(Detached, self._environment, "run", constants=self.constants)
        self._process = cast(Process, await asyncio.to_thread(begin))


class KillableWorld:
    """A local Telegram, and the bot as a process that can be killed."""

    def __init__(self, telegram: LocalTelegram, settings: Settings, bot: BotProcess) -> None:
        self.telegram = telegram
        self.settings = settings
        self.bot = bot

    def phone(self, name: str) -> Phone:
        """Return a new phone."""
        return self.telegram.add_phone(first_name=name, language_code="en")
