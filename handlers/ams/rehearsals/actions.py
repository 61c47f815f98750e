"""Language rehearsals: reading, a report, an interview; against the clock, marked by oneself."""

from telegram import Update
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot.callbacks.practice import (
    AnswerReading,
    BeginExercise,
    FinishRehearsal,
    GiveUp,
    ListRehearsals,
    OpenExercise,
    OpenRehearsals,
    SendAnswer,
    ShowModel,
    TickPoint,
)
from bot.context import Context
from bot.room import Prompted
from bot.routing import SPOKEN, TYPED, Handlers, on_tap, typed
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.ams.material import SKILLS, Exercise
from data.ams.plan import store as plans
from data.ams.quiz import store as quizzes
from data.ams.rehearsals import store as rehearsals
from data.ams.rehearsals.store import RehearsalView
from data.forms import drafts
from data.letters.store import LetterKind
from data.people import prompts
from data.people.prompts import PromptView
from handlers.ams.rehearsals import screens
from handlers.interests.lookup import find_latest_open

FEWEST_WORDS = 40
"""What is longer is a report; questions are shorter."""


def handlers() -> Handlers:
    return [
        on_tap(OpenRehearsals, open_rehearsals),
        on_tap(ListRehearsals, list_rehearsals),
        on_tap(OpenExercise, open_exercise),
        on_tap(BeginExercise, begin),
        on_tap(AnswerReading, answer_reading),
        on_tap(TickPoint, tick),
        on_tap(ShowModel, show_model),
        on_tap(FinishRehearsal, finish),
        on_tap(GiveUp, give_up),
        on_tap(SendAnswer, send_answer),
    ]


def live_handlers() -> Handlers:
    """Before forms and questions: a report whose prompt a tap has closed meanwhile, an answer by voice."""
    return [MessageHandler(TYPED, take_late_report), MessageHandler(SPOKEN, hear_answer)]


def prompts_taken() -> dict[str, Prompted]:
    return {"report": take_report}


async def open_rehearsals(update: Update, context: Context) -> None:
    await show(update, Screen(context.words("rehearse-head"), screens.rehearsals(context.words)))


async def list_rehearsals(update: Update, context: Context, tap: ListRehearsals) -> None:
    skill = tap.skill if tap.skill in SKILLS else SKILLS[0]
    listed = context.parts.practice.list_exercises(skill, tap.language)
    done = await context.db.run(rehearsals.list_done, context.person.id)
    html = context.words(f"rehearse-{skill}")
    await show(update, Screen(html, screens.exercises(listed, done, context.words)))


async def open_exercise(update: Update, context: Context, tap: OpenExercise) -> None:
    one = context.parts.practice.exercise(tap.code)
    if one is None:
        await open_rehearsals(update, context)
        return
    await show(update, screens.exercise(one, context.words))


async def begin(update: Update, context: Context, tap: BeginExercise) -> None:
    """The clock starts when the text is there."""
    one = context.parts.practice.exercise(tap.code)
    if one is None:
        await open_rehearsals(update, context)
        return
    at = await context.db.run(rehearsals.begin, context.person.id, one)
    zone = await context.db.run(plans.zone_of, context.person.id, context.parts.settings.time_zone)
    html = screens.begun(one, at, zone, context.words)
    if one.skill == "reading":
        await show(update, Screen(html))
        await show_question(update, context, one, at, fresh=True)
    elif one.skill == "report":
        await context.db.run(prompts.open_prompt, context.person.id, "report", None, str(at.id))
        await show(update, Screen(html, screens.give_up(at, context.words)))
    else:
        await show(update, Screen(html))
        html = screens.points_text(one, at, context.words)
        await show(update, Screen(html, screens.points_keyboard(one, at, context.words)), fresh=True)


async def show_question(
    update: Update, context: Context, one: Exercise, at: RehearsalView, *, fresh: bool = False
) -> None:
    """The question it stands at; after the last the result."""
    words = context.words
    if len(at.answers) >= len(one.questions):
        done = await finish_rehearsal(context, at.id)
        html = screens.reading_result(one, done or at, words)
        await show(update, Screen(html, screens.only_rehearsals(words)))
        return
    html = screens.reading_question(one.questions[len(at.answers)], at, words)
    await show(update, Screen(html, screens.reading(one, at, words)), fresh=fresh)


async def finish_rehearsal(context: Context, rehearsal_id: int) -> RehearsalView | None:
    """Stop the clock."""
    zone = context.parts.settings.time_zone
    today = await context.db.run(quizzes.today_of, context.person.id, zone)
    done: RehearsalView | None = await context.db.run(
        rehearsals.finish, context.person.id, rehearsal_id, today
    )
    return done


