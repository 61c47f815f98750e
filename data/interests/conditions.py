"""The conditions to be put forward, as an officer answers them about themselves. Nothing is stored here.

The rules come from the UN's minimum recruitment requirements (about 2010-2014), the AMS SOP as quoted in
2019, and a recent UN vacancy file. Each has its words and year in the texts `rule-<key>`.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Judgment(StrEnum):
    """What an answer means. Nobody grows younger: "too old" leads to a question, not to "not yet"."""

    MEETS = "meets"
    NOT_YET = "not_yet"
    ASK = "ask"


@dataclass(frozen=True)
class Condition:
    """A condition: its answers as letters, each with the verdict. Labels are `answer-<key>-<letter>`."""

    key: str
    answers: dict[str, Judgment]


CONDITIONS = (
    Condition(
        "age",
        {
            "u": Judgment.NOT_YET,
            "m": Judgment.MEETS,
            "s": Judgment.ASK,
            "o": Judgment.ASK,
        },
    ),
    Condition("years", {"y": Judgment.MEETS, "n": Judgment.NOT_YET, "r": Judgment.ASK}),
    Condition("licence", {"y": Judgment.MEETS, "n": Judgment.NOT_YET}),
    Condition("record", {"n": Judgment.MEETS, "t": Judgment.MEETS, "o": Judgment.ASK}),
    Condition("language", {"y": Judgment.MEETS, "n": Judgment.NOT_YET}),
    Condition("passport", {"y": Judgment.MEETS, "n": Judgment.NOT_YET}),
    Condition("medical", {"y": Judgment.MEETS, "d": Judgment.ASK}),
)


def is_valid(answers: str) -> bool:
    """Return whether every letter is an answer to its condition."""
    return len(answers) <= len(CONDITIONS) and all(
        letter in one.answers for letter, one in zip(answers, CONDITIONS, strict=False)
    )


def is_verdicts(value: Any) -> bool:
    """Return whether a stored value holds verdicts on these conditions."""
    keys, verdicts = {one.key for one in CONDITIONS}, set(Judgment)
    if not isinstance(value, dict):
        return False
    return all(
        key in keys and isinstance(verdict, str) and verdict in verdicts for key, verdict in value.items()
    )


def judge(answers: str) -> list[tuple[Condition, Judgment]]:
    """Return each condition that was answered, with the verdict."""
    return [(one, one.answers[letter]) for letter, one in zip(answers, CONDITIONS, strict=False)]


def kept_answers(answers: str) -> dict[str, object]:
    """Return what a registration keeps if the officer agrees: the verdicts, and a licence as an answer."""
    by_key = dict(zip((one.key for one in CONDITIONS), answers, strict=True))
    verdicts = {one.key: verdict.value for one, verdict in judge(answers)}
    licence = {"licence": "yes"} if by_key["licence"] == "y" else {}
    return {"conditions": verdicts, **licence}
