"""A mission was added: it is listed, answers questions, and one can register for it, in both languages."""

from pathlib import Path

from bot.cli.content_lint import find_failures
from data.db.database import Database
from data.entries.importing import import_content
from data.entries.source_files import read_topics
from tests.world import a_world, press, read


async def test_the_new_mission_is_listed_asked_for_and_registered_for(tmp_path: Path) -> None:
    assert find_failures(read_topics()) == []
    url = f"sqlite:///{tmp_path}/peaceops.db"
    db = Database(url)
    db.migrate()
    db.run_here(import_content, read_topics())
    db.close()
    async with a_world(url, Path("var")) as world:
        officer = world.officer()
        officer.send("/missions")
        await read(officer, "Missions with Canadian police today")
        await press(officer, "Exampleland", "train the police of Exampleland")
        await press(officer, "Register interest", "In which roles?")
        collègue = world.officer("Dominique", "fr")
        collègue.send("exempleterre")
        await read(collègue, "forme la police d'Exempleterre")
