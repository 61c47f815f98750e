"""'Was this what you needed?' and, after a no, why not."""

import contextlib

from telegram import Update
from telegram.error import BadRequest

from bot import keyboards
from bot.callbacks import AnswerFailed, AnswerHelped, GiveReason, KeepQuestion
from bot.context import Context
from bot.keeping import ask_to_keep, quoted_message
from bot.replies import alert, show
from bot.routes import Handlers, on_tap, tapped
from data import entries, questions


def handlers() -> Handlers:
    return [
        on_tap(AnswerHelped, mark_helped),
        on_tap(AnswerFailed, ask_why),
        on_tap(GiveReason, mark_wrong),
        on_tap(KeepQuestion, settle_question),
    ]


async def mark_helped(update: Update, context: Context) -> None:
    """Thank, and take the question's buttons away."""
    tap = AnswerHelped.unpack(tapped(update))
    code = await context.db.run(questions.mark_helped, context.person.id, tap.question)
    card = await context.library.read(entries.read_entry, code or "", context.language)
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
    asked = quoted_message(update)
    text = asked.text if asked and asked.text else ""
    record = (context.person.id, tap.question, tap.reason, text)
    if not await context.db.run(questions.mark_wrong, *record):
        await alert(update, context.words.plain("question-gone"))
        return
    await show(update, context.words("reason-thanks"), keyboards.no_answer(context.words), fresh=True)
    if asked and questions.holds_personal_data(text):
        await ask_to_keep(update, context, tap.question, text, asked.message_id)


async def settle_question(update: Update, context: Context) -> None:
    """Keep what is left of the question that the tapped message quotes, or don't."""
    tap, asked = KeepQuestion.unpack(tapped(update)), quoted_message(update)
    text = (asked.text or "") if tap.keep and asked else ""
    kept = await context.db.run(questions.keep_text, context.person.id, tap.question, text)
    text = context.words("question-kept" if kept else "question-not-kept")
    await show(update, text, keyboards.only_home(context.words))
