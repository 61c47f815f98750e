"""Screens of the desk: the morning digest and the menu of coordinators."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import announcements as announcements_taps
from bot.callbacks.base import Tap
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
from data.cases.wishes import Place
from data.desk.digest import MAX_NAMED, Digest
from data.unanswered.store import QuestionGroup

UNANSWERED = 3
"""Groups of questions quoted at most."""
PLACES: dict[Place, tuple[str, Tap]] = {
    Place.QUEUE: ("button-queue", case_taps.OpenQueue(0)),
    Place.OWN: ("button-own-files", case_taps.OpenOwnCases(0)),
    Place.HAND_OVER: ("button-hand-over", case_taps.ChooseColleague(0)),
    Place.FIND: ("button-find", case_taps.OpenFind()),
    Place.QUESTIONS: ("button-questions", unanswered_taps.OpenQuestions(0)),
    Place.OPENINGS: ("button-openings", openings_taps.OpenOpenings()),
    Place.ANNOUNCE: ("button-announce", announcements_taps.BeginAnnouncement()),
    Place.CONTENT: ("button-content", editing_taps.OpenContents()),
    Place.STATS: ("button-stats", case_taps.OpenStats()),
    Place.EXPORT: ("button-export", case_taps.OpenExport()),
    Place.TEAM: ("button-team", team_taps.OpenTeam()),
    Place.REPLIES: ("button-canned", shortcuts.ListReplies(0)),
    Place.SETTINGS: ("button-own-settings", case_taps.OpenOwnSettings()),
    Place.DESK: ("button-desk", case_taps.OpenDesk()),
}
"""The label and the tap of each place."""
ROWS = (
    (Place.QUEUE, Place.OWN, Place.FIND),
    (Place.QUESTIONS, Place.OPENINGS),
    (Place.ANNOUNCE, Place.CONTENT),
    (Place.STATS, Place.EXPORT, Place.TEAM),
    (Place.REPLIES, Place.SETTINGS),
)
"""The rows of the desk's menu."""


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
    there = {
        Place.OWN: made.waiting_on_me,
        Place.QUEUE: made.unclaimed or made.new,
        Place.QUESTIONS: made.unanswered,
        Place.CONTENT: made.proposed or made.overdue,
        Place.OPENINGS: made.openings_over,
    }
    row = [place_button(place, words) for place, waits in there.items() if waits]
    return Screen(
        html, InlineKeyboardMarkup([row[at : at + 2] for at in range(0, len(row), 2)] + [to_desk_row(words)])
    )


def desk(words: Words) -> InlineKeyboardMarkup:
    """Offer everything a coordinator can do."""
    return InlineKeyboardMarkup([*([place_button(one, words) for one in row] for row in ROWS), home(words)])


def place_button(place: Place, words: Words) -> InlineKeyboardButton:
    """Return the button that opens a place of the desk."""
    label, tap = PLACES[place]
    return button(words.plain(label), tap)
