"""Deliver reminders of a plan, the daily questions and the clock of a rehearsal, each as it stands at the
moment of delivery.
"""

from telegram import InlineKeyboardMarkup

from bot.delivery.sender import Sender
from data.ams.plan import reminders
from data.ams.plan import store as plans
from data.ams.rehearsals import store as rehearsals
from data.ams.standing import get_readiness
from data.outbox.store import Delivery
from handlers.ams.plan import reminder_screens
from handlers.ams.quiz import screens as quiz_screens
from handlers.ams.rehearsals import screens
from handlers.ams.rehearsals.show import page_of


async def deliver_plan(sender: Sender, delivery: Delivery) -> int | None:
    """Send one summary of everything that is due, or the invitation to the daily questions."""
    words, practice = sender.words(delivery), sender.services.practice
    if delivery.kind == reminders.DAILY_KIND:
        await sender.message(delivery, words("daily-five"), quiz_screens.daily(words))
        return None
    shown = await sender.services.db.run(plans.find_plan, delivery.person_id, practice.tasks)
    if shown and not shown.is_paused and shown.due:
        parts = await sender.services.db.run(get_readiness, delivery.person_id, practice)
        await sender.message(delivery, *reminder_screens.due(shown, parts, practice, words))
    return None


async def deliver_rehearsal(sender: Sender, delivery: Delivery) -> int | None:
    """Say that the time to think is over, or refresh the message that shows the clock and say when time is
    up.
    """
    words = sender.words(delivery)
    if delivery.kind == rehearsals.THINKING_OVER:
        code = await sender.services.db.run(rehearsals.find_thought_over, delivery.about_id or 0)
        if code:
            keyboard = InlineKeyboardMarkup([screens.speak_now(code, words)])
            await sender.message(delivery, words("rehearsal-thought"), keyboard)
        return None
    at = await sender.services.db.run(rehearsals.find_ticking, delivery.about_id or 0)
    one = sender.services.practice.exercise(at.code) if at else None
    if at is None or one is None:
        return None
    if at.message_id:
        zone = sender.services.settings.time_zone
        zone = await sender.services.db.run(plans.zone_of, delivery.person_id, zone)
        page = page_of(sender.services.settings, one)
        await sender.refresh(delivery, at.message_id, *screens.ticking(one, at, zone, words, page))
    if not at.minutes_left:
        await sender.message(delivery, *screens.time_up(one, at, words))
    return None
