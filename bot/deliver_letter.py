"""Letters between officers and coordinators, brought to their readers; what a letter carries is copied."""

from telegram import InlineKeyboardMarkup

from bot import desk_keyboards, desk_render
from bot.deliver_interest import find_card
from bot.sending import Sender, unless_refused
from bot.texts import Words, safe
from data import letters
from data.letters import LetterKind, LetterView
from data.outbox import Delivery
from data.views import InterestCard


async def deliver_letter(sender: Sender, delivery: Delivery) -> int | None:
    """Send a letter to one reader, change a copy after an edit, or tell its author that it failed."""
    card, words = await find_card(sender, delivery), sender.words(delivery)
    letter = await sender.parts.db.run(letters.find_letter, delivery.letter_id or 0)
    if letter is None or card is None:
        return None
    html, keyboard = face(letter, card, words)
    if delivery.kind == "letter_failed":
        html = desk_render.letter_line(letter, words)
        return await sender.message(delivery, html, desk_keyboards.only_file(card.id, words))
    if delivery.kind == "letter_edited":
        await change_copy(sender, delivery, letter, html, keyboard)
    else:
        await send(sender, delivery, letter, html, keyboard)
    return None


def face(letter: LetterView, card: InterestCard, words: Words) -> tuple[str, InlineKeyboardMarkup]:
    """A letter as its reader sees it, with the way to answer."""
    if letter.kind == LetterKind.TO_OFFICER:
        html = desk_render.letter_to_officer(letter, card, words)
        return html, desk_keyboards.letter_to_officer(card.id, words)
    return desk_render.letter_to_desk(letter, card, words), desk_keyboards.letter(card.id, words)


async def send(
    sender: Sender, delivery: Delivery, letter: LetterView, html: str, keyboard: InlineKeyboardMarkup
) -> None:
    """Who writes, and the text; a picture, a file, a long or formatted text follows as it was sent."""
    copies = [(await sender.message(delivery, html, keyboard), False)]
    if letter.is_copied and letter.author_chat:
        copied = await sender.bot.copy_message(delivery.telegram_id, letter.author_chat, letter.message_id)
        copies.append((copied.message_id, True))
    for message_id, is_body in copies:
        await sender.parts.db.run(letters.keep_copy, letter.id, delivery.person_id, message_id, is_body)


async def change_copy(
    sender: Sender, delivery: Delivery, letter: LetterView, html: str, keyboard: InlineKeyboardMarkup
) -> None:
    """Edit a copy that is still there: the whole message, the copied text, or the words under a picture."""
    message_id = delivery.message_id or 0
    if not letter.is_copied:
        await sender.refresh(delivery, message_id, html, keyboard)
    elif letter.media is None:
        await sender.refresh(delivery, message_id, safe(letter.text), None)
    else:
        await unless_refused(
            sender.bot.edit_message_caption(
                delivery.telegram_id, message_id=message_id, caption=letter.text or None
            )
        )
