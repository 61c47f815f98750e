"""The search index: everything it knows of the entries, and what it measures about a question and its
candidates.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import log, log1p
from typing import Any

import numpy as np
from rapidfuzz import fuzz, process

from data.answers.search.confidence import ConfidenceModel
from data.answers.search.lexical import Document, LexicalIndex, content_stems
from data.answers.search.meaning import MeaningIndex
from data.answers.search.out_of_scope import Subject, places_of, questions_of, read_subjects
from data.answers.search.projection import Projection, read_projection
from data.answers.search.scope import is_inside, read_scope
from data.answers.vectors.encoder import Encoder, Vectors
from data.answers.vectors.mapped import map_arrays
from data.answers.vectors.packed import PackedLists, PackedTexts
from data.answers.vectors.support_vectors import SupportVectors
from data.answers.vectors.vector_file import KeepGoing, VectorFile, always
from data.text.normalize import fold, words_of

CANDIDATES = 8
"""Entries that the confidence model compares, at most."""
REMEMBERED = 256
"""Questions whose vectors are cached: one message is first classified, then searched for."""
OUT_OF_SCOPE = 0.5
"""Cosine to a question out of scope from which a question counts as being about the same."""
NEARLY_THE_SAME = 0.6
"""Cosine of two entries' means from which one answers as well as the other."""
SCORE, PROTOTYPE, NEAREST, RAW, GAP, COVERAGE, LIKENESS, IN_ORDER, IN_PART, OUTSIDE, INSIDE = range(11)
"""Columns of the features."""
WORTH_NAMING_WITHIN = 4.5
"""Log odds behind the first candidate from which another isn't worth naming: of the 179 labelled questions
with a nearest entry, all that find a right one beside it find it within 4; 1.9 are named, not 3."""


@dataclass(frozen=True)
class Found:
    """The candidates, the best first."""

    codes: tuple[str, ...]
    first_chance: float = 0.0
    """The probability that the first is right."""
    offered_chance: float = 0.0
    """The probability that one of those offered is right."""
    odds: tuple[float, ...] = ()
    """The log odds of each by itself."""
    saying: float = 0.0
    """The cosine of the first one's nearest text."""
    depth: float = 0.0
    """How far the question lies inside the scope, below 0 outside."""
    outside: float = -1.0
    """How much nearer it is to a question out of scope than to any candidate's text; below 0 if it isn't."""

    def likely(self, most: int) -> tuple[str, ...]:
        """Return the codes of the first candidates, without those far behind the best."""
        near = zip(self.codes, self.odds, strict=True)
        return tuple(code for code, odds in near if self.odds[0] - odds < WORTH_NAMING_WITHIN)[:most]

    def odds_by_code(self) -> dict[str, float]:
        """Return the log odds of the candidates by code, the best first."""
        return dict(zip(self.codes, self.odds, strict=True))


