"""Questions in one's own words."""

from telegram import Update
from telegram.ext import MessageHandler

from bot import keyboards, render
from bot.callbacks import NoneOfThese, OpenAsk
from bot.context import Context
from bot.replies import show
from bot.routes import TYPED, Handlers, on_command, on_tap, tapped, typed
from data import answers, entries
from data.answers import Answer, Choices


def handlers() -> Handlers:
    return [
        on_command("ask", ask),
        on_tap(OpenAsk, invite_question),
        on_tap(NoneOfThese, refuse_choices),
    ]


def text_handlers() -> Handlers:
    """What is typed outside a form is a question."""
    return [MessageHandler(TYPED, answer_question)]


async def ask(update: Update, context: Context) -> None:
    question = " ".join(context.args or [])
    if question:
        await answer(update, context, question)
    else:
        await invite_question(update, context)


async def invite_question(update: Update, context: Context) -> None:
    await show(update, context.words("ask-invite"), keyboards.only_home(context.words))


async def answer_question(update: Update, context: Context) -> None:
    await answer(update, context, typed(update))


async def answer(update: Update, context: Context, question: str) -> None:
    outcome = context.parts.answers.ask(question)
    if isinstance(outcome, Answer):
        card = await context.db.run(entries.find_entry, outcome.code, context.language)
        if card:
            await show(
                update, render.entry_card(card, context.words), keyboards.entry_card(card, context.words)
            )
            return
    await offer(update, context, question, outcome.codes if isinstance(outcome, Choices) else ())


async def offer(update: Update, context: Context, question: str, codes: tuple[str, ...]) -> None:
    """What may be meant, or an honest no; either way the question is kept for the coordinators."""
    record = (context.person.id, context.language, question, "offered" if codes else "none", list(codes))
    asked = await context.db.run(answers.record_question, *record)
    titles = await context.db.run(entries.list_titles, list(codes), context.language)
    if titles:
        await show(update, context.words("ask-choices"), keyboards.choices(titles, asked, context.words))
    else:
        await show(update, context.words("ask-no-answer"), keyboards.no_answer(context.words))


async def refuse_choices(update: Update, context: Context) -> None:
    tap = NoneOfThese.unpack(tapped(update))
    await context.db.run(answers.mark_refused, context.person.id, tap.question)
    await show(update, context.words("ask-none-of-these"), keyboards.no_answer(context.words))
