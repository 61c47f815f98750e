"""A mission was added: it is listed, answers questions, and one can register for it, in both languages."""

from bot.cli.content.content_lint import find_failures
from data.entries.source_files import read_topics
from tests.wording import said
from tests.world import World, press, read


async def test_the_new_mission_is_listed_asked_for_and_registered_for(world: World) -> None:
    assert find_failures(read_topics()) == []
    officer = world.officer()
    officer.send("/missions")
    await read(officer, said("missions-current"))
    await press(officer, "Exampleland", "train the police of Exampleland")
    await press(officer, "Register interest", said("ask-roles"))
    collègue = world.officer("Dominique", "fr")
    collègue.send("exempleterre")
    await read(collègue, "forme la police d'Exempleterre")
