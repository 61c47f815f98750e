"""Missions and topics as lists, a page at a time."""

from telegram import Update

from bot import keyboards
from bot.context import Context
from bot.replies import show
from data.views import Page

STATUSES = ("current", "past")
"""The lists of missions; every other list is a topic's."""


async def show_page(update: Update, context: Context, name: str, page: Page) -> None:
    """One page of the missions of a status, or of a topic."""
    words, place = context.words, {"number": page.number + 1, "pages": page.pages}
    if name in STATUSES:
        await show(update, words(f"missions-{name}", **place), keyboards.mission_list(page, name, words))
    else:
        await show(update, words(f"topic-{name}-head", **place), keyboards.topic(page, name, words))
