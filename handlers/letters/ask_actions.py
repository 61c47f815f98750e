"""*Ask the team*: an officer writes to the coordinators, about their interest or to all of them."""

from telegram import Update

from bot.callbacks.desk.unanswered import AskPerson, PassOnQuestion
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import quoted_text, say
from data.forms import drafts
from data.letters.addressee import is_small_talk
from data.letters.store import LetterKind
from data.people.prompts import PromptView
from data.unanswered import store as question_groups
from handlers.answers.show import forget_shown
from handlers.interests.lookup import find_latest_open
from handlers.letters.prompt_actions import wait_for


def handlers() -> Handlers:
    return [on_tap(AskPerson, ask_person), on_tap(PassOnQuestion, pass_on_quoted)]


def prompt_handlers() -> dict[str, PromptHandler]:
    return {"person": take_question}


async def ask_person(update: Update, context: Context) -> None:
    """Ask the officer to write: about their latest open interest or, without one, a question for all
    coordinators.
    """
    latest = await find_latest_open(context)
    if latest:
        await wait_for(update, context, LetterKind.TO_DESK, latest.id)
        return
    await context.db.run(drafts.pause_own_draft, context.person.id)
    await context.open_prompt("person")
    await say(update, context.words, "write-question", fresh=True)


async def take_question(update: Update, context: Context, prompt: PromptView) -> None:
    """Take a question for a person; without an interest it is answered through /questions. A greeting or
    thanks alone isn't a question yet: the bot goes on waiting for one.
    """
    text, words = typed(update), context.words
    if not text:
        await say(update, words, "only-text")
        return
    if is_small_talk((await context.classify(text)).intent):
        await say(update, words, "letter-say-more")
        return
    await context.close_prompt()
    await pass_on(update, context, text)


async def pass_on_quoted(update: Update, context: Context) -> None:
    """Pass on the quoted message to the coordinators: it seemed a call for help, and its sender confirmed by
    a tap: what they write next isn't about it.
    """
    forget_shown(context)
    await pass_on(update, context, quoted_text(update))


async def pass_on(update: Update, context: Context, text: str) -> None:
    """Pass on a question to all coordinators and say what became of it. The message above, with the numbers
    to call, stays.
    """
    words = context.words
    became = "gone"
    if text:
        passed = await context.db.run(
            question_groups.pass_on_question, context.person.id, context.language, text
        )
        became = passed.replace("_", "-")
    await say(update, words, f"question-{became}", fresh=True)
