"""Fit the confidence model; never on the test half.

It learns from phrasings that an index was built without, half of them with noise around; from questions out
of scope, held back in the same way; and from the dev half, which counts most: officers' questions, labelled
with every entry that answers.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from sklearn.preprocessing import StandardScaler

from data.answers.outcomes import MAX_OFFERED
from data.answers.search.confidence import ConfidenceModel, Logistic
from data.answers.search.index import Index
from data.answers.search.lexical import Document
from data.answers.search.out_of_scope import Subject, questions_of
from data.answers.search.projection import Projection
from data.answers.vectors.encoder import Encoder, Vectors
from data.answers.vectors.support_vectors import SupportVectors
from data.answers.vectors.vector_file import VectorFile
from data.text.normalize import fold, plain_question
from evaluation.labelled import Labelled
from evaluation.machines import fit_machines
from evaluation.noise import noisy, read_surroundings

HELD = 0.2
"""Share of the phrasings, and of the questions out of scope, that are held back to teach the confidence
model.
"""
COPY = 70.0
"""Agreement of words, from 0 to 100, from which a phrasing counts as a copy of a question."""
LESSONS = 2000
"""Phrasings that teach the confidence model."""
DEV_WEIGHT, OUTSIDE_WEIGHT = 12.0, 2.0
"""How much a question of the dev half, and a held back one out of scope, teaches; a phrasing teaches 1."""
MAX_INSIDE = 12_000
"""Phrasings that teach what is in scope."""
STRENGTH = 0.1
"""The freedom of the confidence model's coefficients; small, because some hundred questions teach them."""
MAX_WRONG, MAX_STRAY, MIN_REFUSED = 0.012, 0.02, 0.8
"""Bounds on the lessons: wrong answers and stray answers at most, refusals out of scope at least. Labels of
phrasings name one entry only, so that less is wrong than is counted."""
MAX_WRONG_NEAREST, MAX_STRAY_NEAREST = 0.12, 0.10
"""The bounds for answers that are shown as the nearest found."""
Labels = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Lesson:
    """A question as the index measured it, with the candidates that are right."""

    question: str
    codes: list[str]
    features: Vectors
    right: Labels


@dataclass(frozen=True)
class Held:
    """What the index is built from, and what was held back from it: phrasings, and questions out of scope."""

    documents: list[Document]
    subjects: list[Subject]
    asked: list[Labelled]


def unready_model() -> ConfidenceModel:
    """Return a confidence model that only serves to build an index."""
    none = Logistic((0.0,), 0.0)
    return ConfidenceModel(none, none, none, 2.0, 2.0, 2.0)


def hold_back(documents: list[Document], outside: Sequence[Subject]) -> Held:
    """Hold back a fifth of the phrasings, every other one with noise around it, and of the questions out of
    scope.
    """
    chance, around = Random(11), read_surroundings()
    asked: list[Labelled] = []
    kept: list[Document] = []
    for d in documents:
        held = {text for text in d.phrasings if chance.random() < HELD}
        kept.append(replace(d, phrasings=tuple(text for text in d.phrasings if text not in held)))
        for text in sorted(held):
            typed = noisy(text, around[d.language]) if chance.random() < 0.5 else text
            asked.append(Labelled(typed, d.language, "held", frozenset([d.code])))
    chance.shuffle(asked)
    subjects: list[Subject] = []
    strangers: list[Labelled] = []
    for subject in outside:
        held = {text for text in subject.questions if chance.random() < HELD}
        subjects.append(replace(subject, questions=tuple(q for q in subject.questions if q not in held)))
        strangers += [Labelled(text, "", "held", frozenset()) for text in sorted(held)]
    return Held(kept, subjects, [*asked[:LESSONS], *strangers])


def fit_scope(
    documents: Sequence[Document], subjects: Sequence[Subject], encode: Callable[[list[str]], Vectors]
) -> SupportVectors:
    """Fit the machine that tells phrasings of the entries, a sample of them, from questions out of scope."""
    phrasings = [text for document in documents for text in document.phrasings]
    inside = Random(5).sample(phrasings, min(MAX_INSIDE, len(phrasings)))
    outside = questions_of(subjects)
    group = np.arange(len(inside) + len(outside)) < len(inside)
    texts = [*inside, *outside]
    machines, _ = fit_machines(encode(texts), texts, [group], words=0.0, is_balanced=True)
    return machines


def build(held: Held, projection: Projection, encoder: Encoder) -> Index:
    """Return an index of what was not held back."""
    scope = fit_scope(held.documents, held.subjects, encoder.encode)
    index = Index(held.documents, unready_model(), projection, held.subjects, scope)
    index.learn(encoder, VectorFile(Path("var/held"), encoder))
    return index


