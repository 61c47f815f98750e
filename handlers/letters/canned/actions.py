"""Send a canned reply to an officer, in their language, after a preview."""

from telegram import Update

from bot.access.permissions import for_cases
from bot.callbacks.base import mark_of
from bot.callbacks.desk.cases import OpenCanned, PreviewCanned, SendCanned
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.reply import note, show
from data.interests.views import InterestCard
from data.letters import canned_replies
from data.letters import store as letters
from data.letters.quota import send_from_desk
from data.letters.store import LetterKind, Written
from handlers.letters import screens as letters_screens
from handlers.letters.canned import screens
from handlers.letters.preview_actions import read_unsent
from handlers.letters.show import find_card, show_about
from handlers.letters.write_actions import acknowledge


def handlers() -> Handlers:
    return for_cases([on_tap(OpenCanned, choose), on_tap(PreviewCanned, preview), on_tap(SendCanned, send)])


async def choose(update: Update, context: Context, tap: OpenCanned) -> None:
    """Show the canned replies by their titles."""
    card = await find_card(context, tap.interest)
    if card is None:
        await show(update, letters_screens.gone(context.words))
        return
    page = await context.db.run(canned_replies.get_page, context.language, tap.page)
    await show_about(update, context, card.id, screens.choose(page, card, context.words))


async def preview(update: Update, context: Context, tap: PreviewCanned) -> None:
    """Show what the officer would read, before it is sent."""
    card = await find_card(context, tap.interest)
    text = await find_text(context, card, tap.reply)
    if card is None or not text:
        await choose(update, context, OpenCanned(tap.interest, 0))
        return
    kind, written = as_letter(text, 0)
    letter, theirs = await read_unsent(context, card, kind, written)
    screen = letters_screens.preview_canned(letter, card, theirs, (tap.reply, mark_of(text)), context.words)
    await show_about(update, context, card.id, screen)


async def send(update: Update, context: Context, tap: SendCanned) -> None:
    """Send the reply, once for each preview, which becomes its receipt. If the reply was changed meanwhile,
    show the preview again.
    """
    card = await find_card(context, tap.interest)
    text, message = await find_text(context, card, tap.reply), update.effective_message
    if card is None or message is None or mark_of(text) != tap.seen:
        await note(update, context.words.plain("canned-changed"))
        await preview(update, context, PreviewCanned(tap.interest, tap.reply))
        return
    kind, written = as_letter(text, message.message_id)
    kept = await context.db.run(send_from_desk, context.person.id, card.id, kind, written)
    await acknowledge(update, context, card, kept, fresh=False)


async def find_text(context: Context, card: InterestCard | None, reply_id: int) -> str:
    """Return the reply in the officer's language; '' if the reply or the case is gone."""
    theirs = context.services.texts.of(card.language if card else None).language
    return await context.db.run(canned_replies.find_text, reply_id, theirs) if card else ""


def as_letter(text: str, message_id: int) -> tuple[LetterKind, Written]:
    """Return a reply as a letter to keep; the message that showed it stands for the one in which it would be
    typed.
    """
    kind = letters.meant_as(LetterKind.TO_OFFICER, text)
    return kind, Written(letters.own_text(text, is_note=kind is LetterKind.NOTE), message_id)
