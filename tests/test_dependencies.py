"""Few dependencies, each with a reason, under licences that we accept."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ACCEPTED = ("MIT", "BSD", "Apache", "ISC", "PSF", "Python Software Foundation", "MPL", "Mozilla", "Unlicense")
LIBRARIES_UNDER_LGPL = ("python-telegram-bot",)
NAME = re.compile(r"^[A-Za-z0-9_.-]+")


def direct() -> list[str]:
    """The packages that pyproject.toml names for running the bot."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return [found[0] for line in project["dependencies"] if (found := NAME.match(line))]


def locked() -> list[str]:
    """Every package that is installed to run the bot."""
    lines = (ROOT / "requirements" / "run.txt").read_text().splitlines()
    return [line.split("==")[0] for line in lines if "==" in line and not line.startswith(" ")]


def test_every_direct_dependency_has_its_reason() -> None:
    told = (ROOT / "docs" / "DEPENDENCIES.md").read_text()
    assert [
        name for name in direct() if not re.search(rf"^\|.*\b{re.escape(name)}\b", told, re.MULTILINE)
    ] == []


def test_every_locked_file_has_hashes_and_no_address() -> None:
    for path in (ROOT / "requirements").glob("*.txt"):
        text = path.read_text()
        assert "://" not in text, path.name
        for entry in re.split(r"\n(?=[a-z])", text.strip()):
            assert "--hash=sha256:" in entry, entry[:60]


@pytest.mark.parametrize("name", locked())
def test_every_installed_package_has_a_licence_we_accept(name: str) -> None:
    try:
        told = metadata(name)
    except PackageNotFoundError:
        pytest.skip("not for this machine")
    fields = ("License-Expression", "License", "Classifier")
    licence = " ".join(line for field in fields for line in told.get_all(field, []))
    assert any(word in licence for word in ACCEPTED) or name in LIBRARIES_UNDER_LGPL, licence
