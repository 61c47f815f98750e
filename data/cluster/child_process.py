"""A child process for what is done once: the memory that it takes ends with it."""

import logging
import os
import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NoReturn

FIRST_FILE = 3
"""The number of the first file after standard input, output and error."""
log = logging.getLogger(__name__)


class Child:
    """A copy of this process that does the work. This one has neither other threads nor open connections.

    A child of which the `files` that it uses are named has no others: it may outlive this process, whose
    locks would go on with it.
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
            if files is not None:
                close_all_but(*files, writer)
            end_after(work, expected, writer)
        os.close(writer)
        self._reader = os.fdopen(reader, "rb")

    def wait(self) -> tuple[int, Any]:
        """The code with which it ended, 0 where all went well, and what the work made or raised."""
        try:
            with self._reader:
                told = self._reader.read()
        except BaseException:
            self.stop()
            raise
        finally:
            _, status = os.waitpid(self._pid, 0)
        # Written by the child, which is this very program.
        return os.waitstatus_to_exitcode(status), pickle.loads(told) if told else None  # noqa: S301

    def stop(self) -> None:
        """End it before it is done; `wait` is still called."""
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGTERM)


def run_in_child(work: Callable[[], object], expected: tuple[type[Exception], ...]) -> None:
    """Run the work in a child, and wait for its end.

    Raises what the work raises of the `expected`; anything else is reported by the child and ends both.
    """
    code, told = Child(work, expected).wait()
    if isinstance(told, expected):
        raise told
    if code:
        log.critical("the child process ended with %d", code)
        raise SystemExit(1)


def close_all_but(*kept: int) -> None:
    """Close all files but these and the standard ones."""
    begin = FIRST_FILE
    for number in (*sorted(kept), os.sysconf("SC_OPEN_MAX")):
        os.closerange(begin, number)
        begin = number + 1


def end_after(work: Callable[[], object], expected: tuple[type[Exception], ...], writer: int) -> NoReturn:
    """Run the work, write what it made or raised, and end without what this process does at its own end."""
    code = 1
    with suppress(BaseException):
        try:
            tell(work(), writer)
            code = 0
        except expected as error:
            tell(error, writer)
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def tell(made: object, writer: int) -> None:
    """Write it for the parent, unless that is gone."""
    with suppress(BrokenPipeError), os.fdopen(writer, "wb") as told:
        pickle.dump(made, told)
