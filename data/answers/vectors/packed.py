"""Tens of thousands of short texts in little memory: one string object for each would take several times as
much.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import overload

import numpy as np

SEPARATOR = "\0"
"""Stands between texts; it is removed from each text."""


class PackedTexts(Sequence[str]):
    """A list of texts in one block of bytes, which are decoded whenever they are read."""

    __slots__ = ("_count", "_joined")

    def __init__(self, texts: Iterable[str]) -> None:
        listed = [text.replace(SEPARATOR, "") for text in texts]
        self._count = len(listed)
        self._joined = array("B", SEPARATOR.join(listed).encode())

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[str]:
        return iter(bytes(self._joined).decode().split(SEPARATOR) if self._count else ())

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        return list(self)[place]


class PackedLists:
    """Lists of texts in one block of bytes, by their place. With a block for each list, memory that was only
    needed while they were built would stay between them and couldn't be given back.
    """

    __slots__ = ("_begins", "_joined")

    def __init__(self, lists: Iterable[Iterable[str]]) -> None:
        joined, self._begins = bytearray(), array("Q", [0])
        for texts in lists:
            for text in texts:
                joined += text.replace(SEPARATOR, "").encode() + SEPARATOR.encode()
            self._begins.append(len(joined))
        self._joined = array("B", joined)

    def __getitem__(self, place: int) -> list[str]:
        """Return the list at a place, decoded anew."""
        part = self._joined[self._begins[place] : self._begins[place + 1]]
        return bytes(part).decode().split(SEPARATOR)[:-1]


class HashedTexts:
    """Texts with a number each, of which only the hashes are kept."""

    __slots__ = ("hashes", "numbers")

    def __init__(self, pairs: Iterable[tuple[str, int]] = ()) -> None:
        self.hashes, self.numbers = array("q"), array("i")
        for text, number in pairs:
            self.add(text, number)

    def add(self, text: str, number: int) -> None:
        """Add a text, which may be there already."""
        self.hashes.append(hash(text))
        self.numbers.append(number)


class HashTable:
    """A number for each text, found by the text's hash alone, by binary search. The hashes have 64 bits and
    are seeded anew in each process, so that collisions are unlikely and can't be provoked. It works only in
    the process that built it and its forks.
    """

    __slots__ = ("_hashes", "_numbers")

    def __init__(self, texts: HashedTexts, choose: Callable[[int, int], int]) -> None:
        """Build the table. If a text occurs again, `choose` decides between its old and new number."""
        self._hashes, self._numbers = array("q"), array("i")
        for place in np.argsort(np.array(texts.hashes, dtype=np.int64), kind="stable").tolist():
            if self._hashes and self._hashes[-1] == texts.hashes[place]:
                self._numbers[-1] = choose(self._numbers[-1], texts.numbers[place])
            else:
                self._hashes.append(texts.hashes[place])
                self._numbers.append(texts.numbers[place])

    def get(self, text: str) -> int | None:
        """Return the number of a text, None if it isn't there."""
        wanted = hash(text)
        at = bisect_left(self._hashes, wanted)
        return self._numbers[at] if at < len(self._hashes) and self._hashes[at] == wanted else None
