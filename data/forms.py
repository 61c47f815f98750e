"""Forms as data: what is asked, in which order, under which condition; and where a draft stands in one."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """How a step is answered; `ROW` and `ROWS` are ids that a form carries along and asks nobody for."""

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


TICKED = frozenset({Kind.SEVERAL, Kind.LEVELS})
PICKED = frozenset({Kind.ONE, Kind.SEARCH, Kind.MONTH})
TYPED = frozenset(Kind) - TICKED - {Kind.ONE, Kind.ROW, Kind.ROWS}
"""Kinds that are answered by ticking and then finishing, by one tap, and by typing."""


@dataclass(frozen=True)
class Step:
    """One question. `choices` names a list of codes; `when` is another step's key and the value it needs."""

    key: str
    kind: Kind
    choices: str = ""
    optional: bool = False
    when: tuple[str, str] | None = None
    longest: int = 200
    least: int = 0


@dataclass(frozen=True)
class Form:
    """A declared list of steps. Unless it `continues`, it begins without the answers of an older draft.

    `carries` declares what a draft keeps beside its answers; nobody is asked for it.
    """

    code: str
    steps: tuple[Step, ...]
    continues: bool = True
    carries: tuple[Step, ...] = ()

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
    carries=(Step("_typed", Kind.TEXT, longest=120),),
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

REPLY = Form(
    "reply",
    (
        Step("reply_en", Kind.PARAGRAPHS, when=("_en", "yes"), longest=1600),
        Step("reply_fr", Kind.PARAGRAPHS, when=("_fr", "yes"), longest=1600),
    ),
    continues=False,
    carries=(
        Step("_questions", Kind.ROWS),
        Step("_en", Kind.ONE, choices="yes_no"),
        Step("_fr", Kind.ONE, choices="yes_no"),
    ),
)
"""A coordinator's reply to everybody who asked the same, in the languages they need."""

TEACH = Form(
    "teach",
    (
        Step("teach_title_en", Kind.TEXT, longest=80),
        Step("teach_text_en", Kind.PARAGRAPHS, longest=2000),
        Step("teach_asked_en", Kind.PARAGRAPHS, longest=1500),
        Step("teach_title_fr", Kind.TEXT, longest=80),
        Step("teach_text_fr", Kind.PARAGRAPHS, longest=2000),
        Step("teach_asked_fr", Kind.PARAGRAPHS, longest=1500),
        Step("teach_topic", Kind.ONE, choices="topic"),
        Step("teach_source", Kind.TEXT, longest=200),
    ),
    continues=False,
    carries=(Step("_reply", Kind.ROW),),
)
"""A reply that becomes an entry."""

OPENING = Form(
    "opening",
    (
        Step("opening_mission", Kind.ONE, choices="missions"),
        Step("opening_role", Kind.ONE, choices="roles"),
        Step("opening_seats", Kind.NUMBER, least=1),
        Step("opening_languages", Kind.SEVERAL, choices="languages"),
        Step("opening_armed", Kind.ONE, choices="yes_no"),
        Step("opening_closes", Kind.COMING),
    ),
    continues=False,
)
"""Posts to be filled."""

ANNOUNCEMENT = Form(
    "announce",
    (
        Step("announce_to", Kind.ONE, choices="audience"),
        Step("announce_mission", Kind.ONE, choices="missions", when=("announce_to", "mission")),
        Step("announce_role", Kind.ONE, choices="roles", when=("announce_to", "role")),
        Step("announce_en", Kind.PARAGRAPHS, longest=1500),
        Step("announce_fr", Kind.PARAGRAPHS, longest=1500),
    ),
    continues=False,
)
"""A message to many, in both languages."""

FORMS = {form.code: form for form in (INTEREST, DETAILS, REPLY, TEACH, OPENING, ANNOUNCEMENT)}

CHOICES: Mapping[str, tuple[str, ...]] = {
    "languages": ("en", "fr", "es", "ar", "ht", "pt", "uk", "ru"),
    "levels": ("basic", "intermediate", "advanced", "fluent"),
    "reach": ("telegram", "email", "phone"),
    "yes_no": ("yes", "no"),
    "audience": ("all", "mission", "role"),
    "topic": ("deployment", "ams", "life", "women"),
}
ANY_MISSION = "any"
"""The answer 'where I am most useful'; stored as an interest without a mission."""
