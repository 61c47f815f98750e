"""Deliver letters between officers and coordinators; pictures and files are copied."""

from collections.abc import Callable, Sequence

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
from handlers.letters import joined_screens, screens

MAX_APART = 3
"""Letters of a case that wait for one reader and still come as a message each."""
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
        joined = await sender.services.db.run(copies.list_joined, letter.id, delivery.person_id)
        await change_copy(sender, delivery, letter, letters_screen(joined or [letter], card, words))
    elif letter.is_copied:
        await send(sender, delivery, letter, letters_screen([letter], card, words))
    else:
        await send_waiting(sender, delivery, letter, card)
    return None


def letters_screen(shown: Sequence[LetterView], card: InterestCard, words: Words) -> Screen:
    """Show a letter, or several of a case, as their reader sees them, with a button to answer."""
    if len(shown) > 1:
        return joined_screens.joined(shown, card, words)
    show = screens.to_officer if shown[0].kind == LetterKind.TO_OFFICER else screens.to_desk
    return show(shown[0], card, words)


async def send_waiting(sender: Sender, delivery: Delivery, letter: LetterView, card: InterestCard) -> None:
    """Send a letter; if more than MAX_APART of its case wait for this reader, send them together, as many as
    fit into a message. Nothing is left to do for one that went with others.
    """
    db, words = sender.services.db, sender.words(delivery)
    waiting = await db.run(copies.list_waiting, letter.id, delivery.person_id)
    if 0 < len(waiting) <= MAX_APART:
        await send(sender, delivery, letter, letters_screen([letter], card, words))
        return
    for group in joined_screens.fitting(waiting):
        message_id = await sender.message(delivery, *letters_screen(group, card, words))
        ids = [one.id for one in group]
        await db.run(copies.keep_joined, ids, delivery.person_id, message_id)
        if letter.id in ids:
            break


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
