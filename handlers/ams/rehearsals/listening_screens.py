"""Screens of listening passages: how they can be heard, the script for a colleague, the text under
the sound.
"""

from telegram import InlineKeyboardMarkup

from bot.callbacks import practice as practice_taps
from bot.texts.catalogue import Words, safe
from bot.ui.keyboards import button, in_pairs, to_ams
from bot.ui.screen import Screen
from data.ams.material import Exercise
from data.ams.recordings.store import RecordingView
from data.ams.rehearsals.store import RehearsalView


def passage(one: Exercise, found: RecordingView | None, is_synthetic: bool, words: Words) -> Screen:
    """Say what the passage is and how it can be heard: offer that or, if nothing can be heard yet, the script
    for a colleague.
    """
    how = words("listening-synthetic" if is_synthetic else "listening-waiting")
    if found:
        how = words("listening-recorded", length=f"{found.seconds // 60}:{found.seconds % 60:02}")
    head = words("exercise-listening", title=one.title, minutes=one.minutes)
    return Screen(f"{head}\n\n{how}", passage_keyboard(one, bool(found) or is_synthetic, words))


def unheard(one: Exercise, words: Words) -> Screen:
    """Say that nothing can be heard now, and offer the script for a colleague."""
    return Screen(words("listening-none"), passage_keyboard(one, False, words))


def passage_keyboard(one: Exercise, is_heard: bool, words: Words) -> InlineKeyboardMarkup:
    """Offer to hear the passage, or the script for a colleague."""
    listen = button(words.plain("button-listen"), practice_taps.PlayPassage(one.code))
    script = button(words.plain("button-script"), practice_taps.ShowScript(one.code))
    back = button(words.plain("button-back"), practice_taps.ListRehearsals(one.skill, one.language))
    return InlineKeyboardMarkup([[listen if is_heard else script], *in_pairs([back, *to_ams(words)])])


def to_questions(one: Exercise, words: Words) -> InlineKeyboardMarkup:
    """Offer the button that starts the clock and the questions."""
    label = words.plain("button-questions-begin", minutes=one.minutes)
    back = button(words.plain("button-back"), practice_taps.OpenExercise(one.code))
    return InlineKeyboardMarkup([[button(label, practice_taps.BeginExercise(one.code))], [back]])


def caption(one: Exercise, is_synthetic: bool, words: Words) -> str:
    """Return the caption of the sound."""
    return words("listening-caption-synthetic" if is_synthetic else "listening-caption", title=one.title)


def script(one: Exercise, words: Words) -> Screen:
    """Show what a colleague reads aloud, and offer the questions."""
    html = f"{words('script-head', title=one.title)}\n\n{safe(one.text.strip())}"
    return Screen(html, to_questions(one, words))


def begun(one: Exercise, at: RehearsalView, zone: str, words: Words) -> Screen:
    """Say until when there is time, without showing the script."""
    until = words("begun-listening", ends=words.clock(at.ends_at, zone), zone=words.city(zone))
    return Screen(f"<b>{safe(one.title)}</b>\n\n{until}")
