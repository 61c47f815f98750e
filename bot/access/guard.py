"""The access guard, before every handler: private chats only, identify the sender, lock the desk."""

import re
from datetime import timedelta

from telegram import Chat, MessageEntity, Update, User
from telegram.error import RetryAfter, TelegramError
from telegram.ext import ApplicationHandlerStop, TypeHandler

from bot.access.desk_lock import lock
from bot.context import Context
from bot.delivery.retry_policy import seconds_asked
from bot.texts.catalogue import our_language
from bot.ui.reply import text_of
from bot.updates.inbox import sender_of
from data.db.base import utc_now
from data.outbox import apologies, failures, tracked_messages
from data.people import store as people
from data.people.views import PersonView

KEEPS_FORM = re.compile(r"/language\b")
"""The command that doesn't pause a form."""


def guard() -> TypeHandler[Update, Context, None]:
    """Return the handler that runs before all others."""
    return TypeHandler(Update, identify_sender)


async def identify_sender(update: Update, context: Context) -> None:
    """Identify the sender; answer groups once, storing nothing; stop updates that no handler needs."""
    user, chat = update.effective_user, update.effective_chat
    if chat and chat.type != Chat.PRIVATE:
        await answer_group(update, context)
        raise ApplicationHandlerStop
    if user and update.my_chat_member and update.my_chat_member.new_chat_member.status == "kicked":
        await context.db.run(failures.mark_blocked_by_sender, user.id)
    elif user and update.my_chat_member:
        await context.db.run(failures.mark_returned_by_sender, user.id)
    if user is None or user.is_bot or update.my_chat_member:
        raise ApplicationHandlerStop
    if context.services.rate_limiter.is_warned_at(user.id, update.update_id):
        await read_language(context, user)
        await slow_down(update, context)
        raise ApplicationHandlerStop
    if update.inline_query:
        await read_language(context, user)
    elif sender_of(update):
        await read_person(update, context, user)
    else:
        await identify_voter(update, context)


async def read_language(context: Context, user: User) -> None:
    """Read only the language of somebody, who gets no row by this."""
    language = await context.db.run(people.find_language, user.id) or our_language(user.language_code)
    context.person = PersonView(id=0, telegram_id=user.id, language=language)


async def read_person(update: Update, context: Context, user: User) -> None:
    """Read the sender of a message or tap, who gets a row; a command pauses their form, unless it chooses the
    language in which the form goes on, and a command or tap closes their prompt. A coordinator whose desk is
    locked counts as an officer.
    """
    hint, is_called = our_language(user.language_code), is_command(update)
    closes_prompt = is_called or bool(update.callback_query)
    pauses_draft = is_called and not KEEPS_FORM.match(text_of(update.message))
    known = context.services.inbox.take_sender(update)
    if known and known.was_blocked:
        await context.db.run(failures.mark_returned_by_sender, user.id)
    if known and known.is_as_known(hint, pauses_draft, closes_prompt):
        context.person = known.view
    else:
        context.person, context.paused_draft = await context.db.run(
            people.ensure_person, user.id, hint, pauses_draft, closes_prompt
        )
    await lock(context)
    tapped = update.callback_query and update.callback_query.message
    if tapped and context.person.is_coordinator:
        await context.db.run(tracked_messages.mark_replaced, context.person.id, tapped.message_id)


async def identify_voter(update: Update, context: Context) -> None:
    """Find the sender of an update that is no message or tap, such as a vote in a quiz. Strangers, to whom a
    quiz was forwarded, get no row and no answer.
    """
    user = update.effective_user
    known = await context.db.run(people.find_person, user.id) if user else None
    if known is None:
        raise ApplicationHandlerStop
    context.person = known


async def slow_down(update: Update, context: Context) -> None:
    """Tell somebody politely that they write too fast; until they slow down, nothing else is answered. If
    Telegram asks to wait, the outbox sends it when that time is over.
    """
    text = context.words.plain("too-fast")
    try:
        if update.callback_query:
            await update.callback_query.answer(text, show_alert=True)
        elif update.effective_message:
            await update.effective_message.reply_text(text)
    except RetryAfter as error:
        due_at = utc_now() + timedelta(seconds=seconds_asked(error))
        await context.db.run(
            apologies.enqueue_apology,
            context.person.telegram_id,
            "reply_slower",
            f"reply_slower:{update.update_id}",
            due_at,
        )
    except TelegramError:
        return


def is_command(update: Update) -> bool:
    """Return whether a message is a command."""
    entities = update.message.entities if update.message else ()
    return any(entity.type == MessageEntity.BOT_COMMAND and entity.offset == 0 for entity in entities)


def is_added(update: Update) -> bool:
    """Return whether somebody has just added the bot to a group, be it as an administrator."""
    change = update.my_chat_member
    if change is None or change.old_chat_member.status not in ("left", "kicked"):
        return False
    return change.new_chat_member.status in ("member", "administrator", "restricted")


def is_for_other_bot(update: Update, username: str) -> bool:
    """Return whether a message begins with a command that names another bot."""
    first = ((update.message.text if update.message else "") or "").split(maxsplit=1)[:1]
    command, _, named = first[0].partition("@") if first else ("", "", "")
    return command.startswith("/") and bool(named) and named.lower() != username.lower()


async def answer_group(update: Update, context: Context) -> None:
    """Say once in a group that the bot works in private, when it is added or called by a command. In a
    channel, and to a command for another bot, it says nothing. Only this process remembers that it said so;
    nothing about a group is stored.
    """
    chat, chat_data = update.effective_chat, context.chat_data
    if chat is None or chat.type == Chat.CHANNEL or chat_data is None or "told" in chat_data:
        return
    is_called = is_command(update) and not is_for_other_bot(update, context.bot.username)
    if not (is_added(update) or is_called):
        return
    chat_data["told"] = True
    language = our_language(update.effective_user.language_code) if update.effective_user else None
    words = context.services.texts.of(language)
    try:
        await chat.send_message(words("group-private", bot=context.bot.username))
    except TelegramError:
        return
