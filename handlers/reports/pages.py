"""The numbers on the desk's page, each as a table with bars; and the export, which is sent into the chat."""

from starlette.responses import Response

from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from handlers.reports.export_delivery import export_to
from handlers.reports.numbers import list_unanswered, name_unanswered, read_numbers
from handlers.reports.stats_screens import days


def pages() -> list[Page]:
    return [Page("/numbers", show), Page("/export", send, is_form=True)]


async def send(visit: Visit) -> Response:
    """Send the export into the coordinator's chat. Every case's history records it; it is erased in time."""
    kind = "csv" if visit.form.text("kind", 10) == "csv" else "xlsx"
    html = await export_to(visit.bot, visit.services, visit.person, visit.words, kind)
    return await show_with(visit, html)


async def show(visit: Visit) -> Response:
    return await show_with(visit, "")


async def show_with(visit: Visit, outcome: str) -> Response:
    """Show the same numbers as in chat. `outcome` is the outcome of an export."""
    words = visit.words
    named = await read_numbers(visit.services, words)
    numbers = named.numbers
    weeks = [words.short_day(week) for week in numbers.weeks]
    return visit.page(
        "reports/numbers.html",
        weeks=len(weeks),
        told=trusted(outcome),
        to_contact=days(numbers.days_to_contact, words),
        to_outcome=days(numbers.days_to_outcome, words),
        tables=[
            ("stats-interests", list(zip(weeks, numbers.interests, strict=True))),
            *named.lists,
            ("stats-misses", name_unanswered(await list_unanswered(visit.services))),
        ],
        most_asked=max(1, *numbers.answered, *numbers.offered, *numbers.unanswered),
        questions=list(zip(weeks, numbers.answered, numbers.offered, numbers.unanswered, strict=True)),
    )
