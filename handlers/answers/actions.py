"""Take questions in people's own words, and messages that ask nothing."""

from telegram import Update
from telegram.ext import MessageHandler

from bot.callbacks.answers import NoneOfThese, OpenAsk
from bot.callbacks.desk.cases import AskBot
from bot.context import Context
from bot.routing import TYPED, Handlers, on_command, on_tap, typed
from bot.ui.reply import note, quoted_message, quoted_text, say, show
from data.answers import question_log
from data.answers.intents.fragments import is_fragment
from data.answers.intents.kinds import DISTRESS, Intent
from data.text.normalize import has_letter
from handlers.answers import screens
from handlers.answers.answer_actions import search
from handlers.answers.consent import ask_to_keep, find_personal, keepable
from handlers.answers.control_actions import press_or_say
from handlers.answers.show import forget_shown
from handlers.answers.talk_actions import follow_language, send_fixed_reply


def handlers() -> Handlers:
    return [
        on_command("ask", ask),
        on_tap(OpenAsk, invite_question),
        on_tap(NoneOfThese, refuse_choices),
        on_tap(AskBot, answer_quoted),
    ]


def text_handlers() -> Handlers:
    """Return the handler that takes what is typed outside a form as a question."""
    return [MessageHandler(TYPED, answer_question)]


async def ask(update: Update, context: Context) -> None:
    question = " ".join(context.args or [])
    if question:
        await answer(update, context, question)
    else:
        await invite_question(update, context)


async def invite_question(update: Update, context: Context) -> None:
    await show(update, screens.ask_person(context.words("ask-invite"), context.words))


async def answer_question(update: Update, context: Context) -> None:
    await answer(update, context, typed(update))


async def answer_quoted(update: Update, context: Context) -> None:
    """Answer the message that the tapped one quotes: it was a question to the bot, even if it seemed a call
    for help. The numbers to call stay on the screen then.
    """
    quoted, question = quoted_message(update), quoted_text(update)
    forget_shown(context)
    if quoted and (await context.classify(question)).is_distress:
        await note(update, "")
        await search(Update(update.update_id, message=quoted), context, question)
    else:
        await answer(update, context, question)


async def answer(update: Update, context: Context, question: str) -> None:
    await follow_language(context, question)
    if context.services.load.is_heavy and not context.person.is_coordinator:
        await say(update, context.words, "busy")
        return
    said = (await context.classify(question)).intent
    if said not in DISTRESS and await press_or_say(update, context, question):
        return
    if said is Intent.QUESTION and not is_fragment(question) and not has_letter(question):
        said = Intent.CONFUSED
    if said is not Intent.QUESTION:
        await send_fixed_reply(update, context, said)
        return
    await search(update, context, question)


async def refuse_choices(update: Update, context: Context, tap: NoneOfThese) -> None:
    """Keep the question for the coordinators, because none of what was shown was meant. The text of an
    answered question wasn't kept until now; the tapped message quotes it.
    """
    quoted, text = quoted_message(update), await keepable(context, quoted_text(update))
    is_kept = await context.db.run(question_log.mark_refused, context.person.id, tap.question, text)
    personal = find_personal([(tap.question, text)])
    said = "ask-none-of-these" if is_kept and not personal else "ask-no-answer-personal"
    await show(update, screens.no_answer(context.words(said), context.words))
    if quoted and personal:
        await ask_to_keep(update, context, tap.question, text, quoted.message_id)
