"""An officer's file on a coordinator's screen, and what the officer will be told when it moves."""

from telegram import InlineKeyboardMarkup, Update

from bot import desk_keyboards, desk_render, keyboards
from bot.context import Context, Parts
from bot.replies import show
from bot.texts import Words
from data import coordinators, interests, letters, officer_files, outbox
from data.stages import MOVES, Stage
from data.views import InterestCard

LATEST_LETTERS, LATEST_HISTORY = 4, 5


async def show_file(
    update: Update, context: Context, interest_id: int, toast: str | None = None, *, fresh: bool = False
) -> None:
    """The file as it is now; where it is gone, that."""
    card = await context.db.run(interests.find_interest, interest_id, context.language)
    words = context.words
    if card is None:
        await show(update, words("file-gone"), keyboards.only_home(words), toast=toast)
        return
    html, keyboard = await file_face(context.parts, card, context.person.coordinator_id or 0, words)
    shown = await show(update, html, keyboard, toast=toast, fresh=fresh)
    await context.db.run(outbox.keep_notice, card.id, context.person.id, shown)


async def file_face(
    parts: Parts, card: InterestCard, coordinator_id: int, words: Words
) -> tuple[str, InlineKeyboardMarkup]:
    """A whole file as one coordinator sees it, with what they can do."""
    history = await parts.db.run(officer_files.list_history, card.id, LATEST_HISTORY)
    written = await parts.db.run(letters.list_letters, card.id, LATEST_LETTERS)
    is_lead = await parts.db.run(coordinators.is_lead, coordinator_id)
    html = desk_render.officer_file(card, history, written, words, parts.services)
    is_mine = card.owner_id == coordinator_id
    return html, desk_keyboards.officer_file(card, is_mine, is_lead, words)


async def show_preview(
    update: Update, context: Context, interest_id: int, come_from: str, to: str, line: str | None = None
) -> None:
    """The exact message, in the officer's language; with a line, under the message that it quotes."""
    card = await context.db.run(interests.find_interest, interest_id, context.language)
    if card is None or card.stage != come_from or to not in MOVES[Stage(card.stage)]:
        await show_file(update, context, interest_id, context.words.plain("moved-meanwhile"), fresh=True)
        return
    officer = context.parts.texts.of(card.language)
    in_theirs = await context.db.run(interests.find_interest, interest_id, officer.language) or card
    html = desk_render.stage_preview(in_theirs, to, line, context.words, officer)
    keyboard = desk_keyboards.stage_preview(interest_id, come_from, to, line is not None, context.words)
    await show(update, html, keyboard, quoting=line is not None)
