"""Telegram's limits, and its answers to calls that exceed one."""

from typing import Any

TEXT = 4096
CAPTION = 1024
CALLBACK_DATA = 64
BUTTONS = 100
BUTTONS_A_ROW = 8
ALERT = 200
COMMANDS = 100
ALBUM = 10
POLL_QUESTION = 300
MIN_OPTIONS, POLL_OPTIONS = 2, 12
POLL_OPTION = 100
POLL_EXPLANATION = 200
INLINE_RESULTS = 50
DELETABLE = 48 * 3600
"""Seconds in which a bot can delete a message in a private chat."""
QUERY_LIFE = 15 * 60.0
"""Seconds in which a tap can be answered. Telegram doesn't publish the number."""


class ApiError(Exception):
    """Raised for an answer with `ok: false`."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def as_json(self) -> dict[str, Any]:
        """Return the body that Telegram would send."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad(description: str) -> ApiError:
    """Return a 400 in Telegram's words."""
    return ApiError(400, f"Bad Request: {description}")
