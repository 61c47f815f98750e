"""What may stand in the card that was just read."""

import pytest

from data.answers.follow_up import as_read_entry
from data.answers.outcomes import Answer, Choices

UNSURE = Answer("bot_sources", 0.66, is_nearest=True, also=("ams_in_canada", "training_before"))
CARD = Answer("training_before", 0.97)


@pytest.mark.parametrize(
    "question",
    ["où ça se donne", "who gives it", "c'est payé?", "c'est tu long", "can we do it there"],
)
def test_what_is_asked_about_it_stands_first_in_what_was_read(question: str) -> None:
    found = as_read_entry(CARD, question, UNSURE, "training_before")
    assert found == Answer(
        "training_before", 0.97, "training_before", True, also=("bot_sources", "ams_in_canada")
    )


@pytest.mark.parametrize(
    "question", ["who pays", "et après ça", "what comes after that", "c'est quoi", "c'est qui"]
)
def test_what_isnt_about_it_or_goes_beyond_it_does_not(question: str) -> None:
    assert as_read_entry(CARD, question, UNSURE, "training_before") is None


def test_a_sure_answer_choices_and_another_card_stay() -> None:
    question = "où ça se donne"
    assert as_read_entry(CARD, question, Answer("bot_sources", 0.95), "training_before") is None
    assert as_read_entry(CARD, question, Choices(("bot_sources",), 0.5), "training_before") is None
    assert as_read_entry(CARD, question, UNSURE, "medical") is None
