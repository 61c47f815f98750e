"""A trace of the project's files whose functions run for an update, or for a delivery after it."""

import contextvars
import sys
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from types import FrameType
from typing import Any

from tests.architecture.sources import ROOT

BEGINNINGS = {
    ("bot/transport/client.py", "BotClient.get_updates"): "update",
    ("bot/updates/sequencer.py", "Sequencer.do_process_update"): "update",
    ("bot/delivery/worker.py", "DeliveryWorker._claim_and_begin"): "delivery",
}
"""What begins with which function: an update is received, and handled; messages are claimed and delivered."""
OURS = tuple(f"{ROOT / folder}/" for folder in ("bot", "handlers", "data"))
TELEGRAM = f"{ROOT / 'bot' / 'demo'}/"
"""The local Telegram, which runs in the same process."""
BEGAN = contextvars.ContextVar("began", default="")
"""What the running function belongs to. Tasks and threads inherit it; of periodic jobs it stays empty."""


class Trace:
    """Notes files in the order in which they are first passed, by what they are passed for."""

    def __init__(self) -> None:
        self.files: dict[str, dict[str, None]] = defaultdict(dict)

    def note(self, frame: FrameType, event: str, _: object) -> None:
        """Note the file of a function that is called. This is a profile function of Python."""
        path = frame.f_code.co_filename
        if event != "call" or not path.startswith(OURS) or path.startswith(TELEGRAM):
            return
        file = path.removeprefix(f"{ROOT}/")
        if began := BEGINNINGS.get((file, frame.f_code.co_qualname)):
            BEGAN.set(began)
        if BEGAN.get():
            self.files[BEGAN.get()].setdefault(file)


@contextmanager
def traced() -> Iterator[Trace]:
    """Yield a trace of this thread, and of those that begin in the meantime."""
    trace, submit = Trace(), ThreadPoolExecutor.submit

    def submit_in_context(
        pool: ThreadPoolExecutor, work: Callable[..., Any], /, *args: Any, **kwargs: Any
    ) -> Future[Any]:
        return submit(pool, contextvars.copy_context().run, work, *args, **kwargs)

    ThreadPoolExecutor.submit = submit_in_context  # type: ignore[method-assign, assignment]
    threading.setprofile(trace.note)
    sys.setprofile(trace.note)
    try:
        yield trace
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
        ThreadPoolExecutor.submit = submit  # type: ignore[method-assign]
