"""What an officer may do with an interest is asked of their own ones only."""

from bot.context import Context
from data import interests
from data.views import InterestCard


async def find_own(context: Context, interest_id: int) -> InterestCard | None:
    """An interest, if it is this person's; anybody else's isn't there."""
    card = await context.db.run(interests.find_interest, interest_id, context.language)
    return card if card and card.person_id == context.person.id else None


async def find_latest_open(context: Context) -> InterestCard | None:
    """What somebody writes to the coordinators without saying which interest it is about goes to this one."""
    own = await context.db.run(interests.list_own_interests, context.person.id, context.language)
    return next((card for card in own if card.is_open), None)
