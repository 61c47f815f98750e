"""The changes to entries on the desk's page: read them in both languages, decide, restore."""

from collections.abc import Sequence

from markupsafe import Markup
from starlette.responses import Response

from bot.texts.catalogue import LANGUAGES, Words
from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.editing import store as revisions
from data.editing.views import RevisionView
from data.entries import importing
from handlers.editing import revision_screens, screens


def pages() -> list[Page]:
    return [
        Page("/content/changes/{revision:int}", show),
        Page("/content/changes/{revision:int}/decide", decide, is_form=True),
        Page("/content/changes/{revision:int}/restore", restore, is_form=True),
        Page("/content/conflicts/{code}", show_conflict),
        Page("/content/conflicts/{code}", settle, is_form=True),
    ]


def listed(shown: Sequence[RevisionView], words: Words) -> list[tuple[int, str]]:
    """Return changes as pairs of number and text."""
    return [(one.id, revision_screens.line_of(one, words)) for one in shown]


async def show(visit: Visit, said: str = "") -> Response:
    """Show one change: every field before and after, and the whole entry in both languages. Its author reads
    who may publish it, and can take it back; a lead may publish their own.
    """
    shown = await visit.db.run(revisions.find_revision, visit.number("revision"))
    if shown is None:
        return visit.gone()
    texts = visit.services.texts
    return visit.page(
        "editing/revision.html",
        shown=shown,
        said=said,
        is_own=shown.author_id == visit.person.id and not visit.is_lead,
        html=trusted(revision_screens.revision(shown, visit.words, visit.person.id).html),
        whole=[(one, trusted(revision_screens.whole_text(shown, one, texts.of(one)))) for one in LANGUAGES],
    )


async def decide(visit: Visit) -> Response:
    """Decide on a change. If it was decided already, or this coordinator may not decide, say why."""
    approve = visit.form.text("act", 10) == "approve"
    decision = await visit.db.run(revisions.decide, visit.actor, visit.number("revision"), approve)
    return await show(visit, f"decision-{decision}")


async def restore(visit: Visit) -> Response:
    """Propose again what the entry said before a change, unless it says that already."""
    done = await visit.db.run(revisions.restore, visit.actor, visit.number("revision"))
    return (
        visit.redirect(f"/desk/content/changes/{done.id}")
        if done
        else await show(visit, "decision-unchanged")
    )


async def show_conflict(visit: Visit) -> Response:
    """Compare our version of an entry with the one in the files."""
    code = str(visit.request.path_params["code"])[:60]
    ours = await visit.db.run(revisions.find_raw, code)
    files = await visit.db.run(importing.find_conflict, code)
    if ours is None or files is None:
        return visit.gone()
    changes: Markup = trusted(screens.changes(ours, files, visit.words))
    title = screens.title_in(ours, visit.words.language)
    return visit.page("editing/conflict.html", code=code, title=title, changes=changes)


async def settle(visit: Visit) -> Response:
    """Keep our version, or take the one in the files."""
    code, take_file = str(visit.request.path_params["code"])[:60], visit.form.text("act", 10) == "files"
    done = await visit.db.run(revisions.settle_conflict, visit.person.id, code, take_file)
    return visit.redirect("/desk/content", "page-saved" if done else "decision-gone")
