"""Deliver letters between officers and coordinators; pictures and files are copied."""

from collections.abc import Callable

from telegram import (
    InputMedia,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
)
from telegram.constants import ParseMode
from telegram.ext import ExtBot

from bot.delivery.sender import Sender, unless_refused
from bot.texts.catalogue import Words, safe
from bot.ui import keyboards
from bot.ui.screen import Screen
from data.db.database import Database
from data.interests.views import InterestCard
from data.letters import copies, quota, receipts
from data.letters import store as letters
from data.letters.store import LetterKind, LetterView
from data.outbox.store import Delivery
from handlers.interests.lookup import find_card_of_delivery
from handlers.letters import screens

REPLACEABLE: dict[str, Callable[..., InputMedia]] = {
    "photo": InputMediaPhoto,
    "document": InputMediaDocument,
    "video": InputMediaVideo,
    "audio": InputMediaAudio,
}
"""The media that an author can replace in a message."""


async def deliver_letter(sender: Sender, delivery: Delivery) -> int | None:
    """Send a letter to one reader, change a copy after an edit, or tell its author that it failed."""
    card, words = await find_card_of_delivery(sender, delivery), sender.words(delivery)
    letter = await sender.services.db.run(letters.find_letter, delivery.letter_id or 0)
    if letter is None or card is None:
        return None
    if delivery.kind == "letter_failed":
        html = screens.letter_line(letter, words)
        return await sender.message(delivery, html, keyboards.only_case(card.id, words))
    if delivery.kind == "letter_returned":
        html = f"{words('letter-returned', name=card.called)}\n\n{screens.letter_line(letter, words)}"
        return await sender.message(delivery, html, keyboards.only_case(card.id, words))
    if delivery.kind == receipts.KIND:
        await change_receipt(sender, delivery, letter, card)
    elif delivery.kind == quota.KIND:
        await show_held_back(sender, delivery, letter, card)
    elif delivery.kind == "letter_edited":
        await change_copy(sender, delivery, letter, letter_screen(letter, card, words))
    else:
        await send(sender, delivery, letter, letter_screen(letter, card, words))
    return None


def letter_screen(letter: LetterView, card: InterestCard, words: Words) -> Screen:
    """Show a letter as its reader sees it, with a button to answer."""
    show = screens.to_officer if letter.kind == LetterKind.TO_OFFICER else screens.to_desk
    return show(letter, card, words)


async def change_receipt(sender: Sender, delivery: Delivery, letter: LetterView, card: InterestCard) -> None:
    """Refresh the author's receipt of a letter, unless the message shows something else by now."""
    place = (letter.id, delivery.person_id, delivery.message_id or 0)
    state = await sender.services.db.run(receipts.read_receipt, *place)
    if state:
        screen = screens.receipt(letter, state, card, sender.words(delivery))
        await sender.refresh(delivery, place[-1], *screen)


async def show_held_back(sender: Sender, delivery: Delivery, first: LetterView, card: InterestCard) -> None:
    """Show how many messages are held back: send one line an hour, and edit it after that."""
    words, db = sender.words(delivery), sender.services.db
    count = await db.run(quota.count_held, first.id)
    screen = screens.held_back(count, card, words)
    line, _ = await db.run(copies.find_copies, first.id, delivery.person_id)
    if line:
        await sender.refresh(delivery, line, *screen)
        return
    message_id = await sender.message(delivery, *screen)
    await db.run(copies.keep_copy, first.id, delivery.person_id, message_id, is_body=False)


async def send(sender: Sender, delivery: Delivery, letter: LetterView, screen: Screen) -> None:
    """Send who writes and the text; a picture, a file, a long or formatted text follows as a copy."""
    message_id = await sender.message(delivery, *screen)
    await sender.services.db.run(copies.keep_copy, letter.id, delivery.person_id, message_id, is_body=False)
    if letter.is_copied:
        await copy_body(sender, delivery, letter)


async def copy_body(sender: Sender, delivery: Delivery, letter: LetterView) -> None:
    """Copy the message itself, as it is now."""
    await copy_letter(
        sender.bot,
        sender.services.db,
        letter,
        delivery.person_id,
        delivery.telegram_id,
        is_silent=sender.is_silent(delivery),
    )


async def copy_letter(
    bot: ExtBot[None],
    db: Database,
    letter: LetterView,
    person_id: int,
    telegram_id: int,
    is_silent: bool = False,
) -> bool:
    """Copy a letter to one reader as its author sent it; return False if its author is gone."""
    if letter.author_chat is None:
        return False
    copied = await bot.copy_message(
        telegram_id, letter.author_chat, letter.message_id, disable_notification=is_silent or None
    )
    await db.run(copies.keep_copy, letter.id, person_id, copied.message_id, is_body=True)
    return True


async def change_copy(sender: Sender, delivery: Delivery, letter: LetterView, screen: Screen) -> None:
    """Edit a reader's copy: the whole message, or the copied text, picture or file. A letter that has become
    too long for one message is copied now.
    """
    head, body = await sender.services.db.run(copies.find_copies, letter.id, delivery.person_id)
    if body and letter.media:
        await unless_refused(change_media(sender, delivery, body, letter))
    elif body:
        await sender.refresh(delivery, body, letter.html or safe(letter.text), None)
    elif head and letter.held_run is None:
        await sender.refresh(delivery, head, *screen)
        if letter.is_copied:
            await copy_body(sender, delivery, letter)


async def change_media(sender: Sender, delivery: Delivery, message_id: int, letter: LetterView) -> None:
    """Replace the picture or file and its caption; if it can't be replaced, only the caption."""
    caption, kind = letter.html or safe(letter.text) or None, REPLACEABLE.get(letter.media or "")
    if kind and letter.file_id:
        media = kind(letter.file_id, caption=caption, parse_mode=ParseMode.HTML)
        await sender.bot.edit_message_media(media, delivery.telegram_id, message_id)
    else:
        await sender.bot.edit_message_caption(
            delivery.telegram_id, message_id, caption=caption, parse_mode=ParseMode.HTML
        )
