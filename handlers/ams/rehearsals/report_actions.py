"""Reports: written in one or more messages; the bot measures what it can, the officer checks the rest."""

from telegram import Update
from telegram.ext import ApplicationHandlerStop

from bot.callbacks.practice import AddToReport, RewriteReport
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.ams.material import Exercise
from data.ams.rehearsals import report_figures
from data.ams.rehearsals import store as rehearsals
from data.ams.rehearsals.store import RehearsalView
from data.forms import drafts
from data.people.prompts import PromptView
from handlers.ams.rehearsals import report_screens, screens
from handlers.ams.rehearsals.show import find_exercise, show_clock, zone_of

WRITTEN = "report"
"""The kind of prompt; its detail is the rehearsal."""
MIN_WORDS = 40
"""Words from which a text belongs to the report, even after its prompt was closed; questions are shorter."""


def handlers() -> Handlers:
    return [on_tap(RewriteReport, rewrite), on_tap(AddToReport, add)]


def prompt_handlers() -> dict[str, PromptHandler]:
    return {WRITTEN: take_report}


async def open_sources(update: Update, context: Context, one: Exercise) -> None:
    """Show a report that is written from two other exercises: which of them are done, and a way to each."""
    done = await context.db.run(rehearsals.list_done, context.person.id)
    await show(update, report_screens.from_sources(one, context.services.practice, done, context.words))


async def begin_report(update: Update, context: Context, one: Exercise) -> None:
    """Show the notes and start the clock."""
    at = await context.db.run(rehearsals.begin, context.person.id, one)
    await wait_for_report(update, context, one, at)


async def wait_for_report(
    update: Update, context: Context, one: Exercise, at: RehearsalView, *, fresh: bool = False
) -> None:
    """Take the next typed messages as the report."""
    await context.open_prompt(WRITTEN, detail=str(at.id))
    html = screens.begun(one, at, await zone_of(context), context.words)
    screen = Screen(html, screens.give_up(at, context.words))
    await show_clock(update, context, at, screen, fresh=fresh)


async def resume(update: Update, context: Context, one: Exercise, at: RehearsalView) -> None:
    """Show the notes again; if something was written already, show what was measured of it."""
    figures = await context.db.run(report_figures.get_figures, context.person.id, at.id)
    if figures.parts:
        await context.open_prompt(WRITTEN, detail=str(at.id))
        await show(update, report_screens.report(figures, one, at, context.words))
    else:
        await wait_for_report(update, context, one, at)


async def add(update: Update, context: Context, tap: AddToReport) -> None:
    """Show the notes below the check, and take what is typed next as a part of the report."""
    at = await context.db.run(rehearsals.find_running, context.person.id)
    found = await find_exercise(update, context, at if at and at.id == tap.rehearsal else None)
    if found:
        await wait_for_report(update, context, *found, fresh=True)


async def take_report(update: Update, context: Context, prompt: PromptView) -> None:
    """Measure the report; it isn't marked and its text isn't kept. Later messages count too, until a button
    is pressed.
    """
    if not typed(update):
        await show(update, Screen(context.words("only-text"), screens.only_rehearsals(context.words)))
        return
    await show_report(update, context, int(prompt.detail or 0))


async def show_report(update: Update, context: Context, rehearsal_id: int) -> None:
    """Show the figures of everything written so far, and the points to check it against."""
    at = await context.db.run(rehearsals.find, context.person.id, rehearsal_id)
    found = await find_exercise(update, context, at)
    if found is None:
        return
    one = found[0]
    added = await context.db.run(report_figures.add_part, context.person.id, rehearsal_id, one, typed(update))
    if added is None:
        await find_exercise(update, context, None)
        return
    at, figures = added
    await show(update, report_screens.report(figures, one, at, context.words))


async def take_late_report(update: Update, context: Context) -> None:
    """Take a long text as part of the report that is being rehearsed, not as a question."""
    if rehearsals.measure(typed(update)).words < MIN_WORDS:
        return
    at = await context.db.run(rehearsals.find_running, context.person.id)
    one = context.services.practice.exercise(at.code) if at else None
    draft = await context.db.run(drafts.find_draft, context.person.id)
    if at and one and one.skill == "report" and not (draft and draft.active):
        await show_report(update, context, at.id)
        raise ApplicationHandlerStop


async def rewrite(update: Update, context: Context, tap: RewriteReport) -> None:
    """Forget what was written so far; the clock goes on."""
    at = await context.db.run(report_figures.begin_anew, context.person.id, tap.rehearsal)
    found = await find_exercise(update, context, at)
    if found:
        await wait_for_report(update, context, *found, fresh=True)


async def show_model(update: Update, context: Context, one: Exercise, at: RehearsalView) -> None:
    """Show the model report, and what it has that the officer's doesn't."""
    figures = await context.db.run(report_figures.get_figures, context.person.id, at.id)
    await show(update, report_screens.model(one, at, figures, context.words), fresh=True)
