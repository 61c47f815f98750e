"""A full-text index of the entries, held in memory: it finds by words, not by meaning.

It is an SQLite FTS5 table of its own, so that it is the same whatever database holds the entries.
"""

import sqlite3
import threading
import weakref
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain, count, groupby
from math import log
from pathlib import Path
from sys import intern
from typing import Any

from data.answers.vectors.packed import HashedTexts, HashTable, PackedLists
from data.text.normalize import words_of
from data.text.word_lists import read_yaml

FILE = Path(__file__).with_name("stop_words.yaml")


@dataclass(frozen=True)
class Document:
    """One entry in one language, as the index reads it."""

    code: str
    title: str
    phrasings: Sequence[str]
    answer: str
    detail: str = ""
    language: str = ""
    replies: tuple[tuple[str, str], ...] = ()
    """Closed questions, each with the reply to it."""
    kind: str = "article"


@dataclass(frozen=True)
class Hit:
    """An entry that shares words with a question. `coverage` is the weighted share of the question's words
    that the entry has, from 0 to 1; `likeness` is its best overlap with one title or phrasing.
    """

    code: str
    coverage: float
    likeness: float


def stem(word: str) -> str:
    """Return a word without its ending, cut the same way in both languages, which is enough for plurals and
    verb forms. Equal stems are one string in memory, however many texts have them.
    """
    return intern(word if len(word) < 5 or word.isdigit() else word[: max(4, len(word) - 2)])


class Stems(dict[str, str]):
    """The stems of the words met so far."""

    def __missing__(self, word: str) -> str:
        found = self[word] = stem(word)
        return found

    def distinct(self, words: list[str]) -> str:
        """Return the stems of the words that carry meaning, each once and sorted, separated by spaces."""
        left_out = stop_words()
        return " ".join(sorted({self[word] for word in words if word not in left_out}))


