"""Questions that ask for yes or no, and which of them ask the same."""

from data.entries.style.shape import CLOSED
from data.text.normalize import words_of

SAME_SAYING = 0.93
"""Cosine from which a saying of an entry and a question are taken to ask the same."""
NEGATIONS = frozenset(
    "not no never cant dont wont isnt arent doesnt without pas jamais aucun aucune sans ne".split()
)


def negations(text: str) -> frozenset[str]:
    """The words of a text that turn its sense round."""
    return NEGATIONS & frozenset(words_of(text))


def is_closed(text: str) -> bool:
    """Whether a question seems to ask for yes or no."""
    folded = " ".join(words_of(text))
    return any(pattern.match(folded) for pattern in CLOSED.values())
