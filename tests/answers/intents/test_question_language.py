"""In which language a question is taken to be."""

import pytest

from data.answers.intents.languages import language_among, language_for, language_of, likelier_language

USED = {
    "lunettes": frozenset({"fr"}),
    "limite": frozenset({"fr"}),
    "deadline": frozenset({"en"}),
    **dict.fromkeys(("date", "goma", "tinder", "wifi"), frozenset({"en", "fr"})),
}
"""Some words, and the languages in which entries use them."""


def languages_of(word: str) -> frozenset[str]:
    return USED.get(word, frozenset())


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


@pytest.mark.parametrize("usual", ["en", "fr"])
@pytest.mark.parametrize("question", ["goma", "tinder", "Wifi?", ""])
def test_a_word_of_both_languages_is_answered_in_the_one_somebody_has(question: str, usual: str) -> None:
    assert language_for(question, usual, languages_of) == usual


def test_somebody_who_asks_in_the_other_language_is_answered_in_it() -> None:
    assert language_of("jogging dehors") == "en"
    assert language_for("jogging dehors", "fr", languages_of) == "en"
    assert language_for("c'est quand la date limite", "en", languages_of) == "fr"
    assert language_for("when is the date and where is it", "fr", languages_of) == "en"


@pytest.mark.parametrize(
    ("question", "before", "language"),
    [
        ("lunettes", None, "fr"),
        ("lunettes", "en", "fr"),
        ("date limite", None, "fr"),
        ("deadline?", "fr", "fr"),
        ("deadline?", None, "en"),
        ("goma", "fr", "fr"),
        ("goma", "en", "en"),
        ("tinder", "fr", "fr"),
        ("tinder", None, "en"),
        ("goma", None, "en"),
        ("limite deadline", "fr", "fr"),
        ("where is it and what can i do", "fr", "en"),
    ],
)
def test_where_nobody_is_known_words_of_one_language_tell_or_what_was_asked_before(
    question: str, before: str | None, language: str
) -> None:
    assert language_among(question, before, languages_of) == language
