"""An invite as its receiver needs it: what to send to the bot, and a link where the bot's name is known."""

import asyncio

from telegram import Bot
from telegram.error import TelegramError

from bot.requests import Request
from bot.settings import Settings
from data.coordinators import NewInvite


def describe_invite(settings: Settings, invite: NewInvite) -> dict[str, str | None]:
    """`code`, `start` (the line to send), `link` (null if the bot has no name yet), `expires_at`."""
    username = asyncio.run(find_username(settings))
    payload = f"c_{invite.code}"
    return {
        "code": invite.code,
        "start": f"/start {payload}",
        "link": f"https://t.me/{username}?start={payload}" if username else None,
        "expires_at": invite.expires_at.isoformat(timespec="seconds"),
    }


async def find_username(settings: Settings) -> str | None:
    """The bot's name, asked of Telegram; None without a token or an answer."""
    if settings.telegram_bot_token is None:
        return None
    token, base = settings.telegram_bot_token.get_secret_value(), settings.telegram_api_url.rstrip("/")
    bot = Bot(token, base_url=f"{base}/bot", request=Request(), get_updates_request=Request())
    try:
        async with bot:
            return bot.username
    except TelegramError:
        return None
