"""Save, rename and delete one's saved views of the queue on the desk's page."""

from collections.abc import Mapping
from urllib.parse import urlencode

from starlette.responses import Response

from bot.web.visit import Page, Visit
from data.cases import saved_views
from data.cases.saved_views import SHOWN, Saved


def pages() -> list[Page]:
    return [
        Page("/views", show),
        Page("/views", save, is_form=True),
        Page("/views/{view:int}", change, is_form=True),
    ]


def address_of(shows: Mapping[str, str]) -> str:
    """Return the address of the queue with these filters."""
    return "/desk/queue?" + urlencode(dict(shows))


async def list_links(visit: Visit) -> list[tuple[str, str]]:
    """Return the address and name of each view."""
    views = await visit.db.run(saved_views.list_views, visit.person.id)
    return [(address_of(one.filters), one.name) for one in views]


async def show(visit: Visit) -> Response:
    return await show_with(visit, 200, "")


async def show_with(
    visit: Visit, status: int, problem: str, typed: Mapping[str, str] | None = None
) -> Response:
    """Show the coordinator's views. `typed` is one that was refused, to be sent again."""
    views = await visit.db.run(saved_views.list_views, visit.person.id)
    return visit.page(
        "cases/views.html",
        status,
        views=[(one, address_of(one.filters)) for one in views],
        problem=problem,
        typed=dict(typed or {}),
        longest=saved_views.MAX_LENGTH,
        most=saved_views.MAX_VIEWS,
    )


async def save(visit: Visit) -> Response:
    """Save the filters and the order that the queue showed under a name."""
    name = visit.form.text("name", saved_views.MAX_LENGTH)
    shows = {key: visit.form.text(key, 120) for key in SHOWN}
    done = await visit.db.run(saved_views.save_view, visit.person.id, name, shows)
    if done is not Saved.DONE:
        return await show_with(visit, 400, f"page-view-{done}", {**shows, "name": name})
    return visit.redirect(address_of({key: code for key, code in shows.items() if code}), "page-saved")


async def change(visit: Visit) -> Response:
    """Rename or delete a view of the coordinator's own."""
    view, name = visit.number("view"), visit.form.text("name", saved_views.MAX_LENGTH)
    if visit.form.text("act", 10) == "delete":
        gone = await visit.db.run(saved_views.delete_view, visit.person.id, view)
        return visit.redirect("/desk/views", "page-saved") if gone else visit.gone()
    done = await visit.db.run(saved_views.rename_view, visit.person.id, view, name)
    if done is None:
        return visit.gone()
    if done is not Saved.DONE:
        return await show_with(visit, 400, f"page-view-{done}")
    return visit.redirect("/desk/views", "page-saved")
