"""What coordinators type instead of a command: places of the desk, numbers of cases, searches."""

import pytest

from data.cases.wishes import CaseSearch, Place, Wish, read_wish, wish_words


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("queue", Place.QUEUE),
        ("Show me the queue please", Place.QUEUE),
        ("who's waiting?", Place.QUEUE),
        ("how many files are waiting", Place.QUEUE),
        ("qui attend?", Place.QUEUE),
        ("les dossiers en attente", Place.QUEUE),
        ("who registered this week", Place.QUEUE),
        ("my files", Place.OWN),
        ("who's waiting for me", Place.OWN),
        ("Mes dossiers svp", Place.OWN),
        ("hand over my files", Place.HAND_OVER),
        ("questions sans réponse", Place.QUESTIONS),
        ("any new openings?", Place.OPENINGS),
        ("faire une annonce", Place.ANNOUNCE),
        ("statistiques", Place.STATS),
        ("the spreadsheet", Place.EXPORT),
        ("mes réglages", Place.SETTINGS),
        ("tableau de bord", Place.DESK),
        ("find", Place.FIND),
    ],
)
def test_a_place_is_named_beside_words_that_say_no_more(typed: str, place: Place) -> None:
    assert read_wish(typed) is place


@pytest.mark.parametrize(
    "typed", ["#7", "no. 7", "nº 7", "open file 7", "dossier 7", "ouvre le dossier nº 7"]
)
def test_a_case_is_named_by_its_number(typed: str) -> None:
    assert read_wish(typed) == 7


@pytest.mark.parametrize(
    ("typed", "wish"),
    [
        ("find Tremblay", CaseSearch(("tremblay",), is_said=True, is_about_cases=False)),
        ("cherche le dossier de Roy", CaseSearch(("roy",), is_said=True, is_about_cases=True)),
        ("show me the officers for Haiti", CaseSearch(("haiti",), is_said=False, is_about_cases=True)),
        ("les policiers qui parlent français", CaseSearch(("francais",), is_said=False, is_about_cases=True)),
        ("write to Luc", CaseSearch(("luc",), is_said=False, is_about_cases=False)),
        ("Luc Tremblay", CaseSearch(("luc", "tremblay"), is_said=False, is_about_cases=False)),
    ],
)
def test_a_search_keeps_the_words_that_tell_which_cases(typed: str, wish: Wish) -> None:
    assert read_wish(typed) == wish


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "7",
        "?",
        "how long is the wait after the AMS?",
        "what questions do they ask at the interview",
        "combien de temps dure une mission",
        "The interview is on Monday, and I am waiting for your colonel to call me.",
        "file",
    ],
)
def test_what_says_more_or_nothing_is_no_wish(typed: str) -> None:
    assert read_wish(typed) is None


def test_every_place_has_words_and_no_phrase_leads_to_two() -> None:
    places = wish_words().places
    assert {place for _, place in places} == set(Place)
    assert len({phrase for phrase, _ in places}) == len(places)
