"""Log lines without secrets: no token, no message text, no exception text, at any level."""

import logging
import re
import sys
import traceback
from types import TracebackType

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{4,}")
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class SafeFormatter(logging.Formatter):
    """Takes tokens out; shows of an exception its class and its frames, never its words."""

    def format(self, record: logging.LogRecord) -> str:
        return TOKEN.sub("<token>", super().format(record))

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802
        kind, _, trace = ei
        frames = "".join(traceback.format_tb(trace))
        return f"{frames}{kind.__name__ if kind else ''}"


def set_up_logs(level: str) -> None:
    """Log to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(SafeFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    set_levels()


def set_levels() -> None:
    """Libraries that would log texts and addresses only warn, whatever level was asked for."""
    for name in ("telegram", "aiohttp", "asyncio", "alembic", "uvicorn"):
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in ("telegram.ext.Updater", "telegram.request"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
