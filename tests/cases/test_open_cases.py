"""A file that is on a coordinator's screen keeps up with what happens while it is opened."""

from concurrent.futures import ThreadPoolExecutor, wait

import pytest
from sqlmodel import Session, select

from data.db.base import utc_now
from data.models.messages import Outbox
from data.outbox import failures
from data.outbox.store import Delivery
from data.outbox.tracked_messages import TrackedKind, track_message
from tests.builders import Desk

MOMENT = 0.5
"""Seconds in which a transaction that waits for nobody would have ended."""


def undelivered(desk: Desk) -> Delivery:
    """Return what the officer was to be told about their case."""
    row = Outbox(
        person_id=desk.officer,
        kind="officer_stage",
        key="told",
        interest_id=1,
        due_at=utc_now(),
        first_due_at=utc_now(),
    )
    desk.db.run_here(lambda session: session.add(row))
    return Delivery(1, "officer_stage", desk.officer, 42, "en", 1, None, None, None, None, False, 1, 0)


@pytest.mark.postgres
def test_what_fails_while_a_case_is_opened_is_shown_in_it(desk: Desk) -> None:
    delivery = undelivered(desk)

    def list_refreshed(session: Session) -> list[int]:
        return list(session.exec(select(Outbox.person_id).where(Outbox.kind == "interest_refreshed")))

    with ThreadPoolExecutor(1) as other, Session(desk.db.engine) as opening:
        track_message(opening, 1, desk.owner[0], 77, TrackedKind.CASE)
        failing = other.submit(desk.db.run_here, failures.give_up, delivery, failures.BLOCKED)
        assert wait([failing], MOMENT).not_done
        opening.commit()
        failing.result()
    assert desk.db.run_here(list_refreshed).count(desk.owner[0]) == 2, "blocked, and not told"
