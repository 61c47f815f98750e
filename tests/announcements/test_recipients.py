"""To whom an announcement goes; what people wait for goes first."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from sqlmodel import Session, col, select, update

from data.announcements import store as announcements
from data.announcements.audience import ALL, list_audience
from data.announcements.subscriptions import set_subscriptions
from data.cluster.locks import WorkLock
from data.db.base import utc_now
from data.interests import store as interests
from data.interests.store import Wish
from data.models.messages import Outbox
from data.outbox import admin, failures, tracked_messages
from data.outbox import store as outbox
from data.outbox.hooks import Hooks, register_hooks
from data.outbox.store import Delivery
from data.people import store as people
from tests.builders import Desk

PAST = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def officers(desk: Desk) -> list[int]:
    """Two who registered for BINUH, one of them for MONUSCO as well; one anywhere; who is told by number."""
    wishes: list[list[tuple[str | None, str]]] = [
        [("binuh", "training"), ("monusco", "elections")],
        [("binuh", "training")],
        [(None, "elections")],
    ]
    found = []
    for number, interest in enumerate(wishes):
        person = desk.db.run_here(people.ensure_person, 100 + number, "en", False)[0].id
        for mission, role in interest:
            desk.db.run_here(interests.register_interest, person, Wish(mission, [role], date(2030, 1, 1)))
        found.append(person)
    return found


@pytest.mark.parametrize(
    ("audience", "numbers"),
    [
        ("mission:binuh", [0, 1]),
        ("mission:monusco", [0]),
        ("mission:any", [2]),
        ("role:elections", [0, 2]),
        ("role:mentoring", []),
        (ALL, []),
    ],
)
def test_audiences(desk: Desk, officers: list[int], audience: str, numbers: list[int]) -> None:
    desk.db.run_here(interests.withdraw_interest, desk.officer, 1)
    found = desk.db.run_here(list_audience, audience)
    assert found == [officers[number] for number in numbers]


def test_who_said_stop_or_blocked_the_bot_is_left_out(desk: Desk, officers: list[int]) -> None:
    desk.db.run_here(set_subscriptions, officers[0], False, True)
    assert desk.db.run_here(list_audience, "mission:binuh") == [officers[1]]
    assert desk.db.run_here(list_audience, ALL) == [officers[0]]
    desk.db.run_here(people.mark_blocked, officers[1])
    assert desk.db.run_here(list_audience, "mission:binuh") == []


def test_what_people_wait_for_goes_first_and_bulk_only_so_fast(desk: Desk, officers: list[int]) -> None:
    while desk.db.run_here(outbox.claim_due, 50):
        pass
    texts = {"en": "News", "fr": "Nouvelles"}
    assert desk.db.run_here(announcements.announce, desk.owner[0], "mission:binuh", texts, 7) == 2
    desk.db.run_here(interests.register_interest, officers[2], Wish("unficyp", [], date(2030, 1, 1)))
    claimed = [desk.db.run_here(outbox.claim_due, 50, (), 1) for _ in range(3)]
    bulk = [[delivery.is_bulk for delivery in some] for some in claimed]
    assert bulk[0][-1] and not any(bulk[0][:-1]) and len(bulk[0]) > 2
    assert bulk[1:] == [[True], []]


def test_who_says_stop_meanwhile_isn_t_sent_what_waits(desk: Desk, officers: list[int]) -> None:
    desk.db.run_here(announcements.announce, desk.owner[0], "mission:binuh", {"en": "News"}, 7)
    desk.db.run_here(set_subscriptions, officers[0], False, False)
    progress = desk.db.run_here(announcements.find_progress, 1)
    assert progress and (progress.total, progress.stopped, progress.ended) == (2, 1, False)
    assert desk.db.run_here(announcements.stop_announcement, 1)
    progress = desk.db.run_here(announcements.find_progress, 1)
    assert progress and (progress.done, progress.ended) == (2, True)


def claim_news(desk: Desk) -> list[Delivery]:
    """Claim everything that is due, and return the announcements."""
    claimed = [one for _ in range(4) for one in desk.db.run_here(outbox.claim_due, 50)]
    return [one for one in claimed if one.kind == announcements.KIND]


def told(desk: Desk) -> int:
    """Let the periodic job report. Returns how many reports there are by now."""
    desk.db.run_here(announcements.report_progress)
    kind = f"{announcements.KIND}_progress"
    return desk.db.run_here(lambda s: len(s.exec(select(Outbox.id).where(Outbox.kind == kind)).all()))


def test_what_arrives_though_it_was_stopped_on_its_way_is_reported(desk: Desk, officers: list[int]) -> None:
    desk.db.run_here(announcements.announce, desk.owner[0], "mission:binuh", {"en": "News"}, 7)
    first, second = claim_news(desk)
    assert desk.db.run_here(announcements.stop_announcement, 1)
    progress = desk.db.run_here(announcements.find_progress, 1)
    assert progress and (progress.done, progress.ended) == (0, False)
    desk.db.run_here(tracked_messages.mark_sent, first, None)
    desk.db.run_here(outbox.mark_later, second, utc_now(), "RetryAfter")
    assert claim_news(desk) == [], "what was stopped isn't tried again"
    before = told(desk)
    desk.db.run_here(lambda s: s.exec(update(Outbox).where(col(Outbox.id) == second.id).values(due_at=PAST)))
    assert told(desk) == before + 1
    progress = desk.db.run_here(announcements.find_progress, 1)
    assert progress and (progress.delivered, progress.stopped, progress.ended) == (1, 1, True)


def test_what_is_tried_again_is_reported_again_however_it_ends(desk: Desk, officers: list[int]) -> None:
    desk.db.run_here(announcements.announce, desk.owner[0], "mission:monusco", {"en": "News"}, 7)
    [delivery] = claim_news(desk)
    register_hooks(desk.db, Hooks())
    desk.db.run_here(failures.give_up, delivery, "failed")
    ended = told(desk)
    assert told(desk) == ended
    assert desk.db.run_here(admin.retry, delivery.id) == 1
    again = told(desk)
    assert again == ended + 1
    [delivery] = claim_news(desk)
    desk.db.run_here(failures.give_up, delivery, "failed")
    assert told(desk) == again + 1
    progress = desk.db.run_here(announcements.find_progress, 1)
    assert progress and (progress.failed, progress.ended) == (1, True)


@pytest.mark.postgres
def test_who_says_stop_while_an_announcement_is_written_waits_for_it(desk: Desk, officers: list[int]) -> None:
    """Side by side, it would go to somebody who said STOP before it was sent."""
    works: list[Callable[[Session], object]] = [
        lambda session: announcements.announce(session, desk.owner[0], "mission:binuh", {"en": "News"}, 7),
        lambda session: set_subscriptions(session, officers[0], False, False),
    ]
    free = f"SELECT pg_try_advisory_xact_lock({WorkLock.ANNOUNCING.key})"

    def is_free_after(session: Session, work: Callable[[Session], object]) -> bool:
        work(session)
        with desk.db.engine.connect() as other:
            return bool(other.exec_driver_sql(free).scalar())

    assert not any(desk.db.run_here(is_free_after, work) for work in works)
