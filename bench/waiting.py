"""Measure how long the outbox takes to claim the next batch among a hundred and among a hundred thousand
messages.
"""

import time

from sqlmodel import Session, col, insert, select, update

from bench.place import Place, open_database
from bench.results import Row, median, ms
from data.db.base import utc_now
from data.models.messages import Outbox
from data.models.people import Person
from data.outbox import store as outbox

BATCH = 25
PEOPLE = 50


async def measure(place: Place) -> list[Row]:
    """Call the function that the worker calls, in a transaction of its own each time."""
    few, many = place.sizes.waiting
    found = {count: try_waiting(place, count) for count in (few, many)}
    ratio = found[many] / found[few]
    return [
        Row(
            f"outbox of {many:,} pending rows",
            f"claim of the next batch at most 1.5 × that of {few}",
            f"{ratio:.2f} × ({ms(found[few])} to {ms(found[many])} for {BATCH} messages)",
            ratio <= 1.5,
            {str(count): one for count, one in found.items()},
            tells=place.sizes.suffice("claims"),
        )
    ]


def try_waiting(place: Place, count: int) -> float:
    """Return the median of many claims, each put back afterwards."""
    db = open_database(place.fresh(f"waiting-{count}"))
    db.run_here(fill, count)
    times = []
    for _ in range(place.sizes.claims):
        began = time.perf_counter()
        claimed = db.run_here(outbox.claim_due, BATCH)
        times.append(time.perf_counter() - began)
        if len(claimed) != BATCH:
            raise AssertionError(f"{len(claimed)} claimed")
        db.run_here(put_back, [one.id for one in claimed])
    db.close()
    return median(times)


def fill(session: Session, count: int) -> None:
    """Add messages to a few people that have been due for a while, and as many delivered long ago."""
    for number in range(PEOPLE):
        session.add(Person(telegram_id=number + 1))
    session.flush()
    ids = session.exec(select(Person.id)).all()
    now = utc_now()
    rows = [
        {
            "person_id": ids[number % PEOPLE],
            "kind": "interest_registered",
            "key": f"bench:{number}:{sent}",
            "is_bulk": False,
            "attempts": 0,
            "due_at": now,
            "sent_at": now if sent else None,
        }
        for number in range(count)
        for sent in (False, True)
    ]
    session.exec(insert(Outbox), params=rows)


def put_back(session: Session, ids: list[int]) -> None:
    """Make these messages due again."""
    session.exec(update(Outbox).where(col(Outbox.id).in_(ids)).values(due_at=utc_now(), attempts=0))
