"""The rules for a question run in the order in which docs/ARCHITECTURE.md lists them."""

import inspect
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from data.answers.engine import Answers
from data.answers.entry_search import EntrySearch

PAGE = Path(__file__).parent.parent.parent / "docs" / "ARCHITECTURE.md"


def listed(name: str) -> list[str]:
    """Return the rules that the page lists under a function, in their order."""
    rules = PAGE.read_text().partition("## The rules for a question")[2].partition(f"`{name}`:\n\n")[2]
    return re.findall(r"^\d+\. `(\w+)`", rules.partition("\n\n")[0], re.MULTILINE)


@pytest.mark.parametrize("function", [Answers.ask_all, Answers.ask, EntrySearch.find])
def test_rules_run_in_the_order_of_the_list(function: Callable[..., object]) -> None:
    rules = listed(function.__qualname__)
    source = inspect.getsource(function).rpartition('"""')[2]
    places = [source.find(rule) for rule in rules]
    assert len(rules) > 3 and -1 not in places and places == sorted(places), dict(
        zip(rules, places, strict=True)
    )
