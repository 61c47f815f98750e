"""The practice quiz: sets of Telegram polls, explained after each answer; questions return by spaced
repetition.
"""

from telegram import Update
from telegram.ext import PollAnswerHandler

from bot.callbacks.practice import BeginQuiz, NextQuestion, OpenQuiz, SetDaily, StopQuiz
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.reply import note, show
from data.ams.material import STAGES
from data.ams.plan import reminders
from data.ams.plan import store as plans
from data.ams.quiz import store as quizzes
from data.ams.quiz.placement import PLACEMENT
from data.ams.quiz.store import ALL, DAY, WRONG
from handlers.ams.quiz import poll, screens


def handlers() -> Handlers:
    return [
        on_tap(OpenQuiz, open_quiz),
        on_tap(BeginQuiz, begin_quiz),
        on_tap(NextQuestion, next_question),
        on_tap(StopQuiz, stop_quiz),
        on_tap(SetDaily, set_daily),
        PollAnswerHandler(take_answer),
    ]


async def open_quiz(update: Update, context: Context) -> None:
    mine, practice = context.person.id, context.services.practice
    home = await context.db.run(quizzes.get_home, mine, practice.quiz)
    plan = await context.db.run(plans.find_plan, mine, practice.tasks)
    await show(update, screens.quiz(home, bool(plan and plan.is_daily), context.words))


async def begin_quiz(update: Update, context: Context, tap: BeginQuiz) -> None:
    """Begin a set in place of the one before, and ask its first question."""
    kind = tap.kind
    kind = kind if kind in (*STAGES, ALL, WRONG, DAY, PLACEMENT) else ALL
    run = await context.db.run(quizzes.begin, context.person.id, kind, context.services.practice.quiz)
    if run is None:
        await note(update, context.words.plain("quiz-nothing"))
        return
    await note(update, context.words.plain("quiz-begun"))
    await poll.ask_question(context, run)


async def next_question(update: Update, context: Context, tap: NextQuestion) -> None:
    """Ask the question at which the set stands, in the current language; after the last one, show the result.
    A second tap doesn't ask it twice.
    """
    run = await context.db.run(quizzes.find_run, context.person.id)
    if run is None:
        await open_quiz(update, context)
        return
    if tap.place >= 0 and (tap.place != run.place or run.is_asked):
        await note(update, context.words.plain("quiz-asked"))
        return
    await note(update, "")
    await poll.ask_question(context, run)


async def stop_quiz(update: Update, context: Context) -> None:
    """End the set; the answers given so far count."""
    await context.db.run(quizzes.drop_run, context.person.id)
    await note(update, context.words.plain("quiz-stopped"))
    await show(update, screens.stopped(context.words), fresh=True)


async def set_daily(update: Update, context: Context, tap: SetDaily) -> None:
    zone = context.services.settings.time_zone
    await context.db.run(reminders.set_daily, context.person.id, zone, bool(tap.daily))
    await open_quiz(update, context)


async def take_answer(update: Update, context: Context) -> None:
    answer = update.poll_answer
    if answer and answer.option_ids:
        await poll.take_answer(context, answer.poll_id, list(answer.option_ids))
