"""Log uncaught exceptions: one line with their class and place, never with their text.

The text of an exception may hold a person's data: SQLAlchemy's names parameters, PostgreSQL's the row that
was there already. What the logging module says of an exception is made safe in `bot/observability/logs.py`.
"""

import logging
import os
import sys
import threading
import traceback
from errno import errorcode
from pathlib import Path
from types import TracebackType

from bot.observability.logs import is_json
from bot.observability.missing_packages import describe_missing

log = logging.getLogger(__name__)
ROOT = Path(__file__).parent.parent.parent
QUIET = (KeyboardInterrupt, SystemExit)


def install_hooks() -> None:
    """Install the hooks for the main thread, other threads, and what Python can't raise. Only for processes
    of our own.
    """
    logging.raiseExceptions = False
    sys.excepthook = say_uncaught
    threading.excepthook = lambda args: say_uncaught(args.exc_type, args.exc_value, args.exc_traceback)
    sys.unraisablehook = lambda args: say_uncaught(args.exc_type, args.exc_value, args.exc_traceback)


def say_uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    """Write one line on standard error, in JSON if log lines are JSON."""
    if issubclass(kind, QUIET) or not sys.stderr:
        return
    line = f"Unexpected error: {kind.__name__}{place_of(trace)}. {cause_of(error)}"
    if is_json():
        log.critical(line)
    else:
        print(line, file=sys.stderr, flush=True)


def cause_of(error: BaseException | None) -> str:
    """Say what the system's own errors mean, which hold nothing of a person; of others only that they aren't
    shown.
    """
    if isinstance(error, MemoryError):
        return "There is no memory left on the machine, or for this process."
    if isinstance(error, ImportError) and error.name:
        return describe_missing(error.name)
    if isinstance(error, OSError) and error.errno and error.errno in errorcode:
        return f"The system says: {os.strerror(error.errno)}."
    return "What it says isn't shown: it may hold personal data."


def place_of(trace: TracebackType | None) -> str:
    """Return the last line of our code that was run: ' at data/people/store.py:88'; '' without any."""
    frames = [frame for frame in traceback.extract_tb(trace) if is_ours(frame.filename)]
    if not frames:
        return ""
    return f" at {Path(frames[-1].filename).relative_to(ROOT)}:{frames[-1].lineno}"


def is_ours(filename: str) -> bool:
    """Return whether a file is a part of the project, and not of what is installed beside it."""
    path = Path(filename)
    return path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in ("bot", "data", "handlers")
