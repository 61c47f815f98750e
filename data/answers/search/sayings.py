"""Look questions up by their words: the entry with that title or phrasing, and the reply to that closed
question.
"""

from collections.abc import Iterable

from data.answers.closed_questions.comparison import asked_for
from data.answers.closed_questions.vocabulary import kind_of_reply
from data.answers.search.lexical import Document, distinct_stems
from data.answers.vectors.packed import HashedTexts, HashTable, PackedLists
from data.entries.near_distress import near_distress
from data.text.locales import LANGUAGES
from data.text.normalize import words_of

MIN_WORDS = 2
"""Words with meaning that a question needs to be matched whatever their order."""
LANGUAGE_BITS = {language: 1 << place for place, language in enumerate(LANGUAGES)}
"""How the languages that have a word are kept as one number."""
SEVERAL = -1
"""The place of a saying that several entries have."""


class KnownSayings:
    """The titles and phrasings of all entries; `stems` has the distinct stems and entry code of each."""

    def __init__(self, documents: list[Document], stems: Iterable[tuple[str, str]]) -> None:
        self._codes = list(dict.fromkeys(document.code for document in documents))
        places = {code: place for place, code in enumerate(self._codes)}
        in_order = sorted(documents, key=lambda document: places[document.code])
        texts = ((one, text) for one in in_order for text in (one.title, *one.phrasings))
        exact, said, spoken = HashedTexts(), HashedTexts(), dict[str, int]()
        for (document, text), (_, saying) in zip(texts, stems, strict=True):
            words, bit = words_of(text), LANGUAGE_BITS[document.language]
            plain, place = " ".join(words), places[document.code]
            exact.add(plain, place)
            said.add(f"{asked_for(plain)} {saying}", place)
            for word in words:
                spoken[word] = spoken.get(word, 0) | bit
        self._exact = HashTable(exact, lambda first, _: first)
        self._said = HashTable(said, lambda one, other: one if one == other else SEVERAL)
        self._spoken = HashTable(HashedTexts(spoken.items()), max)
        self._take_replies(documents)

    def _take_replies(self, documents: list[Document]) -> None:
        """Keep each reply once, with its language, and the place of each closed question's reply."""
        places: dict[tuple[str, str], int] = {}
        replied = (
            (plain_words(question), places.setdefault((document.language, reply), len(places)))
            for document in documents
            for question, reply in document.replies
        )
        self._replied = HashTable(HashedTexts(replied), lambda _, last: last)
        self._replies = PackedLists(places)

    def find(self, text: str) -> str | None:
        """Return the code of the first entry with this very title or phrasing; else of the only entry with
        one that asks for the same with the same words, stop words and order aside. None if there is neither.
        """
        place = self._exact.get(plain_words(text))
        if place is None and len(stems := distinct_stems(text)) >= MIN_WORDS:
            place = self._said.get(f"{asked_for(plain_words(text))} {' '.join(stems)}")
        return None if place is None or place == SEVERAL else self._codes[place]

    def has(self, text: str) -> bool:
        """Return whether a text is, word for word, a title or phrasing."""
        return self._exact.get(plain_words(text)) is not None

    def is_wording(self, text: str) -> bool:
        """Return whether a text is, word for word, a title or phrasing of an entry, but of one that somebody
        in distress may ask for.
        """
        place = self._exact.get(plain_words(text))
        return place is not None and not self.is_near_distress(self._codes[place])

    def is_near_distress(self, code: str) -> bool:
        """Return whether somebody in distress may ask for an entry."""
        return code in near_distress()

    def is_known_word(self, text: str) -> bool:
        """Return whether a text is one word, of a title or phrasing."""
        words = words_of(text)
        return len(words) == 1 and bool(self.languages_of(words[0]))

    def languages_of(self, word: str) -> frozenset[str]:
        """Return the languages in which a title or phrasing has this folded word."""
        bits = self._spoken.get(word) or 0
        return frozenset(language for language, bit in LANGUAGE_BITS.items() if bits & bit)

    def find_agreed_reply(self, questions: list[str]) -> tuple[str, str] | None:
        """Return the language and text of the reply to the first of these; None if there is none, or if the
        reply to another begins with the opposite.
        """
        replies = [reply for question in questions if (reply := self.find_reply(question))]
        kinds = {kind_of_reply(text) for _, text in replies}
        return None if {"yes", "no"} <= kinds else self.find_reply(questions[0])

    def find_reply(self, question: str) -> tuple[str, str] | None:
        """Return the language and text of the reply to a closed question, or None."""
        place = self._replied.get(plain_words(question))
        if place is None:
            return None
        language, reply = self._replies[place]
        return language, reply


def plain_words(text: str) -> str:
    """Return the folded words of a text, separated by single spaces."""
    return " ".join(words_of(text))
