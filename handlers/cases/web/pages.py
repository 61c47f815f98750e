"""The table of cases on the desk's page."""

from dataclasses import replace
from urllib.parse import urlencode

from starlette.responses import Response

from bot.web.bodies import Fields
from bot.web.visit import Page, Visit
from data.cases import filters, table
from data.cases import store as cases
from data.cases.filters import Filter, Scope
from data.cases.queue import MAX_CASES
from data.cases.saved_views import SHOWN
from data.cases.table import CaseTable
from handlers.cases.queue.search_terms import understand
from handlers.cases.triage import view_pages
from handlers.cases.triage.choices import list_options
from handlers.cases.web.table_rows import TableRows

MAX_SEARCH_LENGTH = 120
"""Characters of a search that are read."""
CODES = ("stage", "mission", "role", "language", "service", "tag")
"""The fields of the filter whose values are codes."""


def pages() -> list[Page]:
    return [
        Page("/queue", show_queue),
        Page("/queue", show_queue, is_form=True),
        Page("/mine", show_mine),
    ]


async def show_queue(visit: Visit) -> Response:
    return await show_table(visit, Scope.OPEN)


async def show_mine(visit: Visit) -> Response:
    return await show_table(visit, Scope.MINE)


def read_fields(fields: Fields, scope: Scope) -> Filter:
    """Return the filter and the page that the fields of a form or an address ask for."""
    asked = filters.read_filter({name: fields.text(name, 120) for name in SHOWN}, scope)
    return replace(asked, page=fields.number("page"))


async def show_table(visit: Visit, scope: Scope) -> Response:
    """Show the table. Typed words come in a form, so that no name is ever part of an address."""
    is_search = visit.request.method == "POST"
    asked = read_fields(visit.form if is_search else visit.query, scope)
    typed = visit.form.text("q", MAX_SEARCH_LENGTH) if is_search else ""
    if typed:
        asked = replace(asked, wanted=tuple(await understand(visit.services, typed)))
    words = visit.words
    found: CaseTable = await visit.db.run(table.read_table, visit.actor, asked, words.language)
    return visit.page(
        "cases/queue.html",
        table=found,
        rows=TableRows(words, visit.services.police).list_rows(found.lines),
        asked=asked,
        typed=typed,
        colleagues=await visit.db.run(cases.list_colleagues, visit.person.id),
        most=MAX_CASES,
        options=await list_options(visit.services, words),
        live=not is_search,
        link=address(asked),
        at=address(asked).rstrip("&") if is_search else "",
        views=await view_pages.list_links(visit),
        filters=[(name, getattr(asked, name)) for name in SHOWN],
    )


def address(asked: Filter) -> str:
    """Return the address of this filter, up to the number of the page."""
    codes = {name: code for name in CODES if (code := getattr(asked, name))}
    return "/desk/queue?" + urlencode({"scope": asked.scope, "sort": asked.sort} | codes) + "&"
