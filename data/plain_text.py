"""Text as people type it, made comparable."""

import re
import unicodedata

MARKS = "\u0300-\u036f\u0483-\u0489\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
PILED = re.compile(f"([{MARKS}]{{3}})[{MARKS}]+")
LONGEST_QUESTION = 300
"""Characters of a question that are looked at: longer texts would hold the encoder for seconds."""


def visible(text: str) -> str:
    """Only what is meant to be seen: no control, direction, zero-width or lone-surrogate characters.

    Marks that pile up over a letter are cut to three. Line breaks stay.
    """
    if not text.isprintable():
        text = "".join(char if char.isprintable() or char.isspace() else "" for char in text)
    return text if text.isascii() else PILED.sub(r"\1", unicodedata.normalize("NFC", text))


def clean(text: str) -> str:
    """What is visible of a text, in one line."""
    return re.sub(r"\s+", " ", visible(text)).strip()


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
