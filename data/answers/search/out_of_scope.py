"""Subjects that the bot is not about, each with questions as they are asked and who knows instead."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

ELSEWHERE = "elsewhere"
"""The place of subjects of which nobody is named who knows."""
FILE = Path(__file__).parent / "out_of_scope.yaml"


@dataclass(frozen=True)
class Subject:
    """One of them. The text `outside-<place>` says who knows."""

    place: str
    questions: tuple[str, ...]


def read_subjects(path: Path = FILE) -> tuple[Subject, ...]:
    """Those that come with the bot."""
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return tuple(Subject(one["place"], tuple(one["questions"])) for one in raw.values())


def questions_of(subjects: Iterable[Subject]) -> list[str]:
    """All their questions, subject by subject."""
    return [question for subject in subjects for question in subject.questions]


def places_of(subjects: Iterable[Subject]) -> list[str]:
    """The place of each of those questions."""
    return [subject.place for subject in subjects for _ in subject.questions]
