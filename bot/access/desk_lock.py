"""The desk lock: after some hours without a visit, a coordinator must type a one-time code.

Until then they are treated like any officer: `context.person` has no coordinator's id.
"""

import contextlib
import re
from dataclasses import replace
from datetime import timedelta

from telegram import Message, Update
from telegram.constants import ParseMode
from telegram.error import TelegramError
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot.context import Context
from bot.routing import WRITTEN, typed
from bot.ui import reply
from bot.ui.keyboards import only_desk, only_home
from bot.ui.qr_code import draw_qr_code
from bot.ui.screen import Screen
from data.db.base import utc_now
from data.db.database import Database
from data.people.views import PersonView
from data.team import second_factor
from data.team.second_factor import CodeCheck

CODE = re.compile(r"\s*(\d{3})\s?(\d{3})\s*")
QR_SCALE = 6
"""Pixels for each module of the QR code."""


def opened_for(context: Context) -> timedelta:
    """Return how long the desk stays open without a visit; zero if no code is required."""
    return timedelta(hours=context.services.settings.second_factor_hours)


async def lock(context: Context) -> None:
    """Lock the desk of a coordinator whose time is over; otherwise extend the time."""
    person = context.person
    if person.is_coordinator and not await is_open(context.db, person, opened_for(context)):
        context.locked_coordinator = person.coordinator_id
        context.person = replace(person, coordinator_id=None)


async def is_open(db: Database, person: PersonView, limit: timedelta, *, extend: bool = True) -> bool:
    """Return whether a coordinator needs no code now. A visit keeps the desk open for `limit` from now; a
    call that doesn't `extend` changes nothing. Without a limit the desk never locks.
    """
    if not limit:
        return True
    left = person.desk_open_until - utc_now() if person.desk_open_until else timedelta(0)
    if left <= timedelta(0):
        return False
    if extend and left < limit - second_factor.EXTENDED_AFTER:
        await db.run(second_factor.stay_open, person.actor.coordinator_id, limit)
    return True


def on_code() -> MessageHandler[Context, None]:
    """Return the handler of typed codes, which runs before any other handler reads the message."""
    return MessageHandler(WRITTEN, take_code)


def on_locked() -> MessageHandler[Context, None]:
    """Return the handler of everything else that is written to a locked desk, which runs after the reply to
    people in trouble.
    """
    return MessageHandler(WRITTEN, refuse_written)


async def refuse_written(update: Update, context: Context) -> None:
    """Tell the coordinator to unlock the desk and to send the message again."""
    if context.locked_coordinator is not None:
        await ask_code(update, context)
        raise ApplicationHandlerStop


async def take_code(update: Update, context: Context) -> None:
    """Open the desk if the code is right."""
    locked, found = context.locked_coordinator, CODE.fullmatch(typed(update))
    if locked is None or found is None:
        return
    code = found[1] + found[2]
    checked = await context.db.run(second_factor.check_code, locked, code, opened_for(context))
    await delete_key(update, context, locked, checked)
    buttons = only_desk(context.words) if checked is CodeCheck.OPEN else only_home(context.words)
    hours = context.services.settings.second_factor_hours
    await reply.show(update, Screen(context.words(f"code-{checked}", hours=hours), buttons))
    raise ApplicationHandlerStop


async def delete_key(update: Update, context: Context, locked: int, checked: CodeCheck) -> None:
    """Delete the typed code, and the message that shows the key, from the chat."""
    with contextlib.suppress(TelegramError):
        if update.effective_message:
            await update.effective_message.delete()
    shown = await context.db.run(second_factor.take_shown, locked) if checked is CodeCheck.OPEN else None
    with contextlib.suppress(TelegramError):
        if shown and update.effective_chat:
            await context.bot.delete_message(update.effective_chat.id, shown)


async def ask_code(update: Update, context: Context) -> None:
    """Ask for the code; at the first visit show the key to enter into an authenticator app."""
    locked = context.locked_coordinator or 0
    key = await context.db.run(second_factor.new_key, locked)
    if key is None:
        if update.callback_query:
            await reply.alert(update, context.words.plain("code-needed"))
        else:
            await reply.show(update, Screen(context.words("code-needed"), only_home(context.words)))
        return
    sent = await show_key(update, context, key)
    if sent:
        await context.db.run(second_factor.note_shown, locked, sent.message_id)


async def show_key(update: Update, context: Context, key: str) -> Message | None:
    """Send the key as a QR code and as text, to be typed if the app is on the same phone. Returns the
    message.
    """
    await reply.note(update, "")
    name = update.effective_user.full_name if update.effective_user else "coordinator"
    address = second_factor.address_of(key, name, context.bot.username)
    if update.effective_chat is None:
        return None
    return await update.effective_chat.send_photo(
        draw_qr_code(address, QR_SCALE),
        caption=context.words("code-set", secret=key),
        parse_mode=ParseMode.HTML,
        protect_content=True,
    )
