"""Find facts of somebody's life in a question: illness, pregnancy, trouble with the law, another's name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from data.text.normalize import fold, words_of, written_out
from data.text.word_lists import read_yaml

FILE = Path(__file__).with_name("personal_facts.yaml")
SENTENCE_END = re.compile(r"[.!?…;\n]+")
TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*", re.UNICODE)
NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:['’-][^\W\d_]+)*")
"""A word that begins with a capital letter."""
MAX_NAMES = 2
"""Words of a name at most: a first and a last name."""
SENTENCE_MARKS = frozenset(".?!;\n")
MAX_SHORT_FORM_LENGTH = 5
"""Letters of a rank's short form at most; its point doesn't end a sentence."""
Phrase = tuple[str, ...]
Phrases = Mapping[str, tuple[Phrase, ...]]
"""Phrases by their first word, so that few have to be compared."""


@dataclass(frozen=True)
class PersonalFacts:
    """The words of personal_facts.yaml, ready to compare."""

    within: int
    holders: Phrases
    conditions: Phrases
    passing: Phrases
    hypothetical: Phrases
    blockers: Phrases
    followers: Phrases
    whole: Phrases
    people: frozenset[str]
    owners: frozenset[str]
    naming: frozenset[Phrase]
    ranks: frozenset[str]
    not_names: frozenset[str]

    def tells_fact(self, text: str) -> bool:
        """Return whether a sentence says that somebody in particular is or has something personal."""
        return any(self._in_sentence(words_of(written_out(part))) for part in SENTENCE_END.split(text))

    def _in_sentence(self, words: list[str]) -> bool:
        if any(starts(words, at, self.whole) for at in range(len(words))):
            return True
        return any(
            self._holds_from(words, at, at + length)
            for at in range(len(words))
            if (length := starts(words, at, self.holders))
        )

    def _holds_from(self, words: list[str], holder: int, begin: int) -> bool:
        """Return whether the holder whose words end before `begin` has a condition."""
        supposed = any(starts(words, at, self.hypothetical) for at in range(max(0, holder - 4), holder))
        for at in range(begin, min(begin + self.within + 1, len(words))):
            if starts(words, at, self.blockers):
                return False
            lasting = starts(words, at, self.conditions)
            length = lasting or (0 if supposed else starts(words, at, self.passing))
            if length and not (words[at + length :] and starts(words, at + length, self.followers)):
                return True
            supposed = supposed or bool(starts(words, at, self.hypothetical))
        return False

    def without_names(self, text: str) -> str:
        """Return a text without other people's names that follow a word for who they are ("my wife …")."""
        found = list(TOKEN.finditer(text))
        if text.isupper():
            return text
        for at in reversed(range(len(found))):
            count = self._names_after(found, at)
            if count:
                text = text[: found[at + 1].start()] + "…" + text[found[at + count].end() :]
        return text

    def _names_after(self, found: list[re.Match[str]], at: int) -> int:
        """Return how many words after the one at this place are a name."""
        said = [fold(one.group()).replace("’", "'") for one in found[: at + 1]]
        is_somebody = said[-1] in self.people and bool({*said[-2:-1]} & self.owners)
        is_named = any(tuple(said[-len(one) :]) == one for one in self.naming)
        is_named = is_named and bool({*said[-5:]} & self.people)
        if not (is_somebody or is_named or said[-1] in self.ranks):
            return 0
        count = 0
        for before, one in pairwise(found[at : at + 1 + MAX_NAMES]):
            if self._ends_sentence(before, one) or not self._is_name(one.group()):
                break
            count += 1
        goes_on = at + 1 < len(found) and not self._ends_sentence(found[at], found[at + 1])
        return count or int(is_named and goes_on)

    def _ends_sentence(self, word: re.Match[str], after: re.Match[str]) -> bool:
        """Return whether a sentence ends between two words."""
        said = word.group()
        is_short = fold(said) in self.ranks and len(said) <= MAX_SHORT_FORM_LENGTH
        marks = SENTENCE_MARKS - ({"."} if is_short else set())
        return not marks.isdisjoint(word.string[word.end() : after.start()])

    def _is_name(self, word: str) -> bool:
        """Return whether a word has a capital letter and isn't another word that may stand after a rank."""
        return (
            bool(NAME.fullmatch(word))
            and not word.startswith(("I'", "I’"))
            and fold(word) not in self.not_names | self.ranks
        )


def starts(words: list[str], at: int, phrases: Phrases) -> int:
    """Return the length of the longest phrase that stands at this place; 0 for none."""
    some = phrases.get(words[at], ())
    return max((len(one) for one in some if tuple(words[at : at + len(one)]) == one), default=0)


def flat(raw: Any) -> Iterable[str]:
    """Yield the entries of a list, or of a list of lists."""
    for one in raw:
        yield from [one] if isinstance(one, str) else one


@lru_cache(maxsize=1)
def personal_facts() -> PersonalFacts:
    """Return the words that come with the bot, read once."""
    raw: Mapping[str, Any] = read_yaml(FILE)

    def phrases(name: str) -> Phrases:
        found: dict[str, tuple[Phrase, ...]] = {}
        for phrase in (tuple(one.split()) for one in flat(raw[name])):
            found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
        return found

    def words(name: str) -> frozenset[str]:
        return frozenset(flat(raw[name]))

    return PersonalFacts(
        within=int(raw["within"]),
        holders=phrases("holders"),
        conditions=phrases("conditions"),
        passing=phrases("passing"),
        hypothetical=phrases("hypothetical"),
        blockers=phrases("blockers"),
        followers=phrases("followers"),
        whole=phrases("whole"),
        people=words("people"),
        owners=words("owners"),
        naming=frozenset(tuple(one.split()) for one in flat(raw["naming"])),
        ranks=words("ranks"),
        not_names=words("not_names"),
    )
