"""Open a case, claim it, release it."""

from telegram import Update

from bot.access.permissions import for_cases
from bot.callbacks.desk.cases import (
    ClaimCase,
    OpenCase,
    OpenCaseBelow,
    OpenHistory,
    OpenLetters,
    ReleaseCase,
)
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui import keyboards
from bot.ui.screen import Screen
from data.cases import store as cases
from data.letters import store as letters
from data.people import access_log
from handlers.cases import giving_actions, screens
from handlers.cases.show import show_case
from handlers.letters import screens as letters_screens
from handlers.letters.show import show_about

ALL_HISTORY = 100
"""Lines of a case's history on its own screen, the latest."""


def handlers() -> Handlers:
    own = for_cases(
        [
            on_tap(OpenCase, open_case),
            on_tap(OpenCaseBelow, open_case_below),
            on_tap(OpenHistory, open_history),
            on_tap(OpenLetters, open_letters),
            on_tap(ClaimCase, claim_case),
            on_tap(ReleaseCase, release_case),
        ]
    )
    return [*own, *giving_actions.handlers()]


async def open_case(update: Update, context: Context, tap: OpenCase) -> None:
    await show_case(update, context, tap.interest)


async def open_case_below(update: Update, context: Context, tap: OpenCaseBelow) -> None:
    await show_case(update, context, tap.interest, fresh=True)


async def open_history(update: Update, context: Context, tap: OpenHistory) -> None:
    """Show everything that happened to a case, the latest last."""
    words = context.words
    lines = await context.db.run(
        access_log.read_and_record, context.person.id, cases.list_history, tap.interest, ALL_HISTORY
    )
    keyboard = keyboards.only_case(tap.interest, words)
    await show_about(update, context, tap.interest, Screen(screens.whole_history(lines, words), keyboard))


async def open_letters(update: Update, context: Context, tap: OpenLetters) -> None:
    """Show everything that was written about a case, with notes, a page at a time."""
    page = await context.db.run(
        access_log.read_and_record, context.person.id, letters.get_page, tap.interest, tap.page
    )
    screen = letters_screens.conversation(page, tap.interest, context.words)
    await show_about(update, context, tap.interest, screen)


async def claim_case(update: Update, context: Context, tap: ClaimCase) -> None:
    """Claim a case. Only the first coordinator gets it; the others see who has it."""
    won = await context.db.run(cases.claim_interest, context.actor, tap.interest)
    await show_case(update, context, tap.interest, context.words.plain("claim-won" if won else "claim-lost"))


async def release_case(update: Update, context: Context, tap: ReleaseCase) -> None:
    done = await context.db.run(cases.release_interest, context.actor, tap.interest)
    toast = context.words.plain("released" if done else "not-yours")
    await show_case(update, context, tap.interest, toast)
