"""A team of a hundred: Telegram takes a hundred buttons a message, and 4,096 characters."""

import pytest
from sqlmodel import Session, insert

from data.db.base import utc_now
from data.models.people import Coordinator, Person
from tests.actors import claimed, registered
from tests.wording import said
from tests.world import World, press

pytestmark = pytest.mark.slow
HUNDRED = range(1, 101)


def hire_a_hundred(session: Session) -> None:
    """Add coordinators whose names are as long as a name may be, with signs beyond the basic plane."""
    now = utc_now()
    people = [
        {"id": 1000 + n, "telegram_id": 9000 + n, "language": "en", "created_at": now, "seen_at": now}
        for n in HUNDRED
    ]
    session.connection().execute(insert(Person), people)
    names = [f"{n:03} " + "🕊️ Marie-Élise de la Tour d'Auvergne"[:36] for n in HUNDRED]
    team = [
        {"person_id": 1000 + n, "name": name, "joined_at": now, "is_lead": False, "notices": "sound"}
        for n, name in zip(HUNDRED, names, strict=True)
    ]
    session.connection().execute(insert(Coordinator), team)


async def test_it_is_listed_page_by_page_and_a_case_reaches_the_last(world: World) -> None:
    desk = await world.coordinator("Camille")
    world.make_lead(desk)
    await registered(world)
    await claimed(world, desk)
    await world.services.db.run(hire_a_hundred)
    await press(desk, "Give to…", said("assign-question"))
    for _ in range(4):
        desk.press("More ›")
        await desk.settled()
    last = next(button.text for row in desk.last.buttons for button in row if button.text.startswith("100 "))
    await press(desk, last, "Give no. 1 (Alexandrine)")
    await press(desk, f"Give to {last}", "Marie-Élise")
    await press(desk, "Desk", said("desk"))
    await press(desk, "Team", "001 🕊️")
    for _ in range(5):
        desk.press("More ›")
        await desk.settled()
    [page] = [message.text for message in desk.screen if "The team" in message.text]
    assert "100 🕊️" in page and "001 🕊️" not in page
    await press(desk, "‹ Earlier", "080 🕊️")
