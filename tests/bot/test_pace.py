"""How fast one person may write."""

from bot.pace import BURST, TELL_AGAIN, Pace, Verdict


class Clock:
    """Time that stands until it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_is_taken_then_the_person_is_told_once_and_others_go_on() -> None:
    clock = Clock()
    pace = Pace(clock)
    assert {pace.judge(1) for _ in range(BURST)} == {Verdict.WELCOME}
    assert [pace.judge(1) for _ in range(3)] == [Verdict.TOLD, Verdict.DROPPED, Verdict.DROPPED]
    assert pace.is_too_fast(1)
    assert pace.judge(2) is Verdict.WELCOME


def test_it_gets_better_with_time() -> None:
    clock = Clock()
    pace = Pace(clock)
    for _ in range(BURST + 1):
        pace.judge(1)
    clock.now = 2.0
    assert pace.judge(1) is Verdict.WELCOME
    assert not pace.is_too_fast(1)
    clock.now = 2.0 + TELL_AGAIN
    assert {pace.judge(1) for _ in range(BURST)} == {Verdict.WELCOME}
    assert pace.judge(1) is Verdict.TOLD
