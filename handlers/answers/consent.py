"""Ask for consent to keep a question with personal data, and keep it without that data."""

from collections.abc import Iterable

from telegram import ReplyParameters, Update
from telegram.constants import ParseMode

from bot.context import Context
from bot.ui.reply import NO_PREVIEW
from data.answers.anonymization import holds_personal_data, without_personal_data
from handlers.answers import screens


async def ask_to_keep(update: Update, context: Context, asked: int, question: str, message_id: int) -> None:
    """Show what would be kept, in a reply to the message, and ask. Nothing is stored before a yes."""
    if update.effective_chat is None:
        return
    screen = screens.keep_question(asked, without_personal_data(question), context.words)
    await update.effective_chat.send_message(
        screen.html,
        parse_mode=ParseMode.HTML,
        reply_markup=screen.keyboard,
        link_preview_options=NO_PREVIEW,
        reply_parameters=ReplyParameters(message_id, allow_sending_without_reply=True),
    )


def find_personal(questions: Iterable[tuple[int, str]]) -> int:
    """Return the id of the last of these questions, given as (id, text), that holds personal data; 0 if none
    does.
    """
    return max((asked for asked, text in questions if holds_personal_data(text)), default=0)


async def keepable(context: Context, question: str) -> str:
    """Return a question whose text may be kept; '' if its sender seems to be in distress or danger."""
    return "" if (await context.classify(question)).is_distress else question
