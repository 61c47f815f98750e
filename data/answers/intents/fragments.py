"""Messages of one or two letters, digits or signs: of so little the model can't tell what it is."""

import re
import unicodedata

MAX_CHARACTERS = 2
"""Letters and digits of a fragment."""
SIGNS = frozenset("+<=>|~$¢£€^`°§¬")
"""Signs that say nothing by themselves, beside punctuation."""
SMILEY = re.compile(r"[:;=]['^-]?[()*\[\]|/]+")


def is_fragment(message: str) -> bool:
    """Return whether a message is no more than one or two letters or digits: "x", "zz", "7", "é?"."""
    return 0 < sum(char.isalnum() for char in message) <= MAX_CHARACTERS


def is_mark(message: str) -> bool:
    """Return whether a message without a letter asks, or holds nothing but punctuation and signs: "#", "..".
    An emoji or a smiley says something.
    """
    signs = "".join(message.split())
    is_sign = all(unicodedata.category(char).startswith("P") or char in SIGNS for char in signs)
    return "?" in message or (bool(signs) and is_sign and SMILEY.fullmatch(signs) is None)
