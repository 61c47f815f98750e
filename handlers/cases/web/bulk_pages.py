"""Several cases at once: claim, give, move with every message shown before it is sent."""

from typing import Any

from starlette.responses import Response

from bot.texts.catalogue import Words
from bot.web.bodies import Fields
from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.cases import store as cases
from data.cases.declines import Decline
from data.forms.model import CHOICES
from data.interests import store as interests
from data.interests.stages import MOVES, Stage
from data.interests.views import InterestCard
from data.people import access_log
from handlers.cases import screens

MOST = 50
"""Cases at once: as many as a page of the table has."""
BACK = "/desk/queue"


def pages() -> list[Page]:
    return [
        Page("/bulk/claim", claim, is_form=True),
        Page("/bulk/give", give, is_form=True),
        Page("/bulk/preview", preview, is_form=True),
        Page("/bulk/move", move, is_form=True),
    ]


def picked(form: Fields) -> list[int]:
    """The cases that were ticked, or the one whose own button was pressed."""
    only = form.number("only")
    return [only] if only else form.numbers("case", MOST)


def done(visit: Visit, count: int, of: int) -> Response:
    """The table again, with how many of them it was done for."""
    back = visit.form.text("back", 600)
    path = back if back.startswith((f"{BACK}?", "/desk/mine")) or back == BACK else BACK
    sign = "&" if "?" in path else "?"
    return visit.see(f"{path}{sign}done={count}&of={of}", "page-done")


async def claim(visit: Visit) -> Response:
    """Each is its first claimer's."""
    asked = picked(visit.form)
    won = [await visit.db.run(cases.claim_interest, *visit.acting, one) for one in asked]
    return done(visit, sum(won), len(asked))


async def give(visit: Visit) -> Response:
    """One's own to a colleague; a lead gives any."""
    asked, to = picked(visit.form), visit.form.number("to")
    given = [await visit.db.run(cases.assign_interest, *visit.acting, one, to) for one in asked]
    return done(visit, sum(given), len(asked))


async def preview(visit: Visit) -> Response:
    """What each officer is told, in their language; which cases can't move there."""
    return await preview_with(visit, 200, "")


async def preview_with(visit: Visit, status: int, problem: str) -> Response:
    """The same, with what is wrong."""
    to = visit.form.text("to_stage", 20)
    shown = [await preview_one(visit, one, to) for one in picked(visit.form)]
    return visit.page(
        "cases/bulk.html",
        status,
        problem=problem,
        asks_reason=to == Stage.NOT_SELECTED,
        reasons=decline_reasons(visit.words),
        reason=visit.form.text("reason", 40),
        why=visit.form.text("why", 500),
        to=to if to in set(Stage) else "",
        moving=[one for one in shown if one and one["told"]],
        staying=[one for one in shown if one and not one["told"]],
        back=visit.form.text("back", 600),
    )


async def preview_one(visit: Visit, interest: int, to: str) -> dict[str, Any] | None:
    """A case and what its officer is told; nothing where it can't move, None where it isn't there or is
    one's own.
    """
    card = await find_card(visit, interest, visit.words.language)
    if card is None or card.person_id == visit.person.id:
        return None
    told = ""
    may = visit.is_lead or card.owner_person_id == visit.person.id
    if may and to in MOVES[Stage(card.stage)]:
        theirs = visit.services.texts.of(card.language)
        in_theirs = await find_card(visit, interest, theirs.language) or card
        told = trusted(screens.officer_stage(in_theirs, to, None, theirs))
    return {"card": card, "told": told, "stage": visit.words.plain(f"stage-{card.stage}")}


async def find_card(visit: Visit, interest: int, language: str) -> InterestCard | None:
    """A case: the access log has that this coordinator opened it, unless it is their own."""

    def opened(session: Any) -> InterestCard | None:
        return access_log.open_case(session, visit.person.id, interests.find_interest, interest, language)

    return await visit.db.run(opened)


async def move(visit: Visit) -> Response:
    """Each from the stage in which it was shown; who moved one meanwhile was faster."""
    to, asked = visit.form.text("to_stage", 20), picked(visit.form)
    declined = read_decline(visit) if to == Stage.NOT_SELECTED else None
    if to == Stage.NOT_SELECTED and declined is None:
        return await preview_with(visit, 400, "page-reason-missing")
    moved = 0
    for one in asked:
        come_from = visit.form.text(f"from-{one}", 20)
        if come_from in set(Stage):
            step = cases.Move(come_from, to, declined=declined)
            moved += await visit.db.run(cases.move_interest, *visit.acting, one, step)
    return done(visit, moved, len(asked))


def read_decline(visit: Visit) -> Decline | None:
    """The reason that was chosen, with its words; None where it is none, or says nothing."""
    reason, why = visit.form.text("reason", 40), visit.form.text("why", 500).strip()
    if reason not in CHOICES["decline_reasons"] or (reason == "other" and not why):
        return None
    return Decline(reason, why or None)


def decline_reasons(words: Words) -> list[tuple[str, str]]:
    """What can be chosen."""
    return [(code, words.plain(f"decline_reasons-{code}")) for code in CHOICES["decline_reasons"]]
