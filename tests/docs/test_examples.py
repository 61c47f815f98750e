"""The worked examples of CONTRIBUTING.md: each is done to a copy of the project, which then works."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ("question", "mission", "command", "stage")
LEFT_OUT = shutil.ignore_patterns(".git", ".env", ".venv*", ".*_cache", "var", "pictures")
WHOLE = "every or both_languages or new"
"""Of the architecture's tests those of completeness (texts, buttons, commands, settings); and the chat."""


def example(name: str) -> str:
    """Return the change, as CONTRIBUTING.md shows it."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    found = re.search(rf"^### Add a {name}\b.*?```diff\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert found, name
    return found[1]


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_takes_less_than_ten_lines(name: str) -> None:
    lines = example(name).splitlines()
    assert sum(line.startswith("+") and line[1:].strip() != "" for line in lines if line[:3] != "+++") < 10


@pytest.mark.slow
@pytest.mark.sqlite
def test_done_to_a_copy_they_work(tmp_path: Path, learned: Path) -> None:
    """All four at once: they touch different places."""
    copy = tmp_path / "copy"
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
    shutil.copytree(learned, copy / "var")
    for name in EXAMPLES:
        subprocess.run(["git", "apply", "-"], input=example(name), text=True, cwd=copy, check=True)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
    tests = ["tests/architecture", *(f"tests/examples/{name}.py" for name in EXAMPLES)]
    run = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-o", "python_files=*.py", "-k", WHOLE]
    done = subprocess.run([*run, *tests], cwd=copy, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-3000:]
