"""Long lists in pages."""

from math import ceil


def place(total: int, size: int, number: int) -> tuple[int, int]:
    """How many pages of `size` there are, at least one, and which, counted from 0, is nearest to `number`."""
    pages = max(1, ceil(total / size))
    return pages, min(max(number, 0), pages - 1)
