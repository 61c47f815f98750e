"""How fast one person may write."""

import pytest

from bot.delivery.throttle import CATCH_UP, SendBudget
from bot.updates.rate_limit import BURST, WARN_AGAIN_AFTER, Admission, RateLimiter


class Clock:
    """Time that stands until it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_is_taken_then_the_person_is_told_once_and_others_go_on() -> None:
    clock = Clock()
    limiter = RateLimiter(clock)
    assert {limiter.judge(1) for _ in range(BURST)} == {Admission.ACCEPTED}
    assert [limiter.judge(1, n) for n in range(3)] == [Admission.WARNED, Admission.DROPPED, Admission.DROPPED]
    assert [limiter.is_warned_at(*who) for who in ((1, 0), (1, 1), (2, 0))] == [True, False, False]
    assert limiter.judge(2) is Admission.ACCEPTED


def test_it_gets_better_with_time() -> None:
    clock = Clock()
    limiter = RateLimiter(clock)
    for _ in range(BURST + 1):
        limiter.judge(1)
    clock.now = 2.0
    assert limiter.judge(1) is Admission.ACCEPTED
    clock.now = 2.0 + WARN_AGAIN_AFTER
    assert {limiter.judge(1) for _ in range(BURST)} == {Admission.ACCEPTED}
    assert limiter.judge(1) is Admission.WARNED


def test_announcements_fill_up_what_replies_leave() -> None:
    clock, sent = Clock(), [0]
    budget = SendBudget(30, lambda: sent[0], clock)
    clock.now = 0.1
    assert budget.available() == 3
    budget.reserve(3)
    assert budget.available() == 0
    sent[0] += 3
    budget.release(3)
    assert budget.available() == 0
    clock.now, sent[0] = 0.2, 5
    assert budget.available() == 1
    assert budget.wait() == pytest.approx(2 / 30)


def test_after_many_replies_announcements_wait_a_second_at_most() -> None:
    clock, sent = Clock(), [0]
    budget = SendBudget(30, lambda: sent[0], clock)
    sent[0] = 500
    assert budget.available() == 0
    clock.now = 1.0
    assert budget.available() == 0
    clock.now = 1.1
    assert budget.available() == 3
    clock.now = 60.0
    assert budget.available() == CATCH_UP
