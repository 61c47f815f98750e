"""Numbers on the desk's page: each as a table with bars."""

from collections.abc import Iterable
from datetime import datetime

from starlette.responses import Response

from bot.ui.formatting import excerpt
from bot.web.visit import Page, Visit
from data.entries.titles import list_titles
from data.reports import stats
from handlers.reports.stats_screens import days, name_codes
from handlers.unanswered.grouping import groups_now

MISSES = 5


def pages() -> list[Page]:
    return [Page("/numbers", show)]


async def show(visit: Visit) -> Response:
    """The same numbers as in chat."""
    words = visit.words
    numbers = await visit.db.run(stats.gather, datetime.now(visit.words.zone))
    codes = [code for code, _ in numbers.missions]
    titles = {one.code: one.title for one in await visit.db.run(list_titles, codes, words.language)}
    named = name_codes(numbers, titles, words, visit.services.police)
    weeks = [words.short_day(week) for week in numbers.weeks]
    groups = await groups_now(visit.services)
    return visit.page(
        "reports/numbers.html",
        weeks=len(weeks),
        to_contact=days(numbers.days_to_contact, words),
        to_outcome=days(numbers.days_to_outcome, words),
        tables=[
            ("stats-interests", as_rows(zip(weeks, numbers.interests, strict=True))),
            ("stats-stages", as_rows(named.stages)),
            ("stats-languages", as_rows(named.languages)),
            ("stats-services", as_rows(named.services)),
            ("stats-missions", as_rows(named.missions)),
            ("stats-misses", as_rows((excerpt(g.questions[0].text, 80), g.askers) for g in groups[:MISSES])),
        ],
        questions=list(zip(weeks, numbers.answered, numbers.offered, numbers.missed, strict=True)),
    )


def as_rows(items: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Names with numbers."""
    return list(items)
