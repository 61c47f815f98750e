"""An announcement to one officer; how far it is, to its author."""

from bot import announcement_keyboards, announcement_render
from bot.audience import name_audience
from bot.sending import Sender
from data import announcements
from data.outbox import Delivery


async def deliver_announcement(sender: Sender, delivery: Delivery) -> int | None:
    """The message, or the edit of the author's."""
    words, db, about = sender.words(delivery), sender.parts.db, delivery.about_id or 0
    if delivery.kind == announcements.KIND:
        texts = await db.run(announcements.find_texts, about)
        html = announcement_render.announcement(texts, words)
        await sender.message(delivery, html, announcement_keyboards.announcement(words))
        return None
    progress = await db.run(announcements.find_progress, about)
    if progress and delivery.message_id:
        audience = await name_audience(sender.parts, progress.audience, words)
        html = announcement_render.progress(progress, audience, words)
        keyboard = announcement_keyboards.progress(progress, words)
        await sender.refresh(delivery, delivery.message_id, html, keyboard)
    return None
