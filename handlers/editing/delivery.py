"""Bring a change of an entry to those who may decide on it, and the decision to its author."""

from bot.delivery.sender import Sender
from bot.web.links import linked_to_page
from data.editing import store as revisions
from data.outbox.store import Delivery
from handlers.editing import revision_screens


async def deliver_revision(sender: Sender, delivery: Delivery) -> int | None:
    """Send the change as it stands at the moment of delivery."""
    words = sender.words(delivery)
    shown = await sender.services.db.run(revisions.find_revision, delivery.about_id or 0)
    if shown:
        screen = revision_screens.revision(shown, words, delivery.person_id)
        screen = linked_to_page(screen, sender.services.settings, f"content/changes/{shown.id}", words)
        await sender.message(delivery, screen.html, screen.keyboard)
    return None
