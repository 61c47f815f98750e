"""A full-text index of the entries, held in memory: words, not meaning.

It lives in an SQLite FTS5 table of its own, so that it is the same whatever database holds the entries.
"""

import sqlite3
import threading
import weakref
from dataclasses import dataclass
from math import log
from sys import intern

from data.text.normalize import words_of

STOP_WORDS = frozenset(
    """
    a about an and any are as at be by can could de des did do does du en est et for from get give had
    has have how i il ils in is it its je la le les leur ma me mes moi mon my ne nous of on or ou par
    pas peut please plz pour que quel quelle quelles quels qui quoi sa se ses should so some son sont
    sur ta te tell that the their there this to tu un une us vos votre vous want was we what when where
    which who why will with would you your ce cette ces c d l j m n s t qu y au aux dans plus est-ce
    """.split()
)


@dataclass(frozen=True)
class Document:
    """One entry in one language, as it can be found."""

    code: str
    title: str
    phrasings: tuple[str, ...]
    answer: str
    detail: str = ""
    language: str = ""
    replies: tuple[tuple[str, str], ...] = ()
    """Closed questions, each with the reply to it."""
    kind: str = "article"


@dataclass(frozen=True)
class Hit:
    """An entry that shares words with a question. `coverage` is the weighted share of the question's words
    that the entry has, from 0 to 1."""

    code: str
    coverage: float
    likeness: float


def stem(word: str) -> str:
    """A word without its ending, the same in both languages: enough for plurals and verb forms. One string in
    memory, however many texts have it.
    """
    return intern(word if len(word) < 5 or word.isdigit() else word[: max(4, len(word) - 2)])


class LexicalIndex:
    """Built once from all entries in both languages; safe to search from several threads."""

    def __init__(self, documents: list[Document]) -> None:
        self._lock = threading.Lock()
        self._rows = sqlite3.connect(":memory:", check_same_thread=False)
        weakref.finalize(self, self._rows.close)
        self._rows.execute("CREATE VIRTUAL TABLE entry USING fts5(code UNINDEXED, title, phrasings, text)")
        self._stems: dict[str, set[str]] = {}
        self._sayings: dict[str, list[tuple[str, ...]]] = {}
        for document in documents:
            self._add(document)
        counts: dict[str, int] = {}
        for stems in self._stems.values():
            for item in stems:
                counts[item] = counts.get(item, 0) + 1
        self._weights = {item: log(1 + len(self._stems) / count) for item, count in counts.items()}
        self._rare = log(1 + len(self._stems))

    def _add(self, document: Document) -> None:
        parts = [document.title, "\n".join(document.phrasings), f"{document.answer} {document.detail}"]
        stems = [[stem(word) for word in words_of(part)] for part in parts]
        self._rows.execute("INSERT INTO entry VALUES (?, ?, ?, ?)", (document.code, *map(" ".join, stems)))
        self._stems.setdefault(document.code, set()).update(*stems)
        sayings = self._sayings.setdefault(document.code, [])
        sayings += [distinct_stems(text) for text in (document.title, *document.phrasings)]

    def search(self, question: str, limit: int) -> list[Hit]:
        """The entries nearest to a question, best first. Any text is safe: only letters and digits count."""
        wanted = content_stems(question)
        if not wanted:
            return []
        query = " OR ".join(f'"{item}"' for item in dict.fromkeys(wanted))
        with self._lock:
            rows = self._rows.execute(
                "SELECT code FROM entry WHERE entry MATCH ? ORDER BY bm25(entry, 0, 6, 4, 1) LIMIT ?",
                (query, 4 * limit),
            ).fetchall()
        codes = dict.fromkeys(code for (code,) in rows)
        hits = [Hit(code, self._coverage(wanted, code), self._likeness(wanted, code)) for code in codes]
        return sorted(hits, key=lambda hit: -(hit.coverage + hit.likeness))[:limit]

    def compare(self, question: str, codes: list[str]) -> list[Hit]:
        """What these entries have of a question's words, in the order given."""
        wanted = content_stems(question)
        if not wanted:
            return [Hit(code, 0.0, 0.0) for code in codes]
        return [Hit(code, self._coverage(wanted, code), self._likeness(wanted, code)) for code in codes]

    def unknown_share(self, question: str) -> float:
        """The weighted share of a question's words that no entry has, from 0 to 1; 1 for no words at all."""
        weight = {item: self._weights.get(item, self._rare) for item in content_stems(question)}
        unknown = sum(w for item, w in weight.items() if item not in self._weights)
        return unknown / sum(weight.values()) if weight else 1.0

    def _coverage(self, wanted: list[str], code: str) -> float:
        have = self._stems[code]
        weight = {item: self._weights.get(item, self._rare) for item in set(wanted)}
        return sum(w for item, w in weight.items() if item in have) / sum(weight.values())

    def _likeness(self, wanted: list[str], code: str) -> float:
        """The best weighted overlap (Jaccard) with one phrasing or title."""
        asked = set(wanted)
        return max((self._overlap(asked, saying) for saying in self._sayings[code] if saying), default=0.0)

    def _overlap(self, asked: set[str], saying: tuple[str, ...]) -> float:
        def weigh(items: set[str]) -> float:
            return sum(self._weights.get(item, self._rare) for item in items)

        return weigh(asked.intersection(saying)) / weigh(asked.union(saying))


def content_stems(text: str) -> list[str]:
    """The stems of the words that carry meaning."""
    return [stem(word) for word in words_of(text) if word not in STOP_WORDS]


def distinct_stems(text: str) -> tuple[str, ...]:
    """The same, each once and in one order: of two texts that say them alike it is equal. A tuple, because a
    set of a few words takes three times as much memory, and there are tens of thousands.
    """
    return tuple(sorted({*content_stems(text)}))
