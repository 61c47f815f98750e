"""Describe an invite for its receiver: what to send to the bot, and a link if the bot's name is known."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram import Bot, WebhookInfo
from telegram.error import TelegramError, TimedOut

from bot.settings import Settings
from bot.transport.http import Request
from bot.transport.patience import log_when_slow
from data.people.coordinators import NewInvite

LONGEST_WAIT = 12.0
"""Seconds for which somebody at a terminal waits for Telegram."""


def describe_invite(settings: Settings, invite: NewInvite) -> dict[str, str | None]:
    """Return `code`, `start` (the line to send), `link` (null if the bot has no name yet), `expires_at`."""
    username = find_bot_name(settings)
    payload = f"c_{invite.code}"
    return {
        "code": invite.code,
        "start": f"/start {payload}",
        "link": f"https://t.me/{username}?start={payload}" if username else None,
        "expires_at": invite.expires_at.isoformat(timespec="seconds"),
    }


def find_bot_name(settings: Settings) -> str | None:
    """Return the bot's name without @; None without a token, or if Telegram can't be asked."""
    try:
        return asyncio.run(ask_telegram(settings))[0]
    except TelegramError:
        return None


async def ask_telegram(settings: Settings) -> tuple[str | None, float | None]:
    """Return the bot's name, and by how many seconds this machine's clock is ahead of Telegram's. None
    without a token; None for the clock if Telegram doesn't tell the time. Raises TelegramError.
    """
    if settings.telegram_bot_token is None:
        return None, None
    async with open_bot(settings) as (bot, request):
        return bot.username, request.skew


async def ask_webhook(settings: Settings) -> WebhookInfo:
    """Return what Telegram knows of the webhook. Raises TelegramError."""
    async with open_bot(settings) as (bot, _):
        return await bot.get_webhook_info()


@asynccontextmanager
async def open_bot(settings: Settings) -> AsyncIterator[tuple[Bot, Request]]:
    """Yield a bot for somebody who waits at a terminal, for LONGEST_WAIT at most. Raises TelegramError."""
    token = settings.telegram_bot_token.get_secret_value() if settings.telegram_bot_token else ""
    base, request = settings.telegram_api_url.rstrip("/"), Request(proxy=settings.proxy)
    request.give_up = LONGEST_WAIT
    bot = Bot(token, base_url=f"{base}/bot", request=request, get_updates_request=Request())
    async with log_when_slow(lambda line: print(f"{line} …", file=sys.stderr, flush=True)):
        try:
            async with asyncio.timeout(LONGEST_WAIT), bot:
                yield bot, request
        except TimeoutError:
            raise TimedOut from None
