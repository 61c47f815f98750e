"""Build the first answers in a child process while the bot starts: its memory is given back when it ends."""

import logging
import os
from functools import partial
from pathlib import Path
from typing import IO

from data.answers.building.loading import load_answers
from data.answers.engine import Answers
from data.answers.vectors.encoder import open_encoder
from data.answers.vectors.mapped import OutOfBand, open_anonymous, read_arrays, write_arrays
from data.cluster.child_process import Child
from data.db.database import Database
from data.db.errors import DatabaseError

NICE = 10
"""Niceness of the child process: where both share a core, the starting bot has nine tenths of it."""
log = logging.getLogger(__name__)


class FirstAnswers:
    """Answers that a child process is building."""

    def __init__(self, child: Child, file: IO[bytes]) -> None:
        self._child = child
        self._file = file

    def take(self) -> Answers | None:
        """Wait for the child and load the answers it built; call it once. Returns None if it failed or was
        stopped.
        """
        with self._file:
            code, written = self._child.wait()
            if code or not isinstance(written, OutOfBand):
                return None
            answers: Answers = read_arrays(written, self._file)
            return answers

    def stop(self) -> None:
        """End the child, when nobody needs the answers any more."""
        self._child.stop()


def begin_answers(db: Database, folder: Path) -> FirstAnswers | None:
    """Start building, before this process has threads or open connections. Returns None if there is no room
    for the file that hands the answers over.
    """
    try:
        file = open_anonymous(folder)
    except OSError:
        return None
    work = partial(make_answers, db, folder, file)
    return FirstAnswers(Child(work, (DatabaseError,), files=(file.fileno(),)), file)


def make_answers(db: Database, folder: Path, file: IO[bytes]) -> OutOfBand:
    """Build the answers in the child, with vectors unless some have to be made first. It logs nothing: the
    process that serves meets the same problems and logs them.
    """
    os.nice(NICE)
    logging.disable()
    answers, encoder = db.run_here(load_answers), open_encoder()
    if encoder and not answers.missing(encoder, folder):
        answers.learn(encoder, folder)
    return write_arrays(answers, file)
