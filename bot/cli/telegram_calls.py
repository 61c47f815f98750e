"""What commands ask Telegram: the bot's name for an invite, and what `check` looks at; whose the token is."""

import asyncio
import sys
from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from urllib.parse import urlsplit

from telegram import Bot, WebhookInfo
from telegram.error import InvalidToken, TelegramError, TimedOut

from bot.cli.common import CheckResult
from bot.settings import Settings
from bot.transport.http import MAX_SKEW, Request
from bot.transport.network_errors import reason_of
from bot.transport.patience import say_while_waiting
from bot.transport.webhook_monitor import trouble_of
from data.cluster.bot_number import find_other_bot
from data.db.database import Database
from data.people.coordinators import NewInvite

MAX_WAIT = 9.0
"""Seconds for which somebody at a terminal waits for an answer of Telegram."""
MAX_RETRY = 1.5
"""Seconds within which a connection that is refused is tried again."""
PROXY_CURE = "look at the proxy; correct TELEGRAM_PROXY_URL, or HTTPS_PROXY and ALL_PROXY of the environment"


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
    """Yield a bot for somebody who waits at a terminal, for MAX_WAIT at most. Raises TelegramError."""
    token = settings.telegram_bot_token.get_secret_value() if settings.telegram_bot_token else ""
    base, request = settings.telegram_api_url.rstrip("/"), Request(proxy=settings.proxy)
    request.give_up = MAX_RETRY
    bot = Bot(token, base_url=f"{base}/bot", request=request, get_updates_request=Request())
    say = partial(print, file=sys.stderr, flush=True)
    async with say_while_waiting(say, lambda: request.fault, MAX_WAIT):
        try:
            async with asyncio.timeout(MAX_WAIT):
                await bot.initialize()
                yield bot, request
        except TimeoutError:
            raise TimedOut from None
        finally:
            await bot.shutdown()


def check_telegram(settings: Settings) -> Generator[CheckResult, None, float | None]:
    """Check the token, the connection to the API and the clock. Returns by how many seconds the clock is
    ahead, None if that isn't known.
    """
    if settings.telegram_bot_token is None:
        yield CheckResult(
            "token",
            False,
            "TELEGRAM_BOT_TOKEN isn't set",
            "ask @BotFather with /newbot; put it into .env, or into the service's environment file (there "
            "without export)",
        )
        return None
    try:
        username, skew = asyncio.run(ask_telegram(settings))
    except InvalidToken:
        yield CheckResult(
            "token", False, "Telegram doesn't know it", "ask @BotFather with /token; put that into its place"
        )
    except TelegramError as error:
        detail = f"can't be reached{describe_way(settings)} ({reason_of(error)})"
        fix = PROXY_CURE if settings.proxy else "look at the network, a proxy, TELEGRAM_API_URL"
        yield CheckResult("Telegram", False, detail, fix)
    else:
        yield CheckResult("token", True, f"@{username}{describe_way(settings)}")
        if skew is not None:
            fix = "set the clock, for example with systemd-timesyncd"
            yield CheckResult("clock", abs(skew) <= MAX_SKEW, f"{skew:+.0f} s from Telegram's", fix)
        webhook = check_webhook(settings)
        if settings.webhook_url or webhook.is_note or not webhook.passed:
            yield webhook
        return skew
    return None


def check_bot(db: Database, settings: Settings) -> Iterator[CheckResult]:
    """Check that the database isn't that of another bot than the token's."""
    token = settings.telegram_bot_token
    if token and (line := db.run_here(find_other_bot, token.get_secret_value())):
        cause, _, cure = line.partition(": ")
        yield CheckResult("bot", False, cause, cure)


def describe_way(settings: Settings) -> str:
    """Return which proxy leads to Telegram, without credentials; '' without one."""
    return f" through the proxy {settings.proxy.place}" if settings.proxy else ""


def check_webhook(settings: Settings) -> CheckResult:
    """Check where Telegram brings updates, and what it says if it can't, as of an expired certificate. To a
    bot that polls it should bring none: where it does, another deployment has the token; where that can't be
    asked, nothing is known to be wrong.
    """
    try:
        info = asyncio.run(ask_webhook(settings))
    except TelegramError as error:
        polls, detail = not settings.webhook_url, f"can't be asked for ({reason_of(error)})"
        return CheckResult("webhook", polls, detail, "try again", is_note=polls)
    if urlsplit(info.url).netloc != urlsplit(settings.webhook_url or "").netloc:
        detail = f"Telegram brings updates to {urlsplit(info.url).netloc or 'no address'}"
        return CheckResult("webhook", False, detail, "start the bot; end what else uses its token")
    if info.url and (reason := trouble_of(info, datetime.now(UTC))):
        fix = "let WEBHOOK_URL lead to the bot from outside, with a valid certificate (docs/OPERATIONS.md)"
        return CheckResult("webhook", False, f"{info.pending_update_count} updates wait: {reason}", fix)
    return CheckResult("webhook", True, f"{info.pending_update_count} updates wait")
