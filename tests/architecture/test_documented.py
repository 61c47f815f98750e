"""Settings and commands are documented, and what is guaranteed is tested."""

import re

import pytest
from typer.models import CommandInfo

from bot import commands
from bot.cli.main import cli
from bot.settings import Settings
from tests.architecture.sources import ROOT


def test_every_setting_is_explained() -> None:
    example = (ROOT / ".env.example").read_text()
    for name in Settings.model_fields:
        assert f"{name.upper()}=" in example


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
