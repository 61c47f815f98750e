"""In which language a question is taken to be."""

import pytest

from data.answers.intents.languages import language_of, likelier_language


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("combien gagne un douanier", "fr"),
        ("pourquoi faut avoir cinq ans", "fr"),
        ("chu tu admissible", "fr"),
        ("combien de places avec eux", "fr"),
        ("would they take me", "en"),
        ("should i tell them", "en"),
        ("kosovo", None),
        ("Cisjordanie", "fr"),
        ("chemises repassées obligatoires?", "fr"),
        ("asthme léger", "fr"),
        ("shift schedule overseas", "en"),
        ("", None),
        ("1234 ?", None),
    ],
)
def test_small_words_or_all_of_them_tell_the_language_of_a_question(
    question: str, language: str | None
) -> None:
    assert language_of(question) == language


@pytest.mark.parametrize(
    ("question", "language"),
    [("malaria pills", "en"), ("vaccins", "fr"), ("résumé du test", "fr"), ("per diem?", "en"), ("", "en")],
)
def test_where_it_is_not_sure_the_likelier_language_is_taken(question: str, language: str) -> None:
    assert likelier_language(question) == language


def test_accents_alone_tell_french() -> None:
    assert likelier_language("Égypte, Érythrée") == language_of("Égypte, Érythrée") == "fr"
