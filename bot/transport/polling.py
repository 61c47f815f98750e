"""How the bot and Telegram come together: greeting, polling or webhook."""

import asyncio
import logging
from collections.abc import Sequence

from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.context import App, Parts
from bot.delivery.retry_policy import seconds_asked
from bot.transport.webhook import Webhook
from bot.web.site import Site
from bot.web.visit import Page

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
log = logging.getLogger(__name__)


async def listen(
    app: App, parts: Parts, allowed: Sequence[str], pages: Sequence[Page] = ()
) -> Webhook | None:
    """Serve health, metrics, the webhook and the desk's pages where a port is set. Raises CantListen."""
    if parts.settings.listen_port is None:
        return None
    site = Site(parts, pages) if parts.settings.public_url else None
    listener = Webhook(app, parts, allowed, site=site)
    await listener.start()
    return listener


async def poll(app: App, parts: Parts, allowed: Sequence[str]) -> None:
    """Fetch updates, unless they come by webhook."""
    if app.updater and not parts.settings.webhook_url:
        await app.updater.start_polling(
            allowed_updates=list(allowed),
            drop_pending_updates=False,
            bootstrap_retries=-1,
            error_callback=tell_of,
        )


def tell_of(error: TelegramError) -> None:
    """One line; it is tried again by itself. Others with our token are told of where they are seen."""
    if not isinstance(error, Conflict):
        log.warning("updates can't be fetched (%s), trying again", type(error).__name__)


async def connect(app: App) -> None:
    """Greet Telegram, waiting while it can't be reached. Raises InvalidToken."""
    pause = FIRST_PAUSE
    while True:
        try:
            await app.initialize()
            return
        except InvalidToken:
            await app.bot.shutdown()
            raise
        except RetryAfter as error:
            log.warning("Telegram asks to wait before the start")
            await asyncio.sleep(min(seconds_asked(error), LONGEST_PAUSE))
        except NetworkError as error:
            log.warning("Telegram can't be reached (%s), trying again", type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
