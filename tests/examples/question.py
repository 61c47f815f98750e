"""A question was added to the form: it is asked, can be skipped, and reaches the coordinator."""

from tests.actors import registered
from tests.wording import said
from tests.world import World, press, read


async def test_the_new_question_is_asked_and_its_answer_reaches_the_coordinator(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await press(officer, "Add more about me", said("ask-rank"))
    for asked in ("How many years", "driver's licence", "firearms qualified", "passed the AMS"):
        await press(officer, "Skip", asked)
    await press(officer, "Skip", "police instructor?")
    await press(officer, "Yes", "anything else")
    await press(officer, "Skip", "Police instructor: Yes")
    await press(officer, "Save", said("details-sent"))
    await read(desk, "Police instructor: Yes")
