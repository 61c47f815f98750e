"""Send an announcement to one officer, and its progress to its author."""

from bot.delivery.sender import Sender
from data.announcements import store as announcements
from data.outbox.store import Delivery
from handlers.announcements import screens
from handlers.announcements.screens import name_audience


async def deliver_announcement(sender: Sender, delivery: Delivery) -> int | None:
    """Send the announcement, or edit the author's message."""
    words, db, about = sender.words(delivery), sender.services.db, delivery.about_id or 0
    if delivery.kind == announcements.KIND:
        texts = await db.run(announcements.find_texts, about)
        screen = screens.announcement(texts, words)
        await sender.message(delivery, screen.html, screen.keyboard)
        return None
    progress = await db.run(announcements.find_progress, about)
    if progress and delivery.message_id:
        audience = await name_audience(sender.services, progress.audience, words)
        screen = screens.progress(progress, audience, words)
        await sender.refresh(delivery, delivery.message_id, screen.html, screen.keyboard)
    return None
