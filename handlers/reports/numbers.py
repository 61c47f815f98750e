"""Read the present numbers of the desk, for /stats in chat and for the page."""

from collections.abc import Sequence
from datetime import datetime

from bot.context import Services
from bot.texts.catalogue import Words
from bot.ui.formatting import excerpt
from data.entries.titles import list_titles
from data.reports import stats
from data.unanswered.store import QuestionGroup
from handlers.reports.stats_screens import Named, name_codes
from handlers.unanswered.grouping import groups_now

MAX_UNANSWERED = 5
"""Groups of unanswered questions that are shown."""


async def read_numbers(services: Services, words: Words) -> Named:
    """Return all numbers, with names in the reader's language."""
    numbers = await services.db.run(stats.gather, datetime.now(words.zone))
    codes = [code for code, _ in numbers.missions]
    titles = {one.code: one.title for one in await services.db.run(list_titles, codes, words.language)}
    return name_codes(numbers, titles, words, services.police)


async def list_unanswered(services: Services) -> list[QuestionGroup]:
    """Return the questions that the bot couldn't answer and most people asked."""
    return (await groups_now(services))[:MAX_UNANSWERED]


def name_unanswered(groups: Sequence[QuestionGroup]) -> list[tuple[str, int]]:
    """Return how each group was asked first, and by how many people."""
    return [(excerpt(group.questions[0].text, 80), group.askers) for group in groups]
