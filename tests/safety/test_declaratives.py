"""What somebody in trouble may go on with, by its words alone."""

import pytest

from data.safety.declaratives import is_statement
from handlers.menu.near_commands import DONE_IN_WORDS, find_wished


@pytest.mark.parametrize(
    "message",
    [
        "i can't tell my wife",
        "they'll send me home",
        "they will take my gun",
        "theyll fire me",
        "my chief will find out",
        "my wife doesn't know",
        "my gun is here",
        "nobody at work knows",
        "no one would believe me",
        "i would lose my job",
        "i'd lose my clearance",
        "but they will know",
        "i don't want them to know",
        "it's on my record now",
        "he won't stop",
        "she left with the kids",
        "everyone will know",
        "i think they know",
        "because i'd lose my pension",
        "my sergeant said get over it",
        "our union won't help",
        "i want to go home",
        "i need a drink",
        "i lost my badge",
        "you can't tell anyone",
        "je peux pas le dire à ma femme",
        "ils vont me renvoyer chez nous",
        "ils vont m'enlever mon arme",
        "mon chef va le savoir",
        "ma femme le sait pas",
        "personne est au courant",
        "je perdrais ma job",
        "mais ils vont le savoir",
        "ça va être dans mon dossier",
        "elle est partie avec les enfants",
        "tout le monde va le savoir",
        "parce que je perdrais ma pension",
        "mon sergent m'a dit d'en revenir",
        "le syndicat m'aide pas",
        "j'veux m'en aller chez nous",
        "jpeux pas en parler",
        "j'ai perdu ma plaque",
        "on me croira pas",
        "c'est dans ma tête tout le temps",
        "chu pas capable d'y dire",
    ],
)
def test_a_statement_tells_of_its_sender_or_of_others(message: str) -> None:
    assert is_statement(message) and not find_wished(message, DONE_IN_WORDS)


@pytest.mark.parametrize(
    "message",
    [
        "how long is a tour",
        "haiti",
        "current missions",
        "police roles in kosovo",
        "my file",
        "my rank",
        "pay",
        "can i go with diabetes",
        "i'm 45, can i still go",
        "i'm with the sq and can i apply",
        "sign me up",
        "change my phone number",
        "tell me about haiti",
        "what happens after the ams",
        "list of missions",
        "how do i register",
        "age limit",
        "i'd like to know how long a tour is",
        "combien de temps dure une mission",
        "haïti",
        "les missions",
        "mon dossier",
        "la paye",
        "dites-moi c'est quoi l'ams",
        "parle-moi de haïti",
        "est-ce que je peux partir avec le diabète",
        "j'ai 45 ans, est-ce que je peux partir",
        "puis-je postuler",
        "changer mon numéro",
        "à quel âge on peut partir",
        "limite d'âge",
        "durée d'une mission",
    ],
)
def test_what_asks_or_names_a_subject_is_no_statement(message: str) -> None:
    assert not is_statement(message)


@pytest.mark.parametrize(
    ("message", "is_wish"),
    [
        ("the ams", True),
        ("missions", True),
        ("quiz me", True),
        ("i want to register", True),
        ("practice", True),
        ("language", True),
        ("register", True),
        ("show me the missions", True),
        ("l'ams", True),
        ("je veux m'inscrire", True),
        ("je veux pratiquer", True),
        ("la langue", True),
        ("i want to practise", True),
        ("can i do the quiz", True),
        ("let's do a quiz", True),
        ("i want to change the language", True),
        ("je voudrais faire le quiz", True),
        ("montre-moi les missions", True),
        ("i want to leave", False),
        ("erase me", False),
        ("i want to go home", False),
        ("i want to quit", False),
        ("my life", False),
        ("je veux sortir d'ici", False),
        ("efface-moi", False),
        ("my wife wants the test", False),
    ],
)
def test_a_wish_for_what_a_command_does_has_no_other_words(message: str, is_wish: bool) -> None:
    assert bool(find_wished(message, DONE_IN_WORDS)) is is_wish
