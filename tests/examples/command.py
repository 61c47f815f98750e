"""A command was added: it answers, and /help and Telegram's menu know it."""

from tests.wording import said
from tests.world import World, read


async def test_the_new_command_answers_and_is_listed(world: World) -> None:
    officer = world.officer()
    officer.send("/women")
    await read(officer, said("topic-women-head"))
    officer.send("/help")
    await read(officer, "/women – Women in operations")
