"""Babel's data of a language, without the tables that no text of the bot needs: two thirds of 6 MB."""

from functools import cache
from typing import Any, Literal, cast

from babel import Locale
from babel.core import get_global
from babel.localedata import load

UNUSED = (
    "compact_currency_formats",
    "compact_decimal_formats",
    "compound_unit_patterns",
    "currency_names",
    "currency_names_plural",
    "date_fields",
    "interval_formats",
    "languages",
    "meta_zones",
    "scripts",
    "unit_display_names",
    "unit_patterns",
    "variants",
)
"""Tables of a locale: names of units, currencies, languages and zones."""
UNUSED_GLOBAL: tuple[Literal["likely_subtags", "territory_languages"], ...] = (
    "likely_subtags",
    "territory_languages",
)
"""Tables of all locales: what to guess for a name that has no file, and who speaks what."""


@cache
def read_locale(name: str) -> Locale:
    """Return Babel's locale, and forget what isn't needed of its data. It is read once: finding it by its
    name takes as long as writing a date.
    """
    locale = Locale.parse(name)
    for table in UNUSED_GLOBAL:
        cast(dict[str, Any], get_global(table)).clear()
    for read in (name, *parents(name)):
        load(read).update({table: {} for table in UNUSED})
    return locale


def parents(name: str) -> list[str]:
    """Return the locales from which one inherits, nearest first: 'en' and 'root' for 'en_CA'."""
    above = get_global("parent_exceptions").get(name) or name.rpartition("_")[0] or "root"
    return [above] if above == "root" else [above, *parents(above)]
