"""Forms as data: the questions, their order and conditions, and which step follows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlmodel import Session


class Kind(StrEnum):
    """How a step is answered; `ROW` and `ROWS` are ids that a form carries and nobody is asked for."""

    ONE = "one"
    SEVERAL = "several"
    SEARCH = "search"
    LEVELS = "levels"
    MONTH = "month"
    DATE = "date"
    COMING = "coming"
    EMAIL = "email"
    PHONE = "phone"
    NUMBER = "number"
    TEXT = "text"
    PARAGRAPHS = "paragraphs"
    ROW = "row"
    ROWS = "rows"


ENTRY_KINDS = {"missions": "mission", "roles": "role"}
"""The kind of the entries that a step offers, by the name of its choices."""
TICKED = frozenset({Kind.SEVERAL, Kind.LEVELS})
PICKED = frozenset({Kind.ONE, Kind.SEARCH, Kind.MONTH})
TYPED = frozenset(Kind) - TICKED - {Kind.ONE, Kind.ROW, Kind.ROWS}
"""Kinds that are answered by ticking and then finishing, by one tap, and by typing."""


@dataclass(frozen=True)
class Step:
    """One question of a form."""

    key: str
    kind: Kind
    choices: str = ""
    """The name of the list of codes that it offers."""
    optional: bool = False
    when: tuple[str, str] | None = None
    """The key of another step and the answer that it must have."""
    unless: tuple[str, str] | None = None
    """The key of another step and the answer that it must not have."""
    longest: int = 200
    shortest: int = 1
    """Characters of a text, from `shortest` to `longest`."""
    least: int = 0
    most: int = 50
    """A number is from `least` to `most`."""
    any_code: str | None = None
    """The answer of somebody without a preference, offered first."""
    shown_as: str | None = None
    """The key of a text that shows a number with its unit, as its `count`."""
    introduced: bool = False
    """Whether words may stand before a name: "my name is"."""
    in_words: bool = False
    """Whether a text needs a letter: "2" is none."""
    is_fact: bool = False

    def bounds(self) -> dict[str, int]:
        """Return what an answer is measured by, for the text that says what is wrong with one."""
        return {"longest": self.longest, "shortest": self.shortest, "most": self.most}

    def entry_codes(self, value: Any) -> list[str]:
        """Return the codes of the entries that an answer names; none if the step offers no entries."""
        if self.choices not in ENTRY_KINDS or not value:
            return []
        return value if isinstance(value, list) else [value]


Prefill = Callable[[Session, int, date], dict[str, Any]]
"""Returns the answers that are known of a person, by id, before a form begins, on this day."""


@dataclass(frozen=True)
class Form:
    """A declared list of steps. Unless it `continues`, it begins without the answers of an older draft.
    `carries` declares what a draft keeps beside its answers, which nobody is asked for. `prefill` gives the
    answers that are known when it begins. `consent` is the key of the text to which *Send* agrees; the
    summary ends with it.
    """

    code: str
    steps: tuple[Step, ...]
    continues: bool = True
    carries: tuple[Step, ...] = ()
    prefill: Prefill | None = None
    consent: str | None = None

    def step(self, key: str | None) -> Step | None:
        """Return the step with this key, or None."""
        return next((step for step in self.steps if step.key == key), None)

    def asked(self, answers: Mapping[str, Any]) -> list[Step]:
        """Return the steps that apply, given the answers so far."""
        return [
            step
            for step in self.steps
            if (step.when is None or answers.get(step.when[0]) == step.when[1])
            and (step.unless is None or answers.get(step.unless[0]) != step.unless[1])
        ]

    def next_step(self, answers: Mapping[str, Any]) -> Step | None:
        """Return the first step without an answer, None when the summary is due."""
        return next((step for step in self.asked(answers) if step.key not in answers), None)

    def previous_step(self, answers: Mapping[str, Any], key: str | None) -> Step | None:
        """Return the step before `key`, or before the summary if `key` is None; None at the beginning."""
        steps = self.asked(answers)
        keys = [step.key for step in steps]
        at = keys.index(key) if key in keys else len(keys)
        return steps[at - 1] if at > 0 else None

    def progress(self, answers: Mapping[str, Any], key: str) -> tuple[int, int]:
        """Return (3, 6) for 'three of six'; a step that may still be asked counts, unless it would come
        instead of one that counts already.
        """
        asked = self.asked(answers)
        keys, open_keys = [step.key for step in asked], {step.key for step in self.steps} - set(answers)
        conditions = {step.when for step in self.steps if step.when and step.when[0] in open_keys}
        may_come = {name for name, _ in conditions - {step.unless for step in asked}}
        return keys.index(key) + 1, len(keys) + len(may_come)


CHOICES: Mapping[str, tuple[str, ...]] = {
    "languages": ("en", "fr", "es", "ar", "ht", "pt", "uk", "ru"),
    "levels": ("basic", "intermediate", "advanced", "fluent"),
    "reach": ("telegram", "email", "phone"),
    "yes_no": ("yes", "no"),
    "decline_reasons": ("requirements", "language", "availability", "service", "no_post", "others", "other"),
    "audience": ("all", "mission", "role"),
    "topic": ("deployment", "ams", "life", "women"),
}
ANY_MISSION = ANY_ROLE = "any"
"""The answers 'where I am most useful' and 'any role'; stored as an interest without a mission or a role."""
