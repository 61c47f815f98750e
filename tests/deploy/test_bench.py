"""The bench gives a verdict only where its run is long enough to tell."""

import json
import shutil
from dataclasses import fields, replace
from pathlib import Path

import pytest

from bench import filesize, report
from bench.people import finish_form
from bench.pictures import draw
from bench.place import TEMPLATE, Place, open_database
from bench.results import Row, as_table, summary
from bench.sizes import FULL, MIN_SIZES, QUICK
from data.people.store import ensure_person

BENCH = Path(__file__).parent.parent.parent / "bench"
SLOW = Row("taps", "fast", "slow", False)
SHORT = Row("questions", "fast", "slow", False, tells=False)


def test_a_short_run_is_never_short_of_a_goal() -> None:
    assert [row.verdict for row in (SLOW, SHORT)] == ["not met", "too short a run to tell"]
    assert "| questions | fast | slow | too short a run to tell |" in as_table([SLOW, SHORT])
    told = summary([SLOW, SHORT, Row("start", "fast", "fast", True)])
    assert told.splitlines() == [
        "1 of 2 goals met",
        "  short: taps",
        "  no verdict on 1: the run is too short",
    ]


@pytest.mark.parametrize("name", MIN_SIZES)
def test_the_whole_run_is_long_enough_and_the_quick_one_isnt(name: str) -> None:
    assert FULL.suffice(name) and not QUICK.suffice(name)


def test_every_measurement_of_time_says_what_it_needs() -> None:
    """Bytes of a file and memory at rest don't depend on how long was measured."""
    rows = {path.stem: path.read_text().count("        Row(\n") for path in BENCH.glob("*.py")}
    needing = {path.stem: path.read_text().count("tells=place.sizes.suffice(") for path in BENCH.glob("*.py")}
    without = {name: rows[name] - needing[name] for name in rows if rows[name] != needing[name]}
    assert without == {"desk": 1, "filesize": 1, "starting": 1}


@pytest.fixture
def place(template: Path, tmp_path: Path) -> Place:
    """A place whose database is the one that the tests copy."""
    shutil.copy(template, tmp_path / TEMPLATE)
    return Place(replace(QUICK, registered=2), tmp_path)


def test_the_form_of_an_officer_is_finished_in_a_database_of_a_measurement(place: Place) -> None:
    db = open_database(place.fresh("growth"))
    db.run_here(ensure_person, 7, "en", pauses_draft=False)
    assert db.run_here(finish_form, 7).form == "interest"
    db.close()


async def test_the_size_of_a_registered_interest_is_measured(place: Place) -> None:
    [row] = await filesize.measure(place)
    assert row.what == "database file a registered interest"


def test_the_page_is_what_the_last_run_wrote(tmp_path: Path) -> None:
    """Nothing is added by hand: the page is made of bench/page.md and bench/results.json."""
    told = json.loads(report.RESULTS.read_text(encoding="utf-8"))
    names = {field.name for field in fields(Row)}
    rows = [Row(**{name: value for name, value in row.items() if name in names}) for row in told["rows"]]
    page = report.page_of(told, rows, draw(rows, tmp_path))
    assert report.PAGE.read_text(encoding="utf-8") == page
