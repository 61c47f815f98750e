"""Do what coordinators type instead of a command or a tap."""

from telegram import Update
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot.callbacks.desk.cases import OpenCase
from bot.context import Context
from bot.routing import TYPED, Handlers, typed
from data.cases.wishes import CaseSearch, Place, Wish, read_wish
from handlers.cases.queue.search_actions import show_cases
from handlers.cases.queue.search_terms import search, search_names
from handlers.desk.screens import PLACES


def typed_handlers() -> Handlers:
    """Return the handler that comes before those of letters: a wish isn't meant for an officer."""
    return [MessageHandler(TYPED, take_wish)]


async def take_wish(update: Update, context: Context) -> None:
    """Do what a coordinator typed outside a form, if it is a wish. Where a prompt left it to others, only a
    place counts: a search there was one of the prompt, or none.
    """
    if not context.person.is_coordinator or context.person.in_form:
        return
    wish = read_wish(typed(update))
    if wish is None or (context.ask_again is not None and not isinstance(wish, Place)):
        return
    if await carry_out(update, context, wish):
        raise ApplicationHandlerStop


async def carry_out(update: Update, context: Context, wish: Wish) -> bool:
    """Open a place or a case, or show the cases that a search finds. Returns False for words that find none,
    unless they say that they are a search.
    """
    if isinstance(wish, CaseSearch):
        look_up = search if wish.is_said or wish.is_about_cases else search_names
        found = await look_up(context, " ".join(wish.words))
        if found or wish.is_said:
            await show_cases(update, context, found, is_guessed=True)
        return bool(found) or wish.is_said
    tap = PLACES[wish][1] if isinstance(wish, Place) else OpenCase(wish)
    await context.services.taps.carry_out(update, context, tap)
    return True
