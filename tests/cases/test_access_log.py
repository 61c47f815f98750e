"""The access log: one row a day, coordinator and way; and that coordinators' screens read through it."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
LOGGED_READS = {"find_interest", "list_history", "list_letters", "get_page", "get_tally"}
"""Data functions that return an officer's data by the number of their file or opening."""
SCREENS = (
    "handlers/cases/actions.py",
    "handlers/cases/queue_actions.py",
    "handlers/cases/stage_actions.py",
    "handlers/cases/decline_actions.py",
    "handlers/cases/officer_actions.py",
    "handlers/cases/block_actions.py",
    "handlers/cases/show.py",
    "handlers/cases/triage/tag_actions.py",
    "handlers/cases/web/bulk_pages.py",
    "handlers/cases/web/case_pages.py",
    "handlers/cases/web/letter_pages.py",
    "handlers/cases/web/stage_pages.py",
    "handlers/cases/web/pages.py",
    "handlers/letters/actions.py",
    "handlers/openings/actions.py",
    "handlers/openings/invitation_actions.py",
    "handlers/openings/pages.py",
    "handlers/openings/show.py",
)


@pytest.mark.parametrize("place", SCREENS)
def test_what_is_read_of_a_case_for_a_screen_is_logged(place: str) -> None:
    """Coordinators' handlers read a case by functions that write the access log, never directly."""
    for node in ast.walk(ast.parse((ROOT / place).read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "run":
            read = node.args[0]
            is_logged = not isinstance(read, ast.Attribute) or read.attr not in LOGGED_READS
            assert is_logged or is_counted_only(node), ast.unparse(node)


def is_counted_only(call: ast.Call) -> bool:
    """The screen of an opening counts the answers and names nobody."""
    return ast.unparse(call) == "context.db.run(tallies.get_tally, opening_id)"
