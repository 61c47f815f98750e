"""A message from Telegram becomes a letter, and its author is told what became of it."""

from telegram import Message, Update

from bot.context import Context
from bot.ui import keyboards
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.answers.intents.kinds import DISTRESS
from data.answers.intents.languages import language_of
from data.letters import store as letters
from data.letters.quota import Quota, Sent, send_to_desk
from data.letters.store import LetterKind

MEDIA = ("photo", "document", "voice", "video", "audio", "video_note", "sticker", "location", "contact")


def meant_as(kind: LetterKind, message: Message) -> LetterKind:
    """What a coordinator begins with // is a note wherever it is written: it never goes to the officer."""
    return letters.meant_as(kind, message.text or message.caption or "")


def is_in_other_language(text: str, language: str | None) -> bool:
    """Whether a letter is surely in the language that its reader didn't choose."""
    return language_of(text) not in (None, language) and language is not None


async def write(
    context: Context, message: Message, interest_id: int, kind: LetterKind, about: str | None = None
) -> Sent | None:
    """A message as a letter; an officer's within the quota. None where the file is gone."""
    kind = meant_as(kind, message)
    text = letters.own_text(message.text or message.caption or "", is_note=kind is LetterKind.NOTE)
    media = next((name for name in MEDIA if getattr(message, name)), None if message.text else "other")
    written = letters.Written(
        text=text,
        message_id=message.message_id,
        media=media,
        album=message.media_group_id,
        is_copied=media is not None or bool(message.entities) or len(text) > letters.LONGEST_IN_LETTER,
        file_id=file_id_of(message),
        about=about or await distress_mark(context, kind, text),
    )
    me, settings = context.person.id, context.services.settings
    if kind is LetterKind.TO_DESK:
        quota = Quota(settings.desk_letters_per_hour, settings.desk_media_per_hour)
        return await context.db.run(send_to_desk, me, interest_id, written, quota)
    found = await context.db.run(letters.write_letter, me, interest_id, kind, written)
    return Sent.PASSED_ON if found else None


def file_id_of(message: Message) -> str | None:
    """Telegram's id of the picture or file that a message carries."""
    file = message.photo[-1] if message.photo else message.effective_attachment
    return getattr(file, "file_id", None)


async def say_sent(update: Update, context: Context, sent: Sent | None) -> None:
    """What became of an officer's message; of those that are held back only the first is answered."""
    if sent is Sent.HELD_TOO:
        return
    text = "file-gone" if sent is None else f"letter-{sent.replace('_', '-')}"
    await show(update, Screen(context.words(text), keyboards.only_home(context.words)))


async def distress_mark(context: Context, kind: LetterKind, text: str) -> str | None:
    """What marks an officer's letter in which they seem to be in distress or danger."""
    if kind is not LetterKind.TO_DESK or not text:
        return None
    return letters.DISTRESS_MARK if (await context.classify(text)).intent in DISTRESS else None
