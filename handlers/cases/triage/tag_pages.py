"""Change tags on the desk's page: of one case, or of several at once."""

from starlette.responses import Response

from bot.web.visit import Page, Visit
from data.cases import tags
from handlers.cases.web.bulk_pages import done, picked, table_of

MAX_TYPED = 400
"""Characters that may be typed as tags."""


def pages() -> list[Page]:
    return [
        Page("/cases/{interest:int}/tags", change, is_form=True),
        Page("/bulk/tags", change_several, is_form=True),
    ]


async def change(visit: Visit) -> Response:
    """Add the tags that were typed, and remove the tag whose button was pressed. One that is too long changes
    nothing.
    """
    interest = visit.number("interest")
    add, remove = tags.read_typed(visit.form.text("tags", MAX_TYPED))
    if tags.has_too_long(add):
        return visit.redirect(f"/desk/cases/{interest}", "page-tags-too-long")
    remove += [one[: tags.MAX_LENGTH] for one in visit.form.values("remove")[: tags.MAX_TAGS]]
    changed = await visit.db.run(tags.change_tags, visit.person.id, interest, add, remove)
    return visit.redirect(f"/desk/cases/{interest}", "page-saved" if changed else "page-tags-same")


async def change_several(visit: Visit) -> Response:
    """Add or remove the tags that were typed, in every ticked case. One that is too long changes nothing."""
    add, remove = tags.read_typed(visit.form.text("tags", MAX_TYPED))
    if tags.has_too_long(add):
        return visit.redirect(table_of(visit), "page-tags-too-long")
    if visit.form.text("act", 10) == "untag":
        add, remove = [], [*add, *remove]
    asked = picked(visit.form)
    changed = [await visit.db.run(tags.change_tags, visit.person.id, one, add, remove) for one in asked]
    return done(visit, sum(changed), len(asked))
