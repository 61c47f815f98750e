"""Connect the bot to Telegram: call it until it answers, then poll or serve a webhook."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.context import App, Services
from bot.delivery.retry_policy import seconds_asked
from bot.transport.network_errors import reason_of
from bot.transport.patience import log_when_slow
from bot.transport.token_check import AT_START

if TYPE_CHECKING:
    from bot.room import Pages
    from bot.transport.webhook import Webhook

FIRST_PAUSE, MAX_PAUSE = 0.5, 30.0
"""Seconds before polling is tried again: after the first failure, and at most."""
log = logging.getLogger(__name__)


async def listen(
    app: App, services: Services, allowed: Sequence[str], pages: "Callable[[], Pages]" = tuple
) -> "Webhook | None":
    """Serve health, metrics, the webhook and the desk's pages; None if no port is set. Raises ListenError."""
    if services.settings.listen_port is None:
        return None
    from bot.transport.webhook import Webhook
    from bot.web.site import Site

    site = Site(services, pages(), app.bot) if services.settings.public_url else None
    listener = Webhook(app, services, allowed, site=site)
    await listener.start()
    return listener


async def poll(app: App, services: Services, allowed: Sequence[str]) -> None:
    """Fetch updates, unless they come by webhook. PTB removes one that is set."""
    if app.updater and not services.settings.webhook_url:
        await log_webhook(app)
        await app.updater.start_polling(
            allowed_updates=list(allowed),
            drop_pending_updates=False,
            bootstrap_retries=-1,
            error_callback=ignore_fetch_error,
        )


async def log_webhook(app: App) -> None:
    """Log the webhook that polling takes the place of: another deployment may wait for its updates."""
    with contextlib.suppress(TelegramError):
        if url := (await app.bot.get_webhook_info()).url:
            log.warning(
                "Telegram brought updates to a webhook at %s, which is removed: this bot polls. If another "
                "deployment is there, end it, or take a new token",
                urlsplit(url).netloc,
            )


def ignore_fetch_error(_error: TelegramError) -> None:
    """Say nothing, where PTB would log every one: the bot's `FetchOutage` does, and `TokenConflicts`."""


async def connect(app: App) -> None:
    """Wait until Telegram answers. Raises InvalidToken. If it ends by any exception, nothing stays open."""
    try:
        await initialize(app)
    except BaseException:
        await app.bot.shutdown()
        raise


async def initialize(app: App) -> None:
    """Initialize the application, again and again until Telegram has answered. Raises InvalidToken."""
    pause = FIRST_PAUSE
    while True:
        try:
            async with log_when_slow(log.warning, app.bot.find_fault):
                await app.initialize()
            return
        except InvalidToken:
            if await app.bot.token_check.confirm(AT_START):
                raise
        except RetryAfter as error:
            log.warning("Telegram asks to wait before the start")
            await asyncio.sleep(min(seconds_asked(error), MAX_PAUSE))
        except TelegramError as error:
            log.warning("Telegram can't be reached (%s), trying again", reason_of(error))
            await asyncio.sleep(pause)
            pause = min(2 * pause, MAX_PAUSE)
