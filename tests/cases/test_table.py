"""The table of cases: scopes, filters, orders, pages, counts, unread letters; it is in the access log."""

from datetime import date

import pytest
from sqlmodel import Session, select

from data.cases import table
from data.cases.filters import PAGE, Filter, Scope, Sort
from data.cases.search import TypedWord
from data.db.database import Database
from data.interests import store as interests
from data.interests.profiles import save_profile
from data.interests.store import Wish
from data.letters import store as letters
from data.letters.store import LetterKind, Written
from data.models.interests import History
from data.people import store as people
from data.people.views import Actor
from tests.builders import Desk

OFFICERS = 120


@pytest.fixture(scope="module")
def full(module_db: Database) -> Desk:
    """The officer's case and many others; the odd ones are the coordinator's."""
    desk = Desk(module_db)

    def register(session: Session) -> None:
        for number in range(2, OFFICERS + 1):
            person = people.ensure_person(session, 1000 + number, "en", False)[0].id
            roles = ["training"] if number % 10 == 0 else []
            interests.register_interest(session, person, Wish(None, roles, date(2030, 1, 1 + number % 28)))
            save_profile(session, person, f"Officer {number:03}", None, {"languages": {"en": "fluent"}})

    desk.db.run_here(register)
    for number in range(3, OFFICERS + 1, 2):
        assert desk.db.run_here(table_claim, desk.owner, number)
    return desk


def table_claim(session: Session, owner: Actor, number: int) -> bool:
    """Claim a case as a button does."""
    from data.cases.store import claim_interest

    return claim_interest(session, owner, number)


def shown(db: Database, desk: Desk, asked: Filter) -> list[int]:
    """Return the numbers of all pages, in order."""
    found, page = list[int](), 0
    while True:
        asked = Filter(**{**asked.__dict__, "page": page})
        read = db.run_here(table.read_table, desk.owner, asked, "en")
        found += [line.card.id for line in read.lines]
        page += 1
        if page >= read.pages:
            assert read.total == len(found)
            return found


def test_the_queue_s_order_goes_through_all_pages_once_nobody_s_first(full: Desk) -> None:
    found = shown(full.db, full, Filter())
    free = [1, *range(2, OFFICERS + 1, 2)]
    assert found == [*free, *range(3, OFFICERS + 1, 2)]
    assert len(found) > 2 * PAGE


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Filter(scope=Scope.FREE), [1, *range(2, OFFICERS + 1, 2)]),
        (Filter(scope=Scope.MINE), list(range(3, OFFICERS + 1, 2))),
        (Filter(scope=Scope.AWAITING), []),
        (Filter(scope=Scope.CLOSED), []),
        (Filter(scope=Scope.ALL, sort=Sort.NEWEST), list(range(OFFICERS, 0, -1))),
        (Filter(role="training"), list(range(10, OFFICERS + 1, 10))),
        (Filter(stage="in_review"), list(range(3, OFFICERS + 1, 2))),
        (Filter(language="fr"), []),
        (Filter(wanted=(TypedWord("officer", {}), TypedWord("017", {}))), [17]),
    ],
)
def test_a_filter_shows_what_fits_and_nothing_else(full: Desk, asked: Filter, expected: list[int]) -> None:
    assert shown(full.db, full, asked) == expected


@pytest.mark.parametrize("sort", list(Sort))
def test_every_order_shows_each_case_once(full: Desk, sort: Sort) -> None:
    assert sorted(shown(full.db, full, Filter(sort=sort))) == list(range(1, OFFICERS + 1))


def test_unread_counts_letters_since_the_desk_wrote(desk: Desk) -> None:
    def write(number: int, kind: LetterKind) -> None:
        author = desk.officer if kind is LetterKind.TO_DESK else desk.owner[0]
        desk.db.run_here(letters.write_letter, author, 1, kind, Written("hello", number))

    def unread() -> list[int]:
        read = desk.db.run_here(table.read_table, desk.owner, Filter(), "en")
        return [line.unread for line in read.lines]

    assert unread() == [0]
    write(1, LetterKind.TO_DESK)
    write(2, LetterKind.TO_DESK)
    assert unread() == [2]
    write(3, LetterKind.TO_OFFICER)
    assert unread() == [0]
    write(4, LetterKind.TO_DESK)
    assert unread() == [1]


def test_who_is_listed_is_in_the_access_log_once_a_day(desk: Desk) -> None:
    for _ in range(2):
        desk.db.run_here(table.read_table, desk.owner, Filter(), "en")
    events = desk.db.run_here(lambda session: session.exec(select(History.event)).all())
    assert list(events).count("listed") == 1
