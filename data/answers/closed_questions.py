"""Recognise questions that ask for yes or no, and those of them that ask the same."""

from data.entries.style.shape import CLOSED
from data.text.normalize import words_of

SAME_SAYING = 0.93
"""Cosine from which a closed question counts as asking the same as a phrasing."""
NEGATIONS = frozenset(
    "not no never cant dont wont isnt arent doesnt without pas jamais aucun aucune sans ne".split()
)


def negations(text: str) -> frozenset[str]:
    """Return the negations in a text, folded: closed questions ask the same only if they have the same."""
    return NEGATIONS & frozenset(words_of(text))


def is_closed(text: str) -> bool:
    """Return whether a question seems to ask for yes or no."""
    folded = " ".join(words_of(text))
    return any(pattern.match(folded) for pattern in CLOSED.values())
