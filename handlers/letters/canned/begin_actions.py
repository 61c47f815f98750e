"""Begin a letter to an officer with a canned reply, which its author changes."""

from telegram import Update

from bot.access.permissions import for_cases
from bot.callbacks.desk.cases import OpenCanned
from bot.callbacks.desk.shortcuts import EditCanned
from bot.context import Context
from bot.routing import Handlers, on_tap
from data.letters.store import LetterKind
from handlers.letters.canned.actions import choose, find_text
from handlers.letters.prompt_actions import wait_for
from handlers.letters.show import find_card


def handlers() -> Handlers:
    return for_cases([on_tap(EditCanned, begin)])


async def begin(update: Update, context: Context, tap: EditCanned) -> None:
    """Show the reply to be copied; what is sent next, changed or not, goes to the officer."""
    text = await find_text(context, await find_card(context, tap.interest), tap.reply)
    if text:
        await wait_for(update, context, LetterKind.TO_OFFICER, tap.interest, text)
    else:
        await choose(update, context, OpenCanned(tap.interest, 0))
