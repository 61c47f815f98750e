"""Splits a message into the questions it asks, and into clauses."""

import re
from dataclasses import dataclass

from data.text.normalize import fold, words_of
from data.text.questions import is_question

MOST_PARTS = 3
"""Questions of a message that are answered, at most."""
SENTENCE = re.compile(r"[^.?!\n]+[.?!]*")
QUESTION_BEGINS = (
    r"(?:how|hows|what|whats|when|where|wheres|who|why|which|do|does|did|is|are|am|can|could|will|would|should|must|may|"
    r"comment|combien|quand|quel|quelle|quels|quelles|qui|que|quoi|pourquoi|est-ce|es-ce|peut-on|"
    r"c'est (?:quoi|qui|quand|où|ou|combien|comment|quel|quelle|tu)|"
    r"puis-je|dois-je|faut-il|faut|y a-t-il|ya|je peux|on peut|ca|ça|où)\b"
)
JOINED = re.compile(
    rf"\s*(?:[,;:]|\b(?:and|also|plus|then|or|et|aussi|pis|puis|ou|mais)\b)[\s,]*(?:also\s+|aussi\s+)?(?={QUESTION_BEGINS})",
    re.IGNORECASE,
)
BEGINS = re.compile(QUESTION_BEGINS, re.IGNORECASE)
CLAUSE_END = re.compile(r"[.?!,;:\n()…]+|\s[-–—]+\s")
FEWEST_WORDS = 2
"""Words of a part at least; a shorter one is joined to the part before."""
LONG = 30
"""A message of so many words is a story: only its question is searched for."""


@dataclass(frozen=True)
class AskedPart:
    """One question of a message. `lead` is the statement just before it, which may say what it is about."""

    question: str
    lead: str = ""


def split(text: str) -> list[AskedPart]:
    """The questions of a message, in order, at most MOST_PARTS; the message itself where it asks one thing.

    Of a long message the sentences that ask nothing are left out.
    """
    asked: list[AskedPart] = []
    lead = ""
    for piece in (piece for sentence in SENTENCE.findall(text) for piece in pieces_of(sentence)):
        if is_question(piece):
            asked.append(AskedPart(piece, lead))
            lead = ""
        else:
            lead = piece
    if len(asked) > 1:
        return asked[:MOST_PARTS]
    if asked and len(words_of(text)) >= LONG:
        return asked
    return [AskedPart(text)]


def pieces_of(sentence: str) -> list[str]:
    """A sentence, split where another question begins ("… and how long …"). What stands before the first
    question is a piece of its own. A question mark at the end is given to each piece that begins like a
    question.
    """
    sentence = sentence.strip()
    if not words_of(sentence):
        return []
    if fold(sentence).startswith(("if ", "si ", "when ", "quand ")):
        return [sentence]
    pieces: list[str] = []
    for piece in JOINED.split(sentence):
        if pieces and (len(words_of(piece)) < FEWEST_WORDS or len(words_of(pieces[-1])) < FEWEST_WORDS):
            pieces[-1] = f"{pieces[-1]} {piece}"
        elif words_of(piece):
            pieces.append(piece)
    ends = sentence[-1:] == "?"
    return [f"{piece}?" if ends and BEGINS.match(piece) and piece[-1] != "?" else piece for piece in pieces]


def clauses_of(text: str) -> list[str]:
    """What stands between the punctuation marks of a message; empty if that is only one clause."""
    found = [clause.strip() for clause in CLAUSE_END.split(text) if words_of(clause)]
    return found if len(found) > 1 else []
