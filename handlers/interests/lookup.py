"""Find the interest that a delivery is about, or that an officer means."""

from bot.context import Context
from bot.delivery.sender import Sender
from data.interests import cards
from data.interests.views import InterestCard
from data.outbox.store import Delivery


async def find_card_of_delivery(sender: Sender, delivery: Delivery) -> InterestCard | None:
    """Return the interest that a delivery is about, in its reader's language; None if it is gone."""
    if delivery.interest_id is None:
        return None
    language = sender.words(delivery).language
    card: InterestCard | None = await sender.services.db.run(
        cards.find_interest, delivery.interest_id, language
    )
    return card


async def find_own(context: Context, interest_id: int) -> InterestCard | None:
    """Return an interest if it is this person's, else None."""
    card = await context.db.run(cards.find_interest, interest_id, context.language)
    return card if card and card.person_id == context.person.id else None


async def find_latest_open(context: Context) -> InterestCard | None:
    """Return the person's latest open interest, to which a letter that names none belongs; or None."""
    own = await context.db.run(cards.list_own_interests, context.person.id, context.language)
    return next((card for card in own if card.is_open), None)
