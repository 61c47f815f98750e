"""Put the questions together that ask the same, by meaning."""

from data.answers.engine import Answers
from data.answers.search.lexical import content_stems
from data.answers.vectors.encoder import Vectors
from data.text.normalize import plain_question

SAME_QUESTION = 0.42
"""Cosine from which two questions count as asking the same: of the pairs of labelled questions that no entry
answers both, 1 in 2,100 is that near.
"""


def cluster_questions(questions: list[str], answers: Answers) -> list[list[int]]:
    """Return the places of questions in groups that ask the same."""
    stems = [frozenset(content_stems(plain_question(question))) for question in questions]
    return cluster(stems, answers.likeness_of(questions))


def cluster(stems: list[frozenset[str]], likeness: Vectors | None) -> list[list[int]]:
    """Group questions by the cosines of each to each, None without meaning: each group has their places in
    the list. A question joins the group that it is nearest to on average, if that is at least SAME_QUESTION,
    or one with the same stems.
    """
    groups: list[list[int]] = []
    for place, words in enumerate(stems):

        def nearness(group: list[int], place: int = place, words: frozenset[str] = words) -> float:
            if any(stems[other] == words for other in group):
                return 1.0
            return float(likeness[place, group].mean()) if likeness is not None else 0.0

        nearest = max(groups, key=nearness, default=None)
        if nearest is not None and nearness(nearest) >= SAME_QUESTION:
            nearest.append(place)
        else:
            groups.append([place])
    return groups
