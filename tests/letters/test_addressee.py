"""Whom a message is for that an officer types shortly after a coordinator wrote."""

import pytest

from data.answers.engine import Answers
from data.answers.intents.classifier import IntentClassifier
from data.answers.intents.phrases import read_phrases
from data.letters.addressee import Addressee, addressee

INTENTS = IntentClassifier(read_phrases())
ASKED = "Hello Alexandrine, thank you for your interest. Can you start in May?"
TOLD = "Hello Alexandrine, I have your file now and will write again on Monday."
FOR_BOT = [
    "how long is a tour",
    "what is the per diem in Haiti?",
    "salaire en mission",
    "combien de temps dure une mission?",
    "do I need a driving licence for the AMS?",
    "est-ce que je peux amener ma famille?",
    "which vaccines do I need before leaving?",
    "quels vaccins faut-il avant de partir?",
]
FOR_PERSON = [
    "Yes, from the 3rd on.",
    "Oui, à partir du 3.",
    "I am free on Thursday after two, my number is in my file",
    "Je suis libre jeudi après 14 h",
    "I attached my licence, let me know if you need the back as well",
    "J'ai parlé à mon chef et il est d'accord pour mai",
    "My supervisor signed the form this morning",
    "Bonjour Camille, je vous rappelle demain matin",
    "Camille, which day suits you?",
    "I'd rather talk to a real person",
    "my wife is not so sure any more but we will decide this weekend",
    "Sorry for the late reply, I was on night shift all week",
]
IN_DOUBT = [
    "When will you call me?",
    "Did you get my licence?",
    "Êtes-vous libre demain après-midi?",
    "Avez-vous reçu mon courriel?",
]
SMALL_TALK = ["merci", "thank you so much", "bonjour", "hi", "bonne nuit"]


def judged(answers: Answers, message: str, letter: str = TOLD) -> Addressee:
    """Return whom a message is for, as in the chat: by its kind, then by what the entries answer."""
    said = INTENTS.classify(message, answers).intent
    return addressee(message, said, answers.ask_all(message), "Camille", letter)


@pytest.mark.parametrize("message", FOR_BOT)
def test_what_is_surely_a_question_is_for_the_bot(shipped_answers: Answers, message: str) -> None:
    assert judged(shipped_answers, message) is Addressee.BOT


@pytest.mark.parametrize("message", FOR_PERSON)
def test_what_is_surely_for_a_person_is_a_letter(shipped_answers: Answers, message: str) -> None:
    assert judged(shipped_answers, message, ASKED) is Addressee.PERSON


@pytest.mark.parametrize("message", IN_DOUBT)
def test_what_may_be_for_either_is_asked(shipped_answers: Answers, message: str) -> None:
    assert judged(shipped_answers, message) is Addressee.DOUBT


@pytest.mark.parametrize("message", SMALL_TALK)
def test_a_greeting_or_thanks_is_no_letter(shipped_answers: Answers, message: str) -> None:
    assert judged(shipped_answers, message, ASKED) is Addressee.BOT


@pytest.mark.parametrize("message", ["ok", "oui", "yes"])
def test_a_short_answer_goes_where_something_was_asked(shipped_answers: Answers, message: str) -> None:
    assert judged(shipped_answers, message, ASKED) is Addressee.PERSON
    assert judged(shipped_answers, message, TOLD) is Addressee.BOT
