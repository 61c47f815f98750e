"""Put the questions together that ask the same, by meaning."""

import numpy as np

from data.answers.engine import Answers
from data.answers.search.lexical import content_stems
from data.answers.vectors.encoder import Vectors
from data.text.normalize import plain_question
from data.unanswered.question_vectors import QuestionVectors

SAME_QUESTION = 0.42
"""Cosine from which two questions count as asking the same: of the pairs of labelled questions that no entry
answers both, 1 in 2,100 is that near.
"""


def cluster_questions(questions: list[str], answers: Answers, kept: QuestionVectors) -> list[list[int]]:
    """Return the places of questions in groups that ask the same. `kept` has the vectors of those that were
    grouped before.
    """
    plain = [plain_question(question) for question in questions]
    stems = [frozenset(content_stems(question)) for question in plain]
    return cluster(stems, answers.likeness_of(kept.of(plain, answers.encode)) if answers.encode else None)


def cluster(stems: list[frozenset[str]], likeness: Vectors | None) -> list[list[int]]:
    """Group questions by the cosines of each to each, None without meaning: each group has their places in
    the list. A question joins the group with the same stems, or the one that it is nearest to on average, if
    that is at least SAME_QUESTION.
    """
    groups: list[list[int]] = []
    known: dict[frozenset[str], int] = {}
    totals = np.zeros((len(stems), len(stems)), dtype=np.float32)
    """The cosines of each group's questions to every question, added up."""
    for place, words in enumerate(stems):
        number = known.get(words)
        if number is None and groups and likeness is not None:
            nearness = totals[: len(groups), place] / [len(group) for group in groups]
            nearest = int(nearness.argmax())
            number = nearest if nearness[nearest] >= SAME_QUESTION else None
        if number is None:
            number = len(groups)
            groups.append([])
        groups[number].append(place)
        known.setdefault(words, number)
        if likeness is not None:
            totals[number] += likeness[place]
    return groups
