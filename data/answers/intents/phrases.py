"""Sayings that surely mean one thing, by their words; and messages in neither language."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from data.answers.intents.foreign import is_foreign
from data.answers.intents.kinds import Intent
from data.text.normalize import plain_question, words_of

FILE = Path(__file__).parent / "phrases.yaml"
MOST_REPEATED = 12
"""The same character so often in a row is no word."""
CALLED = re.compile(r" (?:(?:le|mon|cher|dear|my) )?(?:bot|robot|chatbot|assistant) ?$")
"""The name that people give the bot at the end of a saying."""
ROWS = (
    "qwert",
    "werty",
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
"""Neighbours on a keyboard that no word holds in a row."""
SHORT_ROWS = tuple(
    "sdf dfg fgh ghj hjk jkl xcv cvb vbn bnm lkj kjh jhg hgf gfd nbv bvc poiu oiuy wxyz".split()
)
"""The same for a word of LETTERS_OF_A_ROW: shorter ones are also abbreviations."""
LETTERS_OF_A_ROW = 4
LETTERS_OF_A_MASH = 3
"""As many times the same letter alone are no word either."""


@dataclass(frozen=True)
class Phrases:
    """The sayings of phrases.yaml, ready to compare."""

    anywhere: dict[Intent, tuple[str, ...]]
    likely: dict[Intent, tuple[str, ...]]
    whole: dict[str, Intent]
    shaped: dict[Intent, re.Pattern[str]]

    def recognise(self, message: str) -> Intent | None:
        """What a message surely is as a whole, whatever a model thinks of it; None for most."""
        if is_repeated(message) or is_mashed(message):
            return Intent.CONFUSED
        said = spaced(message).strip()
        return next((kind for kind, shape in self.shaped.items() if shape.fullmatch(said)), None)

    def find(self, message: str) -> Intent | None:
        """What a message is, or None where its words don't tell. Distress and danger come first."""
        everything = spaced(message)
        if kind := holding(everything, self.anywhere):
            return kind
        for said in (everything, CALLED.sub("", everything)):
            if kind_of := self.whole.get(said.strip()):
                return kind_of
        if not any(char.isalnum() for char in message):
            return Intent.CONFUSED if "?" in message else Intent.NOTED
        if whole := self.recognise(message):
            return whole
        return Intent.FOREIGN if is_foreign(plain_question(message)) else None

    def suspect(self, message: str) -> Intent | None:
        """The kind of distress or danger that a message's words mean most often, if not always."""
        return holding(spaced(message), self.likely)


def spaced(message: str) -> str:
    """The folded words of a message, with a space before and after each."""
    return f" {' '.join(words_of(message))} "


def holding(everything: str, sayings: dict[Intent, tuple[str, ...]]) -> Intent | None:
    """The first kind of which a saying stands in the text."""
    for kind, some in sayings.items():
        if any(f" {saying} " in everything for saying in some):
            return kind
    return None


def is_repeated(message: str) -> bool:
    """Whether a message holds little but one character, or one short word, again and again."""
    letters = "".join(words_of(message))
    return len(letters) >= MOST_REPEATED and len(set(letters)) <= 2


def is_mashed(message: str) -> bool:
    """Whether a message is one word that fingers make on a keyboard: "asdfghjkl", "zzzz"."""
    word, *others = words_of(message) or [""]
    is_one_letter = len(word) >= LETTERS_OF_A_MASH and len(set(word)) == 1 and word.isalpha()
    rows = (*ROWS, *SHORT_ROWS) if len(word) >= LETTERS_OF_A_ROW else ROWS
    return not others and (is_one_letter or any(row in word for row in rows))


def read_phrases() -> Phrases:
    """The sayings that come with the bot."""
    raw = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return Phrases(
        {Intent(kind): tuple(sayings["anywhere"]) for kind, sayings in raw.items()},
        {Intent(kind): tuple(sayings.get("likely", ())) for kind, sayings in raw.items()},
        {saying: Intent(kind) for kind, sayings in raw.items() for saying in sayings["whole"]},
        {Intent(kind): one_of(sayings["shaped"]) for kind, sayings in raw.items() if "shaped" in sayings},
    )


def one_of(shapes: list[str]) -> re.Pattern[str]:
    """A pattern of all these: `(`, `)`, `|` and `?` mean what they do in a regular expression."""
    return re.compile("|".join(f"(?:{shape})" for shape in shapes))
