"""What the probabilities of a message and its sentences make of it."""

import pytest

from data.answers.intents.classifier import SUSPECTED_FROM, bound_of
from data.answers.intents.kinds import Intent
from data.answers.intents.verdicts import ASKED_FROM, DISTRESS_FROM, decide


def test_one_sentence_in_distress_counts_among_several_others() -> None:
    calm = dict.fromkeys(Intent, 0.0) | {Intent.QUESTION: 1.0}
    grave = dict.fromkeys(Intent, 0.0) | {Intent.CRISIS: 0.9, Intent.QUESTION: 0.1}
    assert decide(calm, [calm, calm]).intent is Intent.QUESTION
    assert decide(calm, [calm, grave, calm]).intent is Intent.CRISIS


def test_words_that_usually_mean_distress_lower_the_threshold() -> None:
    doubtful = dict.fromkeys(Intent, 0.0) | {Intent.DANGER: 0.11, Intent.QUESTION: 0.89}
    assert decide(doubtful, []).intent is Intent.QUESTION
    assert decide(doubtful, [], SUSPECTED_FROM).intent is Intent.DANGER


def test_a_request_for_names_counts_where_it_is_surer_than_distress() -> None:
    asks = dict.fromkeys(Intent, 0.0) | {Intent.NAMES: 0.4, Intent.WORRIED: 0.3, Intent.QUESTION: 0.3}
    fears = dict.fromkeys(Intent, 0.0) | {Intent.NAMES: 0.3, Intent.WORRIED: 0.4, Intent.QUESTION: 0.3}
    assert decide(asks, []).intent is Intent.NAMES
    assert decide(fears, []).intent is Intent.WORRIED


def test_a_wish_for_no_more_messages_has_to_be_sure_by_itself() -> None:
    """It ends announcements: what may as well be another kind of small talk ends nothing."""
    sure = dict.fromkeys(Intent, 0.0) | {Intent.STOP: 0.7, Intent.QUESTION: 0.3}
    torn = dict.fromkeys(Intent, 0.0) | {Intent.STOP: 0.4, Intent.PERSON: 0.3, Intent.QUESTION: 0.3}
    assert decide(sure, []).intent is Intent.STOP
    assert decide(torn, []).intent is Intent.CONFUSED


def test_a_sentence_of_suicide_wins_over_another_of_danger() -> None:
    danger = dict.fromkeys(Intent, 0.0) | {Intent.DANGER: 0.9, Intent.CRISIS: 0.1}
    suicide = dict.fromkeys(Intent, 0.0) | {Intent.DANGER: 0.4, Intent.CRISIS: 0.5, Intent.QUESTION: 0.1}
    assert decide(danger, [danger, danger]).intent is Intent.DANGER
    assert decide(danger, [danger, suicide]).intent is Intent.CRISIS


@pytest.mark.parametrize(
    ("message", "is_suspected", "bound"),
    [
        ("My wife left in May. I sit in the garage at night.", False, DISTRESS_FROM),
        ("My wife left in May. Does that change my file?", False, ASKED_FROM),
        ("how do officers cope when they come home? ", False, ASKED_FROM),
        ("what do i do, i can't take it anymore?", True, SUSPECTED_FROM),
        ("i can't take it anymore", True, SUSPECTED_FROM),
    ],
)
def test_who_asks_something_is_taken_for_calm_longer(message: str, is_suspected: bool, bound: float) -> None:
    assert bound_of(message, is_suspected) == bound
    assert SUSPECTED_FROM < DISTRESS_FROM < ASKED_FROM
