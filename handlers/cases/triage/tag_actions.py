"""Change the tags of a case in chat: ask for them, take what was typed, show them on the case."""

from collections.abc import Sequence

from telegram import Update

from bot.access.permissions import for_cases
from bot.callbacks.desk.cases import WriteTags
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.texts.catalogue import Words
from bot.ui import keyboards
from bot.ui.reply import say, show
from bot.ui.screen import Screen
from data.cases import tags
from data.interests import cards
from data.people import prompts
from data.people.prompts import PromptView
from handlers.cases.screens import tags_line
from handlers.cases.show import show_case
from handlers.letters.show import read_and_record, show_about

PROMPT = "tags"


def handlers() -> Handlers:
    return for_cases([on_tap(WriteTags, ask_tags)])


def prompt_handlers() -> dict[str, PromptHandler]:
    return {PROMPT: take_tags}


async def ask_tags(update: Update, context: Context, tap: WriteTags) -> None:
    """Say which tags the case has, and ask for those to add or remove."""
    words = context.words
    card = await read_and_record(context, cards.find_interest, tap.interest, context.language)
    if card is None:
        await say(update, words, "file-gone")
        return
    await context.db.run(prompts.open_prompt, context.person.id, PROMPT, card.id)
    html = "\n\n".join([*tags_line(card, words), words("tags-question", id=str(card.id))])
    await show_about(update, context, card.id, Screen(html, keyboards.only_case(card.id, words)))


async def take_tags(update: Update, context: Context, prompt: PromptView) -> None:
    """Add and remove the tags that were typed, then show the case as it is now. What is no text, or has a tag
    that is too long, is asked for again.
    """
    interest, words = prompt.interest_id or 0, context.words
    text = typed(update)
    add, remove = tags.read_typed(text)
    if mistake := find_mistake(text, add, words):
        await show(update, Screen(mistake, keyboards.only_case(interest, words)))
        return
    await context.db.run(prompts.close_prompt, context.person.id)
    await context.db.run(tags.change_tags, context.person.id, interest, add, remove)
    await show_case(update, context, interest, fresh=True)


def find_mistake(text: str, add: Sequence[str], words: Words) -> str | None:
    """Return what is wrong with a text, or with the tags that it adds; None if nothing is."""
    if not text:
        return words("only-text")
    if tags.has_too_long(add):
        return words("tags-too-long", longest=tags.LONGEST)
    return None
