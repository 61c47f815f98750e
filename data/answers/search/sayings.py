"""Which entry has a title or phrasing of these words, and which reply a closed question has."""

from collections.abc import Iterable, Iterator

from data.answers.closed_questions import is_closed
from data.answers.search.lexical import Document, distinct_stems
from data.answers.search.packed import HashTable, PackedLists
from data.text.normalize import words_of

FEWEST_WORDS = 2
"""Words that carry meaning from which two sayings of the same words are taken to be the same."""
ASKED_FOR = {
    word: asked
    for asked, said in {
        "who": "who whos qui",
        "when": "when whens quand",
        "where": "where wheres ou",
        "why": "why pourquoi",
        "how": "how hows comment combien cb",
        "what": "what whats which quel quelle quels quelles quoi",
    }.items()
    for word in said.split()
}
"""What a word asks for."""
SEVERAL = -1
"""Stands for an entry's place where several have a saying."""


class KnownSayings:
    """The sayings of all entries. `stems` are the distinct stems of each, by entry, with its code."""

    def __init__(self, documents: list[Document], stems: Iterable[tuple[str, str]]) -> None:
        self._codes = list(dict.fromkeys(document.code for document in documents))
        places = {code: place for place, code in enumerate(self._codes)}
        in_order = sorted(documents, key=lambda document: places[document.code])

        def plain() -> Iterator[tuple[str, int]]:
            for one in in_order:
                for text in (one.title, *one.phrasings):
                    yield plain_words(text), places[one.code]

        self._exact = HashTable(plain(), lambda first, _: first)
        said = (
            (f"{asked_for(text)} {saying}", place)
            for (text, place), (_, saying) in zip(plain(), stems, strict=True)
        )
        self._said = HashTable(said, lambda one, other: one if one == other else SEVERAL)
        self._take_replies(documents)

    def _take_replies(self, documents: list[Document]) -> None:
        """The replies with their language, each once, and the place of each question's reply."""
        places: dict[tuple[str, str], int] = {}
        replied = (
            (plain_words(question), places.setdefault((document.language, reply), len(places)))
            for document in documents
            for question, reply in document.replies
        )
        self._replied = HashTable(replied, lambda _, last: last)
        self._replies = PackedLists(places)

    def find(self, text: str) -> str | None:
        """The first entry with a title or phrasing of these words, or the one entry with one of the same
        words, little ones and their order apart."""
        place = self._exact.get(plain_words(text))
        if place is None and len(stems := distinct_stems(text)) >= FEWEST_WORDS:
            place = self._said.get(f"{asked_for(plain_words(text))} {' '.join(stems)}")
        return None if place is None or place == SEVERAL else self._codes[place]

    def find_reply(self, question: str) -> tuple[str, str] | None:
        """The language and text of the reply to a closed question."""
        place = self._replied.get(plain_words(question))
        if place is None:
            return None
        language, reply = self._replies[place]
        return language, reply


def asked_for(plain: str) -> str:
    """What a text of plain words asks for: "can I pick one" doesn't ask "which one should I pick"."""
    asked = next((ASKED_FOR[word] for word in plain.split() if word in ASKED_FOR), "")
    return asked or ("if" if is_closed(plain) else "")


def plain_words(text: str) -> str:
    """The folded words of a text, in one line."""
    return " ".join(words_of(text))
