"""The results: rows with a goal and a verdict, as JSON and as a table."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Row:
    """One line of the table. `figures` is what a picture or another program may want of it. `tells` says that
    the run was long enough for a verdict; noise decides a shorter one.
    """

    what: str
    goal: str
    measured: str
    met: bool
    figures: dict[str, Any] = field(default_factory=dict)
    tells: bool = True

    @property
    def verdict(self) -> str:
        """Return the verdict in words."""
        if not self.tells:
            return "too short a run to tell"
        return "met" if self.met else "not met"


def percentile(values: Iterable[float], share: float) -> float:
    """Return the value that a `share` of the values don't exceed. Raises ValueError if there is none."""
    ordered = sorted(values)
    if not ordered:
        raise ValueError("nothing was measured")
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def median(values: Iterable[float]) -> float:
    """Return the middle value."""
    return percentile(values, 0.5)


def ms(seconds: float) -> str:
    """Return '3.4 ms'."""
    return f"{1000 * seconds:.3g} ms"


def as_table(rows: Sequence[Row]) -> str:
    """Return the rows as a table in Markdown."""
    lines = ["| what | goal | measured | |", "|---|---|---|---|"]
    return "\n".join([*lines, *(f"| {r.what} | {r.goal} | {r.measured} | {r.verdict} |" for r in rows)])


def summary(rows: Sequence[Row]) -> str:
    """Say how many of the goals with a verdict are met, and which aren't."""
    told = [row for row in rows if row.tells]
    short = [row.what for row in told if not row.met]
    lines = [f"{len(told) - len(short)} of {len(told)} goals met", *(f"  short: {one}" for one in short)]
    if len(told) < len(rows):
        lines.append(f"  no verdict on {len(rows) - len(told)}: the run is too short")
    return "\n".join(lines)


def write_json(path: Path, about: dict[str, Any], rows: Sequence[Row]) -> None:
    """Write the results for other programs."""
    told = about | {"rows": [asdict(row) | {"verdict": row.verdict} for row in rows]}
    path.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
