"""The labelled questions: in scope with the entry that answers them, or out of scope."""

from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent.parent / "tests" / "answers"
KINDS = ("plain", "keyword", "typo", "paraphrase", "no_shared_word", "code_switch", "fragment")


@dataclass(frozen=True)
class Labelled:
    """One question. `right` holds every entry that answers it, none where it is out of scope."""

    text: str
    language: str
    kind: str
    right: frozenset[str]


def read_half(half: str) -> list[Labelled]:
    """The questions of `dev` or `test`."""
    raw = yaml.safe_load((FOLDER / f"{half}.yaml").read_text(encoding="utf-8"))
    inside = [
        Labelled(item["q"], item["lang"], item["kind"], frozenset([item["entry"], *item.get("also", [])]))
        for item in raw["in_scope"]
    ]
    outside = [
        Labelled(item["q"], item["lang"], "near" if item["near"] else "far", frozenset())
        for item in raw["out_of_scope"]
    ]
    return inside + outside
