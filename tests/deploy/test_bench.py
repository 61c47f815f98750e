"""The bench gives a verdict only where its run is long enough to tell."""

from pathlib import Path

import pytest

from bench.results import Row, as_table, summary
from bench.sizes import FULL, LEAST, QUICK

BENCH = Path(__file__).parent.parent.parent / "bench"
SLOW = Row("taps", "fast", "slow", False)
SHORT = Row("questions", "fast", "slow", False, tells=False)


def test_a_short_run_is_never_short_of_a_goal() -> None:
    assert [row.verdict for row in (SLOW, SHORT)] == ["short of it", "too short a run to tell"]
    assert "| questions | fast | slow | too short a run to tell |" in as_table([SLOW, SHORT])
    told = summary([SLOW, SHORT, Row("start", "fast", "fast", True)])
    assert told.splitlines() == [
        "1 of 2 goals met",
        "  short: taps",
        "  no verdict on 1: the run is too short",
    ]


@pytest.mark.parametrize("name", LEAST)
def test_the_whole_run_is_long_enough_and_the_quick_one_isnt(name: str) -> None:
    assert FULL.suffice(name) and not QUICK.suffice(name)


def test_every_measurement_of_time_says_what_it_needs() -> None:
    """Bytes of a file and memory at rest don't depend on how long was measured."""
    rows = {path.stem: path.read_text().count("        Row(\n") for path in BENCH.glob("*.py")}
    needing = {path.stem: path.read_text().count("tells=place.sizes.suffice(") for path in BENCH.glob("*.py")}
    without = {name: rows[name] - needing[name] for name in rows if rows[name] != needing[name]}
    assert without == {"desk": 1, "filesize": 1, "starting": 1}
