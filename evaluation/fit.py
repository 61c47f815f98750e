"""Fits the gate on the dev half and on the phrasings themselves; never on the test half.

Three kinds of lessons: the dev questions; phrasings asked of an index that was built without them; and the
same phrasings with their own entry taken away: so looks a question that is near the domain but not in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from sklearn.preprocessing import StandardScaler

from data.answers.search.encoder import Encoder, Vectors
from data.answers.search.gate import Gate, Logistic
from data.answers.search.index import GAP, SCORE, Index
from data.answers.search.lexical import Document
from data.answers.search.vectors import VectorFile
from data.text.normalize import fold, plain_question
from evaluation.labelled import Labelled

FOLDS = 5
COPY = 70.0
"""Agreement of words, from 0 to 100, from which a phrasing is a copy of a question."""
LESSONS = 2000
"""Phrasings that teach; more change nothing, and take minutes to encode."""
STRENGTH = 0.1
"""How freely the gate's coefficients may grow; small, because some hundred questions teach them."""
RANK_WEIGHT, GATE_WEIGHT = 0.02, 0.005
"""A phrasing teaches less than a labelled question, most of all about how sure to be: it was written by who
wrote the others of its entry."""
MOST_WRONG, MOST_STRAY, LEAST_REFUSED = 0.01, 0.01, 0.75
"""Bounds on the dev half: wrong answers and stray answers at most, refusals out of scope at least."""
MOST_WRONG_NEAREST, MOST_STRAY_NEAREST = 0.10, 0.03
"""The same for answers that are shown as the nearest found."""
AHEAD = 0.1
Labels = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Lesson:
    """A question as the index measured it, with which candidates are right."""

    question: str
    codes: list[str]
    features: Vectors
    right: Labels


def unready_gate() -> Gate:
    """A gate that is only there to build an index with."""
    none = Logistic((0.0,), 0.0)
    return Gate(none, none, none, 2.0, 2.0)


def build(documents: list[Document], encoder: Encoder, folder: Path) -> Index:
    """An index with vectors, all of which are in the file already."""
    index = Index(documents, unready_gate())
    index.learn(encoder, VectorFile(folder, encoder))
    return index


def without_copies(documents: list[Document], asked: list[Labelled]) -> list[Document]:
    """The entries without phrasings that copy one of these questions: who wrote them had read it, and
    new questions won't be so near.
    """
    questions = [fold(question.text) for question in asked]

    def is_copy(text: str) -> bool:
        found = process.extractOne(fold(text), questions, scorer=fuzz.token_sort_ratio, score_cutoff=COPY)
        return found is not None

    return [replace(d, phrasings=tuple(t for t in d.phrasings if not is_copy(t))) for d in documents]


def lessons_of(index: Index, questions: list[Labelled]) -> Iterator[Lesson]:
    """The labelled questions, measured."""
    for question in questions:
        plain = plain_question(question.text)
        codes, features = index.measure(plain)
        right = np.array([code in question.right for code in codes])
        yield Lesson(plain, codes, features, right)


def phrasing_lessons(documents: list[Document], encoder: Encoder, folder: Path) -> Iterator[Lesson]:
    """Each phrasing asked of an index without it, and once more with its own entry taken away."""
    pairs = [(number, text) for number, d in enumerate(documents) for text in d.phrasings]
    order = np.random.default_rng(7).permutation(len(pairs))[:LESSONS]
    for start in range(FOLDS):
        held = {pairs[i] for i in order[start::FOLDS]}
        left = [
            replace(d, phrasings=tuple(t for t in d.phrasings if (number, t) not in held))
            for number, d in enumerate(documents)
        ]
        index = build(left, encoder, folder)
        for number, text in sorted(held):
            own = frozenset([documents[number].code])
            lesson = next(lessons_of(index, [Labelled(text, "", "", own)]))
            yield lesson
            if lesson.right.any():
                yield without_right(lesson)


def without_right(lesson: Lesson) -> Lesson:
    """The same question as if its entry did not exist."""
    kept = np.flatnonzero(~lesson.right)
    features = lesson.features[kept].copy()
    scores = np.sort(features[:, SCORE])[::-1]
    for row in range(len(kept)):
        rival = scores[1] if features[row, SCORE] == scores[0] else scores[0]
        features[row, GAP] = features[row, SCORE] - rival
    return Lesson(lesson.question, [lesson.codes[i] for i in kept], features, lesson.right[kept])


