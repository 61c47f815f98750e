"""Answer a question that was typed where the preparation asked for something else."""

from telegram import Update

from bot.context import Context
from bot.routing import typed
from data.text.normalize import written_out
from data.text.questions import is_question
from handlers.answers.actions import answer_question
from handlers.forms.desk_prompt_actions import asks


async def answered(update: Update, context: Context) -> bool:
    """Answer what was typed if it is a question; what was asked for is to be shown again below. Returns False
    for anything else.
    """
    text = typed(update)
    is_asked = is_question(written_out(text)) or asks(context, text)
    if is_asked:
        await answer_question(update, context)
    return is_asked
