"""The desk is for coordinators, and locked until they typed their code where one is asked for."""

from telegram import Update

from bot.access.desk_lock import ask_code
from bot.callbacks.base import Tap
from bot.context import Context
from bot.routing import Handle
from bot.ui import keyboards, reply
from data.interests import ownership


def coordinators_only(handle: Handle) -> Handle:
    """A handler for coordinators. Others are told that it isn't for them, and that is counted; a coordinator
    whose desk is locked is asked for the code."""

    async def checked(update: Update, context: Context) -> None:
        if context.locked_coordinator is not None:
            await ask_code(update, context)
            return
        if context.person.coordinator_id is None:
            context.parts.counts["not for them"] += 1
            if update.callback_query:
                await update.callback_query.answer(context.words.plain("not-for-you"), show_alert=True)
            elif update.effective_message:
                home = keyboards.only_home(context.words)
                await update.effective_message.reply_text(
                    context.words.plain("not-for-you"), reply_markup=home
                )
            return
        await handle(update, context)

    return checked


def cases_only(tap: type[Tap], handle: Handle) -> Handle:
    """A coordinator's button about a case; it does nothing for the officer whose own interest that is."""

    async def checked(update: Update, context: Context) -> None:
        data = update.callback_query.data if update.callback_query else None
        interest_id = int(getattr(tap.unpack(data), "interest", 0))
        if interest_id and await context.db.run(ownership.is_own, context.person.id, interest_id):
            await reply.alert(update, context.words.plain("own-interest-barred"))
            return
        await handle(update, context)

    return coordinators_only(checked)
