"""`python -m bench`: run all measurements, or with --quick a minute of them; --only names measurements.

Only a whole run writes bench/results.json and docs/PERFORMANCE.md.
"""

import argparse
import asyncio
import os
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from bench import (
    announcement,
    content,
    day,
    desk,
    filesize,
    flooded,
    growth,
    notify,
    questions,
    resting,
    starting,
    steady,
    taps,
    waiting,
)
from bench.bots import SERVER_CORE
from bench.place import Place
from bench.report import RESULTS, about, write_page
from bench.results import Row, as_table, summary, write_json
from bench.sizes import FULL, QUICK

Measure = Callable[[Place], Awaitable[list[Row]]]
MEASUREMENTS: dict[str, Measure] = {
    "taps": taps.measure,
    "questions": questions.measure,
    "steady": steady.measure,
    "flooded": flooded.measure,
    "notify": notify.measure,
    "announcement": announcement.measure,
    "starting": starting.measure,
    "content": content.measure,
    "growth": growth.measure,
    "desk": desk.measure,
    "resting": resting.measure,
    "waiting": waiting.measure,
    "filesize": filesize.measure,
    "day": day.measure,
}


async def run(names: list[str], quick: bool) -> list[Row]:
    """Run the measurements one after the other, and print the result of each at once."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        place = Place(QUICK if quick else FULL, Path(folder))
        place.prepare()
        os.sched_setaffinity(0, {SERVER_CORE})
        for name in names:
            began = time.monotonic()
            found = await MEASUREMENTS[name](place)
            print(f"{name} ({time.monotonic() - began:.0f} s)", flush=True)
            for row in found:
                print(f"  {row.what}: {row.measured} – goal: {row.goal} – {row.verdict}", flush=True)
            rows += found
    return rows


def main() -> None:
    """Run the measurements and print their results."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="in a minute, on less")
    parser.add_argument("--only", nargs="+", choices=list(MEASUREMENTS), help="only these")
    chosen = parser.parse_args()
    told = about()
    rows = asyncio.run(run(chosen.only or list(MEASUREMENTS), chosen.quick))
    print("\n" + as_table(rows))
    print("\n" + summary(rows))
    if not chosen.quick and not chosen.only:
        write_json(RESULTS, told, rows)
        write_page(told, rows)


if __name__ == "__main__":
    main()
