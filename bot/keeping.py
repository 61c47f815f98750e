"""A question with personal data in it is kept only if its sender agrees, and without that data."""

from telegram import Message, ReplyParameters, Update
from telegram.constants import ParseMode

from bot import keyboards
from bot.context import Context
from bot.replies import NO_PREVIEW
from data import questions


async def ask_to_keep(update: Update, context: Context, asked: int, question: str, message_id: int) -> None:
    """Show what would be kept, under the message itself: nothing of it is stored meanwhile."""
    if update.effective_chat is None:
        return
    rest = questions.without_personal_data(question)
    await update.effective_chat.send_message(
        context.words("keep-question", text=rest),
        parse_mode=ParseMode.HTML,
        reply_markup=keyboards.keep_question(asked, context.words),
        link_preview_options=NO_PREVIEW,
        reply_parameters=ReplyParameters(message_id, allow_sending_without_reply=True),
    )


def quoted_message(update: Update) -> Message | None:
    """The message that the tapped one quotes; None where it was deleted."""
    tapped = update.callback_query.message if update.callback_query else None
    return tapped.reply_to_message if isinstance(tapped, Message) else None
