"""Screens of driving practice: diagrams, times, attempts, marking."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks import practice as practice_taps
from bot.callbacks.browse import OpenEntry
from bot.texts.catalogue import Words
from bot.ui.keyboards import button, to_ams
from bot.ui.screen import Screen
from data.ams.driving.store import FAULTS, Attempt
from handlers.ams.driving.diagrams import DIAGRAMS


def driving(attempts: Sequence[Attempt], latest: int, words: Words) -> Screen:
    """Say what there is to practise, and list the latest attempts; offer the diagrams, an attempt to mark,
    and the curve if there are attempts.
    """
    listed = ["\n".join(attempt(one, words) for one in attempts[-latest:])] if attempts else []
    html = "\n\n".join([words("driving-head"), *listed])
    rows = [[button(words.plain(f"diagram-{name}"), practice_taps.OpenDiagram(name))] for name in DIAGRAMS]
    rows.append([button(words.plain("button-mark-attempt"), practice_taps.BeginAttempt())])
    if attempts:
        rows.append([button(words.plain("button-curve"), practice_taps.OpenCurve())])
    rows.append([button(words.plain("button-course-entry"), OpenEntry("ams_driving_course"))])
    return Screen(html, InlineKeyboardMarkup([*rows, to_ams(words)]))


def at_driving(html: str, words: Words) -> Screen:
    """Show a text with the ways back, to driving and to the AMS."""
    back = [button(words.plain("button-driving"), practice_taps.OpenDriving())]
    return Screen(html, InlineKeyboardMarkup([back, to_ams(words)]))


def faults_in(mask: int) -> list[str]:
    """Return the faults whose bits are set."""
    return [fault for place, fault in enumerate(FAULTS) if mask >> place & 1]


def marking(seconds: int, faults: int, words: Words) -> Screen:
    """Show the sheet on which an officer marks their own attempt: each of the `faults`, as bits, is ticked by
    a tap; a button keeps the attempt.
    """
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
    html = marking_text(seconds, faults_in(faults), words)
    return Screen(html, InlineKeyboardMarkup([*rows, to_ams(words)]))


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
