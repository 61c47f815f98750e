"""Language rehearsals: reading, listening, a report, an interview; against the clock."""

from telegram import InlineKeyboardMarkup, Update
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot.callbacks.practice import (
    AnswerReading,
    BeginExercise,
    BeginTonight,
    FinishRehearsal,
    GiveUp,
    ListRehearsals,
    OpenExercise,
    OpenRehearsals,
    SendAnswer,
    ShowModel,
    SpeakNow,
    TickPoint,
)
from bot.context import Context
from bot.room import Prompted
from bot.routing import SPOKEN, TYPED, Handlers, on_tap
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.ams.material import ASKED, SKILLS, Exercise, ReadingQuestion
from data.ams.plan import store as plans
from data.ams.rehearsals import report_figures
from data.ams.rehearsals import store as rehearsals
from data.ams.standing import EVENING
from data.forms import drafts
from data.letters.store import LetterKind
from data.people import prompts
from handlers.ams.rehearsals import listening_actions, report_actions, report_screens, screens
from handlers.ams.rehearsals.show import find_exercise, finish_rehearsal, show_clock, show_question
from handlers.interests.lookup import find_latest_open


def handlers() -> Handlers:
    return [
        on_tap(OpenRehearsals, open_rehearsals),
        on_tap(ListRehearsals, list_rehearsals),
        on_tap(OpenExercise, open_exercise),
        on_tap(BeginExercise, begin),
        on_tap(BeginTonight, begin_tonight),
        on_tap(AnswerReading, answer_reading),
        on_tap(TickPoint, tick),
        on_tap(ShowModel, show_model),
        on_tap(FinishRehearsal, finish),
        on_tap(GiveUp, give_up),
        on_tap(SendAnswer, send_answer),
        on_tap(SpeakNow, speak),
        *listening_actions.handlers(),
        *report_actions.handlers(),
    ]


def live_handlers() -> Handlers:
    """Before forms and questions: a report whose prompt a tap has closed meanwhile, an answer by voice."""
    return [MessageHandler(TYPED, report_actions.take_late_report), MessageHandler(SPOKEN, hear_answer)]


def prompts_taken() -> dict[str, Prompted]:
    return report_actions.prompts_taken() | listening_actions.prompts_taken()


async def open_rehearsals(update: Update, context: Context) -> None:
    """The skills; first the reading or listening that somebody left open."""
    at = await context.db.run(rehearsals.find_running, context.person.id)
    one = context.services.practice.exercise(at.code) if at else None
    running = (one, at) if one and at and one.skill in ASKED else None
    await show(update, Screen(context.words("rehearse-head"), screens.rehearsals(running, context.words)))


async def list_rehearsals(update: Update, context: Context, tap: ListRehearsals) -> None:
    skill = tap.skill if tap.skill in SKILLS else SKILLS[0]
    listed = context.services.practice.list_exercises(skill, tap.language)
    done = await context.db.run(rehearsals.list_done, context.person.id)
    html = context.words(f"rehearse-{skill}")
    await show(update, Screen(html, screens.exercises(listed, done, context.words)))


async def open_exercise(update: Update, context: Context, tap: OpenExercise) -> None:
    one = context.services.practice.exercise(tap.code)
    if one is None:
        await open_rehearsals(update, context)
        return
    if one.skill == "listening":
        await listening_actions.open_passage(update, context, one)
        return
    await show_exercise(update, context, one)


async def show_exercise(update: Update, context: Context, one: Exercise) -> None:
    """What it is, before the clock starts; a report from two parts leads to them."""
    html, keyboard = screens.exercise_text(one, context.words), screens.exercise_keyboard(one, context.words)
    if one.after:
        practice = context.services.practice
        done = await context.db.run(rehearsals.list_done, context.person.id)
        html += "\n\n" + report_screens.sources_text(one, practice, done, context.words)
        rows = report_screens.sources_rows(one, practice, context.words)
        keyboard = InlineKeyboardMarkup([*rows, *keyboard.inline_keyboard])
    await show(update, Screen(html, keyboard))


