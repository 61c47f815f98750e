"""The table of commands; Telegram's menus and /help are made from it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial

from telegram import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.context import Context, Services
from bot.delivery.retry_policy import seconds_asked
from bot.texts.catalogue import LANGUAGES, Texts
from bot.web.links import menu_button
from data.people import store as people
from data.people.coordinators import CoordinatorView
from data.text.locales import DEFAULT

OFFICER = (
    "start",
    "help",
    "missions",
    "roles",
    "ams",
    "interest",
    "myfile",
    "ask",
    "language",
    "privacy",
    "mydata",
    "forget",
    "cancel",
)
COORDINATOR = ("queue", "find", "questions", "openings", "announce", "content", "courses", "stats", "export")
MAX_ASKED = 60.0
"""The longest wait, in seconds, that a step takes if Telegram asks for it."""
Step = Callable[[], Awaitable[object]]
"""One call of the Bot API, made anew each time."""
log = logging.getLogger(__name__)


def commands(texts: Texts, language: str, names: tuple[str, ...]) -> list[BotCommand]:
    """Return commands with their descriptions in one language."""
    words = texts.of(language)
    return [BotCommand(name, words.plain(f"command-{name}")) for name in names]


async def publish(bot: ExtBot[None], services: Services, coordinators: list[CoordinatorView]) -> None:
    """Tell Telegram the commands and descriptions in each language; English stands for every other language
    too. What Telegram lets a bot change seldom, and asks to wait for, comes last.
    """
    texts = services.texts
    for coordinator in coordinators:
        is_active = coordinator.removed_at is None
        await run_patiently(partial(publish_to, bot, services, coordinator.telegram_id, is_active))
    for language in LANGUAGES:
        listed, scope = commands(texts, language, OFFICER), BotCommandScopeAllPrivateChats()
        call = partial(bot.set_my_commands, listed, scope, language_code=code_of(language))
        await run_patiently(partial(run_step, call))
    for language in LANGUAGES:
        code, words = code_of(language), texts.of(language)
        short = words.plain("bot-short-description")
        steps: tuple[Step, ...] = (
            partial(bot.set_my_description, words.plain("bot-description"), language_code=code),
            partial(bot.set_my_short_description, short, language_code=code),
            partial(rename, bot, words.plain("bot-name"), code),
        )
        for step in steps:
            await run_patiently(partial(run_step, step))


def code_of(language: str) -> str:
    """Return the language code under which Telegram keeps a list; the default has none, for all others."""
    return "" if language == DEFAULT else language


async def run_step(call: Step) -> float:
    """Run one step; if Telegram refuses it, the others still run. Returns the seconds after which
    Telegram would accept it, 0 if it accepted it or refused it for good.
    """
    try:
        await call()
    except TelegramError as error:
        log.warning("commands could not be published: %s", type(error).__name__)
        if isinstance(error, RetryAfter) and seconds_asked(error) <= MAX_ASKED:
            return seconds_asked(error)
    return 0.0


async def run_patiently(steps: Callable[[], Awaitable[float]]) -> None:
    """Run steps, and once more after Telegram's wait if that is at most MAX_ASKED seconds."""
    if wait := await steps():
        await asyncio.sleep(wait)
        await steps()


async def rename(bot: ExtBot[None], name: str, code: str) -> None:
    """Set the name only if it differs: Telegram makes a bot wait for hours that sets it at every start."""
    if (await bot.get_my_name(language_code=code)).name != name:
        await bot.set_my_name(name, language_code=code)


async def publish_to(bot: ExtBot[None], services: Services, telegram_id: int, is_coordinator: bool) -> float:
    """Give a coordinator's own menu the desk's commands, and let their menu button open the desk's page if
    there is one; take both from somebody who was removed. Returns the seconds after which Telegram would
    accept what it put off.
    """
    scope, wait = BotCommandScopeChat(telegram_id), 0.0
    for language in LANGUAGES:
        call: Step = partial(bot.delete_my_commands, scope, language_code=code_of(language))
        if is_coordinator:
            listed = commands(services.texts, language, (*COORDINATOR, *OFFICER))
            call = partial(bot.set_my_commands, listed, scope, language_code=code_of(language))
        wait = max(wait, await run_step(call))
    words = services.texts.of(await services.db.run(people.find_language, telegram_id))
    opens = menu_button(services.settings, words, is_coordinator)
    return max(wait, await run_step(partial(bot.set_chat_menu_button, telegram_id, opens)))


async def publish_in_time(bot: ExtBot[None], services: Services, telegram_id: int) -> None:
    """Publish one person's menu from a background task, which waits for what Telegram puts off."""
    await run_patiently(partial(publish_to, bot, services, telegram_id, True))


async def publish_own(context: Context, telegram_id: int, is_coordinator: bool) -> None:
    """Publish one person's menu from a handler; what Telegram puts off is done in the background."""
    step = partial(publish_to, context.bot, context.services, telegram_id, is_coordinator)
    if wait := await step():
        context.application.create_task(run_after(wait, step))


async def run_after(seconds: float, step: Step) -> None:
    """Run a step after a pause of `seconds`."""
    await asyncio.sleep(seconds)
    await step()
