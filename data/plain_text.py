"""Text as people type it, made comparable."""

import re
import unicodedata

LONGEST_QUESTION = 300
"""Characters of a question that are looked at: longer texts would hold the encoder for seconds."""


def clean(text: str) -> str:
    """Printable text in one line: no control, private, zero-width or lone-surrogate characters."""
    kept = "".join(char if char.isprintable() or char.isspace() else "" for char in text)
    return re.sub(r"\s+", " ", kept).strip()


def fold(text: str) -> str:
    """Lower case without accents, for comparing."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return re.findall(r"[a-z0-9]+", fold(text))


def plain_question(text: str) -> str:
    """A question as it is searched for: compatible forms made one, cleaned, at most LONGEST_QUESTION long."""
    return clean(unicodedata.normalize("NFKC", clean(text[: 4 * LONGEST_QUESTION])))[:LONGEST_QUESTION]
