"""Short answers, which sound like distress to a model that knows no question before; messages without full
stops, in which a question follows what is wrong.
"""

from collections.abc import Callable

import pytest

from data.answers.intents.features import sentences_of
from data.answers.intents.kinds import DISTRESS, Intent
from data.answers.intents.phrases import read_phrases
from data.answers.intents.verdicts import Verdict


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
        ("i don't have time for this tonight", Intent.NOTED),
        ("jai pas le temps a soir", Intent.NOTED),
        ("i'll finish the form tomorrow", Intent.NOTED),
        ("i'll finish it tomorrow", None),
        ("j'vas finir ça à soir", None),
        ("bon ben j'vas me coucher", Intent.GOODBYE),
        ("j'vas me coucher pour toujours", None),
    ],
)
def test_a_short_answer_is_none_of_distress(message: str, kind: Intent | None) -> None:
    assert read_phrases().recognise(message) is (None if kind is Intent.CRISIS else kind)
    assert read_phrases().find(message) is kind


@pytest.mark.slow
@pytest.mark.parametrize(
    ("message", "is_distress"),
    [
        ("nightmares about the kid in the well anyway how long is the tour", True),
        ("been off the wagon since the inquest btw when is the next test", True),
        ("my ex keeps showing up at my work with a knife anyway can i bring my wife", True),
        ("ya des gars armés à barrière du camp sinon ça dure combien de temps", True),
        ("mon chum me tape dessus quand y boit en passant c'est quand le test", True),
        ("i worked patrol for ten years anyway how long is the tour", False),
        ("jai fait vingt ans de patrouille sinon c'est quand le test", False),
        ("too tired to study tonight", False),
        ("pas capable de dormir, aussi ben faire le quiz", False),
        ("can't sleep, can't do this anymore", True),
    ],
)
def test_a_question_behind_it_does_not_hide_distress(
    message: str, is_distress: bool, classify: Callable[[str], Verdict]
) -> None:
    verdict = classify(message)
    assert (verdict.intent in DISTRESS) is is_distress


def test_a_sentence_ends_where_the_writer_turns_to_something_else() -> None:
    assert sentences_of("i am so tired of it anyway how long is a tour") == [
        "i am so tired of it",
        "anyway how long is a tour",
    ]
    assert sentences_of("can i also bring my dog") == []


@pytest.mark.parametrize(
    "message",
    [
        "plan",
        "my boss says he cant spare me what now",
        "mon arme de service elle va ou",
        "what do i put for availability if i dont know",
        "i want to go",
        "so i really want to deploy overseas, how do i apply",
        "im ready to go, where do i sign",
        "i'm dying to go",
        "je suis prêt à partir en mission",
        "je veux vraiment partir",
        "i'm bleeding money on rent, does the mission pay more",
        "j'ai arrêté de boire",
        "i'm on the fence",
        "i'm caring for my mom",
        "i have custody of my kids",
        "i feel ready",
        "i'm out of shape",
        "j'ai hâte",
        "j'ai besoin d'argent",
        "je suis décidé",
        "je m'occupe de ma mère",
    ],
)
@pytest.mark.slow
def test_who_says_shortly_how_things_are_isnt_in_distress(
    message: str, classify: Callable[[str], Verdict]
) -> None:
    assert classify(message).intent is Intent.QUESTION
