"""What tells a mishap, and how idioms are written in plain words."""

from itertools import chain

import pytest

from data.answers.intents.everyday import as_pattern, read_everyday
from data.answers.intents.examples import read_examples
from data.answers.intents.kinds import DISTRESS

MISHAPS = [
    "locked my keys in the cruiser with the engine running",
    "failed the beep test by one shuttle i want to scream",
    "mon char est mort dans le stationnement du poste",
    "dropped my radio in the lake",
    "je me suis pété la yeule dans les marches à matin, bras dans le plâtre",
]


def test_no_example_of_distress_is_a_mishap() -> None:
    mishaps = read_everyday().mishaps
    distress = chain.from_iterable(read_examples()[kind] for kind in DISTRESS)
    assert [message for message in distress if mishaps.matches(message)] == []


@pytest.mark.parametrize("message", MISHAPS)
def test_a_mishap_is_told_by_its_words_alone(message: str) -> None:
    assert read_everyday().mishaps.matches(message)


@pytest.mark.parametrize(
    "message",
    [
        "my boyfriend broke my phone",
        "someone broke my door tonight",
        "i dropped my keys and my badge on his desk, goodbye",
        "i crashed my car on purpose",
        "j'ai perdu mon chien et le goût de vivre",
        "mon chum a cassé mon cell",
        "i lost my test and everything with it, i hate my life, nobody cares",
        "lost my wife",
        "j'ai coulé mon mariage",
        "my dog died and i have no one left",
        "mon chien est mort et j'ai plus rien",
        "i burned my arm again last night",
        "i got hit in the leg",
        "il est mort dans le camion",
        "deleted my account and all my emails tonight",
    ],
)
def test_more_than_a_mishap_is_none(message: str) -> None:
    assert not read_everyday().mishaps.matches(message)


def test_a_pattern_of_several_lines_is_that_of_one() -> None:
    assert as_pattern("(dead |really )?(tired|\nsick) of\n(nights|\nthe road)\n") == as_pattern(
        "(dead |really )?(tired|sick) of (nights|the road)"
    )


def test_an_idiom_is_written_in_plain_words_within_one_sentence() -> None:
    everyday = read_everyday()
    assert everyday.write_plainly("My boss is out to get me.") == "My boss says no."
    assert everyday.write_plainly("j’suis en maudit") == "j’suis fâché"
    split = "i am so done. with this form i mean"
    assert everyday.write_plainly(split) == split


@pytest.mark.parametrize(
    ("message", "plain"),
    [
        ("elle pense que je vais me faire tirer dessus à tous les jours", "elle trouve que c'est dangereux"),
        (
            "si je vois un policier local battre un détenu, je fais quoi?",
            "si je vois un crime, je fais quoi?",
        ),
        ("goma se fait bombarder?", "goma est en guerre?"),
        ("je prends une pilule pour la pression", "je suis un traitement pour la pression"),
    ],
)
def test_dangers_of_the_mission_that_are_asked_about_are_no_distress(message: str, plain: str) -> None:
    assert read_everyday().write_plainly(message) == plain


@pytest.mark.parametrize(
    "message",
    ["je vais me faire tirer", "si je vois mon chum battre mon fils", "j'ai pris des pilules", "virer fou"],
)
def test_distress_of_ones_own_is_left_as_it_is(message: str) -> None:
    assert read_everyday().write_plainly(message) == message
