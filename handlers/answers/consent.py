"""A question with personal data in it is kept only if its sender agrees, and without that data."""

from telegram import ReplyParameters, Update
from telegram.constants import ParseMode

from bot.context import Context
from bot.ui.reply import NO_PREVIEW
from data.answers import question_log
from data.answers.intents.kinds import DISTRESS
from handlers.answers import screens


async def ask_to_keep(update: Update, context: Context, asked: int, question: str, message_id: int) -> None:
    """Show what would be kept, under the message itself: nothing of it is stored meanwhile."""
    if update.effective_chat is None:
        return
    screen = screens.keep_question(asked, question_log.without_personal_data(question), context.words)
    await update.effective_chat.send_message(
        screen.html,
        parse_mode=ParseMode.HTML,
        reply_markup=screen.keyboard,
        link_preview_options=NO_PREVIEW,
        reply_parameters=ReplyParameters(message_id, allow_sending_without_reply=True),
    )


async def keepable(context: Context, question: str) -> str:
    """A question whose text may be kept; empty where its sender seems to be in distress or danger."""
    return "" if (await context.classify(question)).intent in DISTRESS else question
