"""Screens of listening passages: how they can be heard, the script for a colleague, the text under
the sound.
"""

from telegram import InlineKeyboardMarkup

from bot.callbacks import practice as practice_taps
from bot.texts.catalogue import Words, safe
from bot.ui.keyboards import button, in_pairs, to_ams
from data.ams.material import Exercise
from data.ams.recordings.store import RecordingView
from data.ams.rehearsals.store import RehearsalView


def passage_text(one: Exercise, recording: RecordingView | None, is_synthetic: bool, words: Words) -> str:
    """Say what the passage is and how it can be heard."""
    head = words("exercise-listening", title=one.title, minutes=one.minutes)
    if recording:
        length = f"{recording.seconds // 60}:{recording.seconds % 60:02}"
        return f"{head}\n\n{words('listening-recorded', length=length)}"
    return f"{head}\n\n{words('listening-synthetic' if is_synthetic else 'listening-waiting')}"


def passage_keyboard(one: Exercise, is_heard: bool, words: Words) -> InlineKeyboardMarkup:
    """Offer to hear the passage or, if nothing can be heard yet, the script for a colleague."""
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


def script_text(one: Exercise, words: Words) -> str:
    """Show what a colleague reads aloud."""
    return f"{words('script-head', title=one.title)}\n\n{safe(one.text.strip())}"


def begun(one: Exercise, at: RehearsalView, zone: str, words: Words) -> str:
    """Say until when there is time, without showing the script."""
    until = words("begun-listening", ends=words.clock(at.ends_at, zone), zone=words.city(zone))
    return f"<b>{safe(one.title)}</b>\n\n{until}"
