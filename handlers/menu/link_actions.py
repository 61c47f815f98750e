"""Links to the bot, and the codes in them, that were pasted into the chat instead of tapped."""

import re

from telegram import Message, MessageEntity, Update
from telegram.ext import ApplicationHandlerStop, MessageHandler, filters

from bot.context import Context
from bot.routing import TYPED, Handlers, typed
from bot.ui.reply import say

PASTED = re.compile(
    r"\s*(?:(?:https?://)?(?:t|telegram)\.me/(?P<bot>\w{5,32})/?\?start=(?P<payload>[\w-]{1,64})"
    r"|(?P<code>c_[\w-]{24}|k_[0-9a-f]{12}))\s*",
    re.IGNORECASE,
)
"""A link that opens a bot, or the code of an invitation or a course."""


def link_handlers() -> Handlers:
    """Return the handler that runs before a message is taken for a letter of a coordinator or a question."""
    return [MessageHandler(TYPED & filters.Regex(PASTED), follow_pasted)]


async def follow_pasted(update: Update, context: Context) -> None:
    """Do what a tap on the link does, if it is one of ours; a code never becomes a question."""
    found = PASTED.fullmatch(typed(update))
    if found is None:
        return
    if found["bot"] and found["bot"].lower() != context.bot.username.lower():
        await say(update, context.words, "link-elsewhere", bot=found["bot"])
    else:
        await context.application.process_update(as_start(update, found["payload"] or found["code"]))
    raise ApplicationHandlerStop


def as_start(update: Update, payload: str) -> Update:
    """Return the update that Telegram would have sent for a tap on the link."""
    pasted = update.effective_message
    if pasted is None:
        raise ValueError("an update without a message has no link")
    command = MessageEntity(MessageEntity.BOT_COMMAND, 0, len("/start"))
    message = Message(
        pasted.message_id,
        pasted.date,
        pasted.chat,
        from_user=pasted.from_user,
        text=f"/start {payload}",
        entities=[command],
    )
    message.set_bot(update.get_bot())
    return Update(update.update_id, message=message)
