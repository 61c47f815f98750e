"""Missions, present and past."""

from telegram import Update

from bot.callbacks import OpenMissions
from bot.context import Context
from bot.list_screen import show_page
from bot.routes import Handlers, on_command, on_tap, tapped
from data import entries


def handlers() -> Handlers:
    return [on_command("missions", list_missions), on_tap(OpenMissions, open_missions)]


async def list_missions(update: Update, context: Context) -> None:
    await show_missions(update, context, OpenMissions("current", 0))


async def open_missions(update: Update, context: Context) -> None:
    await show_missions(update, context, OpenMissions.unpack(tapped(update)))


async def show_missions(update: Update, context: Context, tap: OpenMissions) -> None:
    status = "past" if tap.status == "past" else "current"
    page = await context.library.read(entries.get_mission_page, status, context.language, tap.page)
    await show_page(update, context, status, page)
