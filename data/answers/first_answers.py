"""The first answers, made in a child process while the bot starts: what making them takes ends with it."""

import logging
import os
from functools import partial
from pathlib import Path
from typing import IO

from data.answers.engine import Answers, load_answers
from data.answers.search.encoder import open_encoder
from data.answers.search.mapped import Rest, open_nameless, read_arrays, write_arrays
from data.cluster.child_process import Child
from data.db.database import Database

NICE = 5
"""By how much the child lets others go first."""
log = logging.getLogger(__name__)


class FirstAnswers:
    """Answers that are being made."""

    def __init__(self, child: Child, file: IO[bytes]) -> None:
        self._child = child
        self._file = file

    def take(self) -> Answers | None:
        """Wait for them, once. None where they couldn't be made."""
        with self._file:
            code, rest = self._child.wait()
            if code or not isinstance(rest, Rest):
                return None
            answers: Answers = read_arrays(rest, self._file)
            return answers

    def stop(self) -> None:
        """They aren't waited for any more."""
        self._child.stop()


def begin_answers(db: Database, folder: Path) -> FirstAnswers | None:
    """Begin to make them. This process has neither threads nor open connections yet. None without room."""
    try:
        file = open_nameless(folder)
    except OSError:
        return None
    work = partial(make_answers, db, folder, file)
    return FirstAnswers(Child(work, files=(file.fileno(),)), file)


def make_answers(db: Database, folder: Path, file: IO[bytes]) -> Rest:
    """In the child: with vectors, unless some must be made. What is wrong the process that serves tells."""
    os.nice(NICE)
    logging.disable()
    answers, encoder = db.run_here(load_answers), open_encoder()
    if encoder and not answers.missing(encoder, folder):
        answers.learn(encoder, folder)
    return write_arrays(answers, file)
