"""The words of a text by its key, so that what a test waits for doesn't change when a text is edited."""

import html
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast

from bot.demo.phones import as_typed
from bot.texts import catalogue

FOLDER = Path(catalogue.__file__).parent
BREAK = re.compile(r"<[^>]*>|\n")
"""What stands between words that are read in one line as they are written."""


@cache
def read_patterns(language: str) -> dict[str, ast.Pattern]:
    """Return the pattern of each text."""
    parsed = (FluentParser().parse(path.read_text()) for path in sorted((FOLDER / language).glob("*.ftl")))
    entries = (entry for one in parsed for entry in one.body if isinstance(entry, ast.Message))
    return {entry.id.name: entry.value for entry in entries if entry.value}


def fixed_words(pattern: ast.Pattern) -> Iterator[str]:
    """Yield the words that a text has whatever its values are, each as far as it stands in one line."""
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            yield from (as_typed(html.unescape(part)).strip() for part in BREAK.split(element.value))


def said(key: str, language: str = "en") -> str:
    """Return the longest words that a text has whatever its values are."""
    return max(fixed_words(read_patterns(language)[key]), key=len)
