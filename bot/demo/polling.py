"""getUpdates: long polling with Telegram's offsets, and its conflict when two bots poll."""

import time
from collections.abc import Mapping
from typing import Any

from bot.demo.limits import ApiError
from bot.demo.messages import decode
from bot.demo.telegram import LocalTelegram

CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first"
)


async def get_updates(telegram: LocalTelegram, arguments: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return updates from `offset` on; those before it are confirmed. A negative offset leaves the newest
    only.
    """
    if telegram.webhook:
        raise ApiError(409, WEBHOOK)
    offset, timeout = int(arguments.get("offset") or 0), float(arguments.get("timeout") or 0)
    limit = int(arguments.get("limit") or 100)
    allowed = decode(arguments.get("allowed_updates"))
    if isinstance(allowed, list):
        telegram.allowed = allowed or None
    if offset < 0:
        offset = telegram.updates[max(offset, -len(telegram.updates))]["update_id"] if telegram.updates else 0
    telegram.confirmed = max(telegram.confirmed, offset)
    telegram.updates = [update for update in telegram.updates if update["update_id"] >= offset]
    telegram.poller += 1
    mine = telegram.poller
    telegram.changed()
    end = time.monotonic() + timeout
    while not telegram.updates and not telegram.is_down and (left := end - time.monotonic()) > 0:
        await telegram.wait_change(left)
        if telegram.poller != mine:
            raise ApiError(409, CONFLICT)
    return telegram.updates[:limit]
