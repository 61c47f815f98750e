"""The holidays of a country or one of its parts, as the `holidays` package has them."""

from collections.abc import Container
from datetime import date
from functools import cache

NONE = "none"


@cache
def days_off(code: str) -> Container[date]:
    """Those of 'CA' (its federal government) or 'CA-QC'; 'none' for none. Raises ValueError for others."""
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
