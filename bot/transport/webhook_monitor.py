"""Watch whether Telegram still brings updates to our webhook."""

import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from telegram import WebhookInfo
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.background.periodic import PeriodicTask
from bot.context import App
from bot.transport.network_errors import MAX_REASON_LENGTH

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
RECENT = timedelta(minutes=10)
"""For how long Telegram's last error is taken for the present state, and how often it is said again."""
REFUSED = "403"
"""In Telegram's words about a refusal: its secret is another than ours, or a proxy lets nobody pass."""
AGAIN = (
    "WEBHOOK_SECRET is told to Telegram again: every process needs the same one, and the proxy must pass its "
    "header on"
)
log = logging.getLogger(__name__)


def is_passing(error: BadRequest) -> bool:
    """Return whether Telegram may accept the same address a little later."""
    return any(words in error.message.lower() for words in PASSING_ERRORS)


def trouble_of(info: WebhookInfo, now: datetime) -> str | None:
    """Return why Telegram couldn't bring updates just now, in its words, as of an expired certificate; None
    if it could. It keeps its last error for ever.
    """
    at, reason = info.last_error_date, info.last_error_message
    if at is None or not reason or at < now - RECENT or not info.pending_update_count:
        return None
    return reason[:MAX_REASON_LENGTH]


class Trouble:
    """Logs why Telegram can't bring updates: once, again after RECENT, and when it is another reason."""

    def __init__(self) -> None:
        self._said: str | None = None
        self._said_at = datetime.min.replace(tzinfo=UTC)

    def note(self, info: WebhookInfo) -> str | None:
        """Log what Telegram says, unless it was said. Returns what was logged."""
        now = datetime.now(UTC)
        reason = trouble_of(info, now)
        is_new = reason is not None and (reason != self._said or now - self._said_at >= RECENT)
        self._said = reason
        if not is_new:
            return None
        self._said_at = now
        log.warning(
            "Telegram can't bring updates to the webhook (%d wait): %s", info.pending_update_count, reason
        )
        return reason


def watch(app: App, address: str, announce: Callable[[], Awaitable[None]]) -> PeriodicTask:
    """Return the periodic task that checks the address. Another deployment with our token may have led
    updates elsewhere, or have set another secret: then ours is set again, or given up.
    """

    trouble = Trouble()

    async def look() -> None:
        try:
            found = await app.bot.get_webhook_info()
            if found.url == address:
                app.bot.token_conflicts.record_updates()
                if REFUSED in (trouble.note(found) or ""):
                    log.warning(AGAIN)
                    await announce()
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
