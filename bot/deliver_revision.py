"""A change to an entry, brought to those who may decide, and the decision to its author."""

from bot import content_keyboards, content_render
from bot.sending import Sender
from data import revisions
from data.outbox import Delivery


async def deliver_revision(sender: Sender, delivery: Delivery) -> int | None:
    """The change as it stands now, whatever happened since."""
    words = sender.words(delivery)
    shown = await sender.parts.db.run(revisions.find_revision, delivery.about_id or 0)
    if shown:
        html = content_render.revision(shown, words)
        await sender.message(delivery, html, content_keyboards.revision(shown, words))
    return None