class Index:
    """The index of the entries in both languages; without vectors it has words only. The projection, the
    questions out of scope and the scope that come with the bot serve unless others are given.
    """

    def __init__(
        self,
        documents: list[Document],
        confidence: ConfidenceModel,
        projection: Projection | None = None,
        subjects: Sequence[Subject] | None = None,
        scope: SupportVectors | None = None,
    ) -> None:
        self._confidence = confidence
        self._scope = scope
        self._projection = projection
        subjects = read_subjects() if subjects is None else subjects
        self._outside, self._outside_places = PackedTexts(questions_of(subjects)), places_of(subjects)
        self.lexical = LexicalIndex(documents)
        grouped: dict[str, list[Document]] = defaultdict(list)
        for document in documents:
            grouped[document.code].append(document)
        self.codes = list(grouped)
        self._places = {code: place for place, code in enumerate(self.codes)}
        self._sayings = PackedLists(map(sort_words, sayings_of(group)) for group in grouped.values())
        """An entry's titles and phrasings, each with its folded words sorted, to compare their letters."""
        self._texts = PackedLists(
            chain(sayings_of(group), (one.answer for one in group)) for group in grouped.values()
        )
        self._meaning: MeaningIndex | None = None
        self.use(None)

    def use(self, encoder: Encoder | None) -> None:
        """Encode questions with this encoder from now on."""
        self._encoder = encoder
        self.encode = lru_cache(REMEMBERED)(self._encode)

    def __getstate__(self) -> dict[str, Any]:
        """Return everything but the encoder, for another process."""
        return {name: value for name, value in self.__dict__.items() if name not in ("_encoder", "encode")}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__ |= state
        self.use(None)

    def texts_of(self, code: str) -> list[str]:
        """Return the texts of one entry: titles and phrasings, then answers, in both languages."""
        return self._texts[self._places[code]]

    @property
    def texts(self) -> list[str]:
        """Return every text that needs a vector: those of the entries, grouped by entry, then questions out
        of scope.
        """
        return [*(text for code in self.codes for text in self.texts_of(code)), *self._outside]

    @property
    def entry_texts(self) -> int:
        """Return how many of the texts belong to entries; the others are questions out of scope."""
        return len(self.texts) - len(self._outside)

    def learn(self, encoder: Encoder, file: VectorFile, keep_going: KeepGoing = always) -> None:
        """Take the vectors of all texts; making missing ones is slow. Raises LearningStopped."""
        owners = np.repeat(np.arange(len(self.codes)), [len(self.texts_of(code)) for code in self.codes])
        vectors = file.halves_of(self.texts, keep_going)
        projection = self._projection or read_projection()
        meaning = MeaningIndex(owners, vectors[: len(owners)], vectors[len(owners) :], projection)
        self._scope = self._scope or read_scope()
        self._meaning = map_arrays(meaning, file.folder)
        self.use(encoder)

    def near_sayings(self, code: str, question: str, least: float = -1.0) -> list[tuple[str, float]]:
        """Return the texts of an entry with a cosine to a question of at least this, the nearest first, each
        with its cosine; nothing without vectors.
        """
        if self._meaning is None:
            return []
        near, texts = self._meaning.near_texts(self.encode(question), self._places[code]), self.texts_of(code)
        return [(texts[place], likeness) for place, likeness in near if likeness >= least]

    def _encode(self, text: str) -> Vectors:
        """Return the vector of one plain text. Raises RuntimeError before `learn`."""
        if self._encoder is None:
            raise RuntimeError("the index has no encoder")
        vector: Vectors = self._encoder.encode([text])[0]
        return vector

    def near_to(self, code: str, others: Sequence[str] = ()) -> dict[str, float]:
        """Return the cosine to this one of other entries, all unless they are given, by code; nothing without
        vectors.
        """
        if self._meaning is None:
            return {}
        others = others or self.codes
        near = self._meaning.near_to(self._places[code], [self._places[other] for other in others])
        return dict(zip(others, near.tolist(), strict=True))

    def likeness_of(self, questions: Sequence[Vectors]) -> Vectors | None:
        """Return the cosines to each other of questions, given as their vectors; None without vectors."""
        return self._meaning.likeness_of(np.stack(questions)) if self._meaning and questions else None

    def find_misplaced_texts(self) -> list[tuple[str, str]]:
        """Return each title, phrasing and answer to which another entry is nearer by meaning than its own,
        with the code of its own; nothing without vectors.
        """
        if self._meaning is None:
            return []
        owned = [(code, text) for code in self.codes for text in self.texts_of(code)]
        return [owned[row] for row in self._meaning.find_misplaced_texts(np.arange(len(owned)))]

    @property
    def knows_meaning(self) -> bool:
        """Return whether there are vectors."""
        return self._meaning is not None

    def place_for(self, question: str) -> str | None:
        """Return who knows about the nearest subject out of scope, if a plain question is near one; None
        without vectors.
        """
        if self._meaning is None:
            return None
        row, likeness = self._meaning.nearest_outside(self.encode(question))
        return self._outside_places[row] if likeness >= OUT_OF_SCOPE else None

    def find(self, question: str, vector: Vectors | None = None) -> Found:
        """Return the candidates for a plain question; `vector` is its own, if it is known."""
        codes, features = self.measure(question, vector)
        if not codes:
            return Found(())
        chances = self._confidence.rank.probability(features)
        order = np.argsort(-chances, kind="stable")
        ranked = [codes[i] for i in order]
        summary = self.summarize(question, ranked, chances[order], features[order])
        first = self._confidence.first.probability(summary)
        offered = self._confidence.offered.probability(summary)
        odds, (saying, depth) = map(logit, chances[order]), features[order[0], [RAW, INSIDE]].tolist()
        outside = float(features[0, OUTSIDE] - features[:, NEAREST].max())
        return Found(tuple(ranked), float(first), float(offered), tuple(odds), saying, depth, outside)

    def measure(self, question: str, vector: Vectors | None = None) -> tuple[list[str], Vectors]:
        """Return the candidates' codes, and a row of features for each: meaning, words, spelling."""
        if self._meaning is None or self._scope is None or not question:
            return [], np.zeros((0, INSIDE + 1), dtype=np.float32)
        vector = self.encode(question) if vector is None else vector
        likeness, inside = self._meaning.compare(vector), is_inside(self._scope, vector)
        best = np.argsort(-likeness.score)[:CANDIDATES]
        codes = [self.codes[i] for i in likeness.entries[best]]
        raw = self._meaning.raw(vector, likeness.entries[best])
        top, second = likeness.score[best[0]], likeness.score[best[min(1, len(best) - 1)]]
        rows, asked = [], " ".join(sorted(words_of(question)))
        for place, (number, words) in enumerate(
            zip(best, self.lexical.compare(question, codes), strict=True)
        ):
            rival = second if place == 0 else top
            rows.append(
                [
                    likeness.score[number],
                    likeness.prototype[number],
                    likeness.nearest[number],
                    raw[place],
                    likeness.score[number] - rival,
                    words.coverage,
                    words.likeness,
                    *self._spelling(asked, codes[place]),
                    likeness.outside,
                    inside,
                ]
            )
        return codes, np.array(rows, dtype=np.float32)

    def _spelling(self, asked: str, code: str) -> tuple[float, float]:
        """Return how well folded words, sorted, agree with one phrasing, by letters, from 0 to 1: in any
        order, and in part.
        """
        sayings = self._sayings[self._places[code]]
        in_order = process.extractOne(asked, sayings, scorer=fuzz.ratio)
        in_part = process.extractOne(asked, sayings, scorer=fuzz.token_set_ratio)
        return (in_order[1] / 100 if in_order else 0.0), (in_part[1] / 100 if in_part else 0.0)

    def summarize(self, question: str, codes: list[str], chances: Vectors, features: Vectors) -> Vectors:
        """Return the features of a question for the confidence model: its candidates' chances, the best
        first, and how much of the question is known. A candidate that says nearly the same as the first isn't
        its rival: the margin is to the best other.
        """
        padded = np.append(chances, [0.0, 0.0, 0.0])
        near = self.near_to(codes[0], codes)
        apart = [chance for code, chance in zip(codes, chances, strict=True) if near[code] < NEARLY_THE_SAME]
        return np.array(
            [
                logit(padded[0]),
                logit(padded[0]) - logit(padded[1]),
                logit(padded[0]) - logit(apart[0] if apart else 0.0),
                logit(padded[1]),
                logit(padded[2]),
                features[0, RAW],
                features[0, COVERAGE],
                features[0, LIKENESS],
                features[:3, COVERAGE].max(),
                self.lexical.unknown_share(question),
                features[0, OUTSIDE],
                log1p(len(content_stems(question))),
                *features[0, [SCORE, PROTOTYPE, NEAREST]],
                features[0, SCORE] - features[0, OUTSIDE],
                *features[0, [IN_ORDER, IN_PART]],
                features[0, INSIDE],
            ],
            dtype=np.float32,
        )


def sayings_of(group: Iterable[Document]) -> Iterator[str]:
    """Yield the titles and phrasings of an entry's documents."""
    return chain.from_iterable((one.title, *one.phrasings) for one in group)


def sort_words(text: str) -> str:
    """Return a text's folded words, with what stands beside them, in rising order."""
    return " ".join(sorted(fold(text).split()))


def logit(chance: float) -> float:
    """Return the log odds of a chance, bounded."""
    bounded = min(max(float(chance), 1e-4), 1 - 1e-4)
    return log(bounded / (1 - bounded))
