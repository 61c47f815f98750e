"""The holidays of a country or one of its parts, as the `holidays` package has them."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from functools import cache

NONE = "none"
USUAL = "CA"
"""Codes that are valid without loading the package."""


@dataclass(frozen=True)
class DaysOff(Container[date]):
    """The holidays of 'CA' (its federal government) or 'CA-QC'; 'none' for none. The package takes a tenth of
    a second and 12 MB to load, so it is loaded when a day is first asked for.
    """

    code: str

    def __contains__(self, day: object) -> bool:
        return day in load(self.code)


@cache
def load(code: str) -> Container[object]:
    """Return the holidays. Raises ValueError for an unknown code."""
    if code == NONE:
        return ()
    from holidays import country_holidays, list_supported_countries

    country, _, part = code.partition("-")
    parts = list_supported_countries().get(country)
    if parts is None or (part and part not in parts):
        raise ValueError(f"no holidays are known for {code}")
    known = country_holidays(country)
    government = {"government"} & set(known.supported_categories) if not part else set()
    return country_holidays(country, subdiv=part or None, categories=("public", *government))


def check(code: str) -> str:
    """Return the code. Raises ValueError if it is unknown."""
    if code != USUAL:
        load(code)
    return code
