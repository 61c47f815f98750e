"""Rehearsals against the clock: reading, listening, a report, an interview."""

from telegram import Update
from telegram.ext import MessageHandler

from bot.callbacks.practice import (
    BeginExercise,
    BeginTonight,
    FinishRehearsal,
    GiveUp,
    ListRehearsals,
    OpenExercise,
    OpenRehearsals,
    ResumeRehearsal,
    ShowModel,
    TickPoint,
)
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import SPOKEN, TYPED, Handlers, on_tap
from bot.ui.reply import show
from data.ams.material import SKILLS
from data.ams.rehearsals import store as rehearsals
from data.ams.standing import EVENING_MINUTES
from handlers.ams.rehearsals import (
    interview_actions,
    listening_actions,
    question_actions,
    report_actions,
    screens,
)
from handlers.ams.rehearsals.show import find_exercise, finish_rehearsal, show_question, show_rehearsals

BEGIN = {
    "reading": question_actions.begin_reading,
    "listening": listening_actions.begin_questions,
    "report": report_actions.begin_report,
    "interview": interview_actions.begin_thinking,
}
"""The function that starts the clock of an exercise, by its skill."""
RESUME = {
    "reading": show_question,
    "listening": show_question,
    "report": report_actions.resume,
    "interview": interview_actions.resume,
}
"""The function that shows a running exercise again, by its skill."""


def handlers() -> Handlers:
    return [
        on_tap(OpenRehearsals, show_rehearsals),
        on_tap(ListRehearsals, list_rehearsals),
        on_tap(OpenExercise, open_exercise),
        on_tap(BeginExercise, begin),
        on_tap(BeginTonight, begin_tonight),
        on_tap(TickPoint, tick),
        on_tap(ShowModel, show_model),
        on_tap(FinishRehearsal, finish),
        on_tap(GiveUp, give_up),
        on_tap(ResumeRehearsal, resume),
        *question_actions.handlers(),
        *listening_actions.handlers(),
        *interview_actions.handlers(),
        *report_actions.handlers(),
    ]


def live_handlers() -> Handlers:
    """Return the handlers that run before forms and questions: for a report typed after its prompt was
    closed, and for an answer by voice.
    """
    return [
        MessageHandler(TYPED, report_actions.take_late_report),
        MessageHandler(SPOKEN, interview_actions.hear_answer),
    ]


def prompt_handlers() -> dict[str, PromptHandler]:
    return report_actions.prompt_handlers() | question_actions.prompt_handlers()


async def list_rehearsals(update: Update, context: Context, tap: ListRehearsals) -> None:
    skill = tap.skill if tap.skill in SKILLS else SKILLS[0]
    listed = context.services.practice.list_exercises(skill, tap.language)
    done = await context.db.run(rehearsals.list_done, context.person.id)
    await show(update, screens.exercises(skill, listed, done, context.words))


async def open_exercise(update: Update, context: Context, tap: OpenExercise) -> None:
    """Say what an exercise is, before its clock starts."""
    one = context.services.practice.exercise(tap.code)
    if one is None:
        await show_rehearsals(update, context)
    elif one.skill == "listening":
        await listening_actions.open_passage(update, context, one)
    elif one.after:
        await report_actions.open_sources(update, context, one)
    else:
        await show(update, screens.exercise(one, context.words))


async def begin(update: Update, context: Context, tap: BeginExercise) -> None:
    one = context.services.practice.exercise(tap.code)
    if one is None:
        await show_rehearsals(update, context)
    else:
        await BEGIN[one.skill](update, context, one)


async def begin_tonight(update: Update, context: Context, tap: BeginTonight) -> None:
    """Begin a suggested exercise with one tap, limited to EVENING_MINUTES minutes; a passage is heard before
    its clock starts.
    """
    one = context.services.practice.exercise(tap.code)
    if one is None:
        await show_rehearsals(update, context)
    elif one.skill == "listening":
        await listening_actions.open_passage(update, context, one)
    else:
        minutes = min(one.minutes, EVENING_MINUTES)
        await BEGIN[one.skill](update, context, one.model_copy(update={"minutes": minutes}))


async def tick(update: Update, context: Context, tap: TickPoint) -> None:
    """Tick or untick a point in the message that lists it."""
    at = await context.db.run(rehearsals.tick, context.person.id, tap.rehearsal, tap.point)
    found = await find_exercise(update, context, at)
    if found:
        await show(update, screens.points(*found, context.words))


async def show_model(update: Update, context: Context, tap: ShowModel) -> None:
    at = await context.db.run(rehearsals.find, context.person.id, tap.rehearsal)
    found = await find_exercise(update, context, at)
    if found and found[0].skill == "report":
        await report_actions.show_model(update, context, *found)
    elif found:
        await show(update, screens.model(*found, context.words), fresh=True)


async def finish(update: Update, context: Context, tap: FinishRehearsal) -> None:
    await context.close_prompt()
    found = await find_exercise(update, context, await finish_rehearsal(context, tap.rehearsal))
    if found:
        await show(update, screens.finished(*found, context.words))


async def give_up(update: Update, context: Context, tap: GiveUp) -> None:
    await context.db.run(rehearsals.give_up, context.person.id, tap.rehearsal)
    await show_rehearsals(update, context)


async def resume(update: Update, context: Context, tap: ResumeRehearsal) -> None:
    """Show again where the rehearsal stands; if it isn't under way any more, say so."""
    at = await context.db.run(rehearsals.find_running, context.person.id)
    found = await find_exercise(update, context, at if at and at.id == tap.rehearsal else None)
    if found:
        await RESUME[found[0].skill](update, context, *found)
