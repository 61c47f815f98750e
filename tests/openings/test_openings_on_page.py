"""Openings on the desk's page: published as they were shown, and closed after a look at what is told."""

import pytest

from data.models.openings import Invitation, Opening
from tests.web.conftest import Browser, Site, words_of
from tests.web.conftest import desk as desk
from tests.web.conftest import site as site
from tests.wording import said
from tests.world import read

pytestmark = pytest.mark.slow
CHOSEN = [
    ("opening_mission", "any"),
    ("opening_role", "training"),
    ("opening_seats", "2"),
    ("opening_languages", "en"),
    ("opening_armed", "no"),
    ("opening_closes", "2030-01-15"),
]
LINE = "2 × Training local police, No mission in particular: English; unarmed; closes on January 15, 2030"


def mark_on(desk: Browser) -> tuple[str, str]:
    """Return the hidden field that says what was shown."""
    return "shown", desk.text.partition('name="shown" value="')[2].partition('"')[0]


async def test_an_opening_is_published_once_it_was_shown(site: Site, desk: Browser) -> None:
    await desk.get("/desk/openings")
    await desk.post("/desk/openings", [*CHOSEN, ("act", "send")])
    assert LINE in words_of(desk.text) and not site.world.rows(Opening)
    shown = mark_on(desk)
    await desk.post("/desk/openings", [("opening_seats", "3"), *CHOSEN, shown, ("act", "send")])
    assert "3 × Training" in words_of(desk.text) and not site.world.rows(Opening)
    await desk.post("/desk/openings", [*CHOSEN, shown, ("act", "send")])
    await desk.follow()
    assert LINE in words_of(desk.text)
    row = site.world.rows(Opening)[0]
    assert (row.mission, row.role, row.seats, row.languages, row.armed) == (
        None,
        "training",
        2,
        ["en"],
        False,
    )


@pytest.mark.parametrize(
    ("key", "wrong", "named"),
    [
        ("opening_mission", "atlantis", "mission"),
        ("opening_role", "", "role"),
        ("opening_seats", "51", "posts"),
        ("opening_languages", "tlh", "languages"),
        ("opening_armed", "maybe", "armed"),
        ("opening_closes", "2020-01-01", "closing date"),
        ("opening_closes", "soon", "closing date"),
    ],
)
async def test_what_is_not_right_is_named_and_the_rest_stays(
    site: Site, desk: Browser, key: str, wrong: str, named: str
) -> None:
    typed = [(name, wrong if name == key else value) for name, value in CHOSEN]
    await desk.get("/desk/openings")
    await desk.post("/desk/openings", [*typed, ("act", "send")])
    assert desk.status == 400 and f"to be corrected: {named}." in words_of(desk.text)
    assert ('<option value="training" selected' in desk.text) is (key != "opening_role")
    assert not site.world.rows(Opening)


async def test_it_is_closed_after_a_look_at_who_is_told_what(site: Site, desk: Browser) -> None:
    await published(desk)
    await desk.post("/desk/openings/1/invite", [("case", "2"), ("act", "send")])
    await desk.post("/desk/openings/1/close")
    assert "One officer was invited" in words_of(desk.text)
    for told in ("You were not selected for it", "Votre nom n'a pas été retenu"):
        assert told in words_of(desk.text).replace("’", "'")
    await desk.post("/desk/openings/1/close", {"act": "close", "uninformed": "0"})
    assert desk.status == 409 and not site.world.rows(Opening)[0].closed_at
    await desk.post("/desk/openings/1/close", {"act": "close", "uninformed": "1"})
    await desk.follow()
    assert "Closed." in words_of(desk.text) and "Close the opening" not in desk.text
    officer = next(one for one in site.world.telegram.phones.values() if one.name == "Bartholomew")
    await read(officer, said("opening-went-to-others"))
    await desk.post("/desk/openings/1/close", {"act": "close", "uninformed": "0"})
    await desk.follow()
    assert "already closed" in words_of(desk.text)


async def test_it_is_closed_without_a_word_only_for_a_reason(site: Site, desk: Browser) -> None:
    await published(desk)
    await desk.post("/desk/openings/1/invite", [("case", "2"), ("act", "send")])
    await desk.post("/desk/openings/1/close", {"act": "waive", "uninformed": "1", "reason": " "})
    assert desk.status == 400 and not site.world.rows(Opening)[0].closed_at
    await desk.post("/desk/openings/1/close", {"act": "waive", "uninformed": "1", "reason": "Told by phone"})
    await desk.follow()
    assert "Told by phone" in words_of(desk.text)
    assert site.world.rows(Invitation)[0].told_at is None


async def published(desk: Browser) -> None:
    """Publish the opening."""
    await desk.post("/desk/openings", CHOSEN)
    await desk.post("/desk/openings", [*CHOSEN, mark_on(desk), ("act", "send")])
    await desk.follow()