def without_copies(documents: list[Document], asked: list[Labelled]) -> list[Document]:
    """Return the entries without phrasings that copy one of these questions: their author had read it, and
    new questions won't be so near.
    """
    questions = [fold(question.text) for question in asked]

    def is_copy(text: str) -> bool:
        found = process.extractOne(fold(text), questions, scorer=fuzz.token_sort_ratio, score_cutoff=COPY)
        return found is not None

    return [replace(d, phrasings=tuple(t for t in d.phrasings if not is_copy(t))) for d in documents]


def lessons_of(index: Index, questions: list[Labelled]) -> Iterator[Lesson]:
    """Yield the labelled questions, measured."""
    for question in questions:
        plain = plain_question(question.text)
        codes, features = index.measure(plain)
        right = np.array([code in question.right for code in codes])
        yield Lesson(plain, codes, features, right)


def fit_logistic(features: Vectors, labels: Labels, weights: Vectors, strength: float = 1.0) -> Logistic:
    """Fit a logistic model whose coefficients take the features as they are."""
    scaler = StandardScaler().fit(features, sample_weight=weights)
    model = LogisticRegression(C=strength, max_iter=2000)
    model.fit(scaler.transform(features), labels, sample_weight=weights)
    slope = model.coef_[0] / scaler.scale_
    bias = model.intercept_[0] - (slope * scaler.mean_).sum()
    return Logistic(tuple(round(float(w), 5) for w in slope), round(float(bias), 5))


def fit_rank(lessons: list[Lesson], weights: Vectors) -> Logistic:
    """Fit which candidate is right, on the questions that have a right one among theirs."""
    taught = [(lesson, weight) for lesson, weight in zip(lessons, weights, strict=True) if lesson.right.any()]
    features = np.concatenate([lesson.features for lesson, _ in taught])
    labels = np.concatenate([lesson.right for lesson, _ in taught])
    return fit_logistic(features, labels, np.concatenate([[w] * len(t.codes) for t, w in taught]))


def summaries(index: Index, rank: Logistic, lessons: list[Lesson]) -> tuple[Vectors, Labels, Labels]:
    """Return what the confidence model sees of each lesson, and whether the first, and one of those offered,
    is right.
    """
    rows, first, offered = [], [], []
    for lesson in lessons:
        chances = rank.probability(lesson.features)
        order = np.argsort(-chances, kind="stable")
        codes = [lesson.codes[i] for i in order]
        rows.append(index.summarize(lesson.question, codes, chances[order], lesson.features[order]))
        first.append(bool(lesson.right[order[0]]))
        offered.append(bool(lesson.right[order[:MAX_OFFERED]].any()))
    return np.stack(rows), np.array(first), np.array(offered)


def fit_confidence_model(index: Index, asked: list[Labelled]) -> ConfidenceModel:
    """Fit the whole confidence model; its thresholds come from chances given by models that hadn't seen the
    question.
    """
    lessons = list(lessons_of(index, asked))
    weights = np.array([weight_of(question) for question in asked])
    rank = fit_rank(lessons, weights)
    rows, first, offered = summaries(index, rank, lessons)
    models = [fit_logistic(rows, labels, weights, STRENGTH) for labels in (first, offered)]
    outside = np.array([not question.right for question in asked])
    unseen = [held_out(rows, labels, weights) for labels in (first, offered)]
    answer_from = threshold(unseen[0], first, outside, MAX_WRONG, MAX_STRAY)
    bounds = MAX_WRONG_NEAREST, MAX_STRAY_NEAREST
    nearest_from = threshold(unseen[0], first, outside, *bounds)
    offer_from = refusing(unseen[1], outside, unseen[0] >= nearest_from)
    return ConfidenceModel(rank, models[0], models[1], answer_from, offer_from, nearest_from)


def weight_of(question: Labelled) -> float:
    """Return how much a question teaches."""
    if question.kind != "held":
        return DEV_WEIGHT
    return 1.0 if question.right else OUTSIDE_WEIGHT


def held_out(rows: Vectors, labels: Labels, weights: Vectors) -> Vectors:
    """Return the chances of the rows, each from a model fitted without it."""
    chances: Vectors = np.zeros(len(rows))
    for taught, asked in KFold(10, shuffle=True, random_state=3).split(rows):
        model = fit_logistic(rows[taught], labels[taught], weights[taught], STRENGTH)
        chances[asked] = model.probability(rows[asked])
    return chances


def threshold(
    chances: Vectors, right: Labels, outside: Labels, most_wrong: float, most_stray: float
) -> float:
    """Return the lowest chance at which wrong and stray answers stay within their bounds."""
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
    """Return the lowest chance of a right one among three that refuses enough questions out of scope."""
    best = 1.0
    for candidate in sorted(set(chances), reverse=True):
        refused = (~answered & (chances < candidate) & outside).sum() / outside.sum()
        if refused < MIN_REFUSED:
            break
        best = float(candidate)
    return round(best, 4)