class LexicalIndex:
    """The full-text index, built once from all entries in both languages; safe to search from several
    threads.
    """

    def __init__(self, documents: list[Document]) -> None:
        self._open()
        self._rows.execute("CREATE VIRTUAL TABLE entry USING fts5(title, phrasings, text, content='')")
        self._places = {code: place for place, code in enumerate(dict.fromkeys(d.code for d in documents))}
        documents = sorted(documents, key=lambda document: self._places[document.code])
        self._codes = [document.code for document in documents]
        """The entry's code for each row of the table, which holds no text, only where words are."""
        having: dict[str, array[int]] = {}
        self._sayings = PackedLists(self._take(documents, having))
        """The distinct stems of every title and phrasing, entry after entry."""
        self._rows.commit()
        self._post(having)
        self._weigh_sayings(self._weights(list(having)))

    def _take(self, documents: list[Document], having: "dict[str, array[int]]") -> Iterator[list[str]]:
        """Put every document into the table and note which entry has its stems; yield each entry's sayings as
        stems.
        """
        stems, row = Stems(), count()
        for place, (_, group) in enumerate(groupby(documents, key=lambda document: document.code)):
            sayings: list[str] = []
            for document in group:
                said = [words_of(text) for text in (document.title, *document.phrasings)]
                sayings += (stems.distinct(words) for words in said)
                text = words_of(f"{document.answer} {document.detail}")
                parts = [said[0], [*chain.from_iterable(said[1:])], text]
                self._add(next(row), [[stems[word] for word in part] for part in parts], place, having)
            yield sayings

    def _add(self, row: int, parts: list[list[str]], place: int, having: "dict[str, array[int]]") -> None:
        """Add one document's title, phrasings and text, as stems."""
        self._rows.execute(
            "INSERT INTO entry (rowid, title, phrasings, text) VALUES (?, ?, ?, ?)",
            (row, *map(" ".join, parts)),
        )
        for item in set().union(*parts):
            posted = having.setdefault(item, array("I"))
            if not posted or posted[-1] != place:
                posted.append(place)

    def _open(self) -> None:
        """Open an empty database in memory for the table."""
        self._lock = threading.Lock()
        self._rows = sqlite3.connect(":memory:", check_same_thread=False)
        weakref.finalize(self, self._rows.close)

    def __getstate__(self) -> dict[str, Any]:
        """Return everything for another process; the table as SQLite writes it."""
        return self.__dict__ | {"_lock": None, "_rows": self._rows.serialize()}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__ |= state
        self._open()
        self._rows.deserialize(state["_rows"])

    def _post(self, having: "dict[str, array[int]]") -> None:
        """Keep the places of the entries that have a stem, in order, stem after stem."""
        self._numbers = HashTable(HashedTexts((item, number) for number, item in enumerate(having)), min)
        self._posted = array("I", chain.from_iterable(having.values()))
        self._begins = array("I", accumulate(map(len, having.values()), initial=0))

    def _weigh_sayings(self, weights: dict[str, float]) -> None:
        """Keep the weight of each saying."""
        self._saying_weights, self._saying_begins = array("d"), array("I", [0])
        for place in range(len(self._places)):
            for saying in self._sayings[place]:
                self._saying_weights.append(sum(weights[item] for item in saying.split()))
            self._saying_begins.append(len(self._saying_weights))

    def sayings(self) -> Iterator[tuple[str, str]]:
        """Yield the code of the entry and the distinct stems of every title and phrasing."""
        return ((code, saying) for code, place in self._places.items() for saying in self._sayings[place])

    def search(self, question: str, limit: int) -> list[Hit]:
        """Return the entries nearest to a question, the best first. Any text is safe: only letters and digits
        count.
        """
        wanted = content_stems(question)
        if not wanted:
            return []
        query = " OR ".join(f'"{item}"' for item in dict.fromkeys(wanted))
        with self._lock:
            rows = self._rows.execute(
                "SELECT rowid FROM entry WHERE entry MATCH ? ORDER BY bm25(entry, 6, 4, 1) LIMIT ?",
                (query, 4 * limit),
            ).fetchall()
        codes = dict.fromkeys(self._codes[row] for (row,) in rows)
        hits = self._measure(wanted, list(codes))
        return sorted(hits, key=lambda hit: -(hit.coverage + hit.likeness))[:limit]

    def compare(self, question: str, codes: list[str]) -> list[Hit]:
        """Return what these entries have of a question's words, in the order given."""
        wanted = content_stems(question)
        return self._measure(wanted, codes) if wanted else [Hit(code, 0.0, 0.0) for code in codes]

    def unknown_share(self, question: str) -> float:
        """Return the weighted share of a question's words that no entry has, from 0 to 1; 1 for no words at
        all.
        """
        weights = self._weights(content_stems(question))
        unknown = sum(w for item, w in weights.items() if self._numbers.get(item) is None)
        return unknown / sum(weights.values()) if weights else 1.0

    def _measure(self, wanted: list[str], codes: list[str]) -> list[Hit]:
        """Return how far each entry covers these stems, and how alike its words are."""
        weights = self._weights(wanted)
        asked = sum(weights.values())
        hits = []
        for code in codes:
            had = self._had(weights, self._places[code])
            coverage = sum(had.values()) / asked
            hits.append(Hit(code, coverage, self._likeness(had, asked, self._places[code])))
        return hits

    def _weights(self, stems: list[str]) -> dict[str, float]:
        return {item: self._weight(item) for item in stems}

    def _weight(self, item: str) -> float:
        """Return the weight of a stem: the fewer entries have it, the larger it is."""
        having = self._having(item)
        return log(1 + len(self._places) / (len(having) or 1))

    def _having(self, item: str) -> range:
        """Return where the entries that have a stem are noted; an empty range for an unknown stem."""
        number = self._numbers.get(item)
        return range(0) if number is None else range(self._begins[number], self._begins[number + 1])

    def _had(self, weights: dict[str, float], place: int) -> dict[str, float]:
        """Return the stems that an entry has, with their weights."""
        return {item: weight for item, weight in weights.items() if self._has(place, item)}

    def _has(self, place: int, item: str) -> bool:
        having = self._having(item)
        at = bisect_left(self._posted, place, having.start, having.stop)
        return at < having.stop and self._posted[at] == place

    def _likeness(self, had: dict[str, float], asked: float, place: int) -> float:
        """Return the best weighted overlap (Jaccard) of a question, which weighs `asked`, with one phrasing
        or title. A saying shares at most what it weighs and what the entry has of the question: most have too
        little for a look at their words.
        """
        most, best = sum(had.values()), 0.0
        weighed = self._saying_weights[self._saying_begins[place] : self._saying_begins[place + 1]]
        for saying, weight in zip(self._sayings[place], weighed, strict=True):
            bound = min(most, weight)
            if bound > best * (asked + weight - bound):
                shared = sum(map(had.__getitem__, had.keys() & saying.split()))
                best = max(best, shared / (asked + weight - shared))
        return best


@cache
def stop_words() -> frozenset[str]:
    """Return the words that carry no meaning, folded, of all languages together."""
    return frozenset(chain.from_iterable(read_yaml(FILE)))


def content_stems(text: str) -> list[str]:
    """Return the stems of the words that carry meaning."""
    left_out = stop_words()
    return [stem(word) for word in words_of(text) if word not in left_out]


def distinct_stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words that carry meaning, each once and sorted: equal for texts with the same
    words.
    """
    return tuple(sorted({*content_stems(text)}))
