"""Split a message into the questions it asks, and into clauses."""

import re
from dataclasses import dataclass

from data.text.normalize import words_of
from data.text.questions import is_question

MOST_PARTS = 3
"""Questions of a message that are answered, at most."""
SENTENCE = re.compile(r"[^.?!\n]+[.?!]*")
QUESTION_BEGINS = (
    r"(?:how|hows|what|whats|when|where|wheres|who|whos|why|which|do|does|did|is|are|am|can|could|will|would|"
    r"should|must|may|"
    r"comment|combien|quand|quel|quelle|quels|quelles|lequel|laquelle|lesquel(?:le)?s|qui|quoi|pourquoi|"
    r"ess?[- ]?ce|est[- ]ce|peut-on|"
    r"que (?:dois|faire|faut|se|va)|c'est (?:quoi|qui|quand|où|ou|combien|comment|quel|quelle|tu)|"
    r"puis-je|dois-je|faut-il|faut|y[ ']?a[- ]t|ya|je peux|on peut|(?:ca|ça) \w+[- ]tu|où)\b"
)
QUESTION_LATER = (
    r"(?:(?:at|for|from|in|on|to|with|à|avec|dans|de|par|pendant|pour)\s+(?:how|what|which|whom|combien|quel|quelle|"
    r"qui|quoi)|(?:\w+\s+){1,2}(?:combien|comment|où|quoi))\b"
)
"""Beginnings of a question whose question word comes a word or two later: "for how long", "dure combien"."""
JOINED = re.compile(
    r"\s*(?:[,;:]|\b(?:and|also|plus|then|et|aussi|pis|puis|mais)\b)[\s,]*"
    r"(?:(?:also|aussi|(?:if|si) (?:so|not|yes|no|oui|non))[\s,]+)?"
    rf"(?={QUESTION_BEGINS}|{QUESTION_LATER})",
    re.IGNORECASE,
)
BEGINS = re.compile(QUESTION_BEGINS, re.IGNORECASE)
ASKS_INSIDE = re.compile(
    r"\b(?:combien|comment|laquelle|lequel|où|quelle?s?|quoi)\b|\w-(?:ce|elles?|ils?|on|tu|vous)\b|"
    r"\b(?:a|ont|sont|va|vont|faut|peu[tx]|peuvent|doi[st]|prend|co[uû]te|dure|pa[iy]e|donne|compte) tu\b",
    re.IGNORECASE,
)
"""French questions that don't begin like one: "ça dure combien de temps", "l'équipement est-il fourni", "ça
coûte tu cher"."""
CONDITION = re.compile(r"(?:if|si|s'ils?|when|quand|lorsqu[e'])\b[^,]*,", re.IGNORECASE)
"""The beginning of a condition, which isn't asked."""
CLAUSE_END = re.compile(r"[.?!,;:\n()…]+|\s[-–—]+\s")
TAIL = re.compile(
    r"(?:(?:and|also|so|et|pis|puis|aussi) )?"
    r"(?:(?:for|since|in|at|pour|depuis|pendant|dans|en|c est|ca (?:dure|prend|coute)) )*"
    r"(?:when|where|who|how (?:long|much|often|many(?: (?:days|weeks|months|times))?)|"
    r"(?:what|which) language|quand|ou|qui|combien(?: de (?:temps|fois|jours|mois))?|quelle langue)"
    r"(?: (?:is|was|does|do|it|that|this|takes?|lasts?|good|valid|for|c est|ca|dure|prend|coute|bon))*"
)
"""A whole question that says only what it wants to know, folded: "and when", "et ou", "how long is it"."""
AND = re.compile(r"\s*,?\s+(?:and|et|pis|puis|plus|ou|or)\s+(?:also |aussi )?|\s*[,;/+&]\s*", re.IGNORECASE)
"""What joins things that are only named: "lunettes pis appareil auditif"."""
LONGEST_THING = 3
"""Words of such a thing, at most."""
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
    """Return the questions of a message, in order, at most MOST_PARTS; the message itself if it asks one
    thing. Sentences of a long message that ask nothing are left out.
    """
    asked: list[AskedPart] = []
    lead = ""
    for piece in (piece for sentence in SENTENCE.findall(text) for piece in pieces_of(sentence)):
        if is_question(piece) or (asked and is_tail(piece)):
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
    """Return a sentence, split where another question begins ("… and how long …"). What stands before the
    first question is a piece of its own; a condition at the beginning belongs to the first piece. Pieces that
    ask get a question mark.
    """
    sentence = sentence.strip()
    if not words_of(sentence):
        return []
    condition = found.end() if (found := CONDITION.match(sentence)) else 0
    pieces: list[str] = []
    for piece in JOINED.split(sentence[condition:]):
        is_short = len(words_of(piece)) < FEWEST_WORDS and not is_tail(piece)
        if pieces and (is_short or len(words_of(pieces[-1])) < FEWEST_WORDS):
            pieces[-1] = f"{pieces[-1]} {piece}"
        elif words_of(piece):
            pieces.append(piece)
    pieces = pieces or [""]
    pieces[0] = f"{sentence[:condition]}{pieces[0]}"
    is_told = len(pieces) == 1 or sentence[-1] in ".!"
    return [piece if is_told or not asks(piece) else with_mark(piece) for piece in pieces]


def asks(piece: str) -> bool:
    """Return whether a piece of a sentence begins like a question, or has in it what asks in French."""
    return bool(BEGINS.match(piece) or ASKS_INSIDE.search(piece))


def is_tail(text: str) -> bool:
    """Return whether a question names nothing that it asks about: what was asked before it says that."""
    return TAIL.fullmatch(" ".join(words_of(text))) is not None


def with_mark(piece: str) -> str:
    """Return a question with its question mark."""
    return f"{piece.rstrip(' ,;:?')}?"


def clauses_of(text: str) -> list[str]:
    """Return what stands between the punctuation marks of a message; empty if that is only one clause."""
    found = [clause.strip() for clause in CLAUSE_END.split(text) if words_of(clause)]
    return found if len(found) > 1 else []


def things_in(text: str) -> list[str]:
    """Return the two or three things that a message only names; empty for any other message."""
    things = [thing.strip() for thing in AND.split(text.strip(" ?!.")) if thing.strip()]
    are_short = all(0 < len(words_of(thing)) <= LONGEST_THING and not asks(thing) for thing in things)
    return things if 1 < len(things) <= MOST_PARTS and are_short else []
