"""What people type into a form."""

from datetime import date
from typing import Any

import pytest

from data.forms.model import Kind, Step
from data.forms.parsing import BadAnswer, Mistake, read_answer
from data.forms.validation import is_valid
from data.text.normalize import clean

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("kind", "text", "language", "value"),
    [
        (Kind.MONTH, "March 2027", "en", "2027-03-01"),
        (Kind.MONTH, "mars 2027", "fr", "2027-03-01"),
        (Kind.MONTH, "mars 2027", "en", "2027-03-01"),
        (Kind.MONTH, "2027-03-15", "en", "2027-03-15"),
        (Kind.MONTH, "2027-03-04", "fr", "2027-03-04"),
        (Kind.MONTH, "15 mars 2027", "fr", "2027-03-15"),
        (Kind.MONTH, "November 2026", "en", "2026-11-23"),
        (Kind.MONTH, "march", "en", "2027-03-01"),
        (Kind.MONTH, "dans trois mois", "fr", "2027-02-23 dans trois mois"),
        (Kind.MONTH, "early 2028", "en", "2028-01-01 early 2028"),
        (Kind.MONTH, "la fin mars 2027", "fr", "2027-03-25 la fin mars 2027"),
        (Kind.MONTH, "mid 2026", "en", "2026-11-23 mid 2026"),
        (Kind.MONTH, "dès qu'on m'appelle", "fr", "2026-11-23 asap"),
        (Kind.MONTH, "the sooner the better", "en", "2026-11-23 asap"),
        (Kind.MONTH, "the 3rd", "en", "2026-12-03"),
        (Kind.MONTH, "le 1er", "fr", "2026-12-01"),
        (Kind.MONTH, "on the 30th", "en", "2026-11-30"),
        (Kind.MONTH, "in the new year", "en", "2027-01-01 in the new year"),
        (Kind.MONTH, "après les fêtes", "fr", "2027-01-01 après les fêtes"),
        (Kind.MONTH, "early next year", "en", "2027-01-01 early next year"),
        (Kind.MONTH, "fin de l'an prochain", "fr", "2027-10-01 fin de l'an prochain"),
        (Kind.MONTH, "end of summer", "en", "2027-08-01 end of summer"),
        (Kind.MONTH, "fin de l'hiver", "fr", "2027-02-01 fin de l'hiver"),
        (Kind.MONTH, "spring 28", "en", "2028-03-01 spring 28"),
        (Kind.MONTH, "au printemps", "fr", "2027-03-01 au printemps"),
        (Kind.MONTH, "not before june", "en", "2027-06-01 not before june"),
        (Kind.MONTH, "pas avant la fin mars", "fr", "2027-03-25 pas avant la fin mars"),
        (Kind.MONTH, "june or july", "en", "2027-06-01 june or july"),
        (Kind.MONTH, "entre juin et août", "fr", "2027-06-01 entre juin et août"),
        (Kind.MONTH, "first week of march", "en", "2027-03-01 first week of march"),
        (Kind.MONTH, "la dernière semaine de mai", "fr", "2027-05-25 la dernière semaine de mai"),
        (Kind.MONTH, "fin du mois prochain", "fr", "2026-12-25 fin du mois prochain"),
        (Kind.MONTH, "premier mars", "fr", "2027-03-01 premier mars"),
        (Kind.MONTH, "n'importe quand", "fr", "2026-11-23 asap"),
        (Kind.MONTH, "asap pls", "en", "2026-11-23 asap"),
        (Kind.MONTH, "dès que possble svp", "fr", "2026-11-23 asap"),
        (
            Kind.MONTH,
            "dès que possible si mon service accepte",
            "fr",
            "2026-11-23 dès que possible si mon service accepte",
        ),
        (Kind.MONTH, "je dirais mars 2027", "fr", "2027-03-01 je dirais mars 2027"),
        (Kind.MONTH, "march 2027 if my unit agrees", "en", "2027-03-01 march 2027 if my unit agrees"),
        (Kind.MONTH, "mars/avril", "fr", "2027-03-01 mars/avril"),
        (Kind.MONTH, "d'ici six mois", "fr", "2027-05-23 d'ici six mois"),
        (Kind.MONTH, "within a year", "en", "2027-11-23 within a year"),
        (Kind.MONTH, "1 an", "fr", "2027-11-23 1 an"),
        (Kind.MONTH, "dans une couple de mois", "fr", "2027-01-23 dans une couple de mois"),
        (Kind.MONTH, "in a few weeks", "en", "2026-12-14 in a few weeks"),
        (Kind.COMING, "le 3", "fr", "2026-12-03"),
        (Kind.DATE, "the 3rd", "en", "2026-11-03"),
        (Kind.DATE, "le 25", "fr", "2026-10-25"),
        (Kind.COMING, "in two months", "en", "2027-01-23"),
        (Kind.COMING, "in 40 days", "en", "2027-01-02"),
        (Kind.COMING, "tomorrow", "en", "2026-11-24"),
        (Kind.COMING, "demain", "fr", "2026-11-24"),
        (Kind.COMING, "today", "en", "2026-11-23"),
        (Kind.DATE, "hier", "fr", "2026-11-22"),
        (Kind.DATE, "2025-06-01", "fr", "2025-06-01"),
        (Kind.MONTH, "in June 2027", "en", "2027-06-01"),
        (Kind.DATE, "in June 2024", "en", "2024-06-01 in June 2024"),
        (Kind.DATE, "vers juin 2024", "fr", "2024-06-01 vers juin 2024"),
        (Kind.DATE, "last June", "en", "2026-06-01 last June"),
        (Kind.DATE, "juin dernier", "fr", "2026-06-01 juin dernier"),
        (Kind.EMAIL, " a.tremblay@Example.CA ", "fr", "a.tremblay@example.ca"),
        (Kind.EMAIL, "mon courriel c'est max@exemple.ca.", "fr", "max@exemple.ca"),
        (Kind.EMAIL, "Max <max@example.ca> (home)", "en", "max@example.ca"),
        (Kind.EMAIL, "max @ exemple.ca", "fr", "max@exemple.ca"),
        (Kind.PHONE, "le 514 555 0199 svp", "fr", "+1 514-555-0199"),
        (Kind.PHONE, "514 555-0199 poste 12", "fr", "+1 514-555-0199 ext. 12"),
        (Kind.PHONE, "call 613-555-0123 (evenings)", "en", "+1 613-555-0123"),
        (Kind.PHONE, "613 555 0123", "en", "+1 613-555-0123"),
        (Kind.PHONE, "(514) 555-0123", "fr", "+1 514-555-0123"),
        (Kind.NUMBER, "12", "en", 12),
        (Kind.NUMBER, "12 ans", "fr", 12),
        (Kind.NUMBER, "about 12", "en", 12),
        (Kind.NUMBER, "environ 15 ans", "fr", 15),
        (Kind.NUMBER, "12,5", "fr", 12),
        (Kind.NUMBER, "20 ans et 3 mois", "fr", 20),
        (Kind.NUMBER, "une douzaine d'années", "fr", 12),
        (Kind.NUMBER, "twelve", "en", 12),
        (Kind.NUMBER, "vingt-deux ans", "fr", 22),
        (Kind.NUMBER, "dix-huit", "fr", 18),
        (Kind.NUMBER, "trente et un", "fr", 31),
        (Kind.NUMBER, "twenty-one", "en", 21),
        (Kind.TEXT, 'Sergeant\n<b>&"', "en", 'Sergeant <b>&"'),
    ],
)
def test_an_answer_is_read(kind: Kind, text: str, language: str, value: Any) -> None:
    assert read_answer(Step("x", kind), text, TODAY, language) == value


