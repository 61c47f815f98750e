"""The prompts of coordinators: one way to handle what is typed there and isn't what was asked for, such as a
way back, the label of a button, a question, thanks, a picture.
"""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import partial
from typing import Any

from telegram import Update

from bot.context import Context
from bot.room import PromptHandler
from bot.routing import typed
from bot.ui.reply import say
from data.forms.spoken import Control, control_of, plain, spoken
from data.people.prompts import PromptView
from data.text.normalize import clean, has_letter, written_out
from data.text.questions import asks_in_words, is_question
from handlers.forms.press_actions import find_last, names_label, press_label

NEEDED = "prompt-needs-words"
"""The text that says that an answer needs letters."""


@dataclass(frozen=True)
class PromptWays:
    """Where a prompt leads."""

    again: Callable[[str], Coroutine[Any, Any, None]]
    """Asks once more, below what was wrong ('' for nothing)."""
    back: Callable[[], Coroutine[Any, Any, None]]
    """Shows what stood before the prompt."""
    needed: str = NEEDED
    """The text that says what a text without letters lacks."""
    takes_sound: bool = False
    """Whether what has no text goes to the prompt too."""


FindWays = Callable[[Update, Context, PromptView], PromptWays]
TakeTyped = Callable[[Update, Context, PromptView], Coroutine[Any, Any, None]]


class AskAgain(Exception):
    """What was typed isn't what the prompt asks for; it asks again below this problem (HTML)."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class LeftToOthers(Exception):
    """The rooms that answer reply to what was typed, and the prompt asks again below."""


def of_coordinators(find_ways: FindWays, take: TakeTyped) -> PromptHandler:
    """Return the handler of a prompt that coordinators get. `take` gets what was typed, unless it leads away;
    it may raise AskAgain and LeftToOthers.
    """

    async def handle(update: Update, context: Context, prompt: PromptView) -> bool:
        ways = find_ways(update, context, prompt)
        if await take_way_out(update, context, ways):
            return True
        try:
            await take(update, context, prompt)
        except AskAgain as refused:
            await ways.again(refused.problem)
        except LeftToOthers:
            context.ask_again = partial(ways.again, "")
            return False
        return True

    return handle


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
        await context.close_prompt()
        await say(update, words, "not-for-you")
    elif not text and ways.takes_sound:
        return False
    elif not text:
        is_blank = bool(update.message and update.message.text)
        await ways.again(words(ways.needed if is_blank else "only-text"))
    elif control_of(text) in (Control.BACK, Control.CANCEL):
        await context.close_prompt()
        await ways.back()
    elif names_label(find_last(update, context), text):
        await context.close_prompt()
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


async def leave_aside(update: Update, context: Context) -> None:
    """Leave a question or small talk to the rooms that answer. Raises LeftToOthers."""
    text = typed(update)
    if is_question(written_out(text)) or asks(context, text) or (await context.classify(text)).is_talk:
        raise LeftToOthers


async def leave_talk(update: Update, context: Context) -> None:
    """Leave to the rooms that answer, where the prompt takes any words, only a greeting or thanks and what
    surely asks: "Did not come" is a reason. Raises LeftToOthers.
    """
    if asks(context, typed(update)):
        raise LeftToOthers
    await leave_pleasantry(update, context)


async def leave_pleasantry(update: Update, context: Context) -> None:
    """Leave to the rooms that answer, where the prompt takes questions too, only a greeting or thanks. Raises
    LeftToOthers.
    """
    if (await context.classify(typed(update))).is_pleasantry:
        raise LeftToOthers


def refuse_wordless(text: str, context: Context, longest: int, needed: str = NEEDED) -> None:
    """Raise AskAgain for a text without a letter, or with more than `longest` characters."""
    if not has_letter(text):
        raise AskAgain(context.words(needed))
    if len(text) > longest:
        raise AskAgain(context.words("form-mistake-too-long", longest=longest))


async def read_words(update: Update, context: Context, longest: int, needed: str = NEEDED) -> str:
    """Return a name or reason of at most `longest` characters. Raises AskAgain and LeftToOthers."""
    text = typed(update).strip()
    refuse_wordless(text, context, longest, needed)
    await leave_talk(update, context)
    return text
