"""The holidays of a country or one of its parts, as the `holidays` package has them."""

import subprocess
import sys
from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

NONE = "none"
USUAL = "CA"
"""Codes that are valid without loading the package."""
ROOT = Path(__file__).parent.parent.parent
PROGRAM = (
    "import sys; sys.path.append(sys.argv[1]); from data.calendar.holidays import find; "
    "found = find(sys.argv[2], int(sys.argv[3])); print(*['unknown'] if found is None else found)"
)
TIMEOUT = 30.0
"""Seconds after which the process that looks holidays up is given up."""


@dataclass(frozen=True)
class DaysOff(Container[date]):
    """The holidays of 'CA' (its federal government) or 'CA-QC'; 'none' for none. They are looked up when a
    day of their year is first asked for.
    """

    code: str

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in load(self.code, day.year)


@cache
def load(code: str, year: int) -> frozenset[date]:
    """Return the holidays of a year. Raises ValueError for an unknown code. The package loads every country
    it knows, 18 MB, so that a process of its own does it, whose memory is given back.
    """
    if code == NONE:
        return frozenset()
    try:
        command = [sys.executable, "-I", "-c", PROGRAM, str(ROOT), code, str(year)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT, check=True)
        found: list[str] | None = done.stdout.split()
    except (OSError, subprocess.SubprocessError):
        found = find(code, year)
    if found is None or found == ["unknown"]:
        raise ValueError(f"no holidays are known for {code}")
    return frozenset(map(date.fromisoformat, found))


def find(code: str, year: int) -> list[str] | None:
    """Return the holidays of a year in ISO's form, with those of the years beside it that are observed then;
    None for an unknown code.
    """
    from holidays import country_holidays, list_supported_countries

    country, _, part = code.partition("-")
    parts = list_supported_countries().get(country)
    if parts is None or (part and part not in parts):
        return None
    government = {"government"} & set(country_holidays(country).supported_categories) if not part else set()
    years, kinds = (year - 1, year, year + 1), ("public", *government)
    days = country_holidays(country, subdiv=part or None, categories=kinds, years=years)
    return [day.isoformat() for day in days if day.year == year]


def check(code: str) -> str:
    """Return the code. Raises ValueError if it is unknown."""
    if code != USUAL:
        load(code, date.today().year)
    return code
