"""Measure how much of the disk a registered interest takes, with profile, consent, history and messages."""

from sqlmodel import Session

from bench.people import finish_form
from bench.place import Place, open_database
from bench.results import Row
from data.cases import store as cases
from data.db.database import Database
from data.interests import registration
from data.interests.store import Registered
from data.models.interests import Draft
from data.models.people import Coordinator, Person
from data.people.views import Actor

A_FILE = 4096


async def measure(place: Place) -> list[Row]:
    """Register interests that one coordinator claims and moves on, as the bot does it, and measure the
    growth.
    """
    db = open_database(place.fresh("filesize"))
    coordinator = db.run_here(add_coordinator)
    before, count = size(db), place.sizes.registered
    for number in range(count):
        db.run_here(register, number, coordinator)
    each = (size(db) - before) / count
    db.close()
    return [
        Row(
            "database file a registered interest",
            "under 4 KB, history included",
            f"{each:,.0f} bytes ({count:,} files, each registered, claimed and moved on)",
            each < A_FILE,
            {"bytes": each},
        )
    ]


def add_coordinator(session: Session) -> int:
    """Add the coordinator who claims all. Returns their person's id."""
    person = Person(telegram_id=1)
    session.add(person)
    session.flush()
    session.add(Coordinator(person_id=person.id or 0, name="Camille"))
    return person.id or 0


def register(session: Session, number: int, coordinator: int) -> None:
    """Let one officer register, and the coordinator claim the case and move it."""
    person = Person(telegram_id=1000 + number, language="en")
    session.add(person)
    session.flush()
    draft = finish_form(session, person.telegram_id)
    told = (f"Alex Tremblay-{number}", f"alex_{number}", ("2026-11", "en"))
    sent = registration.send_interest(session, session.get_one(Draft, draft.id), *told)
    if not isinstance(sent, Registered):
        raise AssertionError("the form wasn't finished")
    cases.claim_interest(session, Actor(coordinator, 1), sent.interest_id)
    cases.move_interest(
        session,
        Actor(coordinator, 1),
        sent.interest_id,
        cases.Move("in_review", "shortlisted", "We put your name forward."),
    )


def size(db: Database) -> int:
    """Return the bytes of the pages that are used."""
    with db.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        free = connection.exec_driver_sql("PRAGMA freelist_count").scalar_one()
        return int(connection.exec_driver_sql("PRAGMA page_size").scalar_one() * (pages - free))
