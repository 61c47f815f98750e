"""The labelled questions: in scope with the entries that answer them, or out of scope."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent.parent / "tests" / "answers"
ASKED = ("officers.yaml", "officers_second.yaml")


@dataclass(frozen=True)
class Labelled:
    """One question. `right` holds every entry that answers it, none if it is out of scope; `after` is the
    question before it, if it is a follow-up.
    """

    text: str
    language: str
    kind: str
    right: frozenset[str]
    after: str | None = None


def read_half(half: str) -> list[Labelled]:
    """Return the questions of `dev` (odd numbers) or `test` (even ones), then those out of scope."""
    wanted = 1 if half == "dev" else 0
    asked = [item for name in ASKED for item in read(name)]
    inside = [
        Labelled(item["q"], item["lang"], item["kind"], frozenset(item["right"]), item.get("after"))
        for item in asked
        if int(item["id"].partition("-")[2]) % 2 == wanted and item["right"]
    ]
    others = read("outside.yaml")
    outside = [
        Labelled(item["q"], item["lang"], "near" if item["near"] else "far", frozenset())
        for item in others
        if item["half"] == half
    ]
    return inside + outside


def read(name: str) -> list[Any]:
    """Return what one of the files holds."""
    found: list[Any] = yaml.load((FOLDER / name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return found
