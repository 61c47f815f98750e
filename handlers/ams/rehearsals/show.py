"""Show a rehearsal: its clock, the current question, its end."""

from telegram import Update

from bot.context import Context
from bot.settings import Settings
from bot.ui.reply import show
from bot.ui.screen import Screen
from bot.web.links import public_address_of
from data.ams.material import Exercise, TypedQuestion
from data.ams.plan import store as plans
from data.ams.quiz import store as quizzes
from data.ams.rehearsals import store as rehearsals
from data.ams.rehearsals.store import RehearsalView
from handlers.ams.rehearsals import screens

TYPED_ANSWER = "listening"
"""The kind of prompt of a question that is answered in a few words; its detail is 'rehearsal place'."""
TYPED_OPTION = "reading"
"""The kind of prompt of a question with options, in case one is typed instead of tapped."""


async def show_rehearsals(update: Update, context: Context) -> None:
    """Show the skills, beginning with the rehearsal that the person left open."""
    at = await context.db.run(rehearsals.find_running, context.person.id)
    one = context.services.practice.exercise(at.code) if at else None
    await show(update, screens.rehearsals((one, at) if one and at else None, context.words))


async def show_question(
    update: Update, context: Context, one: Exercise, at: RehearsalView, *, fresh: bool = False
) -> None:
    """Ask the current question and wait for its answer; after the last one, show the result."""
    words, place = context.words, len(at.answers)
    if place >= len(one.questions):
        await context.close_prompt()
        done = await finish_rehearsal(context, at.id)
        html = screens.questions_result(one, done or at, words)
        await show(update, Screen(html, screens.result_keyboard(one, at, words)))
        return
    kind = TYPED_ANSWER if isinstance(one.questions[place], TypedQuestion) else TYPED_OPTION
    await context.open_prompt(kind, detail=f"{at.id} {place}")
    page = page_of(context.services.settings, one)
    await show_clock(update, context, at, screens.question(one, at, words, page), fresh=fresh)


async def show_clock(
    update: Update, context: Context, at: RehearsalView, screen: Screen, *, fresh: bool = False
) -> None:
    """Show a screen with the clock and remember its message, so that one message is refreshed instead of new
    ones sent.
    """
    message_id = await show(update, screen, fresh=fresh)
    await context.db.run(rehearsals.keep_message, context.person.id, at.id, message_id)


def page_of(settings: Settings, one: Exercise) -> str | None:
    """Return the address of an exercise's page; None if no page is served."""
    return public_address_of(settings, f"reading/{one.code}")


async def zone_of(context: Context) -> str:
    """Return the time zone in which this person reads the clock."""
    zone: str = await context.db.run(plans.zone_of, context.person.id, context.services.settings.time_zone)
    return zone


async def finish_rehearsal(context: Context, rehearsal_id: int) -> RehearsalView | None:
    """Stop the clock, and return the finished rehearsal."""
    zone = context.services.settings.time_zone
    today = await context.db.run(quizzes.today_of, context.person.id, zone)
    done: RehearsalView | None = await context.db.run(
        rehearsals.finish, context.person.id, rehearsal_id, today
    )
    return done


async def find_exercise(
    update: Update, context: Context, at: RehearsalView | None
) -> tuple[Exercise, RehearsalView] | None:
    """Return the exercise of a rehearsal with the rehearsal. If it was given up, say so and return None."""
    one = context.services.practice.exercise(at.code) if at else None
    if one is None or at is None:
        await show(update, screens.gone(context.words))
        return None
    return one, at
