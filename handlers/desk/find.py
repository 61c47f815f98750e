"""/find: files by name, service, mission, role, language, stage or coordinator, typed loosely."""

import asyncio

from telegram import Update

from bot import desk_keyboards, desk_render
from bot.access import coordinators_only
from bot.context import Context
from bot.desk_taps import OpenFind
from bot.finding import words_of
from bot.replies import show
from bot.routes import Handlers, Prompted, on_command, on_tap, typed
from data import finding, interests, notices, prompts
from data.notices import Shows
from data.prompts import PromptView

FOUND = 6


def handlers() -> Handlers:
    return [
        on_command("find", coordinators_only(find)),
        on_tap(OpenFind, coordinators_only(ask_words)),
    ]


def prompts_taken() -> dict[str, Prompted]:
    return {"find": find_prompted}


async def find(update: Update, context: Context) -> None:
    if context.args:
        await show_found(update, context, " ".join(context.args))
    else:
        await ask_words(update, context)


async def ask_words(update: Update, context: Context) -> None:
    await context.db.run(prompts.open_prompt, context.person.id, "find")
    await show(update, context.words("find-question"), desk_keyboards.only_desk(context.words))


async def find_prompted(update: Update, context: Context, prompt: PromptView) -> None:
    """Other words search again."""
    await show_found(update, context, typed(update))


async def show_found(update: Update, context: Context, text: str) -> None:
    files = await context.db.run(finding.list_findable)
    named = await words_of(context.parts, files)
    found = await asyncio.to_thread(finding.rank, text, named, FOUND)
    cards = [await context.db.run(interests.find_interest, number, context.language) for number in found]
    known = [card for card in cards if card]
    html = desk_render.found(known, context.words)
    shown = await show(update, html, desk_keyboards.found(known, context.words))
    for card in known:
        await context.db.run(notices.keep_notice, card.id, context.person.id, shown, Shows.LIST)
