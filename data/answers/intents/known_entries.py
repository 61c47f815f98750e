"""What the classifier asks of the entries."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from data.answers.vectors.encoder import Vectors

Encode = Callable[[str], Vectors]
"""Returns the vector of a plain text."""


class KnownEntries(Protocol):
    """Entries that know the messages that ask for them."""

    @property
    def encode(self) -> Encode | None:
        """Return the encoder; None if there is none."""

    def is_wording(self, message: str) -> bool:
        """Return whether a message is word for word what the entries answer, and no words of distress."""

    def is_known_word(self, message: str) -> bool:
        """Return whether a message is one word, and the entries have it."""

    def is_answered(self, message: str, surely: bool) -> bool:
        """Return whether an entry answers a message: `surely`, or else at least as the nearest."""

    def is_of_work(self, message: str) -> bool:
        """Return whether an entry that nobody in distress asks for answers a message surely, or likely."""


@dataclass(frozen=True)
class NoEntries:
    """An encoder at most: no entry knows any message."""

    encode: Encode | None = None

    def is_wording(self, message: str) -> bool:
        """Return False."""
        return False

    def is_known_word(self, message: str) -> bool:
        """Return False."""
        return False

    def is_answered(self, message: str, surely: bool) -> bool:
        """Return False."""
        return False

    def is_of_work(self, message: str) -> bool:
        """Return False."""
        return False
