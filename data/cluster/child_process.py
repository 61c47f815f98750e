"""Run work in a forked child process, whose memory is given back when it ends."""

import logging
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, NoReturn

FIRST_FILE = 3
"""The first file descriptor after standard input, output and error."""
ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
log = logging.getLogger(__name__)


class Child:
    """A fork of this process that does the work. Fork only while this process has no other threads and no
    open connections. `work` may raise what is `expected`; any other exception is printed. With `files`, the
    descriptors that the work uses, all others are closed in the child: it may outlive this process and would
    hold its locks.
    """

    def __init__(
        self,
        work: Callable[[], object],
        expected: tuple[type[Exception], ...] = (),
        files: tuple[int, ...] | None = None,
    ) -> None:
        reader, writer = os.pipe()
        self._pid = os.fork()
        if not self._pid:
            os.close(reader)
            end_at_once_on(ENDING)
            if files is not None:
                close_all_but(*files, writer)
            end_after(work, expected, writer)
        os.close(writer)
        self._reader = os.fdopen(reader, "rb")
        self._has_ended = False

    def wait(self) -> tuple[int, Any]:
        """Wait until the child has ended. Returns its exit code, 0 for success and negative for a signal, and
        what the work returned or raised; None if nothing whole was written. Call it once.
        """
        try:
            with self._reader:
                pickled = self._reader.read()
        except BaseException:
            self.stop()
            raise
        finally:
            _, status = os.waitpid(self._pid, 0)
            self._has_ended = True
        code = os.waitstatus_to_exitcode(status)
        # The child wrote this, and it is this very program. A child that was killed may not have finished.
        return code, pickle.loads(pickled) if pickled and code >= 0 else None  # noqa: S301

    def stop(self) -> None:
        """Send SIGTERM to the child if it still runs; call `wait` all the same."""
        if not self._has_ended:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGTERM)


def run_in_child(work: Callable[[], object], expected: tuple[type[Exception], ...]) -> None:
    """Run the work in a child and wait for its end. Raises those exceptions of the work that are `expected`,
    and SystemExit for any other, which the child prints.
    """
    code, outcome = Child(work, expected).wait()
    if isinstance(outcome, expected):
        raise outcome
    if code:
        log.critical("the child process ended with %d", code)
        raise SystemExit(1)


def end_at_once_on(signals: Iterable[signal.Signals]) -> None:
    """Take the parent's handlers off these signals. What a handler raises is swallowed in a finalizer,
    and the child would go on.
    """
    for number in signals:
        signal.signal(number, signal.SIG_DFL)


def close_all_but(*kept: int) -> None:
    """Close all file descriptors but these and the standard ones."""
    begin = FIRST_FILE
    for number in (*sorted(kept), os.sysconf("SC_OPEN_MAX")):
        os.closerange(begin, number)
        begin = number + 1


def end_after(work: Callable[[], object], expected: tuple[type[Exception], ...], writer: int) -> NoReturn:
    """Run the work, write what it returned or which `expected` exception it raised, and exit: with 0 if it
    returned, else with 1. Exit handlers of the parent aren't run.
    """
    code = 1
    with suppress(BaseException):
        try:
            write_outcome(work(), writer)
            code = 0
        except expected as error:
            write_outcome(error, writer)
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def write_outcome(outcome: object, writer: int) -> None:
    """Write a value or an exception for the parent, unless it has ended. All or nothing: what can't be
    pickled raises before the first byte is written.
    """
    pickled = pickle.dumps(outcome)
    with suppress(BrokenPipeError), os.fdopen(writer, "wb") as pipe:
        pipe.write(pickled)
