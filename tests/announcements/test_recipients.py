"""To whom an announcement goes; what people wait for goes first."""

from datetime import date

import pytest

from data.announcements import store as announcements
from data.announcements.store import ALL
from data.interests import store as interests
from data.interests.store import Wish
from data.outbox import store as outbox
from data.people import store as people
from tests.builders import Desk


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
        person = desk.db.run_here(people.meet_person, 100 + number, "en", False)[0].id
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
    found = desk.db.run_here(announcements.list_audience, audience)
    assert found == [officers[number] for number in numbers]


def test_who_said_stop_or_blocked_the_bot_is_left_out(desk: Desk, officers: list[int]) -> None:
    desk.db.run_here(announcements.set_subscriptions, officers[0], False, True)
    assert desk.db.run_here(announcements.list_audience, "mission:binuh") == [officers[1]]
    assert desk.db.run_here(announcements.list_audience, ALL) == [officers[0]]
    desk.db.run_here(people.mark_blocked, officers[1])
    assert desk.db.run_here(announcements.list_audience, "mission:binuh") == []


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
    desk.db.run_here(announcements.set_subscriptions, officers[0], False, False)
    progress = desk.db.run_here(announcements.find_progress, 1)
    assert progress and (progress.total, progress.stopped, progress.ended) == (2, 1, False)
    assert desk.db.run_here(announcements.stop_announcement, 1)
    progress = desk.db.run_here(announcements.find_progress, 1)
    assert progress and (progress.done, progress.ended) == (2, True)
