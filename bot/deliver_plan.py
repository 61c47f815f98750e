"""What is due of a plan, the daily five, and the end of a rehearsal's time; as things stand at delivery."""

from bot import ams_keyboards, ams_render, practice_keyboards
from bot.sending import Sender
from data import plans, rehearsals
from data.outbox import Delivery


async def deliver_plan(sender: Sender, delivery: Delivery) -> int | None:
    """One summary, however many days it is for."""
    words, practice = sender.words(delivery), sender.parts.practice
    if delivery.kind == plans.DAILY_KIND:
        await sender.message(delivery, words("daily-five"), practice_keyboards.daily(words))
        return None
    shown = await sender.parts.db.run(plans.find_plan, delivery.person_id, practice.tasks)
    if shown and not shown.is_paused and shown.due:
        await sender.message(delivery, ams_render.due(shown, practice, words), ams_keyboards.due(words))
    return None


async def deliver_rehearsal(sender: Sender, delivery: Delivery) -> int | None:
    """The time is nearly over, or over, unless it was finished before."""
    words = sender.words(delivery)
    left = await sender.parts.db.run(rehearsals.find_minutes_left, delivery.about_id or 0)
    if left is not None:
        html = words("rehearsal-soon", minutes=left) if left else words("rehearsal-time")
        await sender.message(delivery, html, None)
    return None
