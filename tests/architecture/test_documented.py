"""Settings and commands are documented, and what is guaranteed is tested."""

import re

import pytest
from typer.models import CommandInfo

from bot import commands
from bot.app import ROOMS
from bot.cli.main import cli
from bot.room import HandlerGroup, open_rooms
from bot.settings import Settings
from tests.architecture.sources import ROOT


def test_every_setting_is_explained() -> None:
    example = (ROOT / ".env.example").read_text()
    for name in Settings.model_fields:
        assert f"{name.upper()}=" in example


def test_the_groups_of_handlers_are_in_their_order_each_with_its_rooms() -> None:
    told = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `([A-Z_]+)` \| [^|]+ \| ?([^|]*?) ?\|$", told, re.MULTILINE)
    named: dict[HandlerGroup, list[str]] = {group: [] for group in HandlerGroup}
    for package, room in zip(ROOMS, open_rooms(ROOMS), strict=True):
        for group in room.groups:
            named[group].append(package.__name__.removeprefix("handlers."))
    named[HandlerGroup.COMMANDS] = ["all"]
    assert listed == [(group.name, ", ".join(sorted(rooms))) for group, rooms in named.items()]


@pytest.mark.parametrize("page", ["README.md", "LISEZMOI.md"])
def test_every_command_is_documented(page: str) -> None:
    text = (ROOT / page).read_text()
    for name in (*commands.OFFICER, *commands.COORDINATOR):
        assert f"`/{name}`" in text
    for command in cli.registered_commands:
        assert f"python -m bot {name_of(command)}" in text
    for group in cli.registered_groups:
        assert group.typer_instance
        names = "\\|".join(map(name_of, group.typer_instance.registered_commands))
        assert f"python -m bot {group.name} {names}`" in text


def name_of(command: CommandInfo) -> str:
    """Return what is typed for a command."""
    return str(command.name or (command.callback and command.callback.__name__))


def test_every_guarantee_names_tests_that_exist() -> None:
    told = (ROOT / "docs" / "GUARANTEES.md").read_text(encoding="utf-8")
    named = re.findall(r"`([a-z_/]+\.py)::(test_\w+)`", told)
    assert len(named) > 30
    for file, test in named:
        assert f"def {test}(" in (ROOT / "tests" / file).read_text(encoding="utf-8"), test
