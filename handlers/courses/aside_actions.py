"""Handle what is typed at a trainer's prompt and isn't what was asked for: a way back, the label of a button,
a question, thanks, a picture.
"""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.context import Context
from bot.routing import typed
from bot.ui.reply import say
from data.answers.intents.kinds import SMALL_TALK, Intent
from data.forms.spoken import Control, control_of, plain, spoken
from data.people import prompts
from data.text.normalize import clean, written_out
from data.text.questions import is_question
from handlers.answers.actions import answer_question
from handlers.forms.press_actions import find_last, names_label, press_label

TALK = SMALL_TALK - {Intent.CHOICE}
"""What is replied to without being taken for an answer; a lone number isn't: at a prompt it is a mistake."""


@dataclass(frozen=True)
class PromptWays:
    """What a prompt leads to: `again` asks once more and says what was wrong ('' for nothing), `back` shows
    what stood before it.
    """

    again: Callable[[str], Coroutine[Any, Any, None]]
    back: Callable[[], Coroutine[Any, Any, None]]


def is_trainer(context: Context) -> bool:
    """Return whether this person may open courses: an answer may come after they were removed, or while their
    desk is locked.
    """
    return context.person.is_coordinator and context.locked_coordinator is None


def is_unknown(text: str) -> bool:
    """Return whether a text says that its author doesn't know: "no idea", "peu importe"."""
    return plain(text) in spoken().any | spoken().undecided


async def left_prompt(update: Update, context: Context, ways: PromptWays) -> bool:
    """Leave the prompt if somebody is no trainer any more, typed a way back, or the label of a button. Say
    that it can't be skipped, or that only text is read. Returns False if something else was typed.
    """
    text, words = clean(typed(update)), context.words
    if not is_trainer(context):
        await context.db.run(prompts.close_prompt, context.person.id)
        await say(update, words, "not-for-you")
    elif not text:
        await ways.again(words("only-text"))
    elif control_of(text) in (Control.BACK, Control.CANCEL):
        await context.db.run(prompts.close_prompt, context.person.id)
        await ways.back()
    elif names_label(find_last(update, context), text):
        await context.db.run(prompts.close_prompt, context.person.id)
        await press_label(update, context, text, ())
    elif control_of(text) is Control.SKIP:
        await ways.again(words("form-mistake-needed"))
    else:
        return False
    return True


async def replied(update: Update, context: Context, ways: PromptWays) -> bool:
    """Answer a question and reply to small talk, then ask again below. Returns False for anything else."""
    text = typed(update)
    if not is_question(written_out(text)) and (await context.classify(text)).intent not in TALK:
        return False
    await answer_question(update, context)
    await ways.again("")
    return True
