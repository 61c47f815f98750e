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
LETTERS_OF_A_MASH = 3
"""As many times the same letter alone are no word either."""


@dataclass(frozen=True)
class Phrases:
    """The sayings of phrases.yaml, ready to compare."""

    anywhere: dict[Intent, tuple[str, ...]]
    likely: dict[Intent, tuple[str, ...]]
    whole: dict[str, Intent]

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
        if is_repeated(message) or is_mashed(message):
            return Intent.CONFUSED
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
    return not others and (is_one_letter or any(row in word for row in ROWS))


def read_phrases() -> Phrases:
    """The sayings that come with the bot."""
    raw = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return Phrases(
        {Intent(kind): tuple(sayings["anywhere"]) for kind, sayings in raw.items()},
        {Intent(kind): tuple(sayings.get("likely", ())) for kind, sayings in raw.items()},
        {saying: Intent(kind) for kind, sayings in raw.items() for saying in sayings["whole"]},
    )
