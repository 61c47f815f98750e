"""Read a case as its officer does, for the previews on the desk's page."""

from bot.texts.catalogue import Words
from bot.web.templating import trusted
from bot.web.visit import Visit
from data.interests import cards
from data.interests.views import InterestCard
from data.people import access_log
from handlers.cases import screens


async def find_card(visit: Visit, interest: int, language: str) -> InterestCard | None:
    """Return a case with its titles in a language, and record in the access log that this coordinator opened
    it. None if it is gone.
    """
    me = visit.person.id
    return await visit.db.run(access_log.read_and_record, me, cards.find_interest, interest, language)


async def read_for_officer(visit: Visit, card: InterestCard) -> tuple[InterestCard, Words]:
    """Return a case with its titles in the officer's language, and the words of that language."""
    words = visit.services.texts.of(card.language)
    return await find_card(visit, card.id, words.language) or card, words


async def preview_move(visit: Visit, card: InterestCard, to: str, line: str) -> str:
    """Return what the officer is told of a move to another stage, with the coordinator's `line`."""
    theirs, words = await read_for_officer(visit, card)
    return trusted(screens.officer_stage(theirs, to, line or None, words))
