"""Findings: what a style rule found wrong in an entry."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from data.entries.source_files import EntryFile, EntryWords
from data.text.locales import LANGUAGES


@dataclass(frozen=True)
class Broken:
    """A rule that a field breaks: the catalogue has a text `finding-<rule>` that takes `values`."""

    rule: str
    values: Mapping[str, str | int] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True)
class Finding:
    """One rule broken in one place; the largest `weight` is the worst."""

    topic: str
    code: str
    field: str
    wrong: Broken
    weight: float = 1.0


Breaches = Iterator[tuple[str, Broken, float]]
"""Yields field, broken rule and weight of each breach."""
Rule = Callable[[EntryFile], Breaches]
"""Finds the breaches of a rule in one entry."""


def in_each_language(entry: EntryFile) -> Iterator[tuple[str, EntryWords]]:
    """Yield each language with an entry's words in it."""
    for language in LANGUAGES:
        yield language, entry.words(language)


def texts_of(words: EntryWords) -> Iterator[tuple[str, str]]:
    """Yield every text that an officer reads, by the name of its field."""
    for name in ("title", "answer", "detail", "caution"):
        if text := getattr(words, name):
            yield name, text
    for place, reply in enumerate(words.replies or ()):
        yield f"replies.{place}.reply", reply.reply
