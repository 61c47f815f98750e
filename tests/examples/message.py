"""A message of the outbox was added: an officer whose identity was verified is told once."""

from tests.actors import claimed, registered
from tests.wording import said
from tests.world import World, press, read


async def test_the_new_message_reaches_an_officer_who_was_verified(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await press(desk, "Identity…", said("identity-question"))
    desk.press("met in person")
    await read(officer, "A coordinator has verified who you are.")
