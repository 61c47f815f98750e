"""Screens of driving practice: diagrams, times, attempts, marking."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks import practice as practice_taps
from bot.callbacks.browse import OpenEntry
from bot.texts.catalogue import Words
from bot.ui.keyboards import button, to_ams
from data.ams.driving.store import FAULTS, Attempt
from handlers.ams.driving.diagrams import DIAGRAMS


def driving_keyboard(has_attempts: bool, words: Words) -> InlineKeyboardMarkup:
    """Offer the diagrams, an attempt to mark, and the curve if there are attempts."""
    rows = [[button(words.plain(f"diagram-{name}"), practice_taps.OpenDiagram(name))] for name in DIAGRAMS]
    rows.append([button(words.plain("button-mark-attempt"), practice_taps.BeginAttempt())])
    if has_attempts:
        rows.append([button(words.plain("button-curve"), practice_taps.OpenCurve())])
    rows.append([button(words.plain("button-course-entry"), OpenEntry("ams_driving_course"))])
    return InlineKeyboardMarkup([*rows, to_ams(words)])


def to_driving(words: Words) -> InlineKeyboardMarkup:
    """Offer only the ways back, to driving and to the AMS."""
    return InlineKeyboardMarkup(
        [[button(words.plain("button-driving"), practice_taps.OpenDriving())], to_ams(words)]
    )


def marking_keyboard(seconds: int, faults: int, words: Words) -> InlineKeyboardMarkup:
    """Offer each fault, ticked by a tap, and a button to keep the attempt."""
    rows = [
        [
            button(
                words.plain(
                    "button-fault-ticked" if faults >> place & 1 else "button-fault",
                    fault=words.plain(f"fault-{fault}"),
                ),
                practice_taps.ToggleFault(seconds, faults ^ (1 << place)),
            )
        ]
        for place, fault in enumerate(FAULTS)
    ]
    rows.append([button(words.plain("button-keep-attempt"), practice_taps.SaveAttempt(seconds, faults))])
    return InlineKeyboardMarkup([*rows, to_ams(words)])


def driving_text(attempts: Sequence[Attempt], latest: int, words: Words) -> str:
    """Say what there is to practise, and list the latest attempts."""
    parts = [words("driving-head")]
    if attempts:
        parts.append("\n".join(attempt(one, words) for one in attempts[-latest:]))
    return "\n\n".join(parts)


def clock(seconds: int) -> str:
    """Write seconds as '4:35'."""
    return f"{seconds // 60}:{seconds % 60:02}"


def attempt(one: Attempt, words: Words) -> str:
    """Describe an attempt in one line."""
    key = "attempt-passed" if one.passed else "attempt-failed"
    faults = ", ".join(words.plain(f"fault-{fault}") for fault in one.faults) or words.plain("no-fault")
    return words(key, at=words.short_day(one.day), time=clock(one.seconds), faults=faults)


def marking_text(seconds: int, ticked: Sequence[str], words: Words) -> str:
    """Return the sheet on which an officer marks their own attempt."""
    lines = [
        words("point-ticked" if fault in ticked else "point-open", text=words.plain(f"fault-{fault}"))
        for fault in FAULTS
    ]
    return words("marking", time=clock(seconds)) + "\n" + "\n".join(lines)
