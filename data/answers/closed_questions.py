"""Recognise questions that ask for yes or no, and those of them that ask the same."""

import re

from data.entries.style.shape import CLOSED
from data.text.normalize import words_of

SAME_SAYING = 0.93
"""Cosine from which a closed question counts as asking the same as a phrasing."""
SURELY_SAME = 0.95
"""The cosine that is needed if a question isn't plainly closed, or its entry only the nearest: of the
phrasings with a reply, 7 in 10 have at 0.93 another with the same reply nearest, 8 in 10 from here on.
"""
NEGATIONS = frozenset(
    "not no never cant dont wont isnt arent doesnt without pas jamais aucun aucune sans ne".split()
)

NOT = re.compile(r"n['’]t\b", re.IGNORECASE)
"""A negation that is one word with what stands before it: "can't" is "cant"."""
TURNED = re.compile(
    r"\b(too|trop|problem|probleme|issue|bad|mauvais|automatic|automatique|(?:dis)?qualif\w*|exclu\w*|barred|"
    r"banned|banni\w*|reject\w*|rejet\w*|refus\w*|ruled?|rules|against|contre|stop\w*|empeche\w*|lose|losing|"
    r"perd\w*|screwed|toast|foutue?)\b"
)
"""Words that turn what a yes means, folded: "am I too old" hopes for a no, "can I go at 56" for a yes."""
ASKS_WHAT = re.compile(
    r"(?:(?:and|so|ok|okay|hey|hi|et|pis|bon|alors) )*"
    r"(?:who|when|where|why|how|which|what|whats|whos|qui|quand|ou|pourquoi|comment|combien|quel|quelle|quels|"
    r"quelles)(?! (?:if|about|come|si|arrive)\b)\b"
)
"""The first words of questions that a yes doesn't answer, folded."""


def takes_yes_or_no(text: str) -> bool:
    """Return whether an answer's yes or no may be said to a question without a reply of its own: not to who,
    when or where, and not if negations or words like "too old" turn what it means.
    """
    folded = " ".join(words_of(text))
    return not (ASKS_WHAT.match(folded) or TURNED.search(folded) or negations(text))


def negations(text: str) -> frozenset[str]:
    """Return the negations in a text, folded: closed questions ask the same only if they have the same."""
    return NEGATIONS & frozenset(words_of(NOT.sub("nt", text)))


def is_closed(text: str) -> bool:
    """Return whether a question seems to ask for yes or no."""
    folded = " ".join(words_of(text))
    return any(pattern.match(folded) for pattern in CLOSED.values())
