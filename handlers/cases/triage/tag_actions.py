"""Change the tags of a case in chat: ask for them, take what was typed, show them on the case."""

from functools import partial

from telegram import Update

from bot.access.permissions import for_cases
from bot.callbacks.desk.cases import WriteTags
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui import keyboards
from bot.ui.reply import say
from bot.ui.screen import Screen
from data.cases import tags
from data.people import prompts
from data.people.prompts import PromptView
from handlers.cases.screens import tags_line
from handlers.cases.show import show_case
from handlers.forms.aside_actions import PromptWays, leave_talk, take_way_out
from handlers.letters.show import find_card, show_about

PROMPT = "tags"


def handlers() -> Handlers:
    return for_cases([on_tap(WriteTags, ask_tags)])


def prompt_handlers() -> dict[str, PromptHandler]:
    return {PROMPT: take_tags}


async def ask_tags(update: Update, context: Context, tap: WriteTags) -> None:
    await ask_again(update, context, tap.interest, "")


async def ask_again(update: Update, context: Context, interest_id: int, problem: str) -> None:
    """Say which tags the case has, and ask for those to add or remove, below what was wrong with what was
    typed ('' for nothing).
    """
    words = context.words
    card = await find_card(context, interest_id)
    if card is None:
        await say(update, words, "file-gone")
        return
    await context.db.run(prompts.open_prompt, context.person.id, PROMPT, card.id)
    html = "\n\n".join([*tags_line(card, words), words("tags-question", id=str(card.id))])
    screen = Screen(html, keyboards.only_case(card.id, words))
    await show_about(update, context, card.id, screen.under(problem))


async def take_tags(update: Update, context: Context, prompt: PromptView) -> bool:
    """Add and remove the tags that were typed, then show the case as it is now. What is no text, has a tag
    that is too long or without a word, or changes nothing is asked for again. False for what the rooms that
    answer reply to.
    """
    interest, words = prompt.interest_id or 0, context.words
    back = partial(show_case, update, context, interest, fresh=True)
    ways = PromptWays(partial(ask_again, update, context, interest), back)
    if await take_way_out(update, context, ways):
        return True
    add, remove = tags.read_typed(typed(update))
    if tags.has_too_long(add):
        await ways.again(words("tags-too-long", longest=tags.MAX_LENGTH))
    elif any(tags.is_wordless(one) for one in add):
        await ways.again(words("prompt-needs-words"))
    elif await leave_talk(update, context, ways):
        return False
    elif await context.db.run(tags.change_tags, context.person.id, interest, add, remove):
        await context.db.run(prompts.close_prompt, context.person.id)
        await back()
    else:
        await ways.again(words("page-tags-same"))
    return True
