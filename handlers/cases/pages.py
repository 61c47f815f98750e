"""The table of cases on the desk's page."""

from dataclasses import replace
from urllib.parse import urlencode

from starlette.responses import Response

from bot.texts.catalogue import Words
from bot.web.bodies import Fields
from bot.web.visit import Page, Visit
from data.cases import store as cases
from data.cases import table
from data.cases.queue import MOST
from data.cases.table import Filter, Line, Scope, Sort, Table
from data.entries.police_services import PoliceServices
from data.entries.queries import list_topic
from data.forms.model import CHOICES
from data.interests.forms import INTEREST
from data.interests.stages import Stage
from handlers.cases import bulk_pages, case_pages
from handlers.cases.search_terms import understand
from handlers.forms.screens import value_text
from handlers.interests.screens import interest_title, roles_of

LONGEST_SEARCH = 120
CODES = ("stage", "mission", "role", "language", "service")
"""The fields of the filter that are codes."""


def pages() -> list[Page]:
    return [
        Page("/queue", show_queue),
        Page("/queue", show_queue, is_form=True),
        Page("/mine", show_mine),
        *case_pages.pages(),
        *bulk_pages.pages(),
    ]


async def show_queue(visit: Visit) -> Response:
    return await show_table(visit, Scope.OPEN)


async def show_mine(visit: Visit) -> Response:
    return await show_table(visit, Scope.MINE)


def read_filter(fields: Fields, scope: Scope) -> Filter:
    """The filter that the fields ask for; what isn't one of ours is left out."""
    asked, sort = fields.text("scope", 20), fields.text("sort", 20)
    return Filter(
        scope=Scope(asked) if asked in set(Scope) else scope,
        sort=Sort(sort) if sort in set(Sort) else Sort.WAITING,
        page=fields.number("page"),
        stage=fields.text("stage", 20),
        mission=fields.text("mission", 80),
        role=fields.text("role", 80),
        language=fields.text("language", 20),
        service=fields.text("service", 120),
    )


async def show_table(visit: Visit, scope: Scope) -> Response:
    """What was typed comes in a form, so that no name is ever part of an address."""
    is_search = visit.request.method == "POST"
    asked = read_filter(visit.form if is_search else visit.query, scope)
    typed = visit.form.text("q", LONGEST_SEARCH) if is_search else ""
    if typed:
        asked = replace(asked, wanted=tuple(await understand(visit.services, typed)), page=0)
    words = visit.words
    found: Table = await visit.db.run(table.read_table, *visit.acting, asked, words.language)
    return visit.page(
        "cases/queue.html",
        table=found,
        rows=[row(line, words, visit.services.police) for line in found.lines],
        asked=asked,
        typed=typed,
        colleagues=await visit.db.run(cases.list_colleagues, visit.acting[1]),
        most=MOST,
        options=await list_options(visit),
        live=not is_search,
        link=address(asked),
    )


def row(line: Line, words: Words, services: PoliceServices) -> dict[str, object]:
    """The cells of a case, as texts."""
    card = line.card
    told = {key: card.profile.get(key) for key in ("languages", "service")}
    steps = {key: INTEREST.step(key) for key in told}
    cells = {
        key: value_text(step, told[key], {}, words, services) if step and told[key] is not None else ""
        for key, step in steps.items()
    }
    return cells | {
        "card": card,
        "unread": line.unread,
        "title": interest_title(card, words),
        "roles": roles_of(card, words),
        "available": words.day(card.available_from),
        "since": words.moment(card.awaiting_since or card.created_at),
        "stage": words.plain(f"stage-{card.stage}"),
    }


async def list_options(visit: Visit) -> dict[str, list[tuple[str, str]]]:
    """What each filter can be set to: code and name."""
    words, library = visit.words, visit.services.cache
    topics = {
        name: await library.read(list_topic, topic, words.language)
        for name, topic in (("mission", "missions"), ("role", "roles"))
    }
    return {
        "scope": [(one, words.plain(f"page-scope-{one}")) for one in Scope],
        "sort": [(one, words.plain(f"page-sort-{one}")) for one in Sort],
        "stage": [(one, words.plain(f"stage-{one}")) for one in Stage],
        "mission": [(one.code, one.title) for one in topics["mission"]],
        "role": [(one.code, one.title) for one in topics["role"]],
        "language": [(one, words.plain(f"languages-{one}")) for one in CHOICES["languages"]],
        "service": [
            (one.code, visit.services.police.name_of(one.code, words.language))
            for one in visit.services.police.items
        ],
    }


def address(asked: Filter) -> str:
    """The address of this filter, up to the number of the page."""
    codes = {name: code for name in CODES if (code := getattr(asked, name))}
    return "/desk/queue?" + urlencode({"scope": asked.scope, "sort": asked.sort} | codes) + "&"
