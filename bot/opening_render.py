"""Openings, who fits, who was invited and how they answered, as Telegram HTML."""

from collections.abc import Sequence

from bot import render
from bot.texts import Words, safe
from data.shortlists import UNDELIVERED, Candidate, Shortlist, TallyLine
from data.views import OpeningView

PAGE = 15
"""Officers named on one screen."""
ANSWERS = ("yes", "later", "no")


def openings(shown: Sequence[OpeningView], words: Words) -> str:
    """The desk's list."""
    if not shown:
        return words("desk-openings-none")
    lines = [f"<b>{one.id}.</b> {render.opening(one, words)}" for one in shown]
    return words("desk-openings", count=len(shown)) + "\n\n" + "\n\n".join(lines)


def opening(shown: OpeningView, shortlist: Shortlist, tally: Sequence[TallyLine], words: Words) -> str:
    """One opening: what it needs, how many fit, how many don't and why, how many were invited."""
    parts = [words("desk-opening", id=str(shown.id)) + "\n" + render.opening(shown, words)]
    if shown.ended:
        ended = words("opening-waived", reason=shown.waived) if shown.waived else words("opening-ended")
        return "\n\n".join([*parts, ended, tally_line(tally, words)])
    fit = words("opening-fit", count=len(shortlist.fitting), waiting=len(shortlist.to_invite))
    parts.append(fit)
    if shortlist.left_out:
        reasons = "\n".join(
            "• " + words("counted", name=words.plain(f"left-out-{reason}"), count=count)
            for reason, count in shortlist.reasons
        )
        parts.append(words("opening-left-out", count=len(shortlist.left_out)) + "\n" + reasons)
    parts.append(tally_line(tally, words))
    return "\n\n".join(parts)


def tally_line(tally: Sequence[TallyLine], words: Words) -> str:
    """'Invited: 5. Yes 2, later 1, no 1, silent 1.'"""
    answers = [line.answer for line in tally]
    counts = {answer: answers.count(answer) for answer in (*ANSWERS, UNDELIVERED)}
    return words("opening-tally", invited=len(tally), silent=answers.count(None), **counts)


def tally(shown: OpeningView, lines: Sequence[TallyLine], words: Words) -> str:
    """Everybody who was invited, by answer."""
    parts = [words("desk-opening", id=str(shown.id)) + "\n" + render.opening(shown, words)]
    parts.append(tally_line(lines, words))
    for answer in (*ANSWERS, UNDELIVERED, None):
        named = [f"• {safe(line.name)}" for line in lines if line.answer == answer]
        if named:
            more = [f"… +{len(named) - PAGE}"] if len(named) > PAGE else []
            parts.append("\n".join([words(f"tally-{answer or 'silent'}"), *named[:PAGE], *more]))
    return "\n\n".join(parts)


def left_out(shown: Sequence[Candidate], words: Words) -> str:
    """Who doesn't fit, each with every reason."""
    if not shown:
        return words("left-out-nobody")
    lines = [
        words(
            "left-out-line",
            name=one.name,
            reasons=", ".join(words.plain(f"left-out-{reason}") for reason in one.reasons),
        )
        for one in shown
    ]
    return words("left-out-head") + "\n\n" + "\n".join(lines)


def invitation(shown: OpeningView, words: Words) -> str:
    """What an invited officer reads."""
    return (
        words("invitation") + "\n\n" + f"<b>{render.opening(shown, words)}</b>\n\n" + words("invitation-ask")
    )


def closed(shown: OpeningView, words: Words) -> str:
    """What an invited officer reads when it went to others."""
    return (
        words("opening-went-to-others") + f"\n\n{render.opening(shown, words)}\n\n" + words("opening-stays")
    )


def preview(names: Sequence[str], told: Sequence[str], head: str) -> str:
    """Who will be told, and exactly what, in each language."""
    named = ", ".join(safe(name) for name in names)
    quotes = "\n".join(f"<blockquote>{text}</blockquote>" for text in told)
    return f"{head}\n{named}\n\n{quotes}" if named else f"{head}\n\n{quotes}"
