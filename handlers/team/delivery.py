"""Leads are told at once of what is written into the audit log."""

from bot.delivery.sender import Sender
from data.outbox.store import Delivery
from data.people import audit_log
from handlers.team import screens


async def deliver_audit(sender: Sender, delivery: Delivery) -> int | None:
    """One line; nothing where the row is gone."""
    line = await sender.parts.db.run(audit_log.find_line, delivery.about_id or 0)
    if line:
        words = sender.words(delivery)
        await sender.message(delivery, screens.audit_line(line, words), screens.to_log(words))
    return None