@pytest.mark.parametrize(
    ("kind", "text", "mistake"),
    [
        (Kind.MONTH, "January 2020", Mistake.PAST),
        (Kind.MONTH, "2050-01-01", Mistake.TOO_FAR),
        (Kind.COMING, "yesterday", Mistake.PAST),
        (Kind.MONTH, "yesterday", Mistake.PAST),
        (Kind.MONTH, "2027", Mistake.NOT_A_DATE),
        (Kind.MONTH, "in 2027", Mistake.NOT_A_DATE),
        (Kind.MONTH, "en 2027", Mistake.NOT_A_DATE),
        (Kind.MONTH, "not before 2027", Mistake.NOT_A_DATE),
        (Kind.MONTH, "after my leave", Mistake.NOT_A_DATE),
        (Kind.MONTH, "when the snow melts", Mistake.NOT_A_DATE),
        (Kind.MONTH, "dès que mon chef signe", Mistake.NOT_A_DATE),
        (Kind.MONTH, "aucune idée", Mistake.UNDECIDED),
        (Kind.MONTH, "ça dépend de mon chef", Mistake.UNDECIDED),
        (Kind.MONTH, "it depends", Mistake.UNDECIDED),
        (Kind.MONTH, "not sure yet", Mistake.UNDECIDED),
        (Kind.MONTH, "pas avant 2028 si possible", Mistake.NOT_A_DATE),
        (Kind.MONTH, "early 2020", Mistake.PAST),
        (Kind.MONTH, "31 février 2027", Mistake.NO_SUCH_DAY),
        (Kind.MONTH, "Feb 30", Mistake.NO_SUCH_DAY),
        (Kind.COMING, "32 march", Mistake.NO_SUCH_DAY),
        (Kind.COMING, "40 something", Mistake.NOT_A_DATE),
        (Kind.MONTH, "31st of June 2027", Mistake.NO_SUCH_DAY),
        (Kind.DATE, "2019", Mistake.NOT_A_PAST_DATE),
        (Kind.DATE, "31 novembre 2024", Mistake.NO_SUCH_DAY),
        (Kind.DATE, "2030-01-01", Mistake.FUTURE),
        (Kind.EMAIL, "a.tremblay@", Mistake.NOT_AN_EMAIL),
        (Kind.EMAIL, "a@example.ca ou b@example.ca", Mistake.NOT_AN_EMAIL),
        (Kind.PHONE, "613-555-0123 or 514-555-0199", Mistake.NOT_A_PHONE),
        (Kind.PHONE, "12", Mistake.NOT_A_PHONE),
        (Kind.PHONE, "call me", Mistake.NOT_A_PHONE),
        (Kind.NUMBER, "many", Mistake.NOT_A_NUMBER),
        (Kind.DATE, "en 2024", Mistake.NOT_A_PAST_DATE),
        (Kind.DATE, "last year", Mistake.NOT_A_PAST_DATE),
        (Kind.DATE, "il y a deux ans", Mistake.NOT_A_PAST_DATE),
        (Kind.NUMBER, "10 or 12", Mistake.NOT_A_NUMBER),
        (Kind.NUMBER, "since 2009", Mistake.NOT_A_NUMBER),
        (Kind.NUMBER, "-5", Mistake.NOT_A_NUMBER),
        (Kind.NUMBER, "99", Mistake.NOT_A_NUMBER),
        (Kind.TEXT, "x" * 5000, Mistake.TOO_LONG),
        (Kind.TEXT, "\u200b\ud800\x00", Mistake.EMPTY),
    ],
)
def test_a_wrong_answer_is_named(kind: Kind, text: str, mistake: Mistake) -> None:
    with pytest.raises(BadAnswer) as caught:
        read_answer(Step("x", kind), text, TODAY, "en")
    assert caught.value.mistake is mistake


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("text", ["31/02", "31-04", "30.02", "31/02/2027", "2027-02-30"])
def test_a_day_in_figures_that_no_year_has_is_named_in_either_language(text: str, language: str) -> None:
    for kind in (Kind.MONTH, Kind.COMING, Kind.DATE):
        with pytest.raises(BadAnswer) as caught:
            read_answer(Step("x", kind), text, TODAY, language)
        assert caught.value.mistake is Mistake.NO_SUCH_DAY


