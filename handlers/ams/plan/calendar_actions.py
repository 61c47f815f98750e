"""Send the plan as a calendar file."""

from telegram import Update

from bot.callbacks.ams import SendCalendar
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui import keyboards
from bot.ui.reply import show
from bot.ui.screen import Screen
from handlers.ams.plan.actions import find_plan, open_plan
from handlers.ams.plan.calendar import as_calendar


def handlers() -> Handlers:
    return [on_tap(SendCalendar, send_calendar)]


async def send_calendar(update: Update, context: Context) -> None:
    """Send the tasks that aren't done as a calendar file; show the plan if it has no date."""
    shown = await find_plan(context)
    if shown and shown.ams_on and update.effective_chat:
        content = as_calendar(shown, context.person.id, context.services.practice, context.words)
        name = context.words.plain("calendar-file") + ".ics"
        await update.effective_chat.send_document(content, filename=name)
        await show(
            update, Screen(context.words("calendar-sent"), keyboards.only_ams(context.words)), fresh=True
        )
    else:
        await open_plan(update, context)
