"""/mydata and /forget: all of it shown, all of it gone, from the coordinators' screens and from the disk."""

import json
from pathlib import Path

import pytest

from bot.demo.phones import Phone
from bot.texts.catalogue import LANGUAGES, Texts
from data.db.base import Row
from data.models.interests import Interest
from data.models.people import Person
from data.privacy.subject_access import HIDDEN, owned_tables
from tests.actors import content_of, fill_in
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


def on_disk(world: World) -> bytes:
    """Return every byte of an SQLite database, its log included; nothing for PostgreSQL, whose files are its
    own.
    """
    if not world.settings.database_url.startswith("sqlite"):
        return b""
    path = Path(world.settings.database_url.removeprefix("sqlite:///"))
    return b"".join(file.read_bytes() for file in path.parent.glob(path.name + "*"))


async def registered(world: World) -> Phone:
    """Return an officer who sent an interest."""
    officer = world.officer("Alexandrine")
    await fill_in(officer)
    await press(officer, "Send", said("interest-sent"))
    return officer


async def test_my_data_shows_everything_and_who_opened_it(world: World) -> None:
    camille = await world.coordinator("Camille")
    officer = await registered(world)
    await read(camille, "Interest no. 1")
    camille.press("Open")
    await camille.settled()
    officer.send("/mydata")
    await officer.wait_for(lambda p: sum(m.document is not None for m in p.screen) == 2)
    data = json.loads(content_of(world, officer, "json"))
    assert data["profile"][0]["answers"]["email"] == "alex@example.ca"
    assert ("opened", "Camille") in {(row["event"], row["by"]) for row in data["history"]}
    page = content_of(world, officer, "html")
    assert "alex@example.ca" in page and "Camille" in page and "<script" not in page


async def test_forget_leaves_nothing_anywhere(world: World) -> None:
    camille = await world.coordinator("Camille")
    officer = await registered(world)
    await read(camille, "Interest no. 1")
    camille.send("/queue")
    await read(camille, "1 open")
    officer.send("/forget")
    await read(officer, said("forget-question"))
    await press(officer, "Yes, erase everything", said("erasure-ended"))
    await camille.wait_for(lambda p: not shows(p, "Alexandrine"))
    assert shows(camille, "had everything erased")
    assert world.rows(Interest) == []
    assert len(world.rows(Person)) == 1
    await world.stop_bot()
    for word in (b"alex@example.ca", b"Alexandrine"):
        assert word not in on_disk(world)


async def test_a_coordinator_who_is_forgotten_gives_their_cases_back(world: World) -> None:
    camille, ben = await world.coordinator("Camille"), await world.coordinator("Benoit")
    await registered(world)
    await read(camille, "Interest no. 1")
    await press(camille, "Claim", "Taken by Camille")
    camille.send("/forget")
    await read(camille, "Erase everything")
    await press(camille, "Yes, erase everything", "Receipt:")
    ben.send("/queue")
    await read(ben, "1 open, 1 waiting")
    camille.send("/queue")
    await read(camille, "for coordinators only")
    assert not any(str(camille.id) in str(scope) for scope in world.telegram.commands)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_kept_has_a_name_for_people(language: str) -> None:
    words = Texts("UTC").of(language)
    for name in {table.name for table, _ in owned_tables()} | {"person"}:
        assert words.plain(f"data-{name}")
        for column in Row.metadata.tables[name].columns:
            assert column.name in HIDDEN or words.plain(f"field-{column.name}")
        shown = [
            words.plain(f"field-{one.name}")
            for one in Row.metadata.tables[name].columns
            if one.name not in HIDDEN
        ]
        assert len(set(shown)) == len(shown), f"{name}: two fields have one name"
