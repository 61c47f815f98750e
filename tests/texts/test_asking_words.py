"""What surely asks, without a question mark, and what is a name, a tag or a reason though it begins alike."""

import pytest

from data.text.normalize import written_out
from data.text.questions import asks_in_words

ASKING = {
    "en": """
        how long is the mission
        what is the pay
        what's the pay
        what time do I have to be there
        what kind of weapons do they carry
        which missions are open
        who pays for the flights
        what happens after I decline
        can I bring my family
        can the officer read the reason
        do they get a weapon
        where do I sign up
        why can't I see the file
        is it safe there
        are there women on the mission
        tell me about kosovo
        i want to know how long the training is
        any idea how long the AMS takes
        and when is the next AMS
    """,
    "fr": """
        combien de temps dure la mission
        la mission dure combien de temps
        ça paie combien
        c'est payé combien
        c'est quoi le rôle d'un mentor
        qui paie les billets d'avion
        est-ce que Haïti est dangereux
        est-ce dangereux là-bas
        où est-ce qu'ils vivent
        on peut-tu amener sa famille
        peut-on amener sa famille
        y a-t-il des armes
        quelles missions sont ouvertes
        quel est le salaire
        quand est la prochaine AMS
        comment je ferme un dossier
        pourquoi le dossier est fermé
        à quoi sert l'AMS
        parle-moi du Kosovo
        jveux savoir si ma blonde peut venir
    """,
}
TELLING = {
    "en": """
        where to
        where most useful
        when she is back
        what the chief said
        how to reach
        how the file was handled
        who accepted Haiti
        who is ready
        why New York declined
        Did not come to the interview
        does not answer letters
        does the AMS again in May
        was filled by New York
        was our mistake
        is ill since May
        is there since May
        has the flu
        are both in Congo
        may be away until June
        must renew passport
        can't leave before spring
        will be back in June
        should have told us earlier
        asked how long the tour is
        doesn't know how long she can stay
    """,
    "fr": """
        où aller
        où il en est
        quand prêt
        quand elle revient
        comment les joindre
        pourquoi refusé
        qui a accepté Haïti
        qui parle français
        quelle mission
        n'a pas répondu
        est malade depuis mai
        est venue en retard
        peut partir en mai
        peut-être en mai
        y compris le Kosovo
        faut rappeler en mai
        c'est une erreur
        ne sait pas combien de temps
        a demandé combien de temps dure la mission
        on ne peut pas la joindre
        quelqu'un d'autre convenait
    """,
}


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_question_in_words_is_known_without_its_mark(language: str) -> None:
    assert [text for text in lines_of(ASKING[language]) if not asks_in_words(written_out(text))] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_tells_something_is_no_question_though_it_begins_like_one(language: str) -> None:
    assert [text for text in lines_of(TELLING[language]) if asks_in_words(written_out(text))] == []


def test_a_question_mark_makes_a_question_of_two_words() -> None:
    assert asks_in_words("Who accepted?") and not asks_in_words("Kosovo?")
