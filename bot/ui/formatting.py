"""Telegram HTML that several rooms use."""

from collections.abc import Iterable
from datetime import date

from bot.texts.catalogue import Words, safe
from data.forms.moments import ASAP

BAR = 10
"""Blocks of a progress bar."""
EXCERPT = 200
"""Characters of a wording in a list."""


def bar(done: int, total: int) -> str:
    """Return a progress bar of ten blocks."""
    full = BAR * done // total if total else 0
    return "▓" * full + "░" * (BAR - full)


def excerpt(text: str, longest: int = EXCERPT) -> str:
    """Return the beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def folded(html: str) -> str:
    """Return a block of which Telegram shows three lines, and all of it at a touch."""
    return f"<blockquote expandable>{html}</blockquote>"


def body(text: str) -> str:
    """Return plain text with bullets as Telegram shows them."""
    lines = text.strip().split("\n")
    return "\n".join("• " + safe(line[2:]) if line.startswith("- ") else safe(line) for line in lines)


def languages_named(codes: Iterable[str], words: Words) -> str:
    """Return 'English, French'; '' if they couldn't be read."""
    return ", ".join(words.plain(f"languages-{code}") for code in codes) or words.plain("value-unreadable")


def available_text(day: date, said: str | None, words: Words) -> str:
    """Return from when somebody is available: 'as soon as possible', '“next spring” (from March 1, 2027)', or
    the day. Plain text.
    """
    if said is None:
        return words.day(day)
    if said == ASAP:
        return words.plain("value-now")
    return words.plain("value-said", said=said, day=words.day(day))
