"""Delivery of invitations, of the news that others were chosen, and of the tally."""

from bot.delivery.sender import Sender
from bot.ui import keyboards
from data.openings import missing_answers
from data.openings import opening_invitations as invitations
from data.openings import store as openings
from data.openings import tally as tallies
from data.outbox.store import Delivery
from handlers.openings import screens, unknown_screens


async def deliver_opening(sender: Sender, delivery: Delivery) -> int | None:
    """Send what the kind of message says, as things stand now."""
    words, db = sender.words(delivery), sender.services.db
    if delivery.kind == "opening_tally":
        await refresh_tally(sender, delivery, delivery.about_id or 0)
        return None
    if delivery.kind == "opening_question":
        asked = await db.run(missing_answers.find_question, delivery.history_id or 0)
        if asked is None:
            return None
        screen = unknown_screens.question(*asked, words)
        return await sender.message(delivery, screen.html, screen.keyboard)
    invitation = await db.run(invitations.find_invitation, delivery.about_id or 0)
    if invitation is None:
        return None
    shown = await db.run(openings.find_opening, invitation.opening_id, words.language)
    if shown is None:
        return None
    if delivery.kind == "opening_closed":
        await sender.message(delivery, screens.closed(shown, words), keyboards.my_interests(words))
    elif not shown.ended:
        screen = screens.invitation(shown, invitation.id, words)
        return await sender.message(delivery, screen.html, screen.keyboard)
    return None


async def refresh_tally(sender: Sender, delivery: Delivery, opening_id: int) -> None:
    """Edit the tally at the coordinator who invited last."""
    words, db = sender.words(delivery), sender.services.db
    shown = await db.run(openings.find_opening, opening_id, words.language)
    lines = await db.run(tallies.read_tally, delivery.person_id, opening_id)
    if shown and delivery.message_id:
        screen = screens.tally(shown, lines, words)
        await sender.refresh(delivery, delivery.message_id, screen.html, screen.keyboard)
