"""Handle several cases at once: claim or move them, with every message shown before it is sent."""

from typing import Any

from starlette.responses import Response

from bot.web.bodies import Fields
from bot.web.visit import Page, Visit
from data.cases import store as cases
from data.interests.stages import MOVES, Stage
from handlers.cases.web.decline_fields import decline_reasons, read_decline
from handlers.cases.web.previews import find_card, preview_move

MAX_CASES = 50
"""Cases handled at once: as many as a page of the table has."""
BACK = "/desk/queue"


def pages() -> list[Page]:
    return [
        Page("/bulk/claim", claim, is_form=True),
        Page("/bulk/preview", preview, is_form=True),
        Page("/bulk/move", move, is_form=True),
    ]


def picked(form: Fields) -> list[int]:
    """Return the ids of the ticked cases, or of the one whose own button was pressed."""
    only = form.number("only")
    return [only] if only else form.numbers("case", MAX_CASES)


def done(visit: Visit, count: int, of: int) -> Response:
    """Go back to the table, which says for how many of the cases it was done, or that none was ticked."""
    path = table_of(visit)
    if not of:
        return visit.redirect(path, "page-none-picked")
    sign = "&" if "?" in path else "?"
    return visit.redirect(f"{path}{sign}done={count}&of={of}", "page-done")


def table_of(visit: Visit) -> str:
    """Return the path of the table in which the cases were ticked."""
    back = visit.form.text("back", 600)
    return back if back.startswith((f"{BACK}?", "/desk/mine")) or back == BACK else BACK


async def claim(visit: Visit) -> Response:
    """Claim the ticked cases; those that somebody else has stay theirs."""
    asked = picked(visit.form)
    won = [await visit.db.run(cases.claim_interest, visit.actor, one) for one in asked]
    return done(visit, sum(won), len(asked))


async def preview(visit: Visit) -> Response:
    """Show what each officer would be told, in their language, and which cases can't move there."""
    return await preview_with(visit, 200, "")


async def preview_with(visit: Visit, status: int, problem: str) -> Response:
    """Show the preview with a problem: the key of a text, '' for none."""
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
        at=table_of(visit),
    )


async def preview_one(visit: Visit, interest: int, to: str) -> dict[str, Any] | None:
    """Return a case with what its officer would be told, '' if it can't move there. None if it is gone, or is
    the coordinator's own.
    """
    card = await find_card(visit, interest, visit.words.language)
    if card is None or card.person_id == visit.person.id:
        return None
    may = visit.is_lead or card.owner_person_id == visit.person.id
    message = await preview_move(visit, card, to, "") if may and to in MOVES[Stage(card.stage)] else ""
    reads = visit.services.texts.of(card.language).language
    return {
        "card": card,
        "told": message,
        "reads_in": reads,
        "stage": visit.words.plain(f"stage-{card.stage}"),
    }


async def move(visit: Visit) -> Response:
    """Move the ticked cases from the stage in which each was shown; those that moved meanwhile stay."""
    to, asked = visit.form.text("to_stage", 20), picked(visit.form)
    declined = read_decline(visit) if to == Stage.NOT_SELECTED else None
    if to == Stage.NOT_SELECTED and declined is None:
        return await preview_with(visit, 400, "page-reason-missing")
    moved = 0
    for one in asked:
        come_from = visit.form.text(f"from-{one}", 20)
        if come_from in set(Stage):
            step = cases.Move(come_from, to, declined=declined)
            moved += await visit.db.run(cases.move_interest, visit.actor, one, step)
    return done(visit, moved, len(asked))
