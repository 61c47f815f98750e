"""Decide whom a message is for that an officer types shortly after a coordinator wrote to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from data.answers.intents.kinds import DISTRESS, SMALL_TALK, Intent
from data.answers.outcomes import Answer, Part, is_direct
from data.text.normalize import words_of
from data.text.questions import is_question
from data.text.word_lists import read_word_lists

SHORT_ANSWERS = frozenset({Intent.NOTED, Intent.CHOICE})
"""Small talk that answers a question: 'ok', 'yes'."""
SEARCHED = frozenset({Intent.QUESTION, Intent.FAR, Intent.NEAR, Intent.FOREIGN})
"""Messages that may be a question to the bot or something for a person."""
FILE = Path(__file__).with_suffix(".yaml")


class Addressee(StrEnum):
    """Whom a message is for."""

    PERSON = "person"
    BOT = "bot"
    DOUBT = "doubt"
    """It isn't clear whom it is for: its author has to say."""


@dataclass(frozen=True)
class AddresseeWords:
    """The words of addressee.yaml, those of all languages together."""

    you: frozenset[str]
    oneself: frozenset[str]
    mine: frozenset[str]
    asking: frozenset[str]


def addressee(message: str, said: Intent, parts: Sequence[Part], name: str, letter: str) -> Addressee:
    """Return whom a message is for. `said` is its kind, `parts` what the entries answer to it, `name` the
    coordinator's, `letter` what they wrote last. Distress, wishes for a person and messages with their name
    are for the coordinator, as is a short yes to a letter that asks; greetings and thanks are for the bot.
    """
    if said in DISTRESS or said is Intent.PERSON or is_named(message, name):
        return Addressee.PERSON
    if said in SHORT_ANSWERS and "?" in letter:
        return Addressee.PERSON
    if said is Intent.NAMES and read_words().you.intersection(words_of(message)):
        return Addressee.DOUBT
    return by_outcome(message, said, parts, "?" in letter) if said in SEARCHED else Addressee.BOT


def by_outcome(message: str, said: Intent, parts: Sequence[Part], is_asked: bool) -> Addressee:
    """Return whom a message is for that isn't small talk, by what the entries answer and by its words.
    `is_asked` says that the coordinator's last letter asks something.
    """
    words, outcomes, known = set(words_of(message)), [part.outcome for part in parts], read_words()
    asks = is_question(message) or "?" in message or bool(words & known.asking)
    if asks and words & known.you and words & known.mine:
        return Addressee.DOUBT
    if said is Intent.QUESTION and any(is_direct(one) for one in outcomes):
        return Addressee.BOT if asks or not words & known.oneself else Addressee.DOUBT
    if asks:
        is_nearest = said is Intent.QUESTION and any(isinstance(one, Answer) for one in outcomes)
        return Addressee.BOT if is_nearest and not words & known.you else Addressee.DOUBT
    if is_asked:
        return Addressee.PERSON
    tells = words & (known.oneself | known.you) and said is Intent.QUESTION
    return Addressee.PERSON if tells else Addressee.DOUBT


def is_named(message: str, name: str) -> bool:
    """Return whether a message has the coordinator's first name as a word."""
    first = next(iter(words_of(name)), "")
    return bool(first) and first in words_of(message)


def is_small_talk(said: Intent) -> bool:
    """Return whether a message says nothing that a person could act on: a greeting, thanks, a short yes."""
    return said in SMALL_TALK - {Intent.PERSON, Intent.INSULT, Intent.STOP}


@cache
def read_words() -> AddresseeWords:
    """Return the words that come with the bot."""
    return AddresseeWords(**{name: frozenset(words) for name, words in read_word_lists(FILE).items()})
