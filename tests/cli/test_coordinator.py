"""`python -m bot coordinator`: who is meant by an id or a name, and the log."""

import os
from pathlib import Path

import pytest

from tests.builders import Desk
from tests.commands import run_command as bot

pytestmark = pytest.mark.slow


@pytest.fixture
def environment(database_url: str) -> dict[str, str]:
    """What the commands see: no token, a database of their own."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("TELEGRAM")}
    return kept | {"DATABASE_URL": database_url}


def test_a_coordinator_is_named_by_id_or_name(
    tmp_path: Path, environment: dict[str, str], desk: Desk
) -> None:
    for telegram_id, name in ((9, "Zoé Roy"), (10, "Sam"), (11, "sam")):
        desk.hire(telegram_id, name)

    def told(*words: str) -> tuple[int, str]:
        done = bot(tmp_path, environment, "coordinator", *words)
        return done.returncode, done.stdout + done.stderr

    assert told("lead", "zoe roy") == (0, "Coordinator 3 (Zoé Roy) is now a lead.\n")
    assert told("lead", "3", "--no-longer") == (0, "Coordinator 3 (Zoé Roy) is no longer a lead.\n")
    code, said = told("lead", "Sam")
    assert code == 2 and "the ids 4, 5" in said
    for command in ("lead", "remove", "reset-code"):
        code, said = told(command, "Nobody")
        assert code == 2 and "No active coordinator Nobody" in said and "valid integer" not in said
    assert told("remove", "Camille") == (0, "Coordinator 1 (Camille) removed.\n")
    assert told("remove", "Camille")[0] == 2
    assert "page" not in told("log")[1]


def test_a_log_says_that_nothing_was_done(tmp_path: Path, environment: dict[str, str]) -> None:
    assert bot(tmp_path, environment, "coordinator", "log").stdout == "Nothing has been done yet.\n"
