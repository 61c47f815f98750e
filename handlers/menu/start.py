"""The beginning: /start with and without a deep link, the menu, /help."""

import re

from telegram import Update

from bot import commands
from bot.callbacks.browse import OpenMenu, OpenMenuBelow
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.texts.catalogue import LANGUAGES
from bot.ui import keyboards
from bot.ui.reply import say, show
from bot.ui.screen import Screen
from bot.updates.rate_limit import Admission
from data.people import invitations
from handlers.browse import screens as browse_screens
from handlers.browse.show import open_card
from handlers.menu import screens
from handlers.menu.show import menu_under

DEEP_LINK = re.compile(r"^(?P<kind>[mra])_(?P<code>[a-z0-9_]{2,40})$")


def handlers() -> Handlers:
    return [
        on_command("start", start),
        on_command("help", show_help),
        on_tap(OpenMenu, open_menu),
        on_tap(OpenMenuBelow, open_menu_below),
    ]


async def start(update: Update, context: Context) -> None:
    payload = context.args[0] if context.args else ""
    if payload.startswith("c_"):
        await join(update, context, payload.removeprefix("c_"))
    elif context.person.language is None:
        link = DEEP_LINK.match(payload)
        greeting, texts = both(context, "greeting"), context.services.texts
        await show(update, screens.languages(greeting, texts, link["code"] if link else "-"))
    elif not await open_link(update, context, payload):
        await show_menu(update, context, "greeting")


async def open_link(update: Update, context: Context, payload: str) -> bool:
    """Show the entry that a deep link names. Returns False if it names none."""
    link = DEEP_LINK.match(payload)
    card = await open_card(context, link["code"]) if link else None
    if card is None:
        return False
    await show(update, browse_screens.entry_card(card, context.words))
    return True


async def join(update: Update, context: Context, code: str) -> None:
    """Make the person a coordinator by a one-time code."""
    user = update.effective_user
    if context.services.sign_in_limiter.judge(context.person.id) is not Admission.ACCEPTED:
        context.services.counts["invite tries"] += 1
        await say(update, context.words, "invite-too-often")
        return
    name = user.full_name if user else ""
    if context.person.is_coordinator:
        # Who has just made the link and tries it must not use it up.
        await show(update, Screen(context.words("invite-already"), keyboards.only_desk(context.words)))
        return
    if not await context.db.run(invitations.join, context.person.id, code, name):
        await say(update, context.words, "invite-invalid")
        return
    await show(update, screens.menu(context.words("invite-joined"), context.words, False, True))
    await commands.publish_own(context, context.person.telegram_id, True)


async def open_menu(update: Update, context: Context) -> None:
    await show_menu(update, context, "menu")


async def open_menu_below(update: Update, context: Context) -> None:
    await show_menu(update, context, "menu", fresh=True)


async def show_menu(update: Update, context: Context, text: str, *, fresh: bool = False) -> None:
    await show(update, await menu_under(context, context.words(text)), fresh=fresh)
    context.paused_draft = False


async def show_help(update: Update, context: Context) -> None:
    desk = commands.COORDINATOR if context.person.is_coordinator else ()
    names = (*desk, *commands.OFFICER)
    listed = "\n".join(f"/{name} – {context.words(f'command-{name}')}" for name in names)
    await show(update, Screen(context.words("help") + "\n\n" + listed, keyboards.only_home(context.words)))


def both(context: Context, key: str) -> str:
    """Return a text in every language, for somebody whose language isn't known yet."""
    texts = context.services.texts
    return "\n\n".join(texts.of(language)(key) for language in LANGUAGES)
