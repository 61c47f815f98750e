"""Replies to letters and cards, the rest of an album, and edits of letters."""

from telegram import Message, Update
from telegram.ext import ApplicationHandlerStop, MessageHandler, filters

from bot.context import Context
from bot.routing import WRITTEN, Handlers
from bot.ui import keyboards
from bot.ui.reply import show, text_of
from bot.ui.screen import Screen
from data.forms import drafts
from data.letters import editing
from data.letters import store as letters
from data.letters.store import NOTE_MARK, LetterKind
from data.outbox import tracked_messages
from data.people import prompts
from handlers.answers.text_warnings import blank_warning
from handlers.letters import screens
from handlers.letters.reply_target import find_replied, reply_kind
from handlers.letters.show import find_card
from handlers.letters.write_actions import continue_album, distress_mark, file_id_of, take_letter


def reply_handlers() -> Handlers:
    """Return the handlers that run before all others, for replies to letters and cards and for edits of
    letters.
    """
    return [
        MessageHandler(WRITTEN, take_reply),
        MessageHandler(filters.UpdateType.EDITED_MESSAGE & filters.ChatType.PRIVATE, follow_edit),
    ]


async def take_reply(update: Update, context: Context) -> None:
    """Send a reply to a letter or card as a letter. The rest of an album goes where its first message went.
    If a note or a line was asked for about the same case, leave the reply to that prompt.
    """
    message = update.message
    if message is None:
        return
    if await continue_album(update, context, message):
        raise ApplicationHandlerStop
    case, prompt = await find_replied(update, context), None
    if context.person.is_asked:
        prompt = await context.db.run(prompts.find_prompt, context.person.id)
    if case:
        if prompt is None or prompt.interest_id != case:
            await take_letter(update, context, case, await reply_kind(context, case))
            raise ApplicationHandlerStop
        return
    if prompt is None and await is_lost(context, message):
        await show(update, Screen(context.words("reply-to-nothing"), keyboards.to_queue(context.words)))
        raise ApplicationHandlerStop


async def is_lost(context: Context, message: Message) -> bool:
    """Return whether a coordinator meant a letter or a note and its case is unknown, because none is open."""
    if not context.person.is_coordinator:
        return False
    replied = message.reply_to_message
    to_me = bool(replied and replied.from_user and replied.from_user.id == context.bot.id)
    is_note = text_of(message).startswith(NOTE_MARK)
    if not to_me and not is_note:
        return False
    open_case = None if to_me else await context.db.run(tracked_messages.find_open_case, context.person.id)
    if open_case:
        return False
    draft = await context.db.run(drafts.find_draft, context.person.id)
    return draft is None or not draft.active


async def follow_edit(update: Update, context: Context) -> None:
    """Pass the edit of a letter on to its readers; change an edited note in the case."""
    message = update.edited_message
    if message is None:
        return
    mark = await distress_mark(context, LetterKind.TO_DESK, text_of(message))
    edit = await context.db.run(editing.edit_letter, context.person.id, rewritten(message, mark))
    if edit:
        html = context.words(f"letter-edit-{edit}") + await warn_of_edit(context, message, edit)
        await show(update, Screen(html))
        raise ApplicationHandlerStop


async def warn_of_edit(context: Context, message: Message, edit: editing.Edit) -> str:
    """Warn that a letter is now in another language than its officer reads, or has a place to be filled in;
    '' if neither is so.
    """
    if edit is not editing.Edit.FOLLOWS or not context.person.is_coordinator:
        return ""
    case = await context.db.run(letters.find_case_of, context.person.id, message.message_id)
    card = await find_card(context, case) if case else None
    if card is None or card.person_id == context.person.id:
        return ""
    blank = blank_warning(text_of(message), context.words, "edited-blank")
    return screens.language_warning(text_of(message), card, context.words) + (f"\n\n{blank}" if blank else "")


def rewritten(message: Message, mark: str | None) -> editing.EditedMessage:
    """Return an edited message with what its copies need to match it; `mark` is what it is marked with."""
    is_formatted = message.entities or message.caption_entities
    return editing.EditedMessage(
        text=text_of(message),
        message_id=message.message_id,
        html=(message.text_html or message.caption_html) if is_formatted else None,
        file_id=file_id_of(message),
        mark=mark,
    )
