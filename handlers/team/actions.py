"""The team in chat: show who coordinates; leads invite coordinators, make leads and remove coordinators."""

from telegram import Update

from bot import commands
from bot.access.permissions import for_coordinators, for_leads
from bot.callbacks.desk.team import (
    AskRemove,
    InviteColleague,
    OpenColleague,
    OpenLog,
    OpenTeam,
    RemoveColleague,
    ResetCode,
    SetLead,
    TurnTeam,
)
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.people import audit_log, coordinators, invitations
from data.people.coordinators import CoordinatorView
from data.team import second_factor
from data.team import store as team
from handlers.team import screens
from handlers.team.log_lines import lines_in


def handlers() -> Handlers:
    return [
        *for_coordinators(
            [
                on_tap(OpenTeam, show_team),
                on_tap(TurnTeam, turn_team),
            ]
        ),
        *for_leads(
            [
                on_tap(OpenLog, open_log),
                on_tap(InviteColleague, invite),
                on_tap(OpenColleague, open_colleague),
                on_tap(SetLead, set_lead),
                on_tap(AskRemove, ask_remove),
                on_tap(RemoveColleague, remove),
                on_tap(ResetCode, reset_code),
            ]
        ),
    ]


async def turn_team(update: Update, context: Context, tap: TurnTeam) -> None:
    await show_team(update, context, page=tap.page)


async def show_team(update: Update, context: Context, toast: str | None = None, page: int = 0) -> None:
    people = await list_active(context)
    is_lead = await context.db.run(coordinators.is_lead, context.actor.coordinator_id)
    await show(update, screens.team(people, is_lead, page, context.words), toast=toast)


async def list_active(context: Context) -> list[CoordinatorView]:
    """Return the present coordinators."""
    everybody = await context.db.run(coordinators.list_coordinators)
    return [one for one in everybody if one.removed_at is None]


async def find_colleague(update: Update, context: Context, number: int) -> CoordinatorView | None:
    """Return a present coordinator; if there is none of this id, show the team and return None."""
    found = next((one for one in await list_active(context) if one.id == number), None)
    if found is None:
        await show_team(update, context)
    return found


async def invite(update: Update, context: Context) -> None:
    """Make a link for one person and show it once."""
    made = await context.db.run(invitations.invite, context.actor.coordinator_id)
    if made is None:
        await show_team(update, context)
        return
    link = f"https://t.me/{context.bot.username}?start=c_{made.code}"
    html = context.words("team-invitation", link=link, until=context.words.moment(made.expires_at))
    await show(update, screens.at_team(html, context.words), fresh=True)


async def open_colleague(update: Update, context: Context, tap: OpenColleague) -> None:
    found = await find_colleague(update, context, tap.coordinator)
    if found:
        has_codes = bool(context.services.settings.second_factor_hours)
        await show(update, screens.colleague(found, has_codes, context.words))


async def open_log(update: Update, context: Context, tap: OpenLog) -> None:
    """Show what coordinators did, the newest first."""
    lines, number, pages = await context.db.run(audit_log.list_page, tap.page)
    shown = await lines_in(context.services, lines, context.words)
    await show(update, screens.log(shown, number, pages, context.words))


async def set_lead(update: Update, context: Context, tap: SetLead) -> None:
    """Make a coordinator a lead, or end it; there is always a lead."""
    done = await context.db.run(
        team.set_lead, tap.coordinator, bool(tap.lead), context.person.coordinator_id, keep_one=True
    )
    toast = None if done else context.words.plain("team-last-lead")
    await show_team(update, context, toast)


async def ask_remove(update: Update, context: Context, tap: AskRemove) -> None:
    found = await find_colleague(update, context, tap.coordinator)
    if found:
        await show(update, screens.confirm_remove(found, context.words))


async def remove(update: Update, context: Context, tap: RemoveColleague) -> None:
    """Remove a coordinator, as `coordinator remove` does. Whoever removes somebody else sees the team; the
    removed person is told.
    """
    found = await find_colleague(update, context, tap.coordinator)
    if found is None:
        return
    if not await context.db.run(
        team.remove_coordinator, found.id, context.person.coordinator_id, keep_lead=True
    ):
        await show_team(update, context, context.words.plain("team-last-lead"))
        return
    if found.id == context.person.coordinator_id:
        await commands.publish_own(context, found.telegram_id, False)
        await show(update, Screen(context.words("team-left")))
    else:
        await show_team(update, context, context.words.plain("team-removed"))


async def reset_code(update: Update, context: Context, tap: ResetCode) -> None:
    """Reset the code of somebody who lost their phone."""
    found = await find_colleague(update, context, tap.coordinator)
    if found:
        await context.db.run(second_factor.reset, found.id, context.person.coordinator_id)
        html = context.words("code-reset", name=found.name)
        await show(update, screens.at_team(html, context.words))
