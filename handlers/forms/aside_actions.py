"""Handle what a coordinator types at a prompt and isn't what was asked for: a way back, the label of a
button, a question, thanks, a picture.
"""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import partial
from typing import Any

from telegram import Update

from bot.context import Context
from bot.routing import typed
from bot.ui.reply import say
from data.forms.spoken import Control, control_of, plain, spoken
from data.people import prompts
from data.text.normalize import clean, has_letter, written_out
from data.text.questions import asks_in_words, is_question
from handlers.forms.press_actions import find_last, names_label, press_label


@dataclass(frozen=True)
class PromptWays:
    """What a prompt leads to: `again` asks once more and says what was wrong ('' for nothing), `back` shows
    what stood before it. `needed` is the text that says what a text without letters lacks.
    """

    again: Callable[[str], Coroutine[Any, Any, None]]
    back: Callable[[], Coroutine[Any, Any, None]]
    needed: str = "prompt-needs-words"


def may_open_desk(context: Context) -> bool:
    """Return whether this person may still answer: an answer may come after they were removed, or while their
    desk is locked.
    """
    return context.person.is_coordinator and context.locked_coordinator is None


def is_unknown(text: str) -> bool:
    """Return whether a text says that its author doesn't know: "no idea", "peu importe"."""
    return plain(text) in spoken().any | spoken().undecided


async def take_way_out(update: Update, context: Context, ways: PromptWays) -> bool:
    """Leave the prompt if somebody is no coordinator any more, typed a way back, or the label of a button.
    Say that it can't be skipped, or that only text is read. Returns False if something else was typed.
    """
    text, words = clean(typed(update)), context.words
    if not may_open_desk(context):
        await context.db.run(prompts.close_prompt, context.person.id)
        await say(update, words, "not-for-you")
    elif not text:
        is_blank = bool(update.message and update.message.text)
        await ways.again(words(ways.needed if is_blank else "only-text"))
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


def asks(context: Context, text: str) -> bool:
    """Return whether a text surely asks something, with a question mark or without: by its words, or because
    it begins like a question and is what an entry answers, word for word.
    """
    asked, services = written_out(text), context.services
    is_known = is_question(asked) and services.ready.is_set() and services.answers.is_wording(text)
    return is_known or asks_in_words(asked)


async def leave_aside(update: Update, context: Context, ways: PromptWays) -> bool:
    """Leave a question or small talk to the rooms that answer, and ask the prompt again below. Returns
    whether the text is one.
    """
    text = typed(update)
    is_asked = is_question(written_out(text)) or asks(context, text)
    return ask_again_below(context, ways, is_asked or (await context.classify(text)).is_talk)


async def leave_talk(update: Update, context: Context, ways: PromptWays) -> bool:
    """Leave to the rooms that answer, where the prompt takes any words, only a greeting or thanks and what
    surely asks: "Did not come" is a reason. Returns whether the text is one.
    """
    is_asked = asks(context, typed(update))
    return ask_again_below(context, ways, is_asked) or await leave_pleasantry(update, context, ways)


async def leave_pleasantry(update: Update, context: Context, ways: PromptWays) -> bool:
    """Leave to the rooms that answer, where the prompt takes questions too, only a greeting or thanks.
    Returns whether the text is one.
    """
    return ask_again_below(context, ways, (await context.classify(typed(update))).is_pleasantry)


def ask_again_below(context: Context, ways: PromptWays, is_other: bool) -> bool:
    """Return `is_other`: whether other rooms reply to a text, below which the prompt then asks again."""
    if is_other:
        context.ask_again = partial(ways.again, "")
    return is_other


async def refuse_wordless(text: str, context: Context, ways: PromptWays, longest: int) -> bool:
    """Refuse a text without a letter, or with more than `longest` characters. Returns whether it did."""
    if not has_letter(text):
        await ways.again(context.words(ways.needed))
    elif len(text) > longest:
        await ways.again(context.words("form-mistake-too-long", longest=longest))
    else:
        return False
    return True


async def read_words(update: Update, context: Context, ways: PromptWays, longest: int) -> str | bool:
    """Return a name or reason of at most `longest` characters. For what isn't one, return what the prompt
    returns: True if it was dealt with, False if other rooms reply to it.
    """
    if await take_way_out(update, context, ways):
        return True
    text = typed(update).strip()
    if await refuse_wordless(text, context, ways, longest):
        return True
    return False if await leave_talk(update, context, ways) else text
