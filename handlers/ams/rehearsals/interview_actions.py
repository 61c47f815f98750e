"""Interviews: time to think, then to speak. The answer stays with the officer unless they send it."""

from telegram import Update
from telegram.ext import ApplicationHandlerStop

from bot.callbacks.practice import SendAnswer, SpeakNow
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.ams.material import Exercise
from data.ams.rehearsals import store as rehearsals
from data.ams.rehearsals.store import RehearsalView
from data.forms import drafts
from data.letters.store import LetterKind
from handlers.ams.rehearsals import screens
from handlers.ams.rehearsals.show import show_clock, show_rehearsals, zone_of
from handlers.interests.lookup import find_latest_open


def handlers() -> Handlers:
    return [on_tap(SpeakNow, speak), on_tap(SendAnswer, send_answer)]


async def begin_thinking(update: Update, context: Context, one: Exercise) -> None:
    """Start the time to think."""
    await show_thinking(update, context, one, await context.db.run(rehearsals.think, context.person.id, one))


async def show_thinking(update: Update, context: Context, one: Exercise, at: RehearsalView) -> None:
    """Show the question and until when to think."""
    await show(update, screens.thinking(one, at, await zone_of(context), context.words))


async def speak(update: Update, context: Context, tap: SpeakNow) -> None:
    """End the time to think: start the clock of the answer and show the points to check it against."""
    one = context.services.practice.exercise(tap.code)
    if one is None or one.skill != "interview":
        await show_rehearsals(update, context)
        return
    await show_speaking(update, context, one, await context.db.run(rehearsals.begin, context.person.id, one))


async def show_speaking(update: Update, context: Context, one: Exercise, at: RehearsalView) -> None:
    """Show the question with the clock of the answer, then the points to check the answer against."""
    zone = await zone_of(context)
    await show_clock(update, context, at, screens.speaking(one, at, zone, context.words))
    await show(update, screens.points(one, at, context.words), fresh=True)


async def resume(update: Update, context: Context, one: Exercise, at: RehearsalView) -> None:
    """Show again the time to think, or the answer with its points."""
    if at.is_thinking(one):
        await show_thinking(update, context, one, at)
    else:
        await show_speaking(update, context, one, at)


async def hear_answer(update: Update, context: Context) -> None:
    """Say that a voice message sent during an interview rehearsal stays with the officer, and offer to send
    it to the coordinators.
    """
    at = await context.db.run(rehearsals.find_running, context.person.id)
    one = context.services.practice.exercise(at.code) if at else None
    draft = await context.db.run(drafts.find_draft, context.person.id)
    if one and one.skill == "interview" and not (draft and draft.active):
        await show(update, screens.send_answer(one, context.words))
        raise ApplicationHandlerStop


async def send_answer(update: Update, context: Context, tap: SendAnswer) -> None:
    """Let the officer choose to send an answer: their next message goes to the coordinators with
    their file.
    """
    one = context.services.practice.exercise(tap.code)
    latest = await find_latest_open(context)
    if one is None or latest is None:
        await show(update, screens.needs_interest(context.words), fresh=True)
        return
    await context.open_prompt(LetterKind.TO_DESK, latest.id, one.code)
    html = context.words("answer-to-desk", title=one.title)
    await show(update, Screen(html, screens.only_rehearsals(context.words)), fresh=True)
