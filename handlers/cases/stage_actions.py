"""Move a case to another stage: the officer's message is shown first, with a line if one is added."""

from functools import partial

from telegram import Update

from bot.access.permissions import for_cases
from bot.callbacks.desk.cases import AddLine, ChooseStage, MoveCase, PreviewStage
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import quoted_text
from data.cases import store as cases
from data.interests.stages import MOVES, Stage
from data.people.prompts import PromptView
from handlers.cases import officer_screens, screens
from handlers.cases.decline_actions import begin_decline
from handlers.cases.show import show_case
from handlers.forms.desk_prompt_actions import AskAgain, PromptWays, of_coordinators
from handlers.letters.show import find_card, show_about


def handlers() -> Handlers:
    return for_cases(
        [
            on_tap(ChooseStage, choose_stage),
            on_tap(PreviewStage, preview),
            on_tap(AddLine, ask_line),
            on_tap(MoveCase, move),
        ]
    )


def prompt_handlers() -> dict[str, PromptHandler]:
    return {"line": of_coordinators(ways_of, take_line)}


async def choose_stage(update: Update, context: Context, tap: ChooseStage) -> None:
    card = await find_card(context, tap.interest)
    if card is None or not MOVES[Stage(card.stage)]:
        await show_case(update, context, tap.interest)
        return
    await show_about(update, context, card.id, screens.stages(card, context.words))


async def preview(update: Update, context: Context, tap: PreviewStage) -> None:
    if tap.to == Stage.NOT_SELECTED:
        await begin_decline(update, context, tap.interest, tap.come_from)
        return
    await show_preview(update, context, tap.interest, tap.come_from, tap.to)


async def ask_line(update: Update, context: Context, tap: AddLine) -> None:
    """Ask for the line that the coordinator adds."""
    await ask_again(update, context, tap.interest, f"{tap.come_from}:{tap.to}", "")


async def ask_again(update: Update, context: Context, interest: int, detail: str, problem: str) -> None:
    """Ask for the line, below what was wrong with the text that was typed. `detail` is 'come_from:to'."""
    await context.open_prompt("line", interest, detail)
    screen = officer_screens.at_case(context.words("line-question"), interest, context.words)
    await show_about(update, context, interest, screen.under(problem))


def ways_of(update: Update, context: Context, prompt: PromptView) -> PromptWays:
    """Return where the prompt for a line leads; back is the message without a line."""
    interest, detail = prompt.interest_id or 0, prompt.detail or ""
    come_from, _, to = detail.partition(":")
    again = partial(ask_again, update, context, interest, detail)
    return PromptWays(again, partial(show_preview, update, context, interest, come_from, to))


async def take_line(update: Update, context: Context, prompt: PromptView) -> None:
    """Take the line to add to the officer's message, and show the message before it is sent. Any words may be
    meant.
    """
    interest, line = prompt.interest_id or 0, typed(update)
    come_from, _, to = (prompt.detail or "").partition(":")
    if wrong := screens.line_problem(line):
        raise AskAgain(context.words(wrong))
    await context.close_prompt()
    await show_preview(update, context, interest, come_from, to, line)


async def move(update: Update, context: Context, tap: MoveCase) -> None:
    """Move a case and tell its officer; a second tap finds it moved already. If the message with the added
    line was deleted, show first what the officer would read without it.
    """
    if tap.to == Stage.NOT_SELECTED:
        await begin_decline(update, context, tap.interest, tap.come_from)
        return
    line = quoted_text(update) if tap.quoted else ""
    if tap.quoted and (not line or screens.line_problem(line)):
        await show_preview(update, context, tap.interest, tap.come_from, tap.to)
        return
    done = await context.db.run(
        cases.move_interest, context.actor, tap.interest, cases.Move(tap.come_from, tap.to, line or None)
    )
    toast = context.words.plain("moved" if done else "moved-meanwhile")
    await show_case(update, context, tap.interest, toast)


async def show_preview(
    update: Update, context: Context, interest_id: int, come_from: str, to: str, line: str | None = None
) -> None:
    """Show the exact message in the officer's language; with a line, as a reply to the message that
    has it.
    """
    card = await find_card(context, interest_id)
    officer = context.services.texts.of(card.language if card else None)
    theirs = await find_card(context, interest_id, officer.language)
    if theirs is None or theirs.stage != come_from or to not in MOVES[Stage(theirs.stage)]:
        await show_case(update, context, interest_id, context.words.plain("moved-meanwhile"), fresh=True)
        return
    screen = screens.stage_preview(theirs, to, line, context.words, officer)
    await show_about(update, context, interest_id, screen, quoting=line is not None)
