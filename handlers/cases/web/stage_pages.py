"""Move a case to another stage on the desk's page."""

from starlette.responses import Response

from bot.callbacks.base import mark_of
from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.cases import store as cases
from data.interests.stages import MOVES, Stage
from handlers.cases import screens
from handlers.cases.web.case_pages import back, show_with
from handlers.cases.web.decline_fields import read_decline
from handlers.cases.web.previews import find_card, preview_move
from handlers.letters.screens import letter_warning


def pages() -> list[Page]:
    return [Page("/cases/{interest:int}/move", move, is_form=True)]


async def move(visit: Visit) -> Response:
    """Show what the officer will be told, then move the case and tell them that, and nothing that was changed
    since.
    """
    to, come_from = visit.form.text("to", 20), visit.form.text("come_from", 20)
    line = visit.form.text("line", screens.MAX_LINE_LENGTH + 1)
    card = await find_card(visit, visit.number("interest"), visit.words.language)
    if card is None:
        return visit.gone()
    declined = read_decline(visit) if to == Stage.NOT_SELECTED else None
    reason, why = visit.form.text("reason", 40), visit.form.text("why", 500)
    typed = {"to": to, "line": line, "reason": reason, "why": why}
    if card.stage != come_from or to not in MOVES[Stage(card.stage)]:
        return await show_with(visit, 409, {**typed, "problem": "moved-meanwhile"})
    if problem := screens.line_problem(line):
        return await show_with(visit, 400, {**typed, "problem": problem})
    if to == Stage.NOT_SELECTED and declined is None:
        return await show_with(visit, 400, {**typed, "problem": "page-reason-missing"})
    shown, is_sent = str(mark_of(f"{to}\n{line}")), visit.form.text("act", 10) == "send"
    if not is_sent or visit.form.text("shown", 12) != shown:
        typed["warning"] = trusted(letter_warning(line, card, visit.words))
        preview = await preview_move(visit, card, to, line) or ""
        problem = "page-preview-changed" if is_sent else ""
        seen = {"preview": preview, "shown": shown, "problem": problem}
        return await show_with(visit, 409 if is_sent else 200, {**typed, **seen})
    asked = cases.Move(come_from, to, line or None, declined)
    done = await visit.db.run(cases.move_interest, visit.actor, card.id, asked)
    if not done:
        return await show_with(visit, 409, {**typed, "problem": "moved-meanwhile"})
    return back(visit, "moved")
