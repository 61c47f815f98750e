"""Paginate long lists."""

from math import ceil


def paginate(total: int, size: int, number: int) -> tuple[int, int]:
    """Return the number of pages of `size` items, at least one, and the page nearest to `number`, counted
    from 0.
    """
    pages = max(1, ceil(total / size))
    return pages, min(max(number, 0), pages - 1)
