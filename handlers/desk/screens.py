"""Screens of the desk: the morning digest and the menu of coordinators."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks import announcements as announcements_taps
from bot.callbacks.desk import cases as case_taps
from bot.callbacks.desk import editing as editing_taps
from bot.callbacks.desk import openings as openings_taps
from bot.callbacks.desk import shortcuts
from bot.callbacks.desk import team as team_taps
from bot.callbacks.desk import unanswered as unanswered_taps
from bot.texts.catalogue import Words, safe
from bot.ui.formatting import excerpt
from bot.ui.keyboards import button, home, to_desk_row
from bot.ui.screen import Screen
from data.desk.digest import MAX_NAMED, Digest
from data.unanswered.store import QuestionGroup

UNANSWERED = 3
"""Groups of questions quoted at most."""


def digest(made: Digest, groups: Sequence[QuestionGroup], words: Words) -> Screen:
    """Say how many there are of each thing that is new or waits, and offer the lists where they are."""
    counts = {
        "new": made.new,
        "unclaimed": made.unclaimed,
        "moved": made.moved,
        "proposed": made.proposed,
        "overdue": made.overdue,
        "openings": made.openings_over,
    }
    lines = [words(f"digest-{key}", count=count) for key, count in counts.items() if count]
    if mine := made.waiting_on_me:
        numbers = ", ".join(str(number) for number in mine[:MAX_NAMED]) + (
            "…" if len(mine) > MAX_NAMED else ""
        )
        lines.insert(0, words("digest-mine", count=len(mine), numbers=numbers))
    if groups:
        lines.append(words("digest-missed", count=len(groups)))
        lines += [f"   {g.askers} × {safe(excerpt(g.questions[0].text, 80))}" for g in groups[:UNANSWERED]]
    html = words("digest-head") + "\n\n" + "\n".join(lines)
    places = (
        (made.waiting_on_me, "button-own-files", case_taps.OpenOwnCases(0)),
        (made.unclaimed or made.new, "button-queue", case_taps.OpenQueue(0)),
        (made.unanswered, "button-questions", unanswered_taps.OpenQuestions(0)),
        (made.proposed or made.overdue, "button-content", editing_taps.OpenContents()),
        (made.openings_over, "button-openings", openings_taps.OpenOpenings()),
    )
    row = [button(words.plain(label), tap) for there, label, tap in places if there]
    return Screen(
        html, InlineKeyboardMarkup([row[at : at + 2] for at in range(0, len(row), 2)] + [to_desk_row(words)])
    )


def desk(words: Words) -> InlineKeyboardMarkup:
    """Offer everything a coordinator can do."""
    return InlineKeyboardMarkup(
        [
            [
                button(words.plain("button-queue"), case_taps.OpenQueue(0)),
                button(words.plain("button-own-files"), case_taps.OpenOwnCases(0)),
                button(words.plain("button-find"), case_taps.OpenFind()),
            ],
            [
                button(words.plain("button-questions"), unanswered_taps.OpenQuestions(0)),
                button(words.plain("button-openings"), openings_taps.OpenOpenings()),
            ],
            [
                button(words.plain("button-announce"), announcements_taps.BeginAnnouncement()),
                button(words.plain("button-content"), editing_taps.OpenContents()),
            ],
            [
                button(words.plain("button-stats"), case_taps.OpenStats()),
                button(words.plain("button-export"), case_taps.OpenExport()),
                button(words.plain("button-team"), team_taps.OpenTeam()),
            ],
            [
                button(words.plain("button-canned"), shortcuts.ListReplies(0)),
                button(words.plain("button-own-settings"), case_taps.OpenOwnSettings()),
            ],
            home(words),
        ]
    )
