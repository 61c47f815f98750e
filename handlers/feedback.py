"""'Was this what you needed?' and, after a no, why not."""

import contextlib

from telegram import Message, Update
from telegram.error import BadRequest

from bot import keyboards
from bot.callbacks import AnswerFailed, AnswerHelped, GiveReason
from bot.context import Context
from bot.replies import alert, show
from bot.routes import Handlers, on_tap, tapped
from data import entries, questions


def handlers() -> Handlers:
    return [
        on_tap(AnswerHelped, mark_helped),
        on_tap(AnswerFailed, ask_why),
        on_tap(GiveReason, mark_wrong),
    ]


async def mark_helped(update: Update, context: Context) -> None:
    """Thank, and take the question's buttons away."""
    tap = AnswerHelped.unpack(tapped(update))
    code = await context.db.run(questions.mark_helped, context.person.id, tap.question)
    card = await context.db.run(entries.find_entry, code or "", context.language)
    if card is None or update.callback_query is None:
        await alert(update, context.words.plain("question-gone"))
        return
    with contextlib.suppress(BadRequest):
        await update.callback_query.answer(context.words.plain("helped-thanks"))
        await update.callback_query.edit_message_reply_markup(keyboards.entry_card(card, context.words))


async def ask_why(update: Update, context: Context) -> None:
    """The reasons under the answer, which stays to be read."""
    tap = AnswerFailed.unpack(tapped(update))
    code = await context.db.run(questions.find_answered, context.person.id, tap.question)
    if code is None or update.callback_query is None:
        await alert(update, context.words.plain("question-gone"))
        return
    keyboard = keyboards.reasons(tap.question, questions.REASONS, context.words)
    with contextlib.suppress(BadRequest):
        await update.callback_query.answer(context.words.plain("ask-why"))
        await update.callback_query.edit_message_reply_markup(keyboard)


async def mark_wrong(update: Update, context: Context) -> None:
    """Keep the question, which the answer quotes, with the reason; then the ways on."""
    tap = GiveReason.unpack(tapped(update))
    record = (context.person.id, tap.question, tap.reason, question_of(update))
    if not await context.db.run(questions.mark_wrong, *record):
        await alert(update, context.words.plain("question-gone"))
        return
    await show(update, context.words("reason-thanks"), keyboards.no_answer(context.words), fresh=True)


def question_of(update: Update) -> str:
    """What was asked, as the answer quotes it; empty where that message was deleted."""
    answer = update.callback_query.message if update.callback_query else None
    asked = answer.reply_to_message if isinstance(answer, Message) else None
    return (asked.text or "") if asked else ""
