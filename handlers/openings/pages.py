"""Pages of openings: every criterion in a table, and invitations with what officers will read."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from starlette.responses import Response

from bot.texts.catalogue import LANGUAGES, Words
from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.entries.views import OpeningView
from data.openings import missing_answers
from data.openings import opening_invitations as invitations
from data.openings import shortlist as shortlists
from data.openings import store as openings
from data.openings.shortlist import UNKNOWN, Candidate, LeftOut
from data.openings.views import PAGE, open_page
from handlers.openings import screens

CRITERIA: dict[str, tuple[tuple[LeftOut, ...], tuple[LeftOut, ...]]] = {
    "mission": ((LeftOut.MISSION,), ()),
    "role": ((LeftOut.ROLE,), (LeftOut.UNREADABLE,)),
    "language": ((LeftOut.LANGUAGE,), (LeftOut.UNREADABLE,)),
    "firearms": ((LeftOut.FIREARMS,), (LeftOut.FIREARMS_UNKNOWN,)),
    "free": ((LeftOut.ON_HOLD, LeftOut.CHOSEN, LeftOut.OWN), ()),
    "reachable": ((LeftOut.BLOCKED, LeftOut.DESK_BLOCKED), ()),
}
"""The columns of the shortlist: the reasons that mean no, and those that mean that it isn't known."""


def pages() -> list[Page]:
    return [
        Page("/openings/{opening:int}", show_opening),
        Page("/openings/{opening:int}/invite", invite, is_form=True),
    ]


def judged(one: Candidate) -> dict[str, str]:
    """Return 'yes', 'no' or 'unknown' for each criterion."""
    judgments = {}
    for name, (against, unknown) in CRITERIA.items():
        is_unknown = any(reason in one.reasons for reason in unknown)
        is_against = any(reason in one.reasons for reason in against)
        judgments[name] = "unknown" if is_unknown else "no" if is_against else "yes"
    return judgments


async def show_opening(visit: Visit) -> Response:
    return await show_with(visit, 200, "", [])


async def show_with(
    visit: Visit,
    status: int,
    problem: str,
    chosen: Sequence[Candidate],
    closing: Mapping[str, Any] | None = None,
) -> Response:
    """Show the shortlist and who was invited. `chosen` are the officers about to be invited, shown with what
    they will read; `closing` is what is shown before the opening is closed.
    """
    opening, words = visit.number("opening"), visit.words
    number = visit.query.number("page")
    page = await visit.db.run(open_page, opening, visit.person.id, words.language, number)
    if page is None:
        return visit.gone()
    return visit.page(
        "openings/opening.html",
        status,
        opening=page.opening,
        html=trusted(screens.opening(page.opening, page.shortlist, page.tally, words).html),
        rows=[row(one, words.plain) for one in page.listed.items],
        criteria=list(CRITERIA),
        number=page.listed.number,
        pages=page.listed.pages,
        tally=[(one, words.plain(f"page-tally-{one.answer or 'silent'}")) for one in page.tally],
        chosen=[(one.interest_id, screens.named_as(one, words)) for one in chosen],
        told=await read_in_each_language(visit, screens.invitation_text) if chosen else [],
        problem=problem,
        closing=closing,
        longest_reason=openings.MAX_WAIVER_LENGTH,
    )


def row(one: Candidate, say: Any) -> dict[str, Any]:
    """Return a row of the shortlist for the template."""
    reasons = ", ".join(say(f"left-out-{reason}") for reason in one.reasons)
    fits = set(one.reasons) <= set(UNKNOWN)
    return {"one": one, "judged": judged(one), "reasons": reasons, "fits": fits}


async def read_in_each_language(
    visit: Visit, text_of: Callable[[OpeningView, Words], str]
) -> list[tuple[str, str]]:
    """Return each language, and what officers read of the opening in it."""
    read = await visit.db.run(openings.find_in_each, visit.number("opening"), LANGUAGES)
    return [(one, trusted(text_of(theirs, visit.services.texts.of(one)))) for one, theirs in read.items()]


async def invite(visit: Visit) -> Response:
    """Show the ticked officers who still fit, then invite them; or ask the ticked ones what isn't known of
    them.
    """
    opening, picked = visit.number("opening"), visit.form.numbers("case", PAGE)
    found = await visit.db.run(shortlists.make_shortlist, opening, visit.person.id)
    if visit.form.text("act", 10) == "ask":
        return await ask(visit, picked)
    chosen = [one for one in found.invitable if one.interest_id in picked]
    if not chosen or len(chosen) != len(picked):
        return await show_with(visit, 409, "list-has-changed" if picked else "page-none-picked", chosen)
    if visit.form.text("act", 10) != "send":
        return await show_with(visit, 200, "", chosen)
    count = await visit.db.run(invitations.invite_next, visit.person.id, opening, picked)
    return visit.redirect(f"/desk/openings/{opening}?done={count}&of={len(picked)}", "page-done")


async def ask(visit: Visit, picked: list[int]) -> Response:
    """Ask each ticked officer the questions that they skipped, once."""
    opening = visit.number("opening")
    count = await visit.db.run(missing_answers.ask_missing, visit.person.id, opening, picked)
    return visit.redirect(f"/desk/openings/{opening}?done={count}&of={len(picked)}", "page-done")
