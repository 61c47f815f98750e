"""Recordings of listening passages, as coordinators see them."""

from collections.abc import Mapping, Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks import practice as practice_taps
from bot.callbacks.desk.editing import OpenContents
from bot.texts.catalogue import LANGUAGES, Words, safe
from bot.ui.formatting import folded
from bot.ui.keyboards import button, home
from bot.ui.screen import Screen
from data.ams.material import Exercise
from data.ams.recordings.store import RecordingState, RecordingView

SHOWN_FIRST = (RecordingState.PROPOSED, RecordingState.APPROVED, RecordingState.DECLINED, RecordingState.LOST)
"""The state that a list names of a passage with several recordings: what there is to do comes first."""


def state_of(states: set[str]) -> str:
    """Return the state that a list shows for a passage; 'none' if it has no recording."""
    return next((str(state) for state in SHOWN_FIRST if state in states), "none")


def passages(
    listed: Sequence[Exercise], states: Mapping[str, set[str]], language: str, words: Words
) -> Screen:
    """Say what recordings are for and how many passages have one, list the passages with their state, and
    offer the other language.
    """
    heard = sum(RecordingState.APPROVED in states.get(one.code, set()) for one in listed)
    rows = [
        [
            button(
                words.plain(f"button-passage-{state_of(states.get(one.code, set()))}", title=one.title),
                practice_taps.OpenPassage(one.code),
            )
        ]
        for one in listed
    ]
    others = [
        button(words.plain(f"languages-{other}"), practice_taps.ListRecordings(other))
        for other in LANGUAGES
        if other != language
    ]
    contents = button(words.plain("button-contents"), OpenContents())
    keyboard = InlineKeyboardMarkup([*rows, others, [contents, *home(words)]])
    return Screen(words("recordings", heard=heard, total=len(listed)), keyboard)


def passage(one: Exercise, found: Sequence[RecordingView], words: Words) -> Screen:
    """Show the script to read aloud and the state of each recording; offer to record the passage, and to
    listen to the recordings there are.
    """
    language = words.plain(f"languages-{one.language}")
    head = words("passage-head", title=one.title, language=language)
    states = [recording_line(shown, words) for shown in found] or [words("recording-none")]
    html = "\n".join([head, *states]) + "\n" + folded(safe(one.text.strip()))
    has_any = any(shown.state == RecordingState.APPROVED for shown in found)
    label = "button-record-again" if has_any else "button-record"
    rows = [[button(words.plain(label), practice_taps.AskRecording(one.code))]]
    for shown in found:
        if shown.state in (RecordingState.PROPOSED, RecordingState.APPROVED):
            hear = words.plain(f"button-hear-{shown.state}", speaker=shown.speaker)
            rows.append([button(hear, practice_taps.PlayRecording(shown.id))])
    listed = button(words.plain("button-recordings"), practice_taps.ListRecordings(one.language))
    return Screen(html, InlineKeyboardMarkup([*rows, [listed], home(words)]))


def ask_recording(one: Exercise, words: Words) -> Screen:
    """Show the whole script and say how to record it."""
    return at_passage(f"{words('recording-ask', title=one.title)}\n\n{safe(one.text.strip())}", one, words)


def at_passage(html: str, one: Exercise, words: Words) -> Screen:
    """Show this text with the way back to the passage."""
    shown = button(words.plain("button-passage"), practice_taps.OpenPassage(one.code))
    return Screen(html, InlineKeyboardMarkup([[shown, *home(words)]]))


def recording_line(shown: RecordingView, words: Words) -> str:
    """Say who recorded it and when, and who approved it."""
    length = f"{shown.seconds // 60}:{shown.seconds % 60:02}"
    return words(
        f"recording-{shown.state}",
        speaker=shown.speaker,
        at=words.moment(shown.at),
        length=length,
        by=shown.decided_by or "–",
    )


def recording(one: Exercise, shown: RecordingView, is_own: bool, words: Words) -> Screen:
    """Return what stands under the sound, and what can be done with it: a second person decides, the one who
    recorded it may record again, anybody may withdraw it.
    """
    rows = []
    if shown.state == RecordingState.PROPOSED and not is_own:
        rows.append(
            [
                button(words.plain("button-approve-recording"), practice_taps.DecideRecording(shown.id, 1)),
                button(words.plain("button-decline-recording"), practice_taps.DecideRecording(shown.id, 0)),
            ]
        )
    if is_own:
        rows.append([button(words.plain("button-record-again"), practice_taps.AskRecording(one.code))])
    withdraw = button(words.plain("button-withdraw-recording"), practice_taps.AskWithdrawRecording(shown.id))
    shown_passage = button(words.plain("button-passage"), practice_taps.OpenPassage(one.code))
    caption = f"<b>{safe(one.title)}</b>\n{recording_line(shown, words)}"
    return Screen(caption, InlineKeyboardMarkup([*rows, [withdraw], [shown_passage]]))


def confirm_withdraw(one: Exercise, shown: RecordingView, words: Words) -> Screen:
    """Ask whether to withdraw the recording."""
    html = words("recording-withdraw", title=one.title, speaker=shown.speaker)
    yes = button(words.plain("button-withdraw-recording-yes"), practice_taps.WithdrawRecording(shown.id))
    no = button(words.plain("button-passage"), practice_taps.OpenPassage(one.code))
    return Screen(html, InlineKeyboardMarkup([[yes], [no]]))
