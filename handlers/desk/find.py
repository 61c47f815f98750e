"""/find: files by name, service, mission, role, language, stage or coordinator, typed loosely."""

from telegram import Update

from bot import desk_keyboards, desk_render
from bot.access import coordinators_only
from bot.context import Context
from bot.desk_taps import OpenFind
from bot.finding import understand
from bot.replies import show
from bot.routes import Handlers, Prompted, on_command, on_tap, typed
from data import finding, outbox, prompts
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
    wanted = await understand(context.parts, text)
    found = await context.db.run(finding.find_files, wanted, context.language, FOUND)
    html = desk_render.found(found, context.words)
    shown = await show(update, html, desk_keyboards.found(found, context.words))
    numbers = [card.id for card in found]
    await context.db.run(outbox.keep_list, numbers, context.person.id, shown)
