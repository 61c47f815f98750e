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
from data.people.prompts import PromptView
from handlers.cases.screens import tags_line
from handlers.cases.show import show_case
from handlers.forms.desk_prompt_actions import NEEDED, AskAgain, PromptWays, leave_talk, of_coordinators
from handlers.letters.show import find_card, show_about

PROMPT = "tags"


def handlers() -> Handlers:
    return for_cases([on_tap(WriteTags, ask_tags)])


def prompt_handlers() -> dict[str, PromptHandler]:
    return {PROMPT: of_coordinators(ways_of, take_tags)}


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
    await context.open_prompt(PROMPT, card.id)
    html = "\n\n".join([*tags_line(card, words), words("tags-question", id=str(card.id))])
    screen = Screen(html, keyboards.only_case(card.id, words))
    await show_about(update, context, card.id, screen.under(problem))


def ways_of(update: Update, context: Context, prompt: PromptView) -> PromptWays:
    interest = prompt.interest_id or 0
    again = partial(ask_again, update, context, interest)
    return PromptWays(again, partial(show_case, update, context, interest, fresh=True))


async def take_tags(update: Update, context: Context, prompt: PromptView) -> None:
    """Add and remove the tags that were typed, then show the case as it is now. A tag that is too long or
    without a word, or what changes nothing, is asked for again.
    """
    interest, words = prompt.interest_id or 0, context.words
    add, remove = tags.read_typed(typed(update))
    if tags.has_too_long(add):
        raise AskAgain(words("tags-too-long", longest=tags.MAX_LENGTH))
    if any(tags.is_wordless(one) for one in add):
        raise AskAgain(words(NEEDED))
    await leave_talk(update, context)
    if not await context.db.run(tags.change_tags, context.person.id, interest, add, remove):
        raise AskAgain(words("page-tags-same"))
    await context.close_prompt()
    await show_case(update, context, interest, fresh=True)
