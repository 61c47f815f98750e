"""Tell leads that a message was set aside: its kind and its error, never its text."""

from bot.delivery.sender import Sender
from data.outbox import failures
from data.outbox.store import Delivery


async def deliver_alert(sender: Sender, delivery: Delivery) -> int | None:
    """Send one line; nothing if the message was tried again meanwhile."""
    found = await sender.services.db.run(failures.find_set_aside, delivery.about_id or 0)
    if found:
        html = sender.words(delivery)("outbox-set-aside", kind=found.kind, error=found.error)
        await sender.message(delivery, html, None)
    return None
