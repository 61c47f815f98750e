"""Check Telegram's signed `initData`, which says who opened the Mini App."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

MAX_LENGTH = 4096
"""Characters at most; Telegram's initData has about 600."""
MAX_FIELDS = 32
"""Fields of initData at most."""
LIFETIME = 3600
"""Seconds since Telegram signed it, at most."""
CLOCK_TOLERANCE = 60
"""Seconds by which Telegram's clock may be ahead of ours."""


@dataclass(frozen=True)
class InitData:
    """Who opened the page. `digest` is a hash of the initData."""

    telegram_id: int
    digest: str


def check_init_data(raw: str, token: str, now: float) -> InitData | None:
    """Return what Telegram signed for this bot within LIFETIME before `now`; None for anything else."""
    fields = read_fields(raw)
    given = fields.pop("hash", "")
    expected = signature_of(fields, token)
    if not hmac.compare_digest(expected.encode(), given.encode()):
        return None
    telegram_id = read_user(fields.get("user", ""))
    if telegram_id is None or not is_fresh(fields.get("auth_date", ""), now):
        return None
    return InitData(telegram_id, hashlib.sha256(given.encode()).hexdigest()[:32])


def signature_of(fields: Mapping[str, str], token: str) -> str:
    """Return Telegram's signature of these fields for the bot with this token."""
    lines = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    key = hmac.digest(b"WebAppData", token.encode(), "sha256")
    return hmac.new(key, lines.encode(), "sha256").hexdigest()


def signed(fields: Mapping[str, str], token: str) -> str:
    """Return initData as Telegram makes it, for the local Telegram."""
    return urlencode({**fields, "hash": signature_of(fields, token)})


def read_fields(raw: str) -> dict[str, str]:
    """Return the fields; none if a name stands twice, or they can't be read."""
    if len(raw) > MAX_LENGTH:
        return {}
    try:
        pairs = parse_qsl(raw, keep_blank_values=True, strict_parsing=True, max_num_fields=MAX_FIELDS)
    except ValueError:
        return {}
    fields = dict(pairs)
    return fields if len(fields) == len(pairs) else {}


def read_user(text: str) -> int | None:
    """Return the Telegram id of a person; None for a bot, or what isn't a user."""
    try:
        user = json.loads(text)
    except ValueError:
        return None
    found = user.get("id") if isinstance(user, dict) and not user.get("is_bot") else None
    return found if isinstance(found, int) and not isinstance(found, bool) and found > 0 else None


def is_fresh(auth_date: str, now: float) -> bool:
    """Return whether it was signed in the last hour."""
    if not (auth_date.isascii() and auth_date.isdigit() and len(auth_date) <= 12):
        return False
    return -CLOCK_TOLERANCE <= now - int(auth_date) <= LIFETIME
