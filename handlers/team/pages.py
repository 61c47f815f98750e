"""The team on the desk's page: who coordinates, what leads can do, and the audit log."""

from starlette.responses import Response

from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.people import audit_log, coordinators
from data.team import second_factor
from data.team import store as team
from handlers.team import screens
from handlers.team.log_lines import lines_in


def pages() -> list[Page]:
    return [
        Page("/team", show),
        Page("/team/{colleague:int}", act, is_form=True, leads_only=True),
        Page("/team/log", show_log, leads_only=True),
    ]


async def show(visit: Visit) -> Response:
    return await show_with(visit, 200, "")


async def show_with(visit: Visit, status: int, problem: str) -> Response:
    """Show everybody who coordinates now. Invitations are made in chat, where their link is handed on."""
    people = [one for one in await visit.db.run(coordinators.list_coordinators) if one.removed_at is None]
    return visit.page(
        "team/team.html",
        status,
        people=[(one, trusted(screens.line(one, visit.words))) for one in people],
        has_codes=bool(visit.services.settings.second_factor_hours),
        problem=problem,
        me=visit.actor.coordinator_id,
        asked=visit.form.number("asked"),
    )


async def act(visit: Visit) -> Response:
    """Make a colleague a lead, end it, reset their code, or remove them after asking again. The last lead
    stays one.
    """
    colleague, what = visit.number("colleague"), visit.form.text("act", 10)
    is_removal = what in ("ask", "remove")
    if is_removal and colleague == visit.actor.coordinator_id:
        return await show_with(visit, 409, "page-leave-in-chat")
    if is_removal and (what == "ask" or visit.form.number("asked") != colleague):
        return await show_with(visit, 200, "")
    if not await carry_out(visit, what, colleague):
        return await show_with(visit, 409, "team-last-lead")
    return visit.redirect("/desk/team", "page-saved")


async def carry_out(visit: Visit, what: str, colleague: int) -> bool:
    """Do what a lead chose for a colleague. Returns False if it can't be done."""
    me = visit.actor.coordinator_id
    match what:
        case "lead" | "no-lead":
            return await visit.db.run(team.set_lead, colleague, what == "lead", me, keep_one=True)
        case "reset":
            return await visit.db.run(second_factor.reset, colleague, me)
        case "remove":
            return await visit.db.run(team.remove_coordinator, colleague, me, keep_lead=True)
    return False


async def show_log(visit: Visit) -> Response:
    """Show the audit log, the newest first."""
    lines, number, pages = await visit.db.run(audit_log.list_page, visit.query.number("page"))
    shown = [trusted(html) for html in await lines_in(visit.services, lines, visit.words)]
    return visit.page("team/log.html", lines=shown, number=number, pages=pages)
