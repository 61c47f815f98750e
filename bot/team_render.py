"""The team as Telegram HTML."""

from collections.abc import Sequence

from bot.texts import Words, safe
from data.coordinators import CoordinatorView


def team(people: Sequence[CoordinatorView], words: Words) -> str:
    """Everybody, with who leads and who can't be reached."""
    return words("team-head") + "\n\n" + "\n".join(f"• {line(one, words)}" for one in people)


def line(one: CoordinatorView, words: Words) -> str:
    """A name and what there is to say about it."""
    marks = [words("team-lead")] if one.is_lead else []
    marks += [words("team-blocked")] if one.blocked_at else []
    return ", ".join([f"<b>{safe(one.name)}</b>", *marks])


def colleague(one: CoordinatorView, words: Words) -> str:
    """One of them."""
    return line(one, words) + "\n" + words("team-since", at=words.day(one.joined_at.date()))
