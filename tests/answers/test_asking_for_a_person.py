"""Who asks for a person, and who is in distress and asks for one."""

import pytest

from data.answers.intents.classifier import IntentClassifier
from data.answers.intents.kinds import Intent
from data.answers.intents.phrases import read_phrases
from data.answers.search.encoder import open_encoder


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("comment je fais pour parler à une vraie personne", Intent.PERSON),
        ("how would i speak to a person at some point", Intent.PERSON),
        ("chu à boute, je veux parler à une personne", Intent.STRUGGLING),
        ("i want to die can i talk to a real person", Intent.CRISIS),
    ],
)
def test_who_asks_for_a_person_gets_one_unless_they_seem_to_be_in_distress(
    message: str, kind: Intent
) -> None:
    encoder = open_encoder()
    assert encoder
    verdict = IntentClassifier(read_phrases()).classify(message, lambda text: encoder.encode([text])[0])
    assert verdict.intent is kind
