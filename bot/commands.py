"""The list of commands, once: Telegram's menus and /help come from it."""

import logging
from collections.abc import Coroutine
from typing import Any

from telegram import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.texts import LANGUAGES, Texts
from data.coordinators import CoordinatorView

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
COORDINATOR = ("queue", "find", "questions", "openings", "announce", "content", "stats", "export")

log = logging.getLogger(__name__)


def commands(texts: Texts, language: str, names: tuple[str, ...]) -> list[BotCommand]:
    """Commands with their descriptions in one language."""
    words = texts.of(language)
    return [BotCommand(name, words.plain(f"command-{name}")) for name in names]


async def publish(bot: ExtBot[None], texts: Texts, coordinators: list[CoordinatorView]) -> None:
    """Tell Telegram the commands and descriptions per language; English is for every other language too.

    What Telegram lets change seldom, and has us wait for, comes last.
    """
    for coordinator in coordinators:
        await publish_to(bot, texts, coordinator.telegram_id, coordinator.removed_at is None)
    for language in LANGUAGES:
        listed, scope = commands(texts, language, OFFICER), BotCommandScopeAllPrivateChats()
        await tried(bot.set_my_commands(listed, scope, language_code="" if language == "en" else language))
    for language in LANGUAGES:
        code, words = "" if language == "en" else language, texts.of(language)
        await tried(bot.set_my_description(words.plain("bot-description"), language_code=code))
        await tried(bot.set_my_short_description(words.plain("bot-short-description"), language_code=code))
        await tried(rename(bot, words.plain("bot-name"), code))


async def tried(call: Coroutine[Any, Any, object]) -> None:
    """One step; where Telegram refuses it, the others are taken all the same."""
    try:
        await call
    except TelegramError as error:
        log.warning("commands could not be published: %s", type(error).__name__)


async def rename(bot: ExtBot[None], name: str, code: str) -> None:
    """Only where the name is another: Telegram soon has who sets it at every start wait for hours."""
    if (await bot.get_my_name(language_code=code)).name != name:
        await bot.set_my_name(name, language_code=code)


async def publish_to(bot: ExtBot[None], texts: Texts, telegram_id: int, is_coordinator: bool) -> None:
    """A coordinator's own menu has the desk's commands; one who was removed loses them."""
    scope = BotCommandScopeChat(telegram_id)
    for language in LANGUAGES:
        code = "" if language == "en" else language
        if is_coordinator:
            listed = commands(texts, language, (*COORDINATOR, *OFFICER))
            await tried(bot.set_my_commands(listed, scope, language_code=code))
        else:
            await tried(bot.delete_my_commands(scope, language_code=code))
