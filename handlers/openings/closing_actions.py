"""Close an opening: tell everybody who was invited, or give a reason why nobody is told."""

from functools import partial

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.openings import AskClose, CloseOpening, WaiveTelling
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from data.openings import store as openings
from data.people.prompts import PromptView
from handlers.forms.desk_prompt_actions import PromptWays, of_coordinators, read_words
from handlers.openings import screens
from handlers.openings.show import find_opening, read_in_each_language, show_opening


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_tap(AskClose, ask_close),
            on_tap(CloseOpening, close_opening),
            on_tap(WaiveTelling, ask_reason),
        ]
    )


def prompt_handlers() -> dict[str, PromptHandler]:
    return {"waive": of_coordinators(ways_of, take_reason)}


async def ask_close(update: Update, context: Context, tap: AskClose) -> None:
    """Show who would be told what, and ask."""
    opening_id = tap.opening
    shown = await find_opening(update, context, opening_id)
    if shown is None:
        return
    uninformed = await context.db.run(openings.count_uninformed, opening_id)
    read = await read_in_each_language(context, shown) if uninformed else []
    messages = [screens.closed(*each) for each in read]
    await show(update, screens.confirm_close(opening_id, uninformed, messages, context.words))


async def close_opening(update: Update, context: Context, tap: CloseOpening) -> None:
    opening_id = tap.opening
    done = await context.db.run(openings.close_opening, opening_id, tell=True)
    toast = context.words.plain("opening-closed-now" if done else "opening-was-closed")
    await show_opening(update, context, opening_id, toast)


async def ask_reason(update: Update, context: Context, tap: WaiveTelling) -> None:
    await ask_reason_again(update, context, tap.opening, "")


async def ask_reason_again(update: Update, context: Context, opening_id: int, problem: str) -> None:
    """Ask for the reason, below what was wrong with the text that was typed ('' for nothing)."""
    await context.open_prompt("waive", detail=str(opening_id))
    screen = screens.at_opening("waive-question", opening_id, context.words)
    await show(update, screen.under(problem))


def ways_of(update: Update, context: Context, prompt: PromptView) -> PromptWays:
    opening_id = int(prompt.detail or 0)
    again = partial(ask_reason_again, update, context, opening_id)
    return PromptWays(again, partial(show_opening, update, context, opening_id))


async def take_reason(update: Update, context: Context, prompt: PromptView) -> None:
    """Close the opening without telling anybody, and keep the reason."""
    opening_id = int(prompt.detail or 0)
    reason = await read_words(update, context, openings.MAX_WAIVER_LENGTH)
    await context.close_prompt()
    done = await context.db.run(openings.close_opening, opening_id, tell=False, waived=reason)
    if not done:
        await show(update, screens.at_opening("waive-too-late", opening_id, context.words))
    else:
        await show_opening(update, context, opening_id)
