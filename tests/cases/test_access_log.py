"""The access log: one row a day, coordinator and way; and that coordinators' screens read through it."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
LOGGED_READS = {"find_interest", "list_history", "list_letters", "get_page", "get_tally"}
"""Data functions that return an officer's data by the number of their file or opening."""
SCREENS = (
    "handlers/cases/actions.py",
    "handlers/cases/queue/actions.py",
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
    "handlers/cases/web/previews.py",
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
    """Return whether it is the call of an opening's screen, which counts the answers and names nobody."""
    return ast.unparse(call) == "context.db.run(tallies.get_tally, opening_id)"


def test_names_of_a_class_are_read_by_a_function_that_logs_it() -> None:
    """What a trainer sees of candidates by name comes from `open_named` alone."""
    source = (ROOT / "data/courses/results.py").read_text()
    functions = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
    naming = {
        one.name: ast.unparse(one) for one in functions if "CandidateView(member.name" in ast.unparse(one)
    }
    assert naming.keys() == {"open_named", "read_candidate"}
    assert "record_viewings(" in naming["open_named"]
    for place in (ROOT / "handlers").rglob("*.py"):
        own_only = place.parent.name == "candidates"
        assert own_only or "read_candidate" not in place.read_text(), place
