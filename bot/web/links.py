"""Buttons that lead coordinators from the chat to the page, if PUBLIC_URL is set."""

from telegram import (
    InlineKeyboardButton,
    MenuButtonDefault,
    MenuButtonWebApp,
    WebAppInfo,
)

from bot.settings import Settings
from bot.texts.catalogue import Words
from bot.ui.screen import Screen


def address_of(settings: Settings, path: str) -> str | None:
    """Return the address that signs a coordinator in and then shows a path of the page; None if no page is
    served.
    """
    return public_address_of(settings, f"start/{path}")


def public_address_of(settings: Settings, path: str) -> str | None:
    """Return the address of a page that anybody may read; None if no page is served."""
    if settings.public_url is None or settings.listen_port is None:
        return None
    return f"{settings.public_url.rstrip('/')}/desk/{path}"


def linked_to_page(screen: Screen, settings: Settings, path: str, words: Words) -> Screen:
    """Return a screen with a button to a path of the page under its own buttons, if a page is served."""
    address = address_of(settings, path)
    if address is None:
        return screen
    return screen.with_rows([[InlineKeyboardButton(words.plain("button-page"), web_app=WebAppInfo(address))]])


def menu_button(
    settings: Settings, words: Words, is_coordinator: bool
) -> MenuButtonWebApp | MenuButtonDefault:
    """Return the menu button: a coordinator's opens the page, anybody else's lists the commands."""
    address = address_of(settings, "queue")
    if address is None or not is_coordinator:
        return MenuButtonDefault()
    return MenuButtonWebApp(words.plain("button-page"), WebAppInfo(address))
