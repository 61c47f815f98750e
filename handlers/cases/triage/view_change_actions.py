"""Make, narrow down, rename and delete one's saved views of the queue in chat."""

from functools import partial

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.base import mark_of
from bot.callbacks.desk.shortcuts import (
    AskDeleteView,
    ChooseFilter,
    DeleteView,
    NewView,
    OpenFilters,
    RenameView,
    SetFilter,
)
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from data.cases import saved_views
from data.cases.saved_views import SHOWN, Saved, ViewOfQueue
from data.people.prompts import PromptView
from handlers.cases.queue.actions import show_queue
from handlers.cases.triage import view_screens
from handlers.cases.triage.choices import list_options
from handlers.forms.desk_prompt_actions import AskAgain, PromptWays, of_coordinators, read_words

NAMELESS = f"page-view-{Saved.NAMELESS}"
NEW, RENAME = "view_new", "view_rename"
"""Kinds of prompts; the detail of the second is the view's id."""


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_tap(NewView, ask_name),
            on_tap(OpenFilters, open_settings),
            on_tap(ChooseFilter, choose),
            on_tap(SetFilter, set_filter),
            on_tap(RenameView, ask_rename),
            on_tap(AskDeleteView, ask_delete),
            on_tap(DeleteView, delete),
        ]
    )


def prompt_handlers() -> dict[str, PromptHandler]:
    return {NEW: of_coordinators(ways_of, take_name), RENAME: of_coordinators(ways_of, take_rename)}


async def ask_name(update: Update, context: Context) -> None:
    await ask_again(update, context, None, "")


async def ask_again(update: Update, context: Context, view_id: int | None, problem: str) -> None:
    """Ask for the name of a new view, or for another of one, below what was wrong with the text that was
    typed.
    """
    kind, detail = (RENAME, str(view_id)) if view_id else (NEW, None)
    await context.open_prompt(kind, detail=detail)
    await show(update, view_screens.ask_name(context.words, problem))


def ways_of(update: Update, context: Context, prompt: PromptView) -> PromptWays:
    """Return where a prompt for a name leads: back to the queue, or to the view that gets another name."""
    view_id = int(prompt.detail or 0) or None
    back = partial(show_queue, update, context, 0)
    if view_id:
        back = partial(show_settings, update, context, view_id)
    return PromptWays(partial(ask_again, update, context, view_id), back, NAMELESS)


async def take_name(update: Update, context: Context, prompt: PromptView) -> None:
    """Make a view of all open cases under the typed name, and show its settings to narrow it down."""
    name = await read_words(update, context, saved_views.MAX_LENGTH, NAMELESS)
    saved, view_id = await context.db.run(saved_views.begin_view, context.person.id, name)
    await close_if_saved(context, saved)
    await show_settings(update, context, view_id)


async def ask_rename(update: Update, context: Context, tap: RenameView) -> None:
    if await find_view(update, context, tap.view):
        await ask_again(update, context, tap.view, "")


async def take_rename(update: Update, context: Context, prompt: PromptView) -> None:
    view_id = int(prompt.detail or 0)
    name = await read_words(update, context, saved_views.MAX_LENGTH, NAMELESS)
    saved = await context.db.run(saved_views.rename_view, context.person.id, view_id, name)
    await close_if_saved(context, saved or Saved.DONE)
    await show_settings(update, context, view_id)


async def close_if_saved(context: Context, saved: Saved) -> None:
    """Close the prompt if a name was accepted. Raises AskAgain with the reason if it wasn't."""
    if saved is not Saved.DONE:
        raise AskAgain(view_screens.problem_with(saved, context.words))
    await context.close_prompt()


async def find_view(update: Update, context: Context, view_id: int) -> ViewOfQueue | None:
    """Return one's own view; if it was deleted, show the queue and return None."""
    found: ViewOfQueue | None = await context.db.run(saved_views.find_view, context.person.id, view_id)
    if found is None:
        await show_queue(update, context, 0, context.words.plain("view-gone"))
    return found


async def open_settings(update: Update, context: Context, tap: OpenFilters) -> None:
    await show_settings(update, context, tap.view)


async def show_settings(update: Update, context: Context, view_id: int) -> None:
    found = await find_view(update, context, view_id)
    if found:
        options = await list_options(context.services, context.words)
        await show(update, view_screens.settings(found, options, context.words))


async def choose(update: Update, context: Context, tap: ChooseFilter) -> None:
    found = await find_view(update, context, tap.view)
    if found and tap.field in SHOWN:
        options = await list_options(context.services, context.words)
        await show(update, view_screens.choices(found, tap, options[tap.field], context.words))


async def set_filter(update: Update, context: Context, tap: SetFilter) -> None:
    """Set a filter to the code that the button stands for; if it is no longer offered, nothing changes."""
    if tap.field in SHOWN:
        options = await list_options(context.services, context.words)
        codes = ["", *(code for code, _ in options[tap.field])]
        chosen = [code for code in codes if mark_of(code) == tap.mark]
        if chosen:
            await context.db.run(saved_views.set_filter, context.person.id, tap.view, tap.field, chosen[0])
    await show_settings(update, context, tap.view)


async def ask_delete(update: Update, context: Context, tap: AskDeleteView) -> None:
    found = await find_view(update, context, tap.view)
    if found:
        await show(update, view_screens.ask_delete(found, context.words))


async def delete(update: Update, context: Context, tap: DeleteView) -> None:
    """Delete a view and show the queue."""
    gone = await context.db.run(saved_views.delete_view, context.person.id, tap.view)
    await show_queue(update, context, 0, context.words.plain("view-deleted" if gone else "view-gone"))
