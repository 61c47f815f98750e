"""Places that are typed with a slip are put right, and words that are right never are."""

import pytest

from data.entries.mission_names import read_towns
from data.entries.place_spelling import Places, read_places
from data.entries.source_files import read_topics
from data.text.normalize import words_of

PHRASED = {
    "binuh": ["haiti", "hati", "port au prince", "haiti mission now"],
    "cpmu": ["ukraine", "ukrain"],
    "unmik": ["kosovo", "pristina"],
    "monusco": ["congo", "kinshasa", "drc"],
    "eupol_copps": ["west bank", "palestine", "ramallah", "cisjordanie"],
    "minusma": ["mali", "minusma"],
    "minustah": ["minustah"],
    "unmis": ["sudan", "soudan", "amerique du sud"],
    "colombia": ["colombia", "colombie"],
    "unamid": ["unamid"],
    "untag": ["untag"],
    "croatia": ["croatie"],
    "eucap_sahel": ["niger"],
}
WRITTEN = [
    "Haiti, Ukraine and Kosovo. In the Congo, the West Bank, Sudan.",
    "MINUSTAH and MINUSMA. Soudan, Colombie.",
]


@pytest.fixture(scope="module")
def places() -> Places:
    """Return the places of some missions."""
    return read_places(PHRASED.items(), WRITTEN)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("mission in hati", "mission in haiti"),
        ("is Hatii safe", "is Haiti safe"),
        ("haitie", "haiti"),
        ("c'est-tu dangereux en Haïtti?", "c'est-tu dangereux en Haiti?"),
        ("leave in kosvo", "leave in kosovo"),
        ("uniforme au kossovo", "uniforme au kosovo"),
        ("ukrain mission", "ukraine mission"),
        ("langue pour l'ukranie", "langue pour l'ukraine"),
        ("congp salary", "congo salary"),
        ("the kongo", "the congo"),
        ("palestin", "palestine"),
        ("the west bnak now", "the west bank now"),
        ("port-o-prince", "port au prince"),
        ("port au pince", "port au prince"),
        ("kinsasa or ramala", "kinshasa or ramallah"),
        ("cisjordannie", "cisjordanie"),
    ],
)
def test_a_place_with_a_slip_is_put_right(places: Places, typed: str, right: str) -> None:
    assert places.corrected(typed) == right


@pytest.mark.parametrize(
    "text",
    [
        "Haïti, Ukraine, Kosovo, the Congo, Port-au-Prince and the West Bank",
        "congé, condo, conga, congress, cargo",
        "hate, hat, hait, tahiti, haitian, haïtien",
        "the best bank in the west went back",
        "soudain, sedan, Susan, sultan, soudanais",
        "British Columbia, la colombe, colombien",
        "Nigeria, Nigel, nicer",
        "l'Afrique du Sud",
        "croate, croates, Mali, mail, male, malt",
        "ukrainien, palestinien, cisjordanien",
        "minusca, unamir, untac, unmas, unmil",
        "pristine, medecin, carries",
        "port of call, porte au prince",
    ],
)
def test_a_word_that_is_right_stays(places: Places, text: str) -> None:
    assert places.corrected(text) == text


def test_a_slip_that_may_be_of_two_missions_stays(places: Places) -> None:
    assert places.corrected("minusta") == "minusta"


def test_towns_are_names_of_the_mission_that_works_there(places: Places) -> None:
    assert places.missions_in("from Goma to Mitrovica, not Malakal") == ("monusco", "unmik")
    assert places.corrected("a heron, a mitrovic") == "a heron, a mitrovic"
    assert places.place_of("unmik") == "kosovo"


def test_each_town_belongs_to_one_mission_of_the_content() -> None:
    towns = read_towns()
    missions = {entry.code for topic in read_topics() for entry in topic.entries if entry.kind == "mission"}
    all_towns = [town for names in towns.values() for town in names]
    assert towns.keys() <= missions and len({*all_towns}) == len(all_towns)
    assert all_towns == [" ".join(words_of(town)) for town in all_towns]


def test_a_mission_is_found_though_its_place_is_misspelt(places: Places) -> None:
    assert places.missions_in(places.corrected("hati or kosvo")) == ("binuh", "unmik")
