"""Listening: a passage is heard once (recorded, synthetic or read by a colleague), then the
questions come.
"""

import contextlib
import logging

from telegram import Chat, Message, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.callbacks.practice import PlayPassage, ShowScript
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.speech.synthesizer import SpeechError
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.ams.material import Exercise
from data.ams.recordings import store as recordings
from data.ams.recordings.store import RecordingView
from data.ams.rehearsals import store as rehearsals
from handlers.ams.rehearsals import listening_screens, screens
from handlers.ams.rehearsals.show import show_question, zone_of

log = logging.getLogger(__name__)


def handlers() -> Handlers:
    return [on_tap(PlayPassage, play), on_tap(ShowScript, show_script)]


async def open_passage(update: Update, context: Context, one: Exercise) -> None:
    """Say what a passage is and how it can be heard. If the officer comes back from the sound, delete the
    sound.
    """
    is_sound = await take_sound_away(update)
    recording = await context.db.run(recordings.find_approved, one.code)
    is_synthetic = recording is None and context.services.synthesizer is not None
    screen = listening_screens.passage(one, recording, is_synthetic, context.words)
    await show(update, screen, fresh=is_sound)


async def play(update: Update, context: Context, tap: PlayPassage) -> None:
    """Send the sound; if none can be sent, offer the script."""
    one, chat, words = context.services.practice.exercise(tap.code), update.effective_chat, context.words
    if one is None or one.skill != "listening" or chat is None:
        await show(update, screens.gone(words))
        return
    await show(update, Screen(words("listening-follows", title=one.title)))
    recording = await context.db.run(recordings.find_approved, one.code)
    if recording and await send_recording(chat, context, one, recording):
        return
    if not await send_synthetic(chat, context, one):
        await show(update, listening_screens.unheard(one, words), fresh=True)


async def send_recording(chat: Chat, context: Context, one: Exercise, recording: RecordingView) -> bool:
    """Send the voice message. Return False if Telegram refuses it; a file that Telegram no longer knows is
    marked as lost.
    """
    caption = listening_screens.caption(one, False, context.words)
    keyboard = listening_screens.to_questions(one, context.words)
    try:
        await chat.send_voice(
            recording.file_id, caption=caption, parse_mode=ParseMode.HTML, reply_markup=keyboard
        )
    except BadRequest as error:
        if "file" in error.message.lower():
            await context.db.run(recordings.mark_lost, recording.id)
        return False
    return True


async def send_synthetic(chat: Chat, context: Context, one: Exercise) -> bool:
    """Send synthetic speech, labelled as such. Return False if there is no synthesizer or it fails."""
    if context.services.synthesizer is None:
        return False
    try:
        speech = await context.services.synthesizer.speak(one.text.strip(), one.language)
    except SpeechError as error:
        log.warning("SPEECH_COMMAND: %s", error)
        return False
    send = chat.send_voice if speech.is_voice else chat.send_document
    try:
        await send(
            speech.content,
            filename=context.words.plain("listening-file") + (".ogg" if speech.is_voice else ".wav"),
            caption=listening_screens.caption(one, True, context.words),
            parse_mode=ParseMode.HTML,
            reply_markup=listening_screens.to_questions(one, context.words),
        )
    except BadRequest:
        return False
    return True


async def show_script(update: Update, context: Context, tap: ShowScript) -> None:
    """Show the script for a colleague to read aloud; it leaves the screen when the questions begin."""
    one = context.services.practice.exercise(tap.code)
    if one is None or one.skill != "listening":
        await show(update, screens.gone(context.words))
        return
    await show(update, listening_screens.script(one, context.words))


async def take_sound_away(update: Update) -> bool:
    """Delete the sound whose button was pressed. Return whether the button was under a sound."""
    tapped = update.callback_query.message if update.callback_query else None
    if not isinstance(tapped, Message) or tapped.text is not None:
        return False
    with contextlib.suppress(BadRequest):
        await tapped.delete()
    return True


async def begin_questions(update: Update, context: Context, one: Exercise) -> None:
    """Take away the sound or the script, start the clock and ask the first question."""
    is_sound = await take_sound_away(update)
    at = await context.db.run(rehearsals.begin, context.person.id, one)
    zone = await zone_of(context)
    await show(update, listening_screens.begun(one, at, zone, context.words), fresh=is_sound)
    await show_question(update, context, one, at, fresh=True)
