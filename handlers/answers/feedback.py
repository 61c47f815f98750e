"""Ask whether an answer helped and, after a no, why not."""

import contextlib

from telegram import Message, Update
from telegram.error import BadRequest

from bot.callbacks.answers import AnswerFailed, AnswerHelped, GiveReason, KeepQuestion
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui import keyboards
from bot.ui.reply import alert, edit, quoted_message, quoted_text, show
from bot.ui.screen import Screen
from data.answers import question_log
from data.answers.anonymization import holds_personal_data
from data.entries import queries as entries
from data.entries.views import EntryCard
from handlers.answers import screens
from handlers.answers.consent import ask_to_keep, keepable
from handlers.browse import screens as browse_screens


def handlers() -> Handlers:
    return [
        on_tap(AnswerHelped, mark_helped),
        on_tap(AnswerFailed, ask_why),
        on_tap(GiveReason, mark_wrong),
        on_tap(KeepQuestion, settle_question),
    ]


async def find_answer(context: Context, question: int) -> EntryCard | None:
    """Return the entry that answered a person's question, or None."""
    code = await context.db.run(question_log.find_answered, context.person.id, question)
    return await context.cache.read(entries.read_entry, code or "", context.language)


async def mark_helped(update: Update, context: Context, tap: AnswerHelped) -> None:
    """Thank, and take the question's buttons away."""
    code = await context.db.run(question_log.mark_helped, context.person.id, tap.question)
    card = await context.cache.read(entries.read_entry, code or "", context.language)
    if card is None or update.callback_query is None:
        await alert(update, context.words.plain("question-gone"))
        return
    with contextlib.suppress(BadRequest):
        await show(
            update,
            browse_screens.entry_card(card, context.words),
            toast=context.words.plain("helped-thanks"),
        )


async def ask_why(update: Update, context: Context, tap: AnswerFailed) -> None:
    """Ask why the answer was no help, in place of whether it was; the answer stays above to be read."""
    card = await find_answer(context, tap.question)
    if card is None:
        await alert(update, context.words.plain("question-gone"))
        return
    await show(update, screens.reasons(card, tap.question, context.words))


async def mark_wrong(update: Update, context: Context, tap: GiveReason) -> None:
    """Keep the question, which the answer quotes, with the reason; then offer the nearest topics and a
    person.
    """
    asked, text = quoted_message(update), await keepable(context, quoted_text(update))
    if not await context.db.run(question_log.mark_wrong, context.person.id, tap.question, tap.reason, text):
        await alert(update, context.words.plain("question-gone"))
        return
    await show(update, screens.no_answer(context.words("reason-thanks"), context.words), fresh=True)
    await leave_answer(update, context, tap.question)
    if asked and holds_personal_data(text):
        await ask_to_keep(update, context, tap.question, text, asked.message_id)


async def leave_answer(update: Update, context: Context, question: int) -> None:
    """Take the buttons of feedback away under the answer for which a reason was given."""
    card = await find_answer(context, question)
    message = update.callback_query.message if update.callback_query else None
    if card and isinstance(message, Message):
        await edit(message, browse_screens.entry_card(card, context.words))


async def settle_question(update: Update, context: Context, tap: KeepQuestion) -> None:
    """Keep what is left of the question that the tapped message quotes, or don't."""
    text = await keepable(context, quoted_text(update)) if tap.keep else ""
    kept = await context.db.run(question_log.keep_text, context.person.id, tap.question, text)
    text = context.words("question-kept" if kept else "question-not-kept")
    await show(update, Screen(text, keyboards.only_home(context.words)))
