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
from data.people import prompts
from data.people.prompts import PromptView
from handlers.cases.queue.actions import show_queue
from handlers.cases.triage import view_screens
from handlers.cases.triage.choices import list_options
from handlers.forms.aside_actions import PromptWays, read_words

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
    return {NEW: take_name, RENAME: take_rename}


async def ask_name(update: Update, context: Context) -> None:
    await ask_again(update, context, None, "")


async def ask_again(update: Update, context: Context, view_id: int | None, problem: str) -> None:
    """Ask for the name of a new view, or for another of one, below what was wrong with the text that was
    typed.
    """
    kind, detail = (RENAME, str(view_id)) if view_id else (NEW, None)
    await context.db.run(prompts.open_prompt, context.person.id, kind, None, detail)
    await show(update, view_screens.ask_name(context.words, problem))


async def take_name(update: Update, context: Context, prompt: PromptView) -> bool:
    """Make a view of all open cases under the typed name, and show its settings to narrow it down. False for
    what the rooms that answer reply to.
    """
    back = partial(show_queue, update, context, 0)
    ways = PromptWays(partial(ask_again, update, context, None), back, NAMELESS)
    name = await read_words(update, context, ways, saved_views.MAX_LENGTH)
    if not isinstance(name, str):
        return name
    saved, view_id = await context.db.run(saved_views.begin_view, context.person.id, name)
    if await close_or_ask_again(context, ways, saved):
        await show_settings(update, context, view_id)
    return True


async def ask_rename(update: Update, context: Context, tap: RenameView) -> None:
    if await find_view(update, context, tap.view):
        await ask_again(update, context, tap.view, "")


async def take_rename(update: Update, context: Context, prompt: PromptView) -> bool:
    view_id = int(prompt.detail or 0)
    back = partial(show_settings, update, context, view_id)
    ways = PromptWays(partial(ask_again, update, context, view_id), back, NAMELESS)
    name = await read_words(update, context, ways, saved_views.MAX_LENGTH)
    if not isinstance(name, str):
        return name
    saved = await context.db.run(saved_views.rename_view, context.person.id, view_id, name)
    if await close_or_ask_again(context, ways, saved or Saved.DONE):
        await back()
    return True


async def close_or_ask_again(context: Context, ways: PromptWays, saved: Saved) -> bool:
    """Close the prompt if a name was accepted, else say why not and ask again. Returns whether it was."""
    if saved is Saved.DONE:
        await context.db.run(prompts.close_prompt, context.person.id)
        return True
    await ways.again(view_screens.problem_with(saved, context.words))
    return False


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
