"""Watch whether Telegram still brings updates to our webhook."""

import logging
from collections.abc import Awaitable, Callable

from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.context import App
from bot.periodic import PeriodicTask

PAUSE = 15.0
"""Seconds between two checks."""


PASSING_ERRORS = (
    "resolve host",
    "temporary failure",
    "timed out",
    "timeout",
    "connection refused",
    "try again",
)
"""Telegram's words about an address that it couldn't look up or reach just now."""
log = logging.getLogger(__name__)


def is_passing(error: BadRequest) -> bool:
    """Return whether Telegram may accept the same address a little later."""
    return any(words in error.message.lower() for words in PASSING_ERRORS)


def watch(app: App, address: str, announce: Callable[[], Awaitable[None]]) -> PeriodicTask:
    """Return the periodic task that checks the address. Another deployment with our token may have led
    updates elsewhere: then the address is set again, or given up.
    """

    async def look() -> None:
        try:
            found = await app.bot.get_webhook_info()
            if found.url == address:
                app.bot.token_conflicts.record_updates()
                return
            # No address at all means that ours wasn't accepted yet. Another deployment leaves its own.
            if found.url:
                app.bot.token_conflicts.record_sign()
            if not app.bot.token_conflicts.found.is_set():
                await announce()
        except InvalidToken:
            await app.bot.token_check.confirm()
        except TelegramError as error:
            log.warning("the webhook can't be checked or set (%s)", type(error).__name__)

    return PeriodicTask("webhook monitor", PAUSE, look)
