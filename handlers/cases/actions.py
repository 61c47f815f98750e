"""A case: open, claim, give, move."""

from telegram import Update

from bot.access.permissions import for_cases
from bot.callbacks.desk import (
    AddLine,
    AssignFile,
    ChooseColleague,
    ChooseStage,
    ClaimFile,
    MoveFile,
    OpenFile,
    OpenFileBelow,
    OpenHistory,
    OpenLetters,
    PreviewStage,
    ReleaseFile,
)
from bot.context import Context
from bot.room import Prompted
from bot.routing import Handlers, on_tap, typed
from bot.ui import keyboards
from bot.ui.reply import quoted_message, show
from bot.ui.screen import Screen
from data.cases import store as cases
from data.interests import store as interests
from data.interests.stages import MOVES, Stage
from data.letters import store as letters
from data.letters.store import NOTE_MARK
from data.people import prompts
from data.people.prompts import PromptView
from handlers.cases import screens
from handlers.cases.decline_actions import begin_decline
from handlers.cases.show import show_file, show_preview
from handlers.letters import screens as letters_screens
from handlers.letters.show import open_case, show_about

ALL_HISTORY = 100
LONGEST_LINE = 1500
"""Characters that leave room for the message they are added to."""


def handlers() -> Handlers:
    return for_cases(
        [
            on_tap(OpenFile, open_file),
            on_tap(OpenFileBelow, open_file_below),
            on_tap(OpenHistory, open_history),
            on_tap(OpenLetters, open_letters),
            on_tap(ClaimFile, claim_file),
            on_tap(ReleaseFile, release_file),
            on_tap(ChooseColleague, choose_colleague),
            on_tap(AssignFile, assign_file),
            on_tap(ChooseStage, choose_stage),
            on_tap(PreviewStage, preview),
            on_tap(AddLine, ask_line),
            on_tap(MoveFile, move),
        ]
    )


async def open_file(update: Update, context: Context, tap: OpenFile) -> None:
    await show_file(update, context, tap.interest)


async def open_file_below(update: Update, context: Context, tap: OpenFileBelow) -> None:
    await show_file(update, context, tap.interest, fresh=True)


async def open_history(update: Update, context: Context, tap: OpenHistory) -> None:
    """All that happened, the latest last."""
    words = context.words
    lines = await open_case(context, cases.list_history, tap.interest, ALL_HISTORY)
    keyboard = keyboards.only_file(tap.interest, words)
    await show_about(update, context, tap.interest, Screen(screens.whole_history(lines, words), keyboard))


async def open_letters(update: Update, context: Context, tap: OpenLetters) -> None:
    """All that was written about a file, notes too, a page at a time."""
    page = await open_case(context, letters.get_page, tap.interest, tap.page)
    keyboard = letters_screens.letters(page, tap.interest, context.words)
    await show_about(
        update,
        context,
        tap.interest,
        Screen(letters_screens.conversation(page.items, context.words), keyboard),
    )


async def claim_file(update: Update, context: Context, tap: ClaimFile) -> None:
    """Exclusive: the one who is first has it, everybody else learns who that is."""
    won = await context.db.run(cases.claim_interest, *context.acting, tap.interest)
    await show_file(update, context, tap.interest, context.words.plain("claim-won" if won else "claim-lost"))


async def release_file(update: Update, context: Context, tap: ReleaseFile) -> None:
    done = await context.db.run(cases.release_interest, *context.acting, tap.interest)
    toast = context.words.plain("released" if done else "not-yours")
    await show_file(update, context, tap.interest, toast)


async def choose_colleague(update: Update, context: Context, tap: ChooseColleague) -> None:
    """Whom to give one file, or all of mine, to."""
    me = context.person.coordinator_id or 0
    count = await context.db.run(cases.count_own, me)
    people = await context.db.run(cases.list_colleagues, me) if tap.interest or count else []
    text = "assign-question" if tap.interest else "hand-over-question"
    text = text if people or not count else "no-colleagues"
    keyboard = screens.colleagues(tap.interest, people, context.words)
    if tap.interest:
        await show_about(update, context, tap.interest, Screen(context.words(text, count=count), keyboard))
    else:
        await show(update, Screen(context.words(text, count=count), keyboard))


async def assign_file(update: Update, context: Context, tap: AssignFile) -> None:
    words = context.words
    if tap.interest:
        give = (*context.acting, tap.interest, tap.coordinator)
        done = await context.db.run(cases.assign_interest, *give)
        await show_file(update, context, tap.interest, words.plain("assigned" if done else "not-yours"))
        return
    count = await context.db.run(cases.hand_over, *context.acting, tap.coordinator)
    await show(update, Screen(words("handed-over", count=count), keyboards.only_home(words)))


def prompts_taken() -> dict[str, Prompted]:
    return {"line": take_line}


async def choose_stage(update: Update, context: Context, tap: ChooseStage) -> None:
    card = await open_case(context, interests.find_interest, tap.interest, context.language)
    if card is None or not MOVES[Stage(card.stage)]:
        await show_file(update, context, tap.interest)
        return
    html = context.words("stage-question", stage=context.words.plain(f"stage-{card.stage}"))
    await show_about(update, context, card.id, Screen(html, screens.stages(card, context.words)))


async def preview(update: Update, context: Context, tap: PreviewStage) -> None:
    if tap.to == Stage.NOT_SELECTED:
        await begin_decline(update, context, tap.interest, tap.come_from)
        return
    await show_preview(update, context, tap.interest, tap.come_from, tap.to)


async def ask_line(update: Update, context: Context, tap: AddLine) -> None:
    """The coordinator's own words come next."""
    waits_for = ("line", tap.interest, f"{tap.come_from}:{tap.to}")
    await context.db.run(prompts.open_prompt, context.person.id, *waits_for)
    keyboard = keyboards.only_file(tap.interest, context.words)
    await show_about(update, context, tap.interest, Screen(context.words("line-question"), keyboard))


async def take_line(update: Update, context: Context, prompt: PromptView) -> None:
    """The line to add to what the officer is told: shown before it is sent."""
    come_from, _, to = (prompt.detail or "").partition(":")
    line = typed(update)
    wrong = "line-is-no-note" if line.startswith(NOTE_MARK) else "only-text" if not line else None
    if len(line) > LONGEST_LINE:
        wrong = "line-too-long"
    if wrong:
        keyboard = keyboards.only_file(prompt.interest_id or 0, context.words)
        await show(update, Screen(context.words(wrong), keyboard))
        return
    await context.db.run(prompts.close_prompt, context.person.id)
    await show_preview(update, context, prompt.interest_id or 0, come_from, to, line)


async def move(update: Update, context: Context, tap: MoveFile) -> None:
    """Once: a second tap finds the file moved already."""
    if tap.to == Stage.NOT_SELECTED:
        await begin_decline(update, context, tap.interest, tap.come_from)
        return
    quoted = quoted_message(update)
    line = quoted.text if tap.quoted and quoted else None
    done = await context.db.run(
        cases.move_interest, *context.acting, tap.interest, cases.Move(tap.come_from, tap.to, line)
    )
    toast = context.words.plain("moved" if done else "moved-meanwhile")
    await show_file(update, context, tap.interest, toast)
