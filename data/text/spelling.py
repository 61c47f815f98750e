"""Tell whether a typed word is a misspelt known one."""

from rapidfuzz.distance import OSA

ONE_SLIP, TWO_SLIPS = 5, 8
"""Letters from which a word may be off by one letter, and by two; a swapped pair counts as one."""


def slips(typed: str, word: str) -> int | None:
    """Return by how many letters a folded word is off from the known one; None if that is too many for its
    length.
    """
    allowed = 2 if len(typed) >= TWO_SLIPS else 1 if len(typed) >= ONE_SLIP else 0
    found = OSA.distance(typed, word, score_cutoff=allowed)
    return found if found <= allowed else None
