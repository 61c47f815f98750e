"""Keep the vectors of open questions, so that a list of them is grouped without encoding each again."""

from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data.answers.vectors.encoder import Vectors


class QuestionVectors:
    """The vectors of the questions that were asked for last, by a digest: no text is kept. Safe to use from
    several threads.
    """

    def __init__(self) -> None:
        self._kept: dict[bytes, Vectors] = {}

    def of(self, questions: Sequence[str], encode: Callable[[str], "Vectors"]) -> list["Vectors"]:
        """Return a vector for each plain question. Those that aren't kept are made, which takes a hundredth
        of a second or more each; those of other questions are forgotten.
        """
        kept, keys = self._kept, [blake2b(text.encode(), digest_size=16).digest() for text in questions]
        for key, text in zip(keys, questions, strict=True):
            if key not in kept:
                kept[key] = encode(text)
        vectors = [kept[key] for key in keys]
        self._kept = dict(zip(keys, vectors, strict=True))
        return vectors
