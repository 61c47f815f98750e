"""Search for cases."""

from functools import partial

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.cases import OpenFind
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_command, on_tap, typed
from bot.ui.reply import show
from data.cases.wishes import Place, read_wish
from data.interests.views import InterestCard
from data.outbox import tracked_messages
from data.people.prompts import PromptView
from handlers.cases.queue import screens
from handlers.cases.queue.actions import show_queue
from handlers.cases.queue.search_terms import search
from handlers.forms.desk_prompt_actions import LeftToOthers, PromptWays, leave_talk, of_coordinators


def handlers() -> Handlers:
    return for_coordinators([on_command("find", find), on_tap(OpenFind, ask_words)])


def prompt_handlers() -> dict[str, PromptHandler]:
    return {"find": of_coordinators(ways_of, take_search)}


async def find(update: Update, context: Context) -> None:
    if context.args:
        await show_found(update, context, " ".join(context.args))
    else:
        await ask_words(update, context)


async def ask_words(update: Update, context: Context) -> None:
    await ask_again(update, context, "")


async def ask_again(update: Update, context: Context, problem: str) -> None:
    """Ask what to search for, below what was wrong with the text that was typed ('' for nothing)."""
    await context.open_prompt("find")
    await show(update, screens.ask_words(context.words).under(problem))


def ways_of(update: Update, context: Context, prompt: PromptView) -> PromptWays:
    return PromptWays(partial(ask_again, update, context), partial(show_queue, update, context, 0))


async def take_search(update: Update, context: Context, prompt: PromptView) -> None:
    """Search for what was typed; typing other words searches again."""
    found = await search(context, typed(update))
    if not found and isinstance(read_wish(typed(update)), Place):
        raise LeftToOthers
    if not found:
        await leave_talk(update, context)
    await show_cases(update, context, found)


async def show_found(update: Update, context: Context, text: str) -> None:
    await show_cases(update, context, await search(context, text))


async def show_cases(
    update: Update, context: Context, found: list[InterestCard], *, is_guessed: bool = False
) -> None:
    """List these cases, and keep the list up to date. What was typed can be answered as a question if it was
    only guessed to be a search.
    """
    screen = screens.found(found, context.words, is_guessed=is_guessed)
    shown = await show(update, screen, quoting=is_guessed)
    numbers = [card.id for card in found]
    await context.db.run(tracked_messages.keep_list, numbers, context.person.id, shown)
