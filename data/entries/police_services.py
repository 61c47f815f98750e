"""Search of police services while one types: by name or abbreviation, in either language."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from data.entries.source_files import ServiceFile
from data.text.normalize import fold

SHOWN = 6
ENOUGH = 60
SHORT = re.compile(r"\(([A-Z]{2,5})\)$")
"""The abbreviation at the end of a name, as in 'Montréal Police (SPVM)'."""


@dataclass(frozen=True)
class PoliceServices:
    """The curated list."""

    items: tuple[ServiceFile, ...]

    def name_of(self, code: str, language: str) -> str:
        """Return a service's name; a code that isn't in the list was typed by a person and is the name."""
        for item in self.items:
            if item.code == code:
                return item.name(language)
        return code

    def short_of(self, code: str, language: str) -> str:
        """Return a service's abbreviation in a language; '' if it has none, or shares it."""
        shorts = {item.code: found[1] for item in self.items if (found := SHORT.search(item.name(language)))}
        own = shorts.get(code, "")
        return own if list(shorts.values()).count(own) == 1 else ""

    def find_services(self, text: str) -> list[ServiceFile]:
        """Return the services most like what was typed, the best first."""
        wanted = fold(text)
        exact = [item for item in self.items if wanted in (fold(short) for short in item.short)]
        names = {
            (index, form): fold(form)
            for index, item in enumerate(self.items)
            for form in (item.en, item.fr, *item.short)
        }
        found = process.extract(wanted, names, scorer=fuzz.WRatio, limit=4 * SHOWN, score_cutoff=ENOUGH)
        ranked = [self.items[key[0]] for _, _, key in found]
        return list({item.code: item for item in [*exact, *ranked]}.values())[:SHOWN]
