"""Distinguish everyday life from distress in messages that use its words: mishaps and idioms.

The classifier knows only its examples, and takes trouble in words that it doesn't know for distress. A
vocabulary finds mishaps: people in distress say more than these words. Idioms are replaced by plain words,
and the message is classified again.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from data.text.normalize import fold, plain_question, words_of, written_out
from data.text.word_lists import read_yaml

FILE = Path(__file__).parent / "everyday.yaml"
MAX_WORDS = 30
"""Words of a message that is taken for a mishap, at most."""
MINE = frozenset({"my", "mon", "ma", "mes"})
"""Possessives: the word after one is taken for a thing that the sender owns."""
NEAR = 4
"""Words from an event to its thing, at most."""
MIN_KNOWN = 4
"""Words of the vocabulary that a message with other words needs."""
BETWEEN_WORDS = "(?:[^a-z0-9.!?;]+)"
"""What parts two words of one sentence, as a pattern."""


@dataclass(frozen=True)
class Mishaps:
    """The vocabulary of mishaps; of a word in `grave` there may be none beside the others. The `complaints`
    may stand beside a mishap.
    """

    things: frozenset[str]
    events: frozenset[str]
    around: frozenset[str]
    grave: frozenset[str]
    complaints: tuple[re.Pattern[str], ...]

    def matches(self, message: str, most_others: int = 2) -> bool:
        """Return whether a message is about a mishap and nothing else: it has at most `most_others` words
        that the vocabulary lacks.
        """
        folded = fold(written_out(plain_question(message)))
        for complaint in self.complaints:
            folded = complaint.sub(" ", folded)
        words = words_of(folded)
        others = [word for word in words if not self.knows(word)]
        if len(words) > MAX_WORDS or len(others) > most_others or not self.grave.isdisjoint(others):
            return False
        if others and len(words) - len(others) < MIN_KNOWN:
            return False
        owned = {word for before, word in pairwise(words) if before in MINE and word in others}
        events, things = (
            [place for place, word in enumerate(words) if word in some]
            for some in (self.events, self.things | owned)
        )
        return any(0 < abs(event - thing) <= NEAR for event in events for thing in things)

    def knows(self, word: str) -> bool:
        """Return whether a folded word is a number or one of the vocabulary."""
        return word.isdigit() or word in self.things or word in self.events or word in self.around


@dataclass(frozen=True)
class Everyday:
    """The mishaps, and the idioms with their plain words."""

    mishaps: Mishaps
    idioms: tuple[tuple[re.Pattern[str], str], ...]

    def write_plainly(self, message: str) -> str:
        """Return a message with plain words in place of each idiom, be it in shorthand ("jpars"); a `\\1` in
        them stands for what its first group found.
        """
        plainly = self._replace(message)
        in_full = written_out(plainly)
        of_shorthand = self._replace(in_full)
        return plainly if of_shorthand == in_full else of_shorthand

    def _replace(self, message: str) -> str:
        for idiom, plain in self.idioms:
            folded = fold(message)
            if len(folded) != len(message):
                message = folded
            for found in reversed([*idiom.finditer(folded)]):
                message = f"{message[: found.start()]}{found.expand(plain)}{message[found.end() :]}"
        return message


def read_everyday(path: Path = FILE) -> Everyday:
    """Read the mishaps and idioms that come with the bot."""
    raw = read_yaml(path)
    idioms = ((as_pattern(shape), plain) for some in raw["idioms"].values() for shape, plain in some.items())
    complaints = tuple(as_pattern(shape) for shape in raw["mishaps"].pop("complaints"))
    vocabulary = {name: frozenset(words.split()) for name, words in raw["mishaps"].items()}
    return Everyday(Mishaps(**vocabulary, complaints=complaints), tuple(idioms))


def as_pattern(shape: str) -> re.Pattern[str]:
    """Return the pattern of an idiom, in which a space stands for whatever parts two words of a sentence. So
    does the end of a line of several, unless it is between two alternatives, after a bar.
    """
    on_one_line = shape.strip().replace("|\n", "|").replace("\n", " ")
    return re.compile(rf"(?<![a-z0-9])(?:{on_one_line.replace(' ', BETWEEN_WORDS)})(?![a-z0-9])")
