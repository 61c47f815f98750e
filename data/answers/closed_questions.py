"""Questions that ask for yes or no, and which of them ask the same."""

from data.entries.style.shape import CLOSED
from data.text.normalize import words_of

SAME_SAYING = 0.93
"""Cosine from which a closed question is taken to ask the same as a phrasing."""
NEGATIONS = frozenset(
    "not no never cant dont wont isnt arent doesnt without pas jamais aucun aucune sans ne".split()
)


def negations(text: str) -> frozenset[str]:
    """The negations in a text, folded: two closed questions ask the same only if they have the same."""
    return NEGATIONS & frozenset(words_of(text))


def is_closed(text: str) -> bool:
    """Whether a question seems to ask for yes or no."""
    folded = " ".join(words_of(text))
    return any(pattern.match(folded) for pattern in CLOSED.values())
