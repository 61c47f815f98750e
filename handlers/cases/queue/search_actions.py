"""Search for cases."""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.cases import OpenFind
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_command, on_tap, typed
from bot.ui import keyboards
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.cases import search as cases_search
from data.outbox import tracked_messages
from data.people import prompts
from data.people.prompts import PromptView
from handlers.cases.queue import screens
from handlers.cases.queue.search_terms import understand

FOUND = 6
"""Cases that a search finds at most."""


def handlers() -> Handlers:
    return for_coordinators([on_command("find", find), on_tap(OpenFind, ask_words)])


def prompt_handlers() -> dict[str, PromptHandler]:
    return {"find": find_prompted}


async def find(update: Update, context: Context) -> None:
    if context.args:
        await show_found(update, context, " ".join(context.args))
    else:
        await ask_words(update, context)


async def ask_words(update: Update, context: Context) -> None:
    await context.db.run(prompts.open_prompt, context.person.id, "find")
    await show(update, Screen(context.words("find-question"), keyboards.only_desk(context.words)))


async def find_prompted(update: Update, context: Context, prompt: PromptView) -> None:
    """Search for what was typed; typing other words searches again."""
    await show_found(update, context, typed(update))


async def show_found(update: Update, context: Context, text: str) -> None:
    wanted = await understand(context.services, text)
    found = await context.db.run(cases_search.find_cases, wanted, context.language, FOUND)
    shown = await show(update, screens.found(found, context.words))
    numbers = [card.id for card in found]
    await context.db.run(tracked_messages.keep_list, numbers, context.person.id, shown)
