"""Invitations to officers, the word that an opening went to others, and the tally at a coordinator."""

from bot import keyboards, opening_keyboards, opening_render
from bot.sending import Sender
from data import openings, shortlists
from data.outbox import Delivery


async def deliver_opening(sender: Sender, delivery: Delivery) -> int | None:
    """What the kind says, as things stand now."""
    words, db = sender.words(delivery), sender.parts.db
    if delivery.kind == "opening_tally":
        await refresh_tally(sender, delivery, delivery.about_id or 0)
        return None
    invitation = await db.run(shortlists.find_invitation, delivery.about_id or 0)
    if invitation is None:
        return None
    shown = await db.run(openings.find_opening, invitation.opening_id, words.language)
    if shown is None:
        return None
    if delivery.kind == "opening_closed":
        await sender.message(delivery, opening_render.closed(shown, words), keyboards.my_file(words))
    elif not shown.ended:
        html = opening_render.invitation(shown, words)
        return await sender.message(delivery, html, opening_keyboards.invitation(invitation.id, words))
    return None


async def refresh_tally(sender: Sender, delivery: Delivery, opening_id: int) -> None:
    """The message that stands at the coordinator who invited last."""
    words, db = sender.words(delivery), sender.parts.db
    shown = await db.run(openings.find_opening, opening_id, words.language)
    lines = await db.run(shortlists.get_tally, opening_id)
    if shown and delivery.message_id:
        html = opening_render.tally(shown, lines, words)
        await sender.refresh(
            delivery, delivery.message_id, html, opening_keyboards.tally(opening_id, lines, words)
        )