async def find_exercise(
    update: Update, context: Context, at: RehearsalView | None
) -> tuple[Exercise, RehearsalView] | None:
    """The exercise of a rehearsal; one that was given up is said to be."""
    one = context.parts.practice.exercise(at.code) if at else None
    if one is None or at is None:
        await show(update, Screen(context.words("rehearsal-gone"), screens.only_rehearsals(context.words)))
        return None
    return one, at


async def answer_reading(update: Update, context: Context, tap: AnswerReading) -> None:
    given = (context.person.id, tap.rehearsal, tap.place, tap.option)
    found = await find_exercise(update, context, await context.db.run(rehearsals.answer, *given))
    if found:
        await show_question(update, context, *found)


async def take_report(update: Update, context: Context, prompt: PromptView) -> None:
    """Measured, never marked; the text isn't kept."""
    text = typed(update)
    if not text:
        await show(update, Screen(context.words("only-text"), screens.only_rehearsals(context.words)))
        return
    await context.db.run(prompts.close_prompt, context.person.id)
    at = await context.db.run(rehearsals.find, context.person.id, int(prompt.detail or 0))
    await show_report(update, context, at)


async def show_report(update: Update, context: Context, at: RehearsalView | None) -> None:
    """The figures of what was written, and the points to check it against."""
    found = await find_exercise(update, context, at)
    if found:
        html = screens.report(rehearsals.measure(typed(update)), *found, context.words)
        await show(update, Screen(html, screens.points_keyboard(*found, context.words)))


async def take_late_report(update: Update, context: Context) -> None:
    """A long text while a report is being rehearsed is the report, or a better one, and no question."""
    if rehearsals.measure(typed(update)).words < FEWEST_WORDS:
        return
    at = await context.db.run(rehearsals.find_running, context.person.id)
    one = context.parts.practice.exercise(at.code) if at else None
    draft = await context.db.run(drafts.find_draft, context.person.id)
    if one and one.skill == "report" and not (draft and draft.active):
        await show_report(update, context, at)
        raise ApplicationHandlerStop


async def hear_answer(update: Update, context: Context) -> None:
    """What is said while an interview is rehearsed stays with who said it, unless they choose otherwise."""
    at = await context.db.run(rehearsals.find_running, context.person.id)
    one = context.parts.practice.exercise(at.code) if at else None
    draft = await context.db.run(drafts.find_draft, context.person.id)
    if one and one.skill == "interview" and not (draft and draft.active):
        await show(update, Screen(context.words("answer-stays"), screens.send_answer(one, context.words)))
        raise ApplicationHandlerStop


async def tick(update: Update, context: Context, tap: TickPoint) -> None:
    """A point, in place."""
    at = await context.db.run(rehearsals.tick, context.person.id, tap.rehearsal, tap.point)
    found = await find_exercise(update, context, at)
    if found:
        html = screens.points_text(*found, context.words)
        await show(update, Screen(html, screens.points_keyboard(*found, context.words)))


async def show_model(update: Update, context: Context, tap: ShowModel) -> None:
    at = await context.db.run(rehearsals.find, context.person.id, tap.rehearsal)
    found = await find_exercise(update, context, at)
    if found:
        figures = rehearsals.measure(found[0].model or "")
        await show(update, screens.model(found[0], figures, found[1], context.words), fresh=True)


async def finish(update: Update, context: Context, tap: FinishRehearsal) -> None:
    await context.db.run(prompts.close_prompt, context.person.id)
    found = await find_exercise(update, context, await finish_rehearsal(context, tap.rehearsal))
    if found:
        html = screens.finished(*found, context.words)
        await show(update, Screen(html, screens.only_rehearsals(context.words)))


async def give_up(update: Update, context: Context, tap: GiveUp) -> None:
    await context.db.run(rehearsals.give_up, context.person.id, tap.rehearsal)
    await open_rehearsals(update, context)


async def send_answer(update: Update, context: Context, tap: SendAnswer) -> None:
    """By choice: what is said or written next goes to the coordinators with the officer's file."""
    one = context.parts.practice.exercise(tap.code)
    latest = await find_latest_open(context)
    if one is None or latest is None:
        html, keyboard = "answer-needs-interest", screens.needs_interest(context.words)
        await show(update, Screen(context.words(html), keyboard), fresh=True)
        return
    await context.db.run(prompts.open_prompt, context.person.id, LetterKind.TO_DESK, latest.id, one.code)
    html = context.words("answer-to-desk", title=one.title)
    await show(update, Screen(html, screens.only_rehearsals(context.words)), fresh=True)
