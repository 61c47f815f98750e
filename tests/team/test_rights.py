"""Every command and every button of every kind of person, tried by every other kind."""

from itertools import product

import pytest

from bot import commands
from bot.callbacks import base as base_taps
from bot.demo.phones import Phone
from data.models.interests import Interest
from data.models.people import Coordinator
from tests.actors import fill_in
from tests.wording import said
from tests.world import World, press, read

pytestmark = pytest.mark.slow
SECRETS = ("Alexandrine", "alex@example.ca")
WORDS = ("-", "en", "any", "mission", "outdated", "current", "roles", "binuh")


def every_tap() -> list[str]:
    """Return every kind of button, with the ids that exist and words of every kind."""
    packed = []
    for kind in base_taps.Tap.__subclasses__():
        kinds = list(kind.fields.values())
        choices = [("1",) if one is int else WORDS for one in kinds]
        packed += [":".join([base_taps.VERSION + kind.prefix, *chosen]) for chosen in product(*choices)]
    return packed


async def try_everything(world: World, phone: Phone) -> None:
    """Press and send all there is, at a pace that is welcome."""
    phone.send("hello")
    await phone.wait_for(lambda p: bool(p.last))
    message = phone.last.id
    for number, data in enumerate(every_tap()):
        if "ex" in data.split(":")[0]:
            continue
        world.unhurried(phone)
        phone.press_data(data, message)
        if number % 20 == 19:
            await phone.settled()
    for name in (*commands.OFFICER, *commands.COORDINATOR):
        if name != "forget":
            world.unhurried(phone)
            phone.send(f"/{name}")
    await phone.settled()


async def test_another_officer_sees_and_changes_nothing(world: World) -> None:
    camille, officer = await world.coordinator(), world.officer("Alexandrine")
    await fill_in(officer)
    await press(officer, "Send", said("interest-sent"))
    await read(camille, "Interest no. 1")
    intruder = world.officer("Intruder")
    await try_everything(world, intruder)
    seen = intruder.transcript() + str(intruder.toasts) + str(intruder.alerts)
    assert not any(secret in seen for secret in SECRETS)
    (interest,) = [row for row in world.rows(Interest) if row.id == 1]
    assert (interest.stage, interest.owner_id) == ("received", None)


async def test_a_coordinator_who_was_removed_sees_nothing(world: World) -> None:
    camille = await world.coordinator("Camille")
    world.remove_coordinator(1)
    officer = world.officer("Alexandrine")
    await fill_in(officer)
    await press(officer, "Send", said("interest-sent"))
    await officer.settled()
    await try_everything(world, camille)
    assert not any(secret in camille.transcript() for secret in SECRETS)
    assert [row.removed_at is None for row in world.rows(Coordinator)] == [False]


@pytest.mark.parametrize(
    "data", ["", "1", "1df", "1df:", "1df:x", "1df:1:1", "0df:1", "1df:99999999999999999999", "x" * 64]
)
async def test_forged_buttons_lead_to_a_fresh_menu(world: World, data: str) -> None:
    camille = await world.coordinator()
    camille.press_data(data, camille.last.id)
    await camille.settled()
    assert "Something went wrong" not in camille.transcript()
