"""The worked examples of CONTRIBUTING.md: each is done to a copy of the project, which then works."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = {"question": 9, "mission": 9, "command": 9, "stage": 9, "message": 10, "job": 6, "field": 27}
"""The examples, and how many lines each adds at most."""
NEWEST = re.compile(r"(\d{4})_\w+\.py")
"""The file of a migration, by its revision."""
LEFT_OUT = shutil.ignore_patterns(".git", ".env", ".venv*", ".*_cache", "var", "pictures")
WHOLE = "every or both_languages or new"
"""Of the architecture's tests those of completeness (texts, buttons, commands, settings); and the chats."""


def example(name: str) -> str:
    """Return the change, as CONTRIBUTING.md shows it."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    found = re.search(rf"^### Add a {name}\b.*?```diff\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert found, name
    return found[1].replace("NEWEST", newest_revision())


def newest_revision() -> str:
    """Return the revision that a new migration follows."""
    files = (ROOT / "data" / "migrations" / "versions").iterdir()
    return max(found[1] for file in files if (found := NEWEST.fullmatch(file.name)))


@pytest.mark.parametrize(("name", "most"), EXAMPLES.items())
def test_it_takes_few_lines(name: str, most: int) -> None:
    lines = example(name).splitlines()
    assert sum(line.startswith("+") and line[1:].strip() != "" for line in lines if line[:3] != "+++") <= most


@pytest.mark.slow
@pytest.mark.sqlite
def test_done_to_a_copy_they_work(tmp_path: Path, learned: Path) -> None:
    """All at once: they touch different places."""
    copy = tmp_path / "copy"
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
    shutil.copytree(learned, copy / "var")
    for name in EXAMPLES:
        subprocess.run(["git", "apply", "-"], input=example(name), text=True, cwd=copy, check=True)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
    tests = [
        "tests/architecture",
        "tests/docs/test_data_inventory.py",
        *(f"tests/examples/{name}.py" for name in EXAMPLES),
    ]
    run = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-o", "python_files=*.py", "-k", WHOLE]
    done = subprocess.run([*run, *tests], cwd=copy, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-3000:]
