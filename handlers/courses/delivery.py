"""Delivery to candidates: a day's tasks, what changed of a course, that it was closed."""

from bot.delivery.sender import Sender
from bot.ui.screen import Screen
from data.courses import changes
from data.courses import store as courses
from data.courses import tasks as course_tasks
from data.outbox.store import Delivery
from handlers.courses.candidates import screens


async def deliver_course(sender: Sender, delivery: Delivery) -> int | None:
    """Send what a message is about as it is now; nothing if it no longer is, or the candidate left."""
    screen = await find_screen(sender, delivery)
    if screen:
        await sender.message(delivery, *screen)
    return None


async def find_screen(sender: Sender, delivery: Delivery) -> Screen | None:
    """Return what a candidate is to be told, None if it no longer holds."""
    db, words, about = sender.services.db, sender.words(delivery), delivery.about_id or 0
    if delivery.kind == changes.CHANGED:
        changed = await db.run(changes.find_change, delivery.person_id, about)
        return screens.changed(*changed, words) if changed else None
    if delivery.kind == changes.CLOSED:
        found = await db.run(courses.find_membership, delivery.person_id, about)
        return screens.closed(found.course, words) if found else None
    task = await db.run(course_tasks.find_sent_task, delivery.person_id, about)
    return screens.task(*task, words) if task else None
