"""Post updates to the bot's webhook one by one, each again until it is accepted."""

import asyncio
import time

import aiohttp

from bot.demo.telegram import LocalTelegram

RETRY_PAUSE = 0.3
"""Seconds until an update that wasn't accepted is posted again."""
SECRET = "X-Telegram-Bot-Api-Secret-Token"


async def deliver_updates(telegram: LocalTelegram) -> None:
    """Deliver updates while the server runs."""
    async with aiohttp.ClientSession() as session:
        while not telegram.closed:
            if not telegram.webhook or not telegram.updates or telegram.is_down:
                await telegram.wait_change(1.0)
                continue
            update = telegram.updates[0]
            if await post_update(session, telegram, update):
                telegram.updates = [other for other in telegram.updates if other is not update]
                telegram.confirmed = max(telegram.confirmed, update["update_id"] + 1)
                telegram.changed()
            else:
                await asyncio.sleep(RETRY_PAUSE)


async def post_update(session: aiohttp.ClientSession, telegram: LocalTelegram, update: object) -> bool:
    """Post one update. Returns whether it was accepted, by any answer of 2xx; another one is kept as
    getWebhookInfo's last error.
    """
    headers = {SECRET: telegram.webhook_secret} if telegram.webhook_secret else {}
    try:
        async with session.post(telegram.webhook, json=update, headers=headers) as response:
            is_accepted = 200 <= response.status < 300
            if not is_accepted:
                says = f"Wrong response from the webhook: {response.status} {response.reason}"
                telegram.webhook_trouble = {"last_error_date": int(time.time()), "last_error_message": says}
            return is_accepted
    except aiohttp.ClientError:
        return False
