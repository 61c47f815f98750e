"""Messages of a letter, a digit or a sign or two: by their words alone."""

import pytest

from data.answers.intents.kinds import Intent
from data.answers.intents.phrases import read_phrases
from data.answers.outcomes import Answer, Choices, NoAnswer, Outcome, read_fragment


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("🙂", Intent.NOTED),
        (":-)", Intent.NOTED),
        ("👍👍", Intent.NOTED),
        ("#", Intent.CONFUSED),
        ("..", Intent.CONFUSED),
        ("+ -", Intent.CONFUSED),
        ("?!", Intent.CONFUSED),
        ("n", Intent.CHOICE),
        ("ty", Intent.THANKS),
        ("x", None),
        ("zz", None),
    ],
)
def test_a_sign_says_nothing_and_a_smiley_does(message: str, kind: Intent | None) -> None:
    assert read_phrases().find(message) is kind


@pytest.mark.parametrize(
    ("message", "outcome", "kind"),
    [
        ("x", NoAnswer(), Intent.CONFUSED),
        ("D", Answer("ranks", 0.9), Intent.CONFUSED),
        ("zz?", NoAnswer(0.2, "elsewhere"), Intent.CONFUSED),
        ("12", NoAnswer(), Intent.CHOICE),
        ("cv", Choices(("cv",), 0.5), None),
        ("sq", Answer("sq", 0.9), None),
        ("abc", NoAnswer(), None),
        ("", NoAnswer(), None),
    ],
)
def test_two_letters_are_a_question_where_something_is_known_of_them(
    message: str, outcome: Outcome, kind: Intent | None
) -> None:
    assert read_fragment(message, [outcome]) is kind
