"""`python -m bot coordinator`: invite, list and remove coordinators, and make leads."""

import json
from contextlib import closing
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.common import MAX_ID, AsJson, load_settings, open_database, print_table, stop

if TYPE_CHECKING:
    from data.db.database import Database
    from data.people.coordinators import CoordinatorView

coordinator_cli = typer.Typer(
    no_args_is_help=True, help="The coordinators: people who follow up with officers."
)
IdOrName = Annotated[str, typer.Argument(help="The id, or the name, from `list`.")]
SEE_LIST = "See: python -m bot coordinator list"


def readable(argument: str) -> str:
    """Return an argument as text: in a locale without its letters, Python keeps the bytes it can't read."""
    return argument.encode(errors="surrogateescape").decode(errors="replace")


def get_active(db: "Database", named: str) -> "CoordinatorView":
    """Return the active coordinator with this id or name. Ends the command if there is none, or several have
    the name.
    """
    from data.people.coordinators import list_coordinators
    from data.text.normalize import fold

    named = readable(named).strip()
    active = [one for one in db.run_here(list_coordinators) if not one.removed_at]
    found = [one for one in active if str(one.id) == named]
    found = found or [one for one in active if fold(one.name).strip() == fold(named)]
    if not found:
        raise stop(f"No active coordinator {named}. {SEE_LIST}")
    if len(found) > 1:
        ids = ", ".join(str(one.id) for one in found)
        raise stop(f"{len(found)} coordinators are called {named}: give one of the ids {ids}. {SEE_LIST}")
    return found[0]


@coordinator_cli.command("invite")
def coordinator_invite(
    name: Annotated[
        str | None, typer.Option(help="The name officers will read; else the person's Telegram name.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a one-time link that makes whoever opens it a coordinator."""
    from bot.cli.telegram_calls import describe_invite
    from data.people.invitations import invite_as_operator

    settings = load_settings()
    name = readable(name) if name else None
    with closing(open_database(settings)) as db:
        invite = db.run_here(invite_as_operator, name)
    described = describe_invite(settings, invite)
    if as_json:
        print(json.dumps(described))
        return
    print(f"Send to {name or 'the coordinator'}: {described['link'] or described['start']}")
    if not described["link"]:
        print("(Telegram couldn't be asked for the bot's name: let them send this line to the bot.)")
    print(f"Works once, until {described['expires_at']}.")


@coordinator_cli.command("list")
def coordinator_list(as_json: AsJson = False) -> None:
    """List everybody who is or was a coordinator."""
    from rich.table import Table

    from data.people.coordinators import list_coordinators

    with closing(open_database(load_settings())) as db:
        rows = db.run_here(list_coordinators)
    if as_json:
        for row in rows:
            print(json.dumps(asdict(row), default=str))
        return
    table = Table("id", "name", "joined", "state")
    for row in rows:
        active = "lead" if row.is_lead else "active"
        state = "removed" if row.removed_at else "has blocked the bot" if row.blocked_at else active
        table.add_row(str(row.id), row.name, f"{row.joined_at:%Y-%m-%d}", state)
    print_table(table)


@coordinator_cli.command("remove")
def coordinator_remove(coordinator: IdOrName) -> None:
    """Take the role away; the files they held go back to the queue."""
    from data.team.store import remove_coordinator

    with closing(open_database(load_settings())) as db:
        found = get_active(db, coordinator)
        db.run_here(remove_coordinator, found.id)
    print(f"Coordinator {found.id} ({found.name}) removed.")


@coordinator_cli.command("lead")
def coordinator_lead(
    coordinator: IdOrName,
    no_longer: Annotated[
        bool, typer.Option("--no-longer", help="Make a lead an ordinary coordinator again.")
    ] = False,
) -> None:
    """Make a coordinator a lead: they may move and give any file, and are told what stays unanswered."""
    from data.team.store import set_lead

    with closing(open_database(load_settings())) as db:
        found = get_active(db, coordinator)
        db.run_here(set_lead, found.id, not no_longer)
    print(f"Coordinator {found.id} ({found.name}) is {'no longer' if no_longer else 'now'} a lead.")


@coordinator_cli.command("reset-code")
def coordinator_reset_code(coordinator: IdOrName) -> None:
    """Delete the key for one-time codes of a lost phone; the next visit sets up a new one."""
    from data.team.second_factor import reset

    with closing(open_database(load_settings())) as db:
        found = get_active(db, coordinator)
        db.run_here(reset, found.id, None)
    print(f"Coordinator {found.id} ({found.name}) sets up an authenticator app at the next visit.")


@coordinator_cli.command("log")
def coordinator_log(
    page: Annotated[int, typer.Option(help="0 has the newest lines.", min=0, max=MAX_ID)] = 0,
) -> None:
    """Show what coordinators did: joins, roles, invitations, exports, announcements, content."""
    from data.people.audit_log import list_page

    with closing(open_database(load_settings())) as db:
        lines, number, pages = db.run_here(list_page, page)
    for line in lines:
        actor = line.actor or ("operator" if line.by_operator else "erased")
        print(f"{line.at:%Y-%m-%d %H:%M}  {actor}  {line.action}  {line.subject}".rstrip())
    if not lines:
        print("Nothing has been done yet.")
    elif number + 1 < pages:
        print(f"Older lines: --page {number + 1}, up to --page {pages - 1}")
