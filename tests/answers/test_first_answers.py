"""The first answers come from a child process, their arrays in a mapped file, and are like others."""

import errno
import subprocess
import sys
import tempfile
from array import array
from pathlib import Path

import numpy as np
import pytest

from data.answers.vectors.mapped import map_arrays

START = """
import sys
from pathlib import Path
from data.answers.building import first_answers
from data.answers.building.loading import load_answers
from data.db.database import Database
from data.unanswered.clustering import cluster_questions
from data.unanswered.question_vectors import QuestionVectors
from tests.builders import Counting

db, folder = Database(sys.argv[1]), Path(sys.argv[2])
made = db.run_here(load_answers)
made.learn(Counting(), folder)
db.engine.dispose()
def begin(open_encoder):
    first_answers.open_encoder = open_encoder
    return first_answers.begin_answers(db, folder)
def outcomes(answers):
    asked = "can I go to HAITI?", "haiti", "que fait un enquêteur", "what is the weather", ""
    found = [(answers.ask(text), answers.suggest(text, 5)) for text in asked]
    return found, cluster_questions(asked, answers, QuestionVectors()), answers.missions_in("Haiti")
"""


def run(database_url: str, folder: Path, code: str) -> str:
    """Run a program in a process of its own, which has one thread. Returns what it says."""
    command = [sys.executable, "-c", START + code, database_url, str(folder / "index")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.slow
def test_they_answer_as_those_made_here(few_entries_url: str, tmp_path: Path) -> None:
    code = """
first = begin(Counting).take()
first.use(Counting())
print(first.complete, first.stamp == made.stamp, outcomes(first) == outcomes(made))
"""
    assert run(few_entries_url, tmp_path, code) == "True True True"
    assert [path.suffix for path in (tmp_path / "index").iterdir()] == [".npz"]


@pytest.mark.slow
def test_by_words_alone_too(few_entries_url: str, tmp_path: Path) -> None:
    code = """
first, by_words = begin(lambda: None).take(), db.run_here(load_answers)
print(first.complete, outcomes(first) == outcomes(by_words))
"""
    assert run(few_entries_url, tmp_path, code) == "False True"


@pytest.mark.slow
def test_an_outage_of_the_database_is_not_told_as_an_unexpected_error(
    few_entries_url: str, tmp_path: Path
) -> None:
    """The process that serves tells of it; the child's line looked like a mistake in the program."""
    code = """
def break_off(): raise DatabaseUnavailable("PostgreSQL can't be reached: is it running?")
from data.db.outage import DatabaseUnavailable
sys.stderr = sys.stdout
print(begin(break_off).take())
"""
    assert run(few_entries_url, tmp_path, code) == "None"


@pytest.mark.slow
def test_a_child_that_fails_or_is_stopped_gives_none(few_entries_url: str, tmp_path: Path) -> None:
    code = """
def fail(): raise ValueError
stopped = begin(Counting)
stopped.stop()
print(stopped.take(), begin(fail).take())
"""
    assert run(few_entries_url, tmp_path, code) == "None None"


def test_arrays_are_mapped_from_a_file_without_a_name(tmp_path: Path) -> None:
    halves = np.arange(6, dtype=np.float16).reshape(2, 3)
    moved, numbers, word = map_arrays((halves, array("q", [3, -1]), "x"), tmp_path)
    np.testing.assert_array_equal(moved, halves)
    assert not moved.flags.writeable and moved.flags.aligned
    assert (list(numbers), word) == ([3, -1], "x")
    assert list(tmp_path.iterdir()) == []
    again = map_arrays((moved, numbers), tmp_path)
    np.testing.assert_array_equal(again[0], halves)
    assert list(again[1]) == [3, -1], "what was mapped can be handed on"


def test_where_there_is_no_room_they_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def has_no_room(**_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    made = array("q", [1])
    monkeypatch.setattr(tempfile, "TemporaryFile", has_no_room)
    assert map_arrays(made, tmp_path) is made
