"""Ask for consent to keep a question with personal data, and keep it without that data."""

from telegram import ReplyParameters, Update
from telegram.constants import ParseMode

from bot.context import Context
from bot.ui.reply import NO_PREVIEW
from data.answers import question_log
from data.answers.intents.kinds import DISTRESS
from handlers.answers import screens


async def ask_to_keep(update: Update, context: Context, asked: int, question: str, message_id: int) -> None:
    """Show, under the message itself, what would be kept, and ask; nothing of it is stored meanwhile."""
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
    """Return a question whose text may be kept; '' if its sender seems to be in distress or danger."""
    return "" if (await context.classify(question)).intent in DISTRESS else question
