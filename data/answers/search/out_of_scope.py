"""Subjects outside the bot's scope: example questions of each, and who knows instead."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from data.text.word_lists import read_yaml

OUT_OF_SCOPE_BELOW = 0.1
"""Chance that one of those offered is right, below which a question may be out of scope: of the 1,081
labelled questions in scope 1 is below, of the 306 others 229.
"""
ELSEWHERE = "elsewhere"
"""The place of subjects for which nobody is known to know."""
FILE = Path(__file__).parent / "out_of_scope.yaml"


@dataclass(frozen=True)
class Subject:
    """A subject. The text `outside-<place>` of the catalogue says who knows about it."""

    place: str
    questions: tuple[str, ...]


def read_subjects(path: Path = FILE) -> tuple[Subject, ...]:
    """Read the subjects that come with the bot."""
    raw = read_yaml(path)
    return tuple(Subject(one["place"], tuple(one["questions"])) for one in raw.values())


def questions_of(subjects: Iterable[Subject]) -> list[str]:
    """Return the questions of all subjects, in order."""
    return [question for subject in subjects for question in subject.questions]


def places_of(subjects: Iterable[Subject]) -> list[str]:
    """Return the place of the subject of each question, in the order of `questions_of`."""
    return [subject.place for subject in subjects for _ in subject.questions]
