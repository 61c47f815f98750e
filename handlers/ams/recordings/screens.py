"""Recordings of listening passages, as coordinators see them."""

from collections.abc import Mapping, Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks import practice as practice_taps
from bot.callbacks.editing import OpenContents
from bot.texts.catalogue import LANGUAGES, Words, safe
from bot.ui.formatting import folded
from bot.ui.keyboards import Row, button, home
from data.ams.material import Exercise
from data.ams.recordings.store import RecordingState, RecordingView

SHOWN_FIRST = (RecordingState.PROPOSED, RecordingState.APPROVED, RecordingState.DECLINED, RecordingState.LOST)
"""What a list says of a passage with several recordings: what there is to do comes first."""


def state_of(states: set[str]) -> str:
    """The state a list shows; 'none' where there is no recording."""
    return next((str(state) for state in SHOWN_FIRST if state in states), "none")


def list_text(listed: Sequence[Exercise], states: Mapping[str, set[str]], words: Words) -> str:
    """What recordings are for, and how many passages have one."""
    heard = sum(RecordingState.APPROVED in states.get(one.code, set()) for one in listed)
    return words("recordings", heard=heard, total=len(listed))


def list_keyboard(
    listed: Sequence[Exercise], states: Mapping[str, set[str]], language: str, words: Words
) -> InlineKeyboardMarkup:
    """One row a passage with its state; the other language."""
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
    """The script to read aloud, and the state of each recording."""
    language = words.plain(f"languages-{one.language}")
    head = words("passage-head", title=one.title, language=language)
    states = [recording_line(shown, words) for shown in found] or [words("recording-none")]
    return "\n".join([head, *states]) + "\n" + folded(safe(one.text.strip()))


def script_to_read(one: Exercise, words: Words) -> str:
    """The whole script, and how to record it."""
    return f"{words('recording-ask', title=one.title)}\n\n{safe(one.text.strip())}"


def title(one: Exercise) -> str:
    """For HTML."""
    return safe(one.title)


def recording_line(shown: RecordingView, words: Words) -> str:
    """Who spoke when, and who approved it."""
    length = f"{shown.seconds // 60}:{shown.seconds % 60:02}"
    return words(
        f"recording-{shown.state}",
        speaker=shown.speaker,
        at=words.moment(shown.at),
        length=length,
        by=shown.decided_by or "–",
    )


def passage_keyboard(one: Exercise, found: Sequence[RecordingView], words: Words) -> InlineKeyboardMarkup:
    """Record; listen to what there is, and withdraw it."""
    has_any = any(shown.state == RecordingState.APPROVED for shown in found)
    label = "button-record-again" if has_any else "button-record"
    rows = [[button(words.plain(label), practice_taps.AskRecording(one.code))]]
    for shown in found:
        if shown.state in (RecordingState.PROPOSED, RecordingState.APPROVED):
            hear = words.plain(f"button-hear-{shown.state}", speaker=shown.speaker)
            rows.append([button(hear, practice_taps.PlayRecording(shown.id))])
    return InlineKeyboardMarkup([*rows, *back(one, words)])


def back(one: Exercise, words: Words) -> list[Row]:
    """The list, and home."""
    listed = button(words.plain("button-recordings"), practice_taps.ListRecordings(one.language))
    return [[listed], home(words)]


def only_passage(one: Exercise, words: Words) -> InlineKeyboardMarkup:
    """The way back to the passage."""
    shown = button(words.plain("button-passage"), practice_taps.OpenPassage(one.code))
    return InlineKeyboardMarkup([[shown, *home(words)]])


def under_recording(one: Exercise, shown: RecordingView, is_own: bool, words: Words) -> InlineKeyboardMarkup:
    """Under the sound: a second person decides; who spoke may speak again; anybody withdraws."""
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
    """Withdraw it, or not."""
    yes = button(words.plain("button-withdraw-recording-yes"), practice_taps.WithdrawRecording(shown.id))
    no = button(words.plain("button-passage"), practice_taps.OpenPassage(one.code))
    return InlineKeyboardMarkup([[yes], [no]])
