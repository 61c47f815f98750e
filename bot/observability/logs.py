"""Log lines without secrets: no token, no message text, no exception text, at any level."""

import json
import logging
import re
import secrets
import sys
import traceback
from datetime import UTC, datetime
from types import TracebackType

from data.db.outage import DatabaseUnavailable

TOKEN = re.compile(r"\d+:(?!\d{1,5}(?![A-Za-z0-9_-]))[A-Za-z0-9_-]{4,}")
"""Not the end of an address and its port, as in 192.0.2.1:5432."""
PASSWORD = re.compile(r"(?<=://)[^/\s@]*:[^/\s@]*(?=@)|(?<=\b(?:password|passfile)=)[^&\s]+", re.IGNORECASE)
"""A password in a URL: before the host, or among its parameters."""
ASYNCIO_SUMMARY = re.compile(r"[\w' ]+")
"""The beginning of asyncio's message, which says what happened; the task or callback after it may hold an
exception's words.
"""
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def without_secrets(text: str) -> str:
    """Return a line without tokens and passwords."""
    return TOKEN.sub("<token>", PASSWORD.sub("***", text))


def shorten(record: logging.LogRecord) -> bool:
    """Cut a message of asyncio's logger to what happened, without the task or callback; return True, as a
    filter does.
    """
    found = ASYNCIO_SUMMARY.match(record.getMessage())
    record.msg, record.args = found[0].strip() if found else "an error", ()
    return True


class SafeFormatter(logging.Formatter):
    """Removes tokens; shows the class and frames of an exception, never its text."""

    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802
        kind, _, trace = ei
        frames = "".join(traceback.format_tb(trace))
        return f"{frames}{kind.__name__ if kind else ''}"


class JsonFormatter(SafeFormatter):
    """Writes one JSON object a line, as safe as SafeFormatter's."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": without_secrets(record.getMessage()),
        }
        if record.exc_info:
            line["trace"] = without_secrets(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)


def log_failure(
    to: logging.Logger, error: Exception, message: str, *values: object, trace: bool = False
) -> None:
    """Log at ERROR that something failed. If the database can't be used there is no line: data/db/outage.py
    says so once a minute.
    """
    if not isinstance(error, DatabaseUnavailable):
        to.error(message, *values, exc_info=error if trace else None)


def new_reference() -> str:
    """Return six characters that a message and a log line share: its reader quotes them to the operator."""
    return secrets.token_hex(3)


def set_up_logs(level: str, *, as_json: bool = False) -> None:
    """Log to standard error, for people or for programs."""
    handler = logging.StreamHandler(sys.stderr)
    plain = SafeFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    handler.setFormatter(JsonFormatter() if as_json else plain)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(as_json)
    set_levels()


def is_json() -> bool:
    """Return whether log lines are for programs."""
    return any(isinstance(handler.formatter, JsonFormatter) for handler in logging.getLogger().handlers)


def set_levels() -> None:
    """Set libraries that log texts and addresses to WARNING, whatever level was asked for."""
    for name in ("telegram", "aiohttp", "asyncio", "alembic", "uvicorn", "matplotlib", "PIL", "fontTools"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("asyncio").addFilter(shorten)
    # An outage says in one line what the pool and the driver would say of each lost connection.
    for name in ("telegram.ext.Updater", "telegram.request", "sqlalchemy.pool", "psycopg"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    # If one update can't be read, PTB would log all that came with it; we name that update ourselves.
    logging.getLogger("telegram.ext.ExtBot").setLevel(logging.CRITICAL + 1)
