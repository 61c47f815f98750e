"""Ask the questions of a quiz as Telegram polls, and answer what people choose."""

from telegram import InlineKeyboardMarkup
from telegram.constants import ParseMode, PollType

from bot.context import Context
from bot.ui.reply import NO_PREVIEW
from data.ams.quiz import store as quizzes
from data.ams.quiz.difficulty import list_shares
from data.ams.quiz.store import RunView
from data.entries import queries as entries
from handlers.ams.quiz import screens


async def ask_question(context: Context, run: RunView) -> None:
    """Send the question at which a set stands, its options shuffled; at the end, send the result."""
    practice, words = context.services.practice, context.words
    question = practice.question(run.question) if run.question else None
    if question is None:
        html = screens.result_text(run, practice.quiz, words)
        await send(context, html, screens.result_keyboard(run, words))
        return
    text = question.text(words.language)
    order = await context.db.run(quizzes.shuffle_options, context.person.id, len(text.options))
    sent = await context.bot.send_poll(
        context.person.telegram_id,
        screens.poll_question(run, text.q, words),
        [text.options[place] for place in order],
        type=PollType.QUIZ,
        is_anonymous=False,
        correct_option_ids=[order.index(question.right)],
        explanation=text.why,
        reply_markup=screens.under_poll(words),
    )
    if sent.poll:
        await context.db.run(quizzes.keep_poll, context.person.id, run.id, sent.poll.id)


async def send(context: Context, html: str, keyboard: InlineKeyboardMarkup) -> None:
    """Send a new message to the person: an answer to a poll arrives without a chat to reply in."""
    await context.bot.send_message(
        context.person.telegram_id,
        html,
        parse_mode=ParseMode.HTML,
        reply_markup=keyboard,
        link_preview_options=NO_PREVIEW,
    )


async def take_answer(context: Context, poll: str, picked: list[int]) -> None:
    """Count an answer, explain it and lead on. An answer to a poll that isn't open isn't counted, and the
    person is told so.
    """
    practice, words = context.services.practice, context.words
    today = await context.db.run(quizzes.today_of, context.person.id, context.services.settings.time_zone)
    taken = await context.db.run(quizzes.take_answer, context.person.id, poll, picked, practice.quiz, today)
    if taken is None:
        await send(context, words("quiz-closed"), screens.only_quiz(words))
        return
    run, question, is_right = taken
    card = await context.cache.read(entries.read_entry, question.entry, words.language)
    share = (await context.db.run(list_shares, [question.code])).get(question.code)
    html = screens.explained_text(question, card, is_right, words)
    html += screens.difficulty_text(share, words)
    await send(context, html, screens.explained_keyboard(question, run, words))
