"""A reply that was lost, or an error of ours: its sender is told, with the way on."""

from bot import keyboards
from bot.sending import Sender
from data import coordinators, drafts
from data.outbox import Delivery


async def apologize(sender: Sender, delivery: Delivery) -> int | None:
    """The error with its reference, or that a reply was lost on the way; and a fresh menu."""
    words = sender.words(delivery)
    kind, _, reference = delivery.kind.partition(":")
    html = words("error", reference=reference) if kind == "reply_failed" else words("reply-lost")
    draft = await sender.parts.db.run(drafts.find_draft, delivery.person_id)
    at_desk = await sender.parts.db.run(coordinators.is_coordinator, delivery.person_id)
    await sender.message(delivery, html, keyboards.menu(words, draft is not None, at_desk))
    return None
