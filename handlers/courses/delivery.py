"""Delivery of a day's tasks to candidates."""

from bot.delivery.sender import Sender
from data.courses import tasks as course_tasks
from data.outbox.store import Delivery
from handlers.courses.candidates import screens


async def deliver_course(sender: Sender, delivery: Delivery) -> int | None:
    """Send one task; nothing if it was removed or the candidate left."""
    words = sender.words(delivery)
    found = await sender.services.db.run(
        course_tasks.find_sent_task, delivery.person_id, delivery.about_id or 0
    )
    if found:
        await sender.message(delivery, *screens.task(*found, words))
    return None
