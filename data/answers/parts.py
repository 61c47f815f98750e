"""Split a message into the questions it asks, and into clauses."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.answers.search.lexical import content_stems
from data.text.hearsay import without_speaker
from data.text.normalize import words_of
from data.text.questions import is_question
from data.text.turns import behind_correction
from data.text.word_lists import any_of, read_word_lists

MAX_PARTS = 3
"""Questions of a message that are answered, at most."""
SENTENCE = re.compile(r"[^.?!\n]+[.?!]*")
CLAUSE_END = re.compile(r"[.?!,;:\n()…]+|\s[-–—]+\s")
FILE = Path(__file__).with_suffix(".yaml")
MAX_THING_LENGTH = 3
"""Words of a thing that is only named, at most."""
MIN_WORDS = 2
"""Words of a part, at least; a shorter part is joined to the one before."""
LONG = 30
"""Words from which a message is a story: only its question is searched for."""
ENOUGH_WORDS = 3
"""Words with meaning from which a part is searched for without what stands before it."""


@dataclass(frozen=True)
class PartPatterns:
    """The words of parts.yaml as patterns."""

    beginning: re.Pattern[str]
    """How a question begins."""
    asking: re.Pattern[str]
    """What asks in the middle of a sentence."""
    joined: re.Pattern[str]
    """Splits a sentence before its next question."""
    condition: re.Pattern[str]
    """A condition at the beginning of a question."""
    tail: re.Pattern[str]
    """A whole folded question that names nothing."""
    listing: re.Pattern[str]
    """Splits things that are only named."""
    telling: re.Pattern[str]
    """A word of what is no thing: it says something of its sender, or judges what was named."""
    confirming: re.Pattern[str]
    """A sentence that only asks whether what stands before it holds: "The RCMP decides. Is that right?"."""


@dataclass(frozen=True)
class AskedPart:
    """One question of a message. `lead` is the statement just before it, which may say what it is about."""

    question: str
    lead: str = ""


def split(text: str) -> list[AskedPart]:
    """Return the questions of a message, in order, at most MAX_PARTS; the message itself if it asks one
    thing. Sentences of a long message that ask nothing are left out. What is to be confirmed is asked.
    """
    text = read_patterns().confirming.sub("?", text)
    asked: list[AskedPart] = []
    lead = ""
    for piece in (piece for sentence in SENTENCE.findall(text) for piece in pieces_of(sentence)):
        if is_question(piece) or (asked and is_tail(piece)):
            asked.append(AskedPart(piece, lead))
            lead = ""
        else:
            lead = piece
    if len(asked) > 1:
        return asked[:MAX_PARTS]
    if asked and len(words_of(text)) >= LONG:
        return asked
    return [AskedPart(text)]


def pieces_of(sentence: str) -> list[str]:
    """Return a sentence, split where another question begins ("… and how long …"). What stands before the
    first question is a piece of its own; a condition at the beginning belongs to the first piece. Pieces that
    ask get a question mark.
    """
    sentence = sentence.strip()
    if not words_of(sentence):
        return []
    condition = found.end() if (found := read_patterns().condition.match(sentence)) else 0
    pieces: list[str] = []
    for piece in read_patterns().joined.split(sentence[condition:]):
        is_short = len(words_of(piece)) < MIN_WORDS and not is_tail(piece)
        if pieces and (is_short or len(words_of(pieces[-1])) < MIN_WORDS):
            pieces[-1] = f"{pieces[-1]} {piece}"
        elif words_of(piece):
            pieces.append(piece)
    pieces = pieces or [""]
    pieces[0] = f"{sentence[:condition]}{pieces[0]}"
    is_told = len(pieces) == 1 or sentence[-1] in ".!"
    return [piece if is_told or not asks(piece) else with_mark(piece) for piece in pieces]


def asks(piece: str) -> bool:
    """Return whether a piece of a sentence begins like a question, or has words in it that ask in French."""
    return bool(read_patterns().beginning.match(piece) or read_patterns().asking.search(piece))


def told_only(message: str) -> str | None:
    """Return a message in which nothing is asked: "17 years on, a bad knee, my wife is ill"; None for any
    other, and for what somebody is said to say, which is one thing.
    """
    pieces = [piece for sentence in SENTENCE.findall(message) for piece in pieces_of(sentence)]
    is_asked = any(is_question(piece) or asks(piece) for piece in pieces)
    return None if is_asked or without_speaker(message) != message else message


def is_tail(text: str) -> bool:
    """Return whether a question names nothing that it asks about, like "and when"."""
    return read_patterns().tail.fullmatch(" ".join(words_of(text))) is not None


def with_mark(piece: str) -> str:
    """Return a question with its question mark."""
    return f"{piece.rstrip(' ,;:?')}?"


def clauses_of(text: str) -> list[str]:
    """Return what stands between the punctuation marks of a message; empty if that is only one clause."""
    found = [clause.strip() for clause in CLAUSE_END.split(text) if words_of(clause)]
    return found if len(found) > 1 else []


def things_in(text: str) -> list[str]:
    """Return the two or three things that a message only names; empty for any other message."""
    things = [thing.strip() for thing in read_patterns().listing.split(text.strip(" ?!.")) if thing.strip()]
    return things if 1 < len(things) <= MAX_PARTS and all(map(is_thing, things)) else []


def is_thing(text: str) -> bool:
    """Return whether a text is short, asks nothing, tells nothing of its sender and judges nothing."""
    words = words_of(text)
    is_short = 0 < len(words) <= MAX_THING_LENGTH
    return is_short and not asks(text) and not any(map(read_patterns().telling.fullmatch, words))


@cache
def read_patterns() -> PartPatterns:
    """Return the patterns of the words that come with the bot."""
    lists = read_word_lists(FILE)
    confirming = any_of(lists.pop("confirming"))
    words = {name: "|".join(map(re.escape, some)) for name, some in lists.items()}
    begins = rf"(?:{words['beginnings']}|c'est (?:{words['after_it_is']})|[cç]a \w+[- ]tu)\b"
    later = (
        rf"(?:(?:{words['prepositions']})\s+(?:{words['after_preposition']})|"
        rf"(?:\w+\s+){{1,2}}(?:{words['later']}))\b"
    )
    joined = (
        rf"\s*(?:[,;:]|\b(?:{words['joining']})\b)[\s,]*"
        rf"(?:(?:{words['between']})[\s,]+)?(?={begins}|{later})"
    )
    asking = rf"\b(?:{words['inside']})\b|\w-(?:{words['inverted']})\b|\b(?:{words['before_tu']}) tu\b"
    tail = (
        rf"(?:(?:{words['tail_before']}) )?(?:(?:{words['tail_prepositions']}) )*"
        rf"(?:{words['tail']})(?: (?:{words['tail_after']}))*"
    )
    listing = rf"\s*,?\s+(?:{words['listing']})\s+(?:(?:{words['also']}) )?|\s*[,;/+&]\s*"
    return PartPatterns(
        re.compile(begins, re.IGNORECASE),
        re.compile(asking, re.IGNORECASE),
        re.compile(joined, re.IGNORECASE),
        re.compile(rf"(?:{words['conditions']})\b[^,]*,", re.IGNORECASE),
        re.compile(tail),
        re.compile(listing, re.IGNORECASE),
        re.compile(words["telling"]),
        re.compile(rf"(?<=\w)\s*[.!…\n]+\s*{confirming}\s*\?+", re.IGNORECASE),
    )


def without_correction(text: str) -> str:
    """Return a question without the words before it that correct another ("no, I meant how long"), if it asks
    something by itself.
    """
    asked = behind_correction(text)
    return asked if asks(asked) or has_enough_words(asked) else text


def has_enough_words(question: str) -> bool:
    """Return whether a part of a message has enough words to be searched for alone."""
    return len(content_stems(question)) >= ENOUGH_WORDS
