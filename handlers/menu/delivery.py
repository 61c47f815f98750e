"""Tell the sender of a lost reply, of an unread update or of an error of ours what to do."""

from bot.delivery.sender import Sender
from data.forms import drafts
from data.outbox.store import Delivery
from data.people import coordinators
from handlers.menu import screens

TEXTS = {"reply_lost": "reply-lost", "reply_dropped": "reply-dropped", "reply_slower": "too-fast"}
"""The key of the text, by kind."""


async def apologize(sender: Sender, delivery: Delivery) -> int | None:
    """Send the error with its reference, or what the kind says, and a fresh menu."""
    words = sender.words(delivery)
    kind, _, reference = delivery.kind.partition(":")
    html = words("error", reference=reference) if kind == "reply_failed" else words(TEXTS[kind])
    draft = await sender.services.db.run(drafts.find_draft, delivery.person_id)
    at_desk = await sender.services.db.run(coordinators.is_coordinator, delivery.person_id)
    await sender.message(delivery, *screens.menu(html, words, draft is not None, at_desk))
    return None
