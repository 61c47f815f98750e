"""Who doesn't know is in no distress: the model heard some of it in "i dont know"."""

import pytest

from data.answers.intents.kinds import Intent
from data.answers.intents.phrases import read_phrases


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("i dont know", Intent.CONFUSED),
        ("I really don't know", Intent.CONFUSED),
        ("Honestly no idea", Intent.CONFUSED),
        ("je sais pas trop", Intent.CONFUSED),
        ("chais pas", Intent.CONFUSED),
        ("i dont know what to do anymore", None),
        ("je sais pu quoi faire", None),
        ("no idea how to go on", None),
    ],
)
def test_not_knowing_alone_is_no_distress(message: str, kind: Intent | None) -> None:
    assert read_phrases().recognise(message) is kind
