"""Paginate long lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class ListPage(Generic[T]):
    """One page of a list; `number` counts from 0."""

    items: tuple[T, ...]
    number: int
    pages: int


def paginate(total: int, size: int, number: int) -> tuple[int, int]:
    """Return the number of pages of `size` items, at least one, and the page nearest to `number`, counted
    from 0.
    """
    pages = max(1, ceil(total / size))
    return pages, min(max(number, 0), pages - 1)


def cut(items: Sequence[T], size: int, number: int) -> ListPage[T]:
    """Return the page `number` of a list; a number past either end gives the nearest page."""
    pages, number = paginate(len(items), size, number)
    return ListPage(tuple(items[number * size : (number + 1) * size]), number, pages)
