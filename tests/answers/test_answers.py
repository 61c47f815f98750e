"""Questions in people's own words."""

import pytest

from data.answers.engine import Answers
from data.answers.outcomes import Answer, Choices, NoAnswer
from data.answers.question_log import without_personal_data
from data.answers.repeats import without_repeats
from data.text.normalize import written_out


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "🙂🙂",
        "the of and",
        "x" * 20_000,
        "\ud800\x00",
        "\u200b\u202e",
        '"; DROP TABLE entry; --',
        "NEAR(* AND",
    ],
)
def test_no_text_is_an_exception(answers_by_words: Answers, text: str) -> None:
    assert isinstance(answers_by_words.ask(text), Answer | Choices | NoAnswer)


@pytest.mark.parametrize("question", ["best pizza in town", "recette de tourtière", "xyzzy plugh"])
def test_what_is_not_known_is_not_answered(answers_by_words: Answers, question: str) -> None:
    assert not isinstance(answers_by_words.ask(question), Answer)


def test_personal_data_is_taken_out_of_a_question() -> None:
    kept = without_personal_data("I am a.b@c.ca, call +1 613 555 0123 or @alex, see https://x.y/z")
    assert kept == "I am …, call … or …, see …"


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("my badge number is 4521, can I go?", "my badge number is …, can I go?"),
        ("badge #4521: am I eligible", "badge # …: am I eligible"),
        ("Matricule: AB-4521", "Matricule: …"),
        ("numéro de matricule 4521", "numéro de matricule …"),
        ("I'm Cst. Singh and I want Haiti", "I'm Cst … and I want Haiti"),
        ("Je suis le sergent J. Tremblay", "Je suis sergent …"),
        ("Je suis agente à Québec depuis 2019", "Je suis agente à Québec depuis 2019"),
        ("I am a constable with 5 years", "I am a constable with 5 years"),
        ("is there an employee 24/7 line", "is there an employee 24/7 line"),
    ],
)
def test_who_one_is_is_taken_out_of_a_question(told: str, kept: str) -> None:
    assert without_personal_data(told) == kept


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("chu parti, jveux revenir", "je suis parti, je veux revenir"),
        ("C koi la msa", "c'est quoi la msa"),
        ("jai 5 ans, c est assez?", "j'ai 5 ans, c'est assez?"),
        ("can i c my file", "can i c my file"),
        ("a photo.jpeg for class c", "a photo.jpeg for class c"),
        ("je suis policier, c'est bon", "je suis policier, c'est bon"),
        ("fpu cé koi la diff", "fpu c'est quoi la diff"),
        ("pk kel mission", "pourquoi quel mission"),
    ],
)
def test_french_shorthand_is_written_out(typed: str, full: str) -> None:
    assert written_out(typed) == full


@pytest.mark.parametrize(
    ("reply", "answer", "left"),
    [
        (
            "Sometimes. You can state a preference for a country.",
            "You can state a preference. The mission decides, not you.",
            "The mission decides, not you.",
        ),
        ("Oui. Votre service vous prête.", "Votre service vous prête.", ""),
        ("Yes, it is short.", "It was short in 2014.", "It was short in 2014."),
        (
            "No. We know of no limit.",
            "Yes: nobody we read about was refused.",
            "Nobody we read about was refused.",
        ),
        ("Non, rien à payer.", "Oui, ça peut. Gardez vos reçus.", "Gardez vos reçus."),
        ("No, not alone.", "Yes, if your chief agrees to it.", "Yes, if your chief agrees to it."),
        ("Yes, in part.", "Yes: ask before you leave home.", "Yes: ask before you leave home."),
        ("Yes, mostly.", "No fixed number is set by anybody.", "No fixed number is set by anybody."),
    ],
)
def test_an_answer_says_nothing_again_that_the_reply_before_it_says(
    reply: str, answer: str, left: str
) -> None:
    assert without_repeats(answer, reply) == left
