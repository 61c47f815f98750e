"""Forms as data."""

from data.interests.forms import DECLINE, DETAILS, INTEREST

ANSWERED = {
    "mission": "any",
    "roles": ["training"],
    "service": "spvm",
    "full_name": None,
    "languages": {"fr": "fluent"},
    "available_from": "2027-01-01",
}


def test_a_step_is_asked_only_under_its_condition() -> None:
    step = INTEREST.next_step(ANSWERED | {"reach": "email"})
    assert step is not None
    assert step.key == "email"
    assert INTEREST.next_step(ANSWERED | {"reach": "telegram"}) is None


def test_back_leads_to_the_step_before_and_from_the_summary_to_the_last() -> None:
    answers = ANSWERED | {"reach": "telegram"}
    assert [INTEREST.previous_step(answers, key) for key in ("mission",)] == [None]
    assert (before := INTEREST.previous_step(answers, "roles")) and before.key == "mission"
    assert (last := INTEREST.previous_step(answers, None)) and last.key == "reach"


def test_progress_counts_what_is_asked() -> None:
    assert INTEREST.progress({}, "service") == (3, 8)
    assert INTEREST.progress({"reach": "telegram"}, "reach") == (7, 7)
    assert INTEREST.progress({"reach": "phone"}, "phone") == (8, 8)
    assert DECLINE.progress({}, "decline_reason") == (1, 3)
    assert DECLINE.progress({"decline_reason": "other"}, "decline_other") == (2, 3)


def test_a_skipped_step_counts_as_answered() -> None:
    step = DETAILS.next_step({"rank": None})
    assert step is not None
    assert step.key == "years"
