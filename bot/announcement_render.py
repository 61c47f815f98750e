"""Announcements as officers read them, their preview, and how far one is."""

from collections.abc import Mapping

from bot.texts import Texts, Words, safe
from data.announcements import Progress

BAR = 12
"""Blocks of the progress bar."""


def announcement(texts: Mapping[str, str], words: Words) -> str:
    """What an officer reads, in their language."""
    text = texts.get(words.language) or next(iter(texts.values()), words.plain("value-unreadable"))
    return words("announcement-head") + f"\n\n{safe(text)}\n\n" + words("announcement-end")


def preview(texts: Mapping[str, str], audience: str, count: int, words: Words, all_words: Texts) -> str:
    """To whom, how many, and exactly what in each language."""
    quotes = [f"<blockquote>{announcement(texts, all_words.of(language))}</blockquote>" for language in texts]
    return "\n".join([words("announcement-preview", count=count, audience=audience), *quotes])


def progress(shown: Progress, audience: str, words: Words) -> str:
    """The bar and the numbers; when it has ended, the result."""
    full = BAR * shown.done // shown.total if shown.total else BAR
    bar = "▓" * full + "░" * (BAR - full)
    head = words("announcement-ended" if shown.ended else "announcement-running", audience=audience)
    numbers = words(
        "announcement-numbers",
        done=shown.done,
        total=shown.total,
        delivered=shown.delivered,
        blocked=shown.blocked,
        failed=shown.failed,
        stopped=shown.stopped,
    )
    return f"{head}\n{bar}\n{numbers}"


def news(own: bool, everybody: bool, words: Words) -> str:
    """What a person gets."""
    lines = [
        words("news-own-on" if own else "news-own-off"),
        words("news-all-on" if everybody else "news-all-off"),
    ]
    return words("news") + "\n\n" + "\n".join(lines) + "\n\n" + words("news-always")
