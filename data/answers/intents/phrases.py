"""Sayings that surely mean one kind of message, by their words; and messages in neither language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from data.answers.intents.foreign import is_foreign
from data.answers.intents.fragments import is_mark
from data.answers.intents.kinds import Intent
from data.text.normalize import plain_question, words_of, written_out
from data.text.word_lists import read_yaml

FILE = Path(__file__).parent / "phrases.yaml"
MAX_REPEATED = 12
"""Letters of a message from which it counts as repeated, if at most two different ones are in it."""
BOT_NAME = re.compile(r" (?:(?:le|mon|cher|dear|my) )?(?:bot|robot|chatbot|assistant) ?$")
"""The name that people give the bot at the end of a saying."""
KEYBOARD_ROWS = (
    "qwer",
    "wert",
    "azerty",
    "qsdf",
    "asdf",
    "sdfg",
    "dfgh",
    "fghj",
    "hjk",
    "jkl",
    "zxcv",
    "xcvb",
    "wxcv",
)
"""Neighbours on a keyboard that stand in a row in no word."""
SHORT_KEYBOARD_ROWS = tuple(
    "sdf dfg fgh ghj hjk jkl xcv cvb vbn bnm lkj kjh jhg hgf gfd nbv bvc poiu oiuy wxyz".split()
)
"""Shorter rows. They count in words of LETTERS_OF_A_ROW letters or more: shorter words may be short forms."""
LETTERS_OF_A_ROW = 4
TEMPLATE = re.compile(r"\{\{.*\}\}|\{%.*%\}|\$\{.*\}|<(?:script|img|svg|iframe)\b", re.IGNORECASE | re.DOTALL)
"""What is typed to see whether a program runs it: templates and scripts, of which folding leaves little."""
NO_VOWEL, TWICE = re.compile("[bcdfghjklmnpqrstvwxz]+"), re.compile(r"([a-z]{2,4})\1+")
"""Words without a vowel, and those of the same letters again."""
LETTERS_OF_A_MASH = 3
"""So many of one letter, and nothing else, are no word either."""


@dataclass(frozen=True)
class Phrases:
    """The sayings of phrases.yaml, ready to compare; those of `anywhere`, `likely` and `within` have a space
    before and after.
    """

    anywhere: dict[Intent, tuple[str, ...]]
    likely: dict[Intent, tuple[str, ...]]
    whole: dict[str, Intent]
    shaped: dict[Intent, re.Pattern[str]]
    within: dict[Intent, re.Pattern[str]]

    def recognise(self, message: str) -> Intent | None:
        """Return what a message surely is as a whole, whatever the model says; None for most."""
        if is_repeated(message) or is_mashed(message):
            return Intent.CONFUSED
        said = spaced(message)
        fits = (kind for kind, shape in self.shaped.items() if shape.fullmatch(said.strip()))
        has = (kind for kind, shape in self.within.items() if shape.search(said))
        return next(chain(has, fits), None)

    def find(self, message: str) -> Intent | None:
        """Return what a message is, None if its words don't tell. Distress and danger come first."""
        everything = spaced(message)
        for text in (everything, spaced(written_out(message))):
            if kind := first_kind_in(text, self.anywhere):
                return kind
        for said in (everything, BOT_NAME.sub("", everything)):
            if kind_of := self.whole.get(said.strip()):
                return kind_of
        if TEMPLATE.search(message):
            return Intent.INJECTION
        if not any(char.isalnum() for char in message):
            return Intent.CONFUSED if is_mark(message) else Intent.NOTED
        if whole := self.recognise(message):
            return whole
        return Intent.FOREIGN if is_foreign(plain_question(message)) else None

    def suspect(self, message: str) -> Intent | None:
        """Return the kind of distress or danger that a message's words mean most often, if not always; or
        None.
        """
        as_typed, in_full = spaced(message), spaced(written_out(message))
        return first_kind_in(as_typed, self.likely) or first_kind_in(in_full, self.likely)


def spaced(message: str) -> str:
    """Return the folded words of a message, with a space before and after each."""
    return f" {' '.join(words_of(message))} "


def first_kind_in(everything: str, sayings: dict[Intent, tuple[str, ...]]) -> Intent | None:
    """Return the first kind of which a saying, between spaces, stands in the text; or None."""
    for kind, some in sayings.items():
        if any(map(everything.__contains__, some)):
            return kind
    return None


def is_repeated(message: str) -> bool:
    """Return whether a message holds little but one character, or one short word, again and again."""
    letters = "".join(words_of(message))
    return len(letters) >= MAX_REPEATED and len(set(letters)) <= 2


def is_mashed(message: str) -> bool:
    """Return whether a message is what fingers make on a keyboard: "asdfghjkl", "zzzz", "asdf jklm sdf"."""
    word, *others = words_of(message) or [""]
    if others:
        return all(map(is_no_word, (word, *others))) and any(map(has_keyboard_row, (word, *others)))
    is_one_letter = len(word) >= LETTERS_OF_A_MASH and len(set(word)) == 1 and word.isalpha()
    rows = (*KEYBOARD_ROWS, *SHORT_KEYBOARD_ROWS) if len(word) >= LETTERS_OF_A_ROW else KEYBOARD_ROWS
    return is_one_letter or any(row in word for row in rows)


def has_keyboard_row(word: str) -> bool:
    """Return whether neighbours on a keyboard stand in a row in a word."""
    return any(row in word for row in (*KEYBOARD_ROWS, *SHORT_KEYBOARD_ROWS))


def is_no_word(word: str) -> bool:
    """Return whether a word beside others may be what fingers make on a keyboard: it has a keyboard row, no
    vowel, or the same letters twice.
    """
    return has_keyboard_row(word) or NO_VOWEL.fullmatch(word) is not None or bool(TWICE.fullmatch(word))


def read_phrases() -> Phrases:
    """Return the sayings that come with the bot."""
    raw = read_yaml(FILE)
    return Phrases(
        {Intent(kind): between_spaces(sayings["anywhere"]) for kind, sayings in raw.items()},
        {Intent(kind): between_spaces(sayings.get("likely", ())) for kind, sayings in raw.items()},
        {saying: Intent(kind) for kind, sayings in raw.items() for saying in sayings["whole"]},
        {Intent(kind): one_of(sayings["shaped"]) for kind, sayings in raw.items() if "shaped" in sayings},
        {
            Intent(kind): words_in_a_row(sayings["within"])
            for kind, sayings in raw.items()
            if "within" in sayings
        },
    )


def between_spaces(sayings: Iterable[str]) -> tuple[str, ...]:
    """Return each saying with a space before and after it."""
    return tuple(f" {saying} " for saying in sayings)


def one_of(shapes: list[str]) -> re.Pattern[str]:
    """Return a pattern of these shapes; `(`, `)`, `|` and `?` mean what they do in regular expressions."""
    return re.compile("|".join(f"(?:{shape})" for shape in shapes))


def words_in_a_row(shapes: list[str]) -> re.Pattern[str]:
    """Return a pattern of these shapes between the spaces of a text that is `spaced`."""
    return re.compile(f" (?:{one_of(shapes).pattern}) ")
