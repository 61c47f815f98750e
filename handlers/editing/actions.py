"""Find entries, and see them as officers see them."""

from functools import partial

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.editing import (
    FindContent,
    OpenContent,
)
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import show
from data.entries.titles import list_titles
from data.people.prompts import PromptView
from handlers.editing import screens
from handlers.editing.attention_actions import open_contents
from handlers.editing.show import show_content
from handlers.forms.desk_prompt_actions import PromptWays, leave_pleasantry, of_coordinators

FOUND = 8
"""Entries that a search finds at most."""


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_tap(FindContent, ask_content),
            on_tap(OpenContent, open_content),
        ]
    )


def prompt_handlers() -> dict[str, PromptHandler]:
    return {"find_content": of_coordinators(ways_of, show_found)}


async def ask_content(update: Update, context: Context) -> None:
    await ask_again(update, context, "")


async def ask_again(update: Update, context: Context, problem: str) -> None:
    """Ask what to search for, below what was wrong with the text that was typed ('' for nothing)."""
    await context.open_prompt("find_content")
    await show(update, screens.at_contents("find-content", context.words).under(problem))


def ways_of(update: Update, context: Context, prompt: PromptView) -> PromptWays:
    return PromptWays(partial(ask_again, update, context), partial(open_contents, update, context))


async def show_found(update: Update, context: Context, prompt: PromptView) -> None:
    """Show the entries found for what was typed, a question too; typing other words searches again."""
    await leave_pleasantry(update, context)
    answers = await context.services.wait_for_answers()
    codes = answers.suggest(typed(update), FOUND)
    titles = await context.db.run(list_titles, codes, context.language)
    found = [(title.code, title.title) for title in titles]
    html = context.words("content-found" if found else "content-not-found")
    await show(update, screens.list_entries(html, found, context.words))


async def open_content(update: Update, context: Context, tap: OpenContent) -> None:
    await show_content(update, context, tap.code, tap.language)
