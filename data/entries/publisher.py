"""The publisher: who runs the bot and how to reach them, as the operator's settings say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

CONTACT_ENTRY = "canada_contact"
"""The entry that says whom to ask; every other entry leads to it."""
PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Publisher:
    """What is stated about who runs the bot; nothing unless a setting says so. `facts` are the values of the
    placeholders of entries, by language: name, office, address, telephone, email, hours. `is_official` is
    None if nothing is stated.
    """

    facts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    is_official: bool | None = None

    def states(self, what: str) -> bool:
        """Return whether this is stated: official, unofficial, name, or contact (a way to reach somebody)."""
        if what in ("official", "unofficial"):
            return self.is_official is (what == "official")
        stated = {name for facts in self.facts.values() for name, value in facts.items() if value}
        return bool(stated & {"telephone", "email", "address"}) if what == "contact" else what in stated

    def fill(self, text: str, language: str) -> str:
        """Return the text with its placeholders filled; a line with one that isn't stated is left out."""
        facts = self.facts.get(language, {})
        kept = [
            line for line in text.splitlines() if all(facts.get(name) for name in PLACEHOLDER.findall(line))
        ]
        return PLACEHOLDER.sub(lambda found: facts[found[1]], "\n".join(kept))


EXAMPLE = {
    "name": "Example Police",
    "office": "Peace Operations",
    "address": "1 Example Street, Ottawa",
    "telephone": "613-555-0100",
    "email": "office@example.ca",
    "hours": "8 to 16",
}
EXAMPLES = (
    Publisher({"en": EXAMPLE, "fr": EXAMPLE}, is_official=True),
    Publisher({"en": EXAMPLE, "fr": EXAMPLE}, is_official=False),
    Publisher({"en": EXAMPLE, "fr": EXAMPLE}),
)
"""An example, by which `content check` reads what entries say if the publisher is stated."""
