"""`python -m bot coordinator`: invite, list and remove coordinators, and make leads."""

import json
from contextlib import closing
from dataclasses import asdict
from typing import Annotated

import typer

from bot.cli.common import LARGEST_ID, AsJson, load_settings, open_database, print_table, stop

coordinator_cli = typer.Typer(
    no_args_is_help=True, help="The coordinators: people who follow up with officers."
)


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
    if name:
        # In a locale without these letters, Python keeps the bytes of an argument that it can't read.
        name = name.encode(errors="surrogateescape").decode(errors="replace")
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
def coordinator_remove(
    coordinator: Annotated[int, typer.Argument(help="The id from `list`.", max=LARGEST_ID)],
) -> None:
    """Take the role away; the files they held go back to the queue."""
    from data.team.store import remove_coordinator

    with closing(open_database(load_settings())) as db:
        if not db.run_here(remove_coordinator, coordinator):
            raise stop(f"No active coordinator {coordinator}. See: python -m bot coordinator list")
    print(f"Coordinator {coordinator} removed.")


@coordinator_cli.command("lead")
def coordinator_lead(
    coordinator: Annotated[int, typer.Argument(help="The id from `list`.", max=LARGEST_ID)],
    no_longer: Annotated[
        bool, typer.Option("--no-longer", help="Make a lead an ordinary coordinator again.")
    ] = False,
) -> None:
    """Make a coordinator a lead: they may move and give any file, and are told what stays unanswered."""
    from data.team.store import set_lead

    with closing(open_database(load_settings())) as db:
        if not db.run_here(set_lead, coordinator, not no_longer):
            raise stop(f"No active coordinator {coordinator}. See: python -m bot coordinator list")
    print(f"Coordinator {coordinator} is {'no longer' if no_longer else 'now'} a lead.")


@coordinator_cli.command("reset-code")
def coordinator_reset_code(
    coordinator: Annotated[int, typer.Argument(help="The id from `list`.", max=LARGEST_ID)],
) -> None:
    """Delete the key for one-time codes of a lost phone; the next visit sets up a new one."""
    from data.team.second_factor import reset

    with closing(open_database(load_settings())) as db:
        if not db.run_here(reset, coordinator, None):
            raise stop(f"No active coordinator {coordinator}. See: python -m bot coordinator list")
    print(f"Coordinator {coordinator} sets up an authenticator app at the next visit.")


@coordinator_cli.command("log")
def coordinator_log(
    page: Annotated[int, typer.Option(help="0 has the newest lines.", min=0, max=LARGEST_ID)] = 0,
) -> None:
    """Show what coordinators did: joins, roles, invitations, exports, announcements, content."""
    from data.people.audit_log import list_page

    with closing(open_database(load_settings())) as db:
        lines, number, pages = db.run_here(list_page, page)
    for line in lines:
        actor = line.actor or ("operator" if line.by_operator else "erased")
        print(f"{line.at:%Y-%m-%d %H:%M}  {actor}  {line.action}  {line.subject}".rstrip())
    print(f"page {number} of {pages - 1}")
