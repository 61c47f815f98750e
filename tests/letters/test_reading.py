"""A conversation is read with who wrote each letter, by as many statements as one letter takes."""

import pytest

from data.letters import store as letters
from data.letters.store import LetterKind, Written
from tests.builders import Desk
from tests.sql_statements import collected


@pytest.mark.parametrize("count", [1, 7])
def test_a_conversation_takes_two_statements_however_long_it_is(desk: Desk, count: int) -> None:
    for number in range(count):
        officers = number % 2 == 0
        kind, author = (
            (LetterKind.TO_DESK, desk.officer) if officers else (LetterKind.TO_OFFICER, desk.owner[0])
        )
        desk.db.run_here(letters.write_letter, author, 1, kind, Written("hello", number + 1))
    with collected(desk.db) as statements:
        found = desk.db.run_here(letters.list_letters, 1, 40)
    assert [one.author is None for one in found] == [number % 2 == 0 for number in range(count)]
    assert all(one.author_chat for one in found) and len({one.author_chat for one in found}) == min(count, 2)
    assert len([one for one in statements if one[0].startswith("SELECT")]) == 2
