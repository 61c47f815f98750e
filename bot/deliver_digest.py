"""The morning digest, as things stand when it is delivered; nothing when there is nothing."""

from bot import desk_keyboards, digest_render
from bot.missed import groups_now
from bot.sending import Sender
from data import digest
from data.outbox import Delivery


async def deliver_digest(sender: Sender, delivery: Delivery) -> int | None:
    """To one coordinator."""
    parts, words = sender.parts, sender.words(delivery)
    made = await parts.db.run(digest.make_digest, delivery.person_id, parts.settings.working_time)
    if made is None or made.is_empty:
        return None
    groups = await groups_now(parts) if made.missed else []
    html = digest_render.digest(made, groups, words)
    await sender.message(delivery, html, desk_keyboards.digest(made, words))
    return None
