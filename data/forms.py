"""Forms as data: what is asked, in which order, under which condition; and where a draft stands in one."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """How a step is answered."""

    ONE = "one"
    SEVERAL = "several"
    SEARCH = "search"
    LEVELS = "levels"
    MONTH = "month"
    DATE = "date"
    EMAIL = "email"
    PHONE = "phone"
    NUMBER = "number"
    TEXT = "text"


TYPED = {Kind.SEARCH, Kind.MONTH, Kind.DATE, Kind.EMAIL, Kind.PHONE, Kind.NUMBER, Kind.TEXT}


@dataclass(frozen=True)
class Step:
    """One question. `choices` names a list of codes; `when` is another step's key and the value it needs."""

    key: str
    kind: Kind
    choices: str = ""
    optional: bool = False
    when: tuple[str, str] | None = None
    longest: int = 200


@dataclass(frozen=True)
class Form:
    """A declared list of steps."""

    code: str
    steps: tuple[Step, ...]

    def step(self, key: str | None) -> Step | None:
        """The step with this key."""
        return next((step for step in self.steps if step.key == key), None)

    def asked(self, answers: Mapping[str, Any]) -> list[Step]:
        """The steps that apply, given the answers so far."""
        return [step for step in self.steps if step.when is None or answers.get(step.when[0]) == step.when[1]]

    def next_step(self, answers: Mapping[str, Any]) -> Step | None:
        """The first step without an answer; None when all is told and the summary is due."""
        return next((step for step in self.asked(answers) if step.key not in answers), None)

    def previous_step(self, answers: Mapping[str, Any], key: str | None) -> Step | None:
        """The step before `key`, or before the summary when `key` is None; None at the beginning."""
        steps = self.asked(answers)
        keys = [step.key for step in steps]
        at = keys.index(key) if key in keys else len(keys)
        return steps[at - 1] if at > 0 else None

    def progress(self, answers: Mapping[str, Any], key: str) -> tuple[int, int]:
        """(3, 6) for 'three of six'."""
        keys = [step.key for step in self.asked(answers)]
        return keys.index(key) + 1, len(keys)


INTEREST = Form(
    "interest",
    (
        Step("mission", Kind.ONE, choices="missions"),
        Step("roles", Kind.SEVERAL, choices="roles"),
        Step("service", Kind.SEARCH, choices="services", longest=120),
        Step("languages", Kind.LEVELS, choices="languages"),
        Step("available_from", Kind.MONTH),
        Step("reach", Kind.ONE, choices="reach"),
        Step("email", Kind.EMAIL, when=("reach", "email")),
        Step("phone", Kind.PHONE, when=("reach", "phone")),
    ),
)

DETAILS = Form(
    "details",
    (
        Step("rank", Kind.TEXT, optional=True, longest=60),
        Step("years", Kind.NUMBER, optional=True),
        Step("licence", Kind.ONE, choices="yes_no", optional=True),
        Step("firearms", Kind.ONE, choices="yes_no", optional=True),
        Step("ams", Kind.ONE, choices="yes_no", optional=True),
        Step("ams_on", Kind.DATE, optional=True, when=("ams", "yes")),
        Step("note", Kind.TEXT, optional=True, longest=500),
    ),
)

FORMS = {form.code: form for form in (INTEREST, DETAILS)}

CHOICES: Mapping[str, tuple[str, ...]] = {
    "languages": ("en", "fr", "es", "ar", "ht", "pt", "uk", "ru"),
    "levels": ("basic", "intermediate", "advanced", "fluent"),
    "reach": ("telegram", "email", "phone"),
    "yes_no": ("yes", "no"),
}
ANY_MISSION = "any"
"""The answer 'where I am most useful'; stored as an interest without a mission."""
