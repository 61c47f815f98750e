"""Letters between officers and coordinators, brought to their readers; what a letter carries is copied."""

from telegram import InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot import desk_keyboards, desk_render
from bot.context import Parts
from bot.errors import Fate, classify
from bot.replies import NO_PREVIEW
from bot.texts import Words
from data import letters
from data.letters import LetterKind, LetterView
from data.outbox import Delivery
from data.views import InterestCard


async def deliver_letter(bot: ExtBot[None], parts: Parts, delivery: Delivery, card: InterestCard) -> None:
    """Send a letter to one reader, change a copy after an edit, or tell its author that it failed."""
    letter = await parts.db.run(letters.find_letter, delivery.letter_id or 0)
    if letter is None:
        return
    words = parts.texts.of(delivery.language)
    if delivery.kind == "letter_failed":
        html = desk_render.letter_line(letter, words)
        await send(bot, delivery, html, desk_keyboards.only_file(card.id, words))
        return
    html, keyboard = face(letter, card, words)
    if delivery.kind == "letter_edited" and delivery.message_id:
        await change_copy(bot, delivery, delivery.message_id, html, keyboard)
        return
    copies = [await send(bot, delivery, html, keyboard)]
    if letter.media and letter.author_chat:
        copied = await bot.copy_message(delivery.telegram_id, letter.author_chat, letter.message_id)
        copies.append(copied.message_id)
    for message_id in copies:
        await parts.db.run(letters.keep_copy, letter.id, delivery.person_id, message_id)


def face(letter: LetterView, card: InterestCard, words: Words) -> tuple[str, InlineKeyboardMarkup]:
    """A letter as its reader sees it, with the way to answer."""
    if letter.kind == LetterKind.TO_OFFICER:
        html = desk_render.letter_to_officer(letter, card, words)
        return html, desk_keyboards.letter_to_officer(card.id, words)
    return desk_render.letter_to_desk(letter, card, words), desk_keyboards.letter(card.id, words)


async def send(bot: ExtBot[None], delivery: Delivery, html: str, keyboard: InlineKeyboardMarkup) -> int:
    """One message; returns its id."""
    sent = await bot.send_message(
        delivery.telegram_id,
        html,
        parse_mode=ParseMode.HTML,
        reply_markup=keyboard,
        link_preview_options=NO_PREVIEW,
    )
    return sent.message_id


async def change_copy(
    bot: ExtBot[None], delivery: Delivery, message_id: int, html: str, keyboard: InlineKeyboardMarkup
) -> None:
    """Edit a copy; one that carries a picture or was deleted stays as it is."""
    try:
        await bot.edit_message_text(
            html,
            chat_id=delivery.telegram_id,
            message_id=message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
            link_preview_options=NO_PREVIEW,
        )
    except TelegramError as error:
        if classify(error) is not Fate.REFUSED:
            raise
