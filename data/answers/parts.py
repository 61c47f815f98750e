"""A message in parts: the questions it asks, apart from what is told around them."""

import re

from data.text.normalize import fold, words_of
from data.text.questions import is_question

MOST_PARTS = 3
"""Questions of a message that are answered."""
SENTENCE = re.compile(r"[^.?!\n]+[.?!]*")
QUESTION_BEGINS = (
    r"(?:how|hows|what|whats|when|where|wheres|who|why|which|do|does|did|is|are|am|can|could|will|would|should|must|may|"
    r"comment|combien|quand|quel|quelle|quels|quelles|qui|que|quoi|pourquoi|est-ce|es-ce|c'est|peut-on|"
    r"puis-je|dois-je|faut-il|faut|y a-t-il|ya|je peux|on peut|ca|ça|où)\b"
)
JOINED = re.compile(
    rf"\s*(?:,|;|\b(?:and|also|plus|then|or|et|aussi|pis|puis|ou|mais)\b)[\s,]*(?:also\s+|aussi\s+)?(?={QUESTION_BEGINS})",
    re.IGNORECASE,
)
FEWEST_WORDS = 2
"""Words that a part has at least; a shorter one stays with what stands before it."""
LONG = 30
"""Words from which a message is a story with a question in it."""


def split(text: str) -> list[str]:
    """The questions of a message, in order, at most MOST_PARTS; the message itself where it asks one thing.

    Of a long message the sentences that ask nothing are left out.
    """
    sentences = [part.strip() for part in SENTENCE.findall(text) if words_of(part)]
    parts = [piece for sentence in sentences for piece in pieces_of(sentence)]
    asked = [part for part in parts if is_question(part)]
    if len(asked) > 1:
        return asked[:MOST_PARTS]
    if asked and len(words_of(text)) >= LONG:
        return asked
    return [text]


def pieces_of(sentence: str) -> list[str]:
    """A sentence at its joints, where a question begins; too short a piece stays with the one before."""
    if fold(sentence).startswith(("if ", "si ", "when ", "quand ")):
        return [sentence]
    pieces: list[str] = []
    for piece in JOINED.split(sentence):
        if pieces and (len(words_of(piece)) < FEWEST_WORDS or len(words_of(pieces[-1])) < FEWEST_WORDS):
            pieces[-1] = f"{pieces[-1]} {piece}"
        elif words_of(piece):
            pieces.append(piece)
    ends = sentence.rstrip()[-1:]
    return [f"{piece}?" if ends == "?" and not piece.endswith("?") else piece for piece in pieces]
