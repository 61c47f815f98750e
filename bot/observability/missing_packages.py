"""End with one line where a package is missing. This module imports none itself, so that none stops it."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

OURS = ("bot", "data", "handlers")
"""The packages that aren't installed but are the project's."""
WRONG_SETUP = 2
"""The exit code after which a service manager doesn't try again."""


def describe_missing(name: str) -> str:
    """Say what mends a package, or a module of ours, that can't be imported."""
    if name.partition(".")[0] in OURS:
        return (
            f"The bot's own module {name} is missing: half of an upgrade, or a file that was removed. git "
            "status names what is missing, git checkout . brings it back."
        )
    return (
        f"The package {name} is missing or damaged. The bot runs by .venv/bin/python; if it does, make clean "
        "and make install renew its packages (then make large, where PostgreSQL or metrics are used)."
    )


@contextmanager
def ended_by_missing_packages() -> Iterator[None]:
    """End the process with one line, in JSON if log lines are JSON, if a package can't be imported."""
    try:
        yield
    except ImportError as error:
        if not error.name:
            raise
        say(describe_missing(error.name))
        raise SystemExit(WRONG_SETUP) from None


def say(line: str) -> None:
    """Write the line on standard error as the log would, which may not be importable."""
    if os.environ.get("LOG_FORMAT") == "json":
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        line = json.dumps({"at": at, "level": "CRITICAL", "logger": __name__, "message": line})
    print(line, file=sys.stderr, flush=True)
