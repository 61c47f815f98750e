"""What people answer in a few words, which sounds like distress to a model that knows no question before."""

import pytest

from data.answers.intents.kinds import Intent
from data.answers.intents.phrases import read_phrases


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("well i don't think so", Intent.CHOICE),
        ("i think so yeah", None),
        ("bof, j'pense pas", Intent.CHOICE),
        ("ça me dérange pas", Intent.CHOICE),
        ("i don't care which", Intent.CHOICE),
        ("i don't care anymore", None),
        ("je m'en fous de vivre", None),
        ("spring i think", Intent.QUESTION),
        ("october 2025 maybe", Intent.QUESTION),
        ("à l'automne je pense", Intent.QUESTION),
        ("this is my last christmas", None),
        ("c'est mon dernier noël", None),
        ("i don't want to go on any more", Intent.CRISIS),
        ("bon ben j'vas me coucher", Intent.GOODBYE),
        ("j'vas me coucher pour toujours", None),
    ],
)
def test_a_short_answer_is_none_of_distress(message: str, kind: Intent | None) -> None:
    assert read_phrases().recognise(message) is (None if kind is Intent.CRISIS else kind)
    assert read_phrases().find(message) is kind