def test_unprintable_characters_go() -> None:
    assert clean("  a\u202eb\x00\n\tc  ") == "ab c"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("my name is Jean Tremblay", "Jean Tremblay"),
        ("Je m’appelle Marie Roy", "Marie Roy"),
        ("I'm a sergeant", "sergeant"),
        ("je m'appel Maxime Roy", "Maxime Roy"),
        ("nom: Maxime Roy", "Maxime Roy"),
        ("Imani Okoro", "Imani Okoro"),
        ("A. Tremblay", "A. Tremblay"),
        ("C'est", "C'est"),
    ],
)
def test_a_name_is_kept_without_the_words_before_it(text: str, value: str) -> None:
    step = Step("x", Kind.TEXT, introduced=True)
    assert read_answer(step, text, TODAY, "en") == value
    assert read_answer(Step("x", Kind.TEXT), text, TODAY, "en") == clean(text)


@pytest.mark.parametrize(("most", "is_taken"), [(50, False), (120, True)])
def test_a_step_says_how_large_a_number_may_be(most: int, is_taken: bool) -> None:
    step = Step("x", Kind.NUMBER, most=most)
    assert is_valid(step, 100) is is_taken and step.bounds()["most"] == most
    if is_taken:
        assert read_answer(step, "100", TODAY, "en") == 100
    else:
        with pytest.raises(BadAnswer):
            read_answer(step, "100", TODAY, "en")
