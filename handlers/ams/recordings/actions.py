"""Coordinators record listening passages as voice messages; a second person approves each."""

from datetime import timedelta
from functools import partial

from telegram import Update
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.access.permissions import for_coordinators
from bot.callbacks.practice import (
    AskRecording,
    AskWithdrawRecording,
    DecideRecording,
    ListRecordings,
    OpenPassage,
    PlayRecording,
    WithdrawRecording,
)
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import say, show
from data.ams.material import Exercise
from data.ams.recordings import store as recordings
from data.ams.recordings.store import MAX_DURATION, MIN_DURATION, Outcome, RecordingView, VoiceFile
from data.people.prompts import PromptView
from data.text.locales import LANGUAGES
from handlers.ams.recordings import screens
from handlers.forms.desk_prompt_actions import PromptWays, leave_talk, of_coordinators

SKILL, PROMPT = "listening", "recording"


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_tap(ListRecordings, list_recordings),
            on_tap(OpenPassage, open_passage),
            on_tap(AskRecording, ask_recording),
            on_tap(PlayRecording, play),
            on_tap(DecideRecording, decide),
            on_tap(AskWithdrawRecording, ask_withdraw),
            on_tap(WithdrawRecording, withdraw),
        ]
    )


def prompt_handlers() -> dict[str, PromptHandler]:
    return {PROMPT: of_coordinators(ways_of, take_recording)}


async def list_recordings(update: Update, context: Context, tap: ListRecordings) -> None:
    await show_list(update, context, tap.language)


async def show_list(update: Update, context: Context, language: str, toast: str | None = None) -> None:
    """List the passages of a language, each with the state of its recording."""
    language = language if language in LANGUAGES else context.language
    listed = context.services.practice.list_exercises(SKILL, language)
    states = await context.db.run(recordings.list_states)
    await show(update, screens.passages(listed, states, language, context.words), toast=toast)


def find_passage(context: Context, code: str | None) -> Exercise | None:
    """Return a listening passage, or None if there is none with this code."""
    one = context.services.practice.exercise(code or "")
    return one if one and one.skill == SKILL else None


async def open_passage(update: Update, context: Context, tap: OpenPassage) -> None:
    await show_passage(update, context, tap.code)


async def show_passage(update: Update, context: Context, code: str, toast: str | None = None) -> None:
    """Show a passage's script and its recordings; show the list if there is no such passage."""
    one = find_passage(context, code)
    if one is None:
        await show_list(update, context, context.language, toast)
        return
    found = await context.db.run(recordings.list_of, one.code)
    await show(update, screens.passage(one, found, context.words), toast=toast)


async def ask_recording(update: Update, context: Context, tap: AskRecording) -> None:
    await ask_again(update, context, tap.code, "")


async def ask_again(update: Update, context: Context, code: str, problem: str) -> None:
    """Ask for a recording below what was wrong with what was sent, with the script to read aloud. Show
    the list if there is no such passage.
    """
    one = find_passage(context, code)
    if one is None:
        await show_list(update, context, context.language)
        return
    await context.open_prompt(PROMPT, detail=one.code)
    await show(update, screens.ask_recording(one, context.words).under(problem))


def ways_of(update: Update, context: Context, prompt: PromptView) -> PromptWays:
    code = prompt.detail or ""
    again = partial(ask_again, update, context, code)
    return PromptWays(again, partial(show_passage, update, context, code), takes_sound=True)


async def take_recording(update: Update, context: Context, prompt: PromptView) -> None:
    """Keep a voice message that the coordinator recorded and play it back. Refuse forwarded ones and those
    too short or long to be the passage.
    """
    one, message = find_passage(context, prompt.detail), update.effective_message
    if one is None or message is None:
        await say(update, context.words, "not-for-you")
        return
    if typed(update):
        await leave_talk(update, context)
    voice = message.voice
    if voice is None or message.forward_origin is not None:
        html = context.words("recording-voice-only")
    elif not MIN_DURATION <= seconds_of(voice.duration) <= MAX_DURATION:
        html = context.words("recording-length", shortest=MIN_DURATION, longest=MAX_DURATION // 60)
    else:
        await context.close_prompt()
        file = VoiceFile(voice.file_id, voice.file_unique_id, seconds_of(voice.duration))
        shown = await context.db.run(recordings.propose, context.actor, one.code, file)
        await send(update, context, one, shown)
        return
    await show(update, screens.at_passage(html, one, context.words))


def seconds_of(duration: int | timedelta) -> int:
    """Return a duration in seconds; python-telegram-bot gives a timedelta or a number, depending on its
    settings.
    """
    return int(duration.total_seconds()) if isinstance(duration, timedelta) else duration


async def send(update: Update, context: Context, one: Exercise, shown: RecordingView) -> None:
    """Send the sound as officers will hear it, with buttons for what can be done about it."""
    if update.effective_chat is None:
        return
    screen = screens.recording(one, shown, shown.speaker_id == context.person.id, context.words)
    try:
        await update.effective_chat.send_voice(
            shown.file_id, caption=screen.html, parse_mode=ParseMode.HTML, reply_markup=screen.keyboard
        )
    except BadRequest:
        await show(update, screen._replace(html=context.words("recording-unplayable")), fresh=True)


async def find_recording(
    update: Update, context: Context, recording_id: int
) -> tuple[Exercise, RecordingView] | None:
    """Return a recording and its passage. If it was withdrawn or replaced, say so and return None."""
    shown = await context.db.run(recordings.find, recording_id)
    one = find_passage(context, shown.code) if shown else None
    if shown is None or one is None:
        await show_list(update, context, context.language, context.words.plain("recording-gone"))
        return None
    return one, shown


async def play(update: Update, context: Context, tap: PlayRecording) -> None:
    found = await find_recording(update, context, tap.recording)
    if found:
        if update.callback_query:
            await update.callback_query.answer()
        await send(update, context, *found)


async def decide(update: Update, context: Context, tap: DecideRecording) -> None:
    found = await find_recording(update, context, tap.recording)
    if found is None:
        return
    outcome: Outcome = await context.db.run(
        recordings.decide, context.actor, tap.recording, bool(tap.approve)
    )
    toast = context.words.plain(f"recording-outcome-{outcome}")
    await show_passage(update, context, found[0].code, toast)


async def ask_withdraw(update: Update, context: Context, tap: AskWithdrawRecording) -> None:
    found = await find_recording(update, context, tap.recording)
    if found:
        await show(update, screens.confirm_withdraw(*found, context.words))


async def withdraw(update: Update, context: Context, tap: WithdrawRecording) -> None:
    found = await find_recording(update, context, tap.recording)
    if found:
        await context.db.run(recordings.withdraw, context.actor.coordinator_id, tap.recording)
        toast = context.words.plain("recording-withdrawn")
        await show_passage(update, context, found[0].code, toast)
