"""Messages that only say that their sender is well."""

import pytest

from data.answers.intents.examples import read_examples
from data.answers.intents.kinds import DISTRESS
from data.answers.intents.reassured import says_well

WELL = (
    "sorry im ok",
    "Sorry, I'm okay, just a bad night",
    "no no im fine now, thanks",
    "I'm safe.",
    "dont worry im ok",
    "désolé, ça va mieux",
    "je vais bien finalement, merci",
    "chu correct",
    "Non non, je suis pas en danger",
)
MEANT = (
    "it was a joke lol",
    "didn't mean it like that, sorry",
    "c'était une blague",
    "fausse alerte, désolée",
)
NOT_WELL = (
    "im ok but i want to die",
    "im ok now goodbye",
    "not ok",
    "im not fine",
    "i am fine with dying",
    "sorry",
    "ok merci",
    "je vais bien mourir",
    "ça va pas",
    "don't worry about me, i won't be around",
    "it was a joke until tonight",
)


@pytest.mark.parametrize("message", WELL)
def test_who_says_that_they_are_well_is_believed(message: str) -> None:
    assert says_well(message) and says_well(message, after_reply=True)


@pytest.mark.parametrize("message", MEANT)
def test_some_sayings_mean_it_only_after_a_reply(message: str) -> None:
    assert says_well(message, after_reply=True) and not says_well(message)


@pytest.mark.parametrize("message", NOT_WELL)
def test_whatever_else_is_said_counts(message: str) -> None:
    assert not says_well(message, after_reply=True)


def test_no_example_of_distress_says_it() -> None:
    examples = read_examples()
    assert not [text for kind in DISTRESS for text in examples[kind] if says_well(text, after_reply=True)]