async def begin(update: Update, context: Context, tap: BeginExercise) -> None:
    one = context.services.practice.exercise(tap.code)
    if one is None:
        await open_rehearsals(update, context)
        return
    await begin_exercise(update, context, one)


async def begin_tonight(update: Update, context: Context, tap: BeginTonight) -> None:
    """In one tap, and within EVENING minutes; a passage is heard before its clock starts."""
    one = context.services.practice.exercise(tap.code)
    if one is None:
        await open_rehearsals(update, context)
    elif one.skill == "listening":
        await listening_actions.open_passage(update, context, one)
    else:
        minutes = min(one.minutes, EVENING)
        await begin_exercise(update, context, one.model_copy(update={"minutes": minutes}))


async def begin_exercise(update: Update, context: Context, one: Exercise) -> None:
    """The clock starts when the text is there."""
    if one.skill == "listening":
        await listening_actions.begin_questions(update, context, one)
        return
    clock = rehearsals.think if one.skill == "interview" else rehearsals.begin
    at = await context.db.run(clock, context.person.id, one)
    zone = await context.db.run(plans.zone_of, context.person.id, context.services.settings.time_zone)
    html = screens.begun(one, at, zone, context.words)
    if one.skill == "reading":
        await show(update, Screen(html))
        await show_question(update, context, one, at, fresh=True)
    elif one.skill == "report":
        await report_actions.wait_for_report(context, at.id)
        await show_clock(update, context, at, Screen(html, screens.give_up(at, context.words)))
    else:
        await show(update, Screen(html, screens.thinking(one, at, context.words)))


async def speak(update: Update, context: Context, tap: SpeakNow) -> None:
    """The time to think is over: the clock of the answer, and what it is checked against."""
    one = context.services.practice.exercise(tap.code)
    if one is None or one.skill != "interview":
        await open_rehearsals(update, context)
        return
    at = await context.db.run(rehearsals.begin, context.person.id, one)
    zone = await context.db.run(plans.zone_of, context.person.id, context.services.settings.time_zone)
    await show_clock(update, context, at, Screen(screens.speaking(one, at, zone, context.words)))
    html = screens.points_text(one, at, context.words)
    await show(update, Screen(html, screens.points_keyboard(one, at, context.words)), fresh=True)


async def answer_reading(update: Update, context: Context, tap: AnswerReading) -> None:
    """An option; one that the question doesn't have is no answer."""
    at = await context.db.run(rehearsals.find, context.person.id, tap.rehearsal)
    one = context.services.practice.exercise(at.code) if at else None
    if one and is_offered(one, tap):
        given = (context.person.id, tap.rehearsal, tap.place, tap.option)
        at = await context.db.run(rehearsals.answer, *given)
    found = await find_exercise(update, context, at)
    if found:
        await show_question(update, context, *found)


def is_offered(one: Exercise, tap: AnswerReading) -> bool:
    """Whether the question at a place has options, and this one."""
    question = one.questions[tap.place] if 0 <= tap.place < len(one.questions) else None
    return isinstance(question, ReadingQuestion) and 0 <= tap.option < len(question.options)


async def hear_answer(update: Update, context: Context) -> None:
    """What is said while an interview is rehearsed stays with who said it, unless they choose otherwise."""
    at = await context.db.run(rehearsals.find_running, context.person.id)
    one = context.services.practice.exercise(at.code) if at else None
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
        html = screens.model_text(found[0], context.words)
        if found[0].skill == "report":
            figures = await context.db.run(report_figures.find_figures, context.person.id, tap.rehearsal)
            html = report_screens.model_text(found[0], figures, context.words)
        await show(update, Screen(html, screens.model_keyboard(*found, context.words)), fresh=True)


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
    one = context.services.practice.exercise(tap.code)
    latest = await find_latest_open(context)
    if one is None or latest is None:
        html, keyboard = "answer-needs-interest", screens.needs_interest(context.words)
        await show(update, Screen(context.words(html), keyboard), fresh=True)
        return
    await context.db.run(prompts.open_prompt, context.person.id, LetterKind.TO_DESK, latest.id, one.code)
    html = context.words("answer-to-desk", title=one.title)
    await show(update, Screen(html, screens.only_rehearsals(context.words)), fresh=True)
