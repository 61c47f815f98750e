"""What a style rule finds wrong in an entry."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from data.entries.source_files import EntryFile, Words


@dataclass(frozen=True)
class Finding:
    """One rule broken in one place; `weight` puts the worst first."""

    topic: str
    code: str
    field: str
    wrong: str
    weight: float = 1.0

    @property
    def line(self) -> str:
        """'life.yaml, entry tax, en.answer: 260 characters, at most 240'."""
        return f"{self.topic}.yaml, entry {self.code}, {self.field}: {self.wrong}"


Rule = Callable[[EntryFile], Iterator[tuple[str, str, float]]]
"""Gives the field, what is wrong and the weight of each finding in one entry."""


def in_both(entry: EntryFile) -> Iterator[tuple[str, Words]]:
    """Its words in each language."""
    yield "en", entry.en
    yield "fr", entry.fr


def texts_of(words: Words) -> Iterator[tuple[str, str]]:
    """Every text that an officer reads, by the name of its field."""
    for name in ("title", "answer", "detail", "caution"):
        if text := getattr(words, name):
            yield name, text
    for place, reply in enumerate(words.replies or ()):
        yield f"replies.{place}.reply", reply.reply
