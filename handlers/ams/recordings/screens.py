"""Recordings of listening passages, as coordinators see them."""

from collections.abc import Mapping, Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks import practice as practice_taps
from bot.callbacks.desk.editing import OpenContents
from bot.texts.catalogue import LANGUAGES, Words, safe
from bot.ui.formatting import folded
from bot.ui.keyboards import Row, button, home
from data.ams.material import Exercise
from data.ams.recordings.store import RecordingState, RecordingView

SHOWN_FIRST = (RecordingState.PROPOSED, RecordingState.APPROVED, RecordingState.DECLINED, RecordingState.LOST)
"""The state that a list names of a passage with several recordings: what there is to do comes first."""


def state_of(states: set[str]) -> str:
    """Return the state that a list shows for a passage; 'none' if it has no recording."""
    return next((str(state) for state in SHOWN_FIRST if state in states), "none")


def list_text(listed: Sequence[Exercise], states: Mapping[str, set[str]], words: Words) -> str:
    """Say what recordings are for, and how many passages have one."""
    heard = sum(RecordingState.APPROVED in states.get(one.code, set()) for one in listed)
    return words("recordings", heard=heard, total=len(listed))


def list_keyboard(
    listed: Sequence[Exercise], states: Mapping[str, set[str]], language: str, words: Words
) -> InlineKeyboardMarkup:
    """List the passages with their state, one row each, and offer the other language."""
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
    return InlineKeyboardMarkup([*rows, others, [contents, *home(words)]])


def passage_text(one: Exercise, found: Sequence[RecordingView], words: Words) -> str:
    """Show the script to read aloud and the state of each recording."""
    language = words.plain(f"languages-{one.language}")
    head = words("passage-head", title=one.title, language=language)
    states = [recording_line(shown, words) for shown in found] or [words("recording-none")]
    return "\n".join([head, *states]) + "\n" + folded(safe(one.text.strip()))


def script_to_read(one: Exercise, words: Words) -> str:
    """Show the whole script and say how to record it."""
    return f"{words('recording-ask', title=one.title)}\n\n{safe(one.text.strip())}"


def title(one: Exercise) -> str:
    """Return the title, escaped for HTML."""
    return safe(one.title)


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


def passage_keyboard(one: Exercise, found: Sequence[RecordingView], words: Words) -> InlineKeyboardMarkup:
    """Offer to record the passage, and to listen to the recordings there are."""
    has_any = any(shown.state == RecordingState.APPROVED for shown in found)
    label = "button-record-again" if has_any else "button-record"
    rows = [[button(words.plain(label), practice_taps.AskRecording(one.code))]]
    for shown in found:
        if shown.state in (RecordingState.PROPOSED, RecordingState.APPROVED):
            hear = words.plain(f"button-hear-{shown.state}", speaker=shown.speaker)
            rows.append([button(hear, practice_taps.PlayRecording(shown.id))])
    return InlineKeyboardMarkup([*rows, *back(one, words)])


def back(one: Exercise, words: Words) -> list[Row]:
    """Return the rows that lead to the list and home."""
    listed = button(words.plain("button-recordings"), practice_taps.ListRecordings(one.language))
    return [[listed], home(words)]


def only_passage(one: Exercise, words: Words) -> InlineKeyboardMarkup:
    """Offer only the way back to the passage."""
    shown = button(words.plain("button-passage"), practice_taps.OpenPassage(one.code))
    return InlineKeyboardMarkup([[shown, *home(words)]])


def under_recording(one: Exercise, shown: RecordingView, is_own: bool, words: Words) -> InlineKeyboardMarkup:
    """Offer what can be done with a recording: a second person decides, the one who recorded it may record
    again, anybody may withdraw it.
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
    return InlineKeyboardMarkup([*rows, [withdraw], [shown_passage]])


def confirm_withdraw(one: Exercise, shown: RecordingView, words: Words) -> InlineKeyboardMarkup:
    """Ask whether to withdraw the recording."""
    yes = button(words.plain("button-withdraw-recording-yes"), practice_taps.WithdrawRecording(shown.id))
    no = button(words.plain("button-passage"), practice_taps.OpenPassage(one.code))
    return InlineKeyboardMarkup([[yes], [no]])