def fit_logistic(features: Vectors, labels: Labels, weights: Vectors, strength: float = 1.0) -> Logistic:
    """A logistic model whose coefficients take the features as they are."""
    scaler = StandardScaler().fit(features, sample_weight=weights)
    model = LogisticRegression(C=strength, max_iter=2000)
    model.fit(scaler.transform(features), labels, sample_weight=weights)
    slope = model.coef_[0] / scaler.scale_
    bias = model.intercept_[0] - (slope * scaler.mean_).sum()
    return Logistic(tuple(round(float(w), 5) for w in slope), round(float(bias), 5))


def fit_rank(asked: list[Lesson], phrasings: list[Lesson]) -> Logistic:
    """Which candidate is right."""
    lessons = [*asked, *phrasings]
    features = np.concatenate([lesson.features for lesson in lessons])
    labels = np.concatenate([lesson.right for lesson in lessons])
    sizes = [sum(len(lesson.codes) for lesson in part) for part in (asked, phrasings)]
    return fit_logistic(features, labels, np.repeat([1.0, RANK_WEIGHT], sizes))


def summaries(index: Index, rank: Logistic, lessons: list[Lesson]) -> tuple[Vectors, Labels, Labels]:
    """What the gate sees of each lesson; whether the first, and one of the first three, is right."""
    rows, first, among = [], [], []
    for lesson in lessons:
        chances = rank.probability(lesson.features)
        order = np.argsort(-chances, kind="stable")
        codes = [lesson.codes[i] for i in order]
        rows.append(index.summarize(lesson.question, codes, chances[order], lesson.features[order]))
        first.append(bool(lesson.right[order[0]]))
        among.append(bool(lesson.right[order[:3]].any()))
    return np.stack(rows), np.array(first), np.array(among)


def fit_gate(index: Index, dev: list[Labelled], phrasings: list[Lesson]) -> Gate:
    """The whole gate; thresholds from chances given by models that hadn't seen the question."""
    asked = list(lessons_of(index, dev))
    rank = fit_rank(asked, [lesson for lesson in phrasings if lesson.right.any()])
    rows, first, among = summaries(index, rank, [*asked, *phrasings])
    weights = np.repeat([1.0, GATE_WEIGHT], [len(asked), len(phrasings)])
    models = [fit_logistic(rows, labels, weights, STRENGTH) for labels in (first, among)]
    outside = np.array([not question.right for question in dev])
    unseen = [held_out(rows, labels, weights, len(dev)) for labels in (first, among)]
    answer_from = threshold(unseen[0], first[: len(dev)], outside, MOST_WRONG, MOST_STRAY)
    bounds = MOST_WRONG_NEAREST, MOST_STRAY_NEAREST
    nearest_from = threshold(unseen[0], first[: len(dev)], outside, *bounds)
    offer_from = refusing(unseen[1], outside, unseen[0] >= nearest_from)
    return Gate(rank, models[0], models[1], answer_from, offer_from, nearest_from, AHEAD)


def held_out(rows: Vectors, labels: Labels, weights: Vectors, count: int) -> Vectors:
    """Chances of the first `count` rows, each from a model fitted without it but with all the phrasings."""
    chances: Vectors = np.zeros(count)
    rest = np.arange(count, len(rows))
    for taught, asked in KFold(10, shuffle=True, random_state=3).split(np.arange(count)):
        chosen = np.concatenate([taught, rest])
        model = fit_logistic(rows[chosen], labels[chosen], weights[chosen], STRENGTH)
        chances[asked] = model.probability(rows[asked])
    return chances


def threshold(
    chances: Vectors, right: Labels, outside: Labels, most_wrong: float, most_stray: float
) -> float:
    """The lowest chance at which wrong and stray answers stay within their bounds."""
    inside = ~outside
    best = 1.0
    for candidate in sorted(set(chances), reverse=True):
        shown = chances >= candidate
        wrong = (shown & inside & ~right).sum() / inside.sum()
        stray = (shown & outside).sum() / outside.sum()
        if wrong > most_wrong or stray > most_stray:
            break
        best = float(candidate)
    return round(best, 4)


def refusing(chances: Vectors, outside: Labels, answered: Labels) -> float:
    """The lowest chance of a right one among three at which enough questions out of scope are refused."""
    best = 1.0
    for candidate in sorted(set(chances), reverse=True):
        refused = (~answered & (chances < candidate) & outside).sum() / outside.sum()
        if refused < LEAST_REFUSED:
            break
        best = float(candidate)
    return round(best, 4)
