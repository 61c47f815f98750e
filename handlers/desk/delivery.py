"""Send the morning digest, as things stand at that moment."""

from bot.delivery.sender import Sender
from data.desk import digest
from data.outbox.store import Delivery
from handlers.desk import screens
from handlers.unanswered.grouping import groups_now


async def deliver_digest(sender: Sender, delivery: Delivery) -> int | None:
    """Send the digest to one coordinator, unless it would be empty."""
    services, words = sender.services, sender.words(delivery)
    made = await services.db.run(digest.make_digest, delivery.person_id, services.settings.working_time)
    if made is None or made.is_empty:
        return None
    groups = await groups_now(services) if made.unanswered else []
    screen = screens.digest(made, groups, words)
    await sender.message(delivery, screen.html, screen.keyboard)
    return None
