"""Few dependencies, each with a reason, under licences that we accept."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, files, metadata
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).parent.parent.parent
ACCEPTED = ("MIT", "BSD", "Apache", "ISC", "PSF", "Python Software Foundation", "MPL", "Mozilla", "Unlicense")
LIBRARIES_UNDER_LGPL = ("python-telegram-bot",)
NAME = re.compile(r"^[A-Za-z0-9_.-]+")


def direct() -> list[str]:
    """Return the packages that pyproject.toml names for running the bot."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return [found[0] for line in project["dependencies"] if (found := NAME.match(line))]


def locked() -> list[str]:
    """Return every package that is installed to run the bot."""
    lines = (ROOT / "requirements" / "run.txt").read_text().splitlines()
    return [line.split("==")[0] for line in lines if "==" in line and not line.startswith(" ")]


@pytest.mark.parametrize("minor", [10, 11, 14, 15])
def test_make_takes_the_pythons_that_are_asked_for_and_names_them(tmp_path: Path, minor: int) -> None:
    """As a Python of that version would say it."""
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["requires-python"]
    python, target = tmp_path / "python", f"{tmp_path}/venv/bin/python"
    pretends = f"import sys; sys.version_info = (3, {minor}, 0); exec(sys.argv[2])"
    python.write_text(f"#!/bin/sh\nexec {sys.executable} -c '{pretends}' \"$@\"\n")
    python.chmod(0o700)
    command = ["make", "--silent", f"PYTHON={python}", f"VENV={tmp_path}/venv", target]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stderr
    is_refused = f"Python 3.11, 3.12, 3.13 or 3.14 is needed, {python} is 3.{minor}." in said
    assert is_refused is (f"3.{minor}" not in SpecifierSet(asked))
    assert "You need Python 3.11, 3.12, 3.13 or 3.14" in (ROOT / "docs" / "OPERATIONS.md").read_text()
    assert "Python 3.11 to 3.14" in (ROOT / "README.md").read_text()


def test_another_python_of_the_system_gets_its_packages_anew(tmp_path: Path) -> None:
    """What the old one had is listed as installed, but its interpreter is gone."""
    made, python = tmp_path / ".venv", tmp_path / "python3"
    (made / "lib/python3.11/site-packages/psycopg").mkdir(parents=True)
    (made / "bin").mkdir()
    for link in ("python", "python3"):
        (made / "bin" / link).symlink_to("/usr/bin/python3.11-is-gone")
    for name in ("run", "large"):
        (made / f"installed-{name}").touch()
    lines = (
        "#!/bin/sh",
        f'if [ "$2" = venv ]; then {sys.executable} "$@" --without-pip || exit 1; else exit 0; fi',
        f"rm {made}/bin/python",
        f"printf '#!/bin/sh\\necho \"$@\" >> {tmp_path}/asked\\n' > {made}/bin/python",
        f"chmod 700 {made}/bin/python",
    )
    python.write_text("\n".join(lines) + "\n")
    python.chmod(0o700)
    command = ["make", "--silent", f"VENV={made}", f"PYTHON={python}", "install"]
    subprocess.run(command, cwd=ROOT, check=True, timeout=60)
    asked = (tmp_path / "asked").read_text()
    assert "-r requirements/run.txt" in asked and "-r requirements/large.txt" in asked


@pytest.mark.parametrize("has_more", [True, False])
def test_an_upgrade_renews_what_postgres_needs_where_it_was_added(tmp_path: Path, has_more: bool) -> None:
    """`make install` of a .venv that has, or hasn't, what `make large` adds; pip records what it was told."""
    python = tmp_path / "bin" / "python"
    python.parent.mkdir()
    python.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\n')
    python.chmod(0o700)
    if has_more:
        (tmp_path / "lib/python3.13/site-packages/psycopg").mkdir(parents=True)
    subprocess.run(["make", "--silent", f"VENV={tmp_path}", "install"], cwd=ROOT, check=True, timeout=60)
    asked = (tmp_path / "asked").read_text()
    assert "--require-hashes -r requirements/run.txt" in asked
    assert ("--require-hashes -r requirements/large.txt" in asked) is has_more


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


def is_licence(field: str, line: str) -> bool:
    """Return whether a line of metadata is about the licence; of the classifiers, those that begin so."""
    return field != "Classifier" or line.startswith("License")


def licence_file(name: str) -> str:
    """Return the title of the licence that a package brings as a file, if its metadata name none."""
    found = [file for file in files(name) or () if file.name.upper().startswith("LICEN")]
    return found[0].read_text().partition("\n")[0] if found else ""


@pytest.mark.parametrize("name", locked())
def test_every_installed_package_has_a_licence_we_accept(name: str) -> None:
    try:
        told = metadata(name)
    except PackageNotFoundError:
        pytest.skip("not for this machine")
    fields = ("License-Expression", "License", "Classifier")
    licence = " ".join(
        line for field in fields for line in told.get_all(field, []) if is_licence(field, line)
    ) or licence_file(name)
    assert any(word in licence for word in ACCEPTED) or name in LIBRARIES_UNDER_LGPL, licence
