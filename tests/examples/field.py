"""A field of an opening was added: it can be skipped, is kept, and stands on the card that officers read."""

from data.models.openings import Opening
from tests.actors import read_button
from tests.wording import said
from tests.world import World, press, read


async def test_an_opening_has_the_new_field(world: World) -> None:
    desk = await world.coordinator("Camille")
    for number, months in enumerate(("6", None), start=1):
        desk.send("/openings")
        await desk.settled()
        await press(desk, "New opening", said("ask-opening_mission"))
        await press(desk, "No mission in particular", said("ask-opening_role"))
        await press(desk, "Training local police", said("ask-opening_seats"))
        desk.send("2")
        await desk.settled()
        desk.press("English")
        await read_button(desk, "✓ English (chosen)")
        await press(desk, "Done ✓", said("ask-opening_armed"))
        await press(desk, "No", "For how many months?")
        if months:
            desk.send(months)
        else:
            desk.press("Skip")
        await desk.settled()
        desk.send("1 December 2027")
        await desk.settled()
        await press(desk, "Open it", f"Opening no. {number}")
    assert [row.model_dump()["months"] for row in world.rows(Opening)] == [6, None]
    officer = world.officer()
    officer.send("/interest")
    assert (await read(officer, said("openings-now"))).count("; 6 months") == 1
