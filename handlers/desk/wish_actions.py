"""Do what coordinators type instead of a command or a tap."""

from telegram import Update
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot.callbacks.announcements import BeginAnnouncement
from bot.callbacks.base import Tap
from bot.callbacks.desk import cases as case_taps
from bot.callbacks.desk.editing import OpenContents
from bot.callbacks.desk.openings import OpenOpenings
from bot.callbacks.desk.shortcuts import ListReplies
from bot.callbacks.desk.team import OpenTeam
from bot.callbacks.desk.unanswered import OpenQuestions
from bot.context import Context
from bot.routing import TYPED, Handlers, typed
from data.cases.wishes import CaseSearch, Place, Wish, read_wish
from handlers.cases.queue.search_actions import show_cases
from handlers.cases.queue.search_terms import search, search_names

TAPS: dict[Place, Tap] = {
    Place.QUEUE: case_taps.OpenQueue(0),
    Place.OWN: case_taps.OpenOwnCases(0),
    Place.HAND_OVER: case_taps.ChooseColleague(0),
    Place.FIND: case_taps.OpenFind(),
    Place.QUESTIONS: OpenQuestions(0),
    Place.OPENINGS: OpenOpenings(),
    Place.ANNOUNCE: BeginAnnouncement(),
    Place.CONTENT: OpenContents(),
    Place.STATS: case_taps.OpenStats(),
    Place.EXPORT: case_taps.OpenExport(),
    Place.TEAM: OpenTeam(),
    Place.REPLIES: ListReplies(0),
    Place.SETTINGS: case_taps.OpenOwnSettings(),
    Place.DESK: case_taps.OpenDesk(),
}


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
    tap = TAPS[wish] if isinstance(wish, Place) else case_taps.OpenCase(wish)
    await context.services.taps.carry_out(update, context, tap)
    return True
