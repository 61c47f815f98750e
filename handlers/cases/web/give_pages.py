"""Give a case, or several, to a colleague on the desk's page, after a look at what each officer will read."""

from dataclasses import replace
from typing import Any

from starlette.responses import Response

from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.cases import store as cases
from data.interests.views import InterestCard
from handlers.cases.web.bulk_pages import done, picked, table_of
from handlers.cases.web.case_pages import back, show_with
from handlers.cases.web.previews import find_card, read_for_officer
from handlers.interests.screens import officer_claimed


def pages() -> list[Page]:
    return [
        Page("/cases/{interest:int}/give", give, is_form=True),
        Page("/bulk/give", give_several, is_form=True),
    ]


async def find_colleague(visit: Visit) -> str:
    """Return the name of the colleague who was chosen; '' if there is none of that number."""
    people = await visit.db.run(cases.list_colleagues, visit.person.id)
    return dict(people).get(visit.form.number("to"), "")


def was_shown(visit: Visit) -> bool:
    """Return whether what was pressed stood under what officers read of this colleague."""
    return visit.form.text("act", 10) == "send" and visit.form.number("shown") == visit.form.number("to")


async def read_told(visit: Visit, card: InterestCard, to: str) -> str:
    """Return what the officer reads of their new coordinator, in their language."""
    theirs, words = await read_for_officer(visit, card)
    return trusted(officer_claimed(replace(theirs, owner=to), words).html)


async def give(visit: Visit) -> Response:
    """Show what the officer will read, then give the case to the colleague who was shown."""
    to, name = visit.form.number("to"), await find_colleague(visit)
    card = await find_card(visit, visit.number("interest"), visit.words.language)
    if card is None:
        return visit.gone()
    if was_shown(visit):
        given = await visit.db.run(cases.assign_interest, visit.actor, card.id, to)
        return back(visit, "assigned" if given else "not-yours")
    if not name or not await visit.db.run(cases.may_give, visit.actor, card.id, to):
        return back(visit, "not-yours")
    told = await read_told(visit, card, name)
    return await show_with(visit, 200, {"give_to": str(to), "give_name": name, "give_told": told})


async def give_several(visit: Visit) -> Response:
    """Show what each officer will read, then give the ticked cases; a coordinator gives their own, a lead
    any.
    """
    asked, to, name = picked(visit.form), visit.form.number("to"), await find_colleague(visit)
    if was_shown(visit):
        given = [await visit.db.run(cases.assign_interest, visit.actor, one, to) for one in asked]
        return done(visit, sum(given), len(asked))
    if not name or not asked:
        return done(visit, 0, len(asked))
    shown = [await preview_one(visit, one, to, name) for one in asked]
    return visit.page(
        "cases/give.html",
        to=to,
        name=name,
        giving=[one for one in shown if one and one["told"]],
        staying=[one for one in shown if one and not one["told"]],
        back=visit.form.text("back", 600),
        at=table_of(visit),
    )


async def preview_one(visit: Visit, interest: int, to: int, name: str) -> dict[str, Any] | None:
    """Return a case with what its officer would be told, '' if it can't be given. None if it is gone."""
    card = await find_card(visit, interest, visit.words.language)
    if card is None:
        return None
    may_give = await visit.db.run(cases.may_give, visit.actor, interest, to)
    told = await read_told(visit, card, name) if may_give else ""
    return {"card": card, "told": told, "reads_in": visit.services.texts.of(card.language).language}
