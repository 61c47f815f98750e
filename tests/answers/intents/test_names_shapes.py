"""Who asks for other people, or for their own file, by the shape of the whole message."""

import pytest

from data.answers.intents.kinds import Intent
from data.answers.intents.phrases import read_phrases


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Has Marc Gagnon applied?", Intent.NAMES),
        ("Which of my colleagues asked you questions?", Intent.NAMES),
        ("Did my wife write to you?", Intent.NAMES),
        ("Quels policiers de Laval sont au Congo?", Intent.NAMES),
        ("Est-ce que Sophie Roy a été choisie?", Intent.NAMES),
        ("Qui a coulé l'AMS à Ottawa?", Intent.NAMES),
        ("Mon collègue t'a-tu parlé?", Intent.NAMES),
        ("did Jim Peters sign up", Intent.NAMES),
        ("which officers from Gatineau went to Congo", Intent.NAMES),
        ("who failed the AMS last week", Intent.NAMES),
        ("has my boss talked to you", Intent.NAMES),
        ("is Anna Schmidt selected", Intent.NAMES),
        ("savez-vous si Luc Tremblay s'est inscrit", Intent.NAMES),
        ("Who else is talking to you?", Intent.NAMES),
        ("Has anyone applied from a small service?", None),
        ("Has the SQ ever sent people?", None),
        ("Did my chief sign the form?", None),
        ("Which officers from small services are eligible?", None),
        ("quels policiers de petits services sont admissibles", None),
        ("Est-ce que ma demande a été choisie?", None),
        ("Est-ce que quelqu'un du SPVM s'est inscrit?", None),
        ("who failed to get picked", None),
        ("what happens to who fails the AMS", None),
        ("combien de monde s'est inscrit", Intent.QUESTION),
        ("how many people have registered so far", Intent.QUESTION),
        ("who is in charge of the program", Intent.QUESTION),
        ("qui est responsable du programme à la grc", Intent.QUESTION),
        ("who is in charge of the program at peel, name and number", None),
        ("Did you get my application?", Intent.QUESTION),
        ("Avez-vous reçu ma demande?", Intent.QUESTION),
        ("have you seen my file", Intent.QUESTION),
        ("Mon chef a parlé de la mission", None),
        ("my colleague applied, can I too?", None),
        ("has my file been selected", None),
        ("is police experience required for the list", None),
        ("which officers are armed", None),
        ("Can my wife register too?", None),
        ("Am I on the list", None),
        ("is my name on the list", None),
        ("How do I know if I was picked?", None),
        ("has any interview been picked", None),
        ("what people say about the bot", None),
        ("Do you know if military police apply?", None),
        ("Do you know if border officers register?", None),
        ("is Toronto police on the list", None),
        ("Is Laval police on your list?", None),
        ("did police dogs make the cut", None),
    ],
)
def test_requests_for_other_people_are_known_by_their_shape(message: str, kind: Intent | None) -> None:
    assert read_phrases().recognise(message) is kind
