"""Log lines without secrets: no token, no message text, no exception text, at any level."""

import json
import logging
import re
import sys
import traceback
from datetime import UTC, datetime
from types import TracebackType

from data.db.outage import DatabaseUnavailable

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{4,}")
PASSWORD = re.compile(r"(?<=://)[^/\s@]*:[^/\s@]*(?=@)|(?<=\b(?:password|passfile)=)[^&\s]+", re.IGNORECASE)
"""In a URL: before the host, or among its parameters."""
ASYNCIO_SAYS = re.compile(r"[\w' ]+")
"""What happened, before asyncio tells of the task or callback, and with it of an exception's words."""
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def without_secrets(text: str) -> str:
    """A line without tokens and passwords."""
    return TOKEN.sub("<token>", PASSWORD.sub("***", text))


def shorten(record: logging.LogRecord) -> bool:
    """A filter for asyncio's logger: keeps of a message what happened, not to which task or callback."""
    found = ASYNCIO_SAYS.match(record.getMessage())
    record.msg, record.args = found[0].strip() if found else "an error", ()
    return True


class SafeFormatter(logging.Formatter):
    """Removes tokens; of an exception it shows the class and frames, never the text."""

    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802
        kind, _, trace = ei
        frames = "".join(traceback.format_tb(trace))
        return f"{frames}{kind.__name__ if kind else ''}"


class JsonFormatter(SafeFormatter):
    """One JSON object a line, as safe."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": without_secrets(record.getMessage()),
        }
        if record.exc_info:
            told["trace"] = without_secrets(self.formatException(record.exc_info))
        return json.dumps(told, ensure_ascii=False)


def log_failure(
    to: logging.Logger, error: Exception, message: str, *values: object, trace: bool = False
) -> None:
    """A line at ERROR about something that failed. Where the database can't be used there is none: that is
    said by data/db/outage.py, once a minute.
    """
    if not isinstance(error, DatabaseUnavailable):
        to.error(message, *values, exc_info=error if trace else None)


def set_up_logs(level: str, *, as_json: bool = False) -> None:
    """Log to standard error, for people or for programs."""
    handler = logging.StreamHandler(sys.stderr)
    plain = SafeFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    handler.setFormatter(JsonFormatter() if as_json else plain)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(as_json)
    set_levels()


def is_json() -> bool:
    """Whether log lines are for programs."""
    return any(isinstance(handler.formatter, JsonFormatter) for handler in logging.getLogger().handlers)


def set_levels() -> None:
    """Set libraries that log texts and addresses to WARNING, whatever level was asked for."""
    for name in ("telegram", "aiohttp", "asyncio", "alembic", "uvicorn", "matplotlib", "PIL", "fontTools"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("asyncio").addFilter(shorten)
    # What the pool says of a connection that was lost, an outage says in one line.
    for name in ("telegram.ext.Updater", "telegram.request", "sqlalchemy.pool"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    # Where one update can't be read, PTB would log all that came with it; we name that one ourselves.
    logging.getLogger("telegram.ext.ExtBot").setLevel(logging.CRITICAL + 1)
