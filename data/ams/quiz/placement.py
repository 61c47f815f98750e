"""The placement test: fifteen questions spread over what the quiz trains, and their result."""

import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from data.ams.material import COMPETENCIES, Competency, QuizQuestion

PLACEMENT = "placement"
"""The kind of a set that is a placement test."""
LENGTH = 15
"""Questions of a placement test."""
ASKED_TWICE: tuple[Competency, ...] = ("driving", "firearms", "interview", "conditions")
"""The competencies that are parts of the test by themselves."""


@dataclass(frozen=True)
class CompetencyResult:
    """How many of the questions on one competency were answered rightly."""

    competency: str
    right: int
    asked: int


def choose_placement(
    quiz: Sequence[QuizQuestion], known: Collection[str], shares: Mapping[str, float]
) -> list[str]:
    """Choose a question on each competency, then a second one on ASKED_TWICE and some others; easy ones come
    first. Questions that somebody never answered come before those they did, so that a second test asks other
    questions.
    """
    waiting: dict[str, list[str]] = {}
    for competency in COMPETENCIES:
        codes = [one.code for one in quiz if one.trains == competency]
        random.shuffle(codes)
        waiting[competency] = sorted(codes, key=lambda code: code in known)
    chosen: list[str] = []
    while len(chosen) < LENGTH and any(waiting.values()):
        others = [competency for competency in COMPETENCIES if competency not in ASKED_TWICE]
        for competency in (*ASKED_TWICE, *random.sample(others, len(others))):
            codes = waiting[competency]
            if codes and len(chosen) < LENGTH:
                chosen.append(codes.pop(0))
    return sorted(chosen, key=lambda code: -shares.get(code, 0.5))


def read_results(
    quiz: Sequence[QuizQuestion], asked: Sequence[str], wrong: Collection[str]
) -> list[CompetencyResult]:
    """Return the result of each competency, the weakest first."""
    trains = {one.code: one.trains for one in quiz}
    results = []
    for competency in COMPETENCIES:
        codes = [code for code in asked if trains.get(code) == competency]
        if codes:
            right = sum(code not in wrong for code in codes)
            results.append(CompetencyResult(competency, right, len(codes)))
    return sorted(results, key=lambda one: one.right / one.asked)
