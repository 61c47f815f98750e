"""What was measured: rows with a goal and a verdict, as JSON and as a table."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Row:
    """One line of the table. `figures` is what a picture or another program may want of it."""

    what: str
    goal: str
    measured: str
    met: bool
    figures: dict[str, Any] = field(default_factory=dict)

    @property
    def verdict(self) -> str:
        """In words."""
        return "met" if self.met else "short of it"


def percentile(values: Iterable[float], share: float) -> float:
    """The value that `share` of them don't exceed. Raises ValueError where there is none."""
    ordered = sorted(values)
    if not ordered:
        raise ValueError("nothing was measured")
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def median(values: Iterable[float]) -> float:
    """The middle one."""
    return percentile(values, 0.5)


def ms(seconds: float) -> str:
    """'3.4 ms'."""
    return f"{1000 * seconds:.3g} ms"


def as_table(rows: Sequence[Row]) -> str:
    """Markdown."""
    lines = ["| what | goal | measured | |", "|---|---|---|---|"]
    return "\n".join([*lines, *(f"| {r.what} | {r.goal} | {r.measured} | {r.verdict} |" for r in rows)])


def write_json(path: Path, about: dict[str, Any], rows: Sequence[Row]) -> None:
    """For other programs."""
    told = about | {"rows": [asdict(row) | {"verdict": row.verdict} for row in rows]}
    path.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
