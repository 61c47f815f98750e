"""A stage was added: a file moves there, the officer is told and sees it."""

from tests.actors import claimed, move, registered
from tests.world import World, press, read


async def test_a_case_moves_to_the_new_stage_and_the_officer_is_told(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await move(desk, "Interview", "invited to an interview")
    await read(officer, "invited to an interview")
    officer.send("/myfile")
    await read(officer, "Your file")
    await press(officer, officer.last.buttons[0][0].text, "Where it stands: Interview")
    await move(desk, "Shortlisted", "on the shortlist")
