"""Turn a Telegram message into a letter, and acknowledge it to its author."""

from dataclasses import dataclass

from telegram import Message, Update

from bot.context import Context
from bot.ui.reply import say, show, text_of
from data.interests.views import InterestCard
from data.letters import receipts
from data.letters import store as letters
from data.letters.quota import Kept, Quota, Sent, send_from_desk, send_to_desk
from data.letters.store import LetterKind
from handlers.letters import screens
from handlers.letters.album_actions import hold, joins_held
from handlers.letters.show import find_card, show_about

MEDIA = ("photo", "document", "voice", "video", "audio", "video_note", "sticker", "location", "contact")


@dataclass(frozen=True)
class Destination:
    """Which case a message is about, and which way it goes; `about` names the rehearsal that it answers."""

    interest_id: int
    kind: LetterKind
    about: str | None = None


def meant_as(kind: LetterKind, message: Message) -> LetterKind:
    """Return the kind of letter; a coordinator's text that begins with // is always a note and never goes to
    the officer.
    """
    return letters.meant_as(kind, text_of(message))


def as_written(message: Message, kind: LetterKind, about: str | None = None) -> letters.Written:
    """Return a message in the form in which it is kept and delivered."""
    text = letters.own_text(text_of(message), is_note=kind is LetterKind.NOTE)
    media = next((name for name in MEDIA if getattr(message, name)), None if message.text else "other")
    return letters.Written(
        text=text,
        message_id=message.message_id,
        media=media,
        album=message.media_group_id,
        is_copied=media is not None or bool(message.entities) or len(text) > letters.MAX_IN_LETTER,
        file_id=file_id_of(message),
        about=about,
    )


async def write(
    context: Context, message: Message, interest_id: int, kind: LetterKind, about: str | None = None
) -> Kept | None:
    """Keep a message as a letter; an officer's counts against the quota. None if the case is gone."""
    kind = meant_as(kind, message)
    mark = await distress_mark(context, kind, text_of(message))
    written = as_written(message, kind, about or mark)
    me, settings = context.person.id, context.services.settings
    if kind is LetterKind.TO_DESK:
        quota = Quota(settings.desk_letters_per_hour, settings.desk_media_per_hour)
        return await context.db.run(send_to_desk, me, interest_id, written, quota)
    return await context.db.run(send_from_desk, me, interest_id, kind, written)


def file_id_of(message: Message) -> str | None:
    """Return Telegram's id of the picture or file that a message carries, or None."""
    file = message.photo[-1] if message.photo else message.effective_attachment
    return getattr(file, "file_id", None)


async def take_letter(
    update: Update, context: Context, interest_id: int, kind: LetterKind, about: str | None = None
) -> None:
    """Keep the message that was just sent, have it delivered, and say so. A letter that surely is in another
    language than its officer's isn't kept yet: its author is asked first.
    """
    if update.message and not await hold_back(update, context, interest_id, kind):
        await send_letter(update, context, update.message, Destination(interest_id, kind, about))


async def continue_album(update: Update, context: Context, message: Message) -> bool:
    """Send the rest of an album where its first message went, or let it wait with that. Returns False for
    what belongs to no album that was begun.
    """
    album = message.media_group_id
    begun = await context.db.run(letters.find_album, context.person.id, album) if album else None
    if begun is None:
        return joins_held(context, message)
    kept = await write(context, message, begun.interest_id, LetterKind(begun.kind))
    if kept and kept.sent in (Sent.HELD, Sent.BLOCKED):
        await say_not_sent(update, context, kept)
    return True


async def hold_back(update: Update, context: Context, interest_id: int, kind: LetterKind) -> bool:
    """Ask whether to send a letter that surely is in another language than its officer's, or has a place to
    be filled in, and stop waiting for one: what is typed next may be meant as the answer. The pictures that
    follow it in its album wait with it. Return False for every other message.
    """
    message = update.message
    if message is None or meant_as(kind, message) is not LetterKind.TO_OFFICER:
        return False
    card = await find_card(context, interest_id)
    warning = screens.letter_warning(text_of(message), card, context.words) if card else ""
    if card is None or not warning:
        return False
    hold(context, message)
    await context.close_prompt()
    screen = screens.held_letter(card, warning, message.media_group_id is not None, context.words)
    await show_about(update, context, card.id, screen, quoting=True)
    return True


async def send_letter(
    update: Update, context: Context, message: Message, to: Destination, *, fresh: bool = True
) -> None:
    """Keep a message, have it delivered, and say so: in a new message, or if not `fresh` in the one that was
    tapped. A coordinator's text that begins with // is always a note. The receipt of a letter is kept up to
    date.
    """
    card = await find_card(context, to.interest_id)
    kept = await write(context, message, to.interest_id, to.kind, to.about) if card else None
    await acknowledge(update, context, card, kept, fresh=fresh)


async def acknowledge(
    update: Update, context: Context, card: InterestCard | None, kept: Kept | None, *, fresh: bool
) -> None:
    """Acknowledge what was written: the letter is on its way, the note is kept, or say why neither is."""
    if card is None or kept is None or kept.letter is None or kept.sent is not Sent.PASSED_ON:
        await say_not_sent(update, context, kept)
        return
    if kept.letter.kind != LetterKind.TO_DESK:
        await context.close_prompt()
    if kept.letter.kind == LetterKind.NOTE:
        await show_about(update, context, card.id, screens.note_kept(card, context.words), fresh=fresh)
        return
    # Sent twice with the same button it is one letter, and may have been delivered by now.
    state = await context.db.run(receipts.get_state, kept.letter.id)
    screen = screens.receipt(kept.letter, state, card, context.words)
    shown = await show(update, screen, fresh=fresh)
    await context.db.run(receipts.keep_receipt, kept.letter.id, shown)


async def say_not_sent(update: Update, context: Context, kept: Kept | None) -> None:
    """Say why a message isn't on its way; of those that are held back only the first is answered."""
    if kept and kept.sent is Sent.HELD_TOO:
        return
    text = "file-gone" if kept is None else f"letter-{kept.sent.replace('_', '-')}"
    await say(update, context.words, text, fresh=True)


async def distress_mark(context: Context, kind: LetterKind, text: str) -> str | None:
    """Return the mark for an officer's letter in which they seem to be in distress or danger, or None."""
    if kind is not LetterKind.TO_DESK or not text:
        return None
    return letters.DISTRESS_MARK if (await context.classify(text)).is_distress else None
