"""Moving a file to another stage: chosen, previewed as the officer will read it, told, done."""

from telegram import Update

from bot import desk_keyboards
from bot.access import coordinators_only
from bot.context import Context
from bot.desk_taps import AddLine, ChooseStage, MoveFile, PreviewStage
from bot.file_screen import show_about, show_file, show_preview
from bot.keeping import quoted_message
from bot.replies import show
from bot.routes import Handlers, Prompted, on_tap, tapped, typed
from data import interests, officer_files, prompts
from data.letters import NOTE_MARK
from data.prompts import PromptView
from data.stages import MOVES, Stage

LONGEST_LINE = 1500
"""Characters that leave room for the message they are added to."""


def handlers() -> Handlers:
    return [
        on_tap(ChooseStage, coordinators_only(choose_stage)),
        on_tap(PreviewStage, coordinators_only(preview)),
        on_tap(AddLine, coordinators_only(ask_line)),
        on_tap(MoveFile, coordinators_only(move)),
    ]


def prompts_taken() -> dict[str, Prompted]:
    return {"line": take_line}


async def choose_stage(update: Update, context: Context) -> None:
    tap = ChooseStage.unpack(tapped(update))
    card = await context.db.run(interests.find_interest, tap.interest, context.language)
    if card is None or not MOVES[Stage(card.stage)]:
        await show_file(update, context, tap.interest)
        return
    html = context.words("stage-question", stage=context.words.plain(f"stage-{card.stage}"))
    await show_about(update, context, card.id, html, desk_keyboards.stages(card, context.words))


async def preview(update: Update, context: Context) -> None:
    tap = PreviewStage.unpack(tapped(update))
    await show_preview(update, context, tap.interest, tap.come_from, tap.to)


async def ask_line(update: Update, context: Context) -> None:
    """The coordinator's own words come next."""
    tap = AddLine.unpack(tapped(update))
    waits_for = ("line", tap.interest, f"{tap.come_from}:{tap.to}")
    await context.db.run(prompts.open_prompt, context.person.id, *waits_for)
    keyboard = desk_keyboards.only_file(tap.interest, context.words)
    await show_about(update, context, tap.interest, context.words("line-question"), keyboard)


async def take_line(update: Update, context: Context, prompt: PromptView) -> None:
    """The line to add to what the officer is told: shown before it is sent."""
    come_from, _, to = (prompt.detail or "").partition(":")
    line = typed(update)
    wrong = "line-is-no-note" if line.startswith(NOTE_MARK) else "only-text" if not line else None
    if len(line) > LONGEST_LINE:
        wrong = "line-too-long"
    if wrong:
        keyboard = desk_keyboards.only_file(prompt.interest_id or 0, context.words)
        await show(update, context.words(wrong), keyboard)
        return
    await context.db.run(prompts.close_prompt, context.person.id)
    await show_preview(update, context, prompt.interest_id or 0, come_from, to, line)


async def move(update: Update, context: Context) -> None:
    """Once: a second tap finds the file moved already."""
    tap, quoted = MoveFile.unpack(tapped(update)), quoted_message(update)
    line = quoted.text if tap.quoted and quoted else None
    done = await context.db.run(
        officer_files.move_interest, *context.acting, tap.interest, tap.come_from, tap.to, line
    )
    toast = context.words.plain("moved" if done else "moved-meanwhile")
    await show_file(update, context, tap.interest, toast)
