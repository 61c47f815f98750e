"""A coordinator with forty unread letters: none is lost, and one tap leads from answer to answer."""

from functools import partial

import pytest

from bot.demo.phones import Phone, as_typed
from data.models.interests import Interest, Letter, LetterCopy
from tests.actors import message, registered
from tests.wording import said
from tests.world import World, press, read, shows

NAMES = ("Noemie", "Matthias", "Sunita", "Joanne")
EACH = 10


async def taken_up(world: World, desk: Phone, name: str) -> Phone:
    """Return the phone of an officer whose interest the coordinator has, and to whom they wrote first."""
    officer = await registered(world, name)
    await desk.wait_for(partial(shows, text=name))
    card = message(desk, name)
    desk.press("Claim", card)
    await desk.wait_for(lambda p: "Taken by" in message(p, name).text)
    desk.send(f"Tell me more, {name}.", reply_to=card.id)
    await read(officer, f"Tell me more, {name}.")
    return officer


@pytest.mark.slow
async def test_forty_unread_letters_of_four_officers_are_answered_one_tap_after_the_other(
    world: World,
) -> None:
    desk = await world.coordinator("Camille")
    officers = {name: await taken_up(world, desk, name) for name in NAMES}
    for number in range(EACH):
        for name in reversed(NAMES):
            officer = officers[name]
            world.unhurried(officer)
            officer.send(f"{name} asks, number {number}.", reply_to=message(officer, "Tell me more").id)
            await world.until(partial(is_kept, world, f"{name} asks, number {number}."))
    texts = [f"{name} asks, number {number}." for name in NAMES for number in range(EACH)]
    await world.until(lambda: len(world.rows(LetterCopy)) == len(texts) + len(NAMES))
    assert [text for text in texts if not shows(desk, text)] == [], "none is lost"
    world.unhurried(desk)
    desk.send("/queue")
    await read(desk, said("queue-head"))
    await press(desk, "My files", said("own-files-head"))
    listed = desk.last.text
    assert sorted(NAMES, key=listed.index) == [*reversed(NAMES)], "the longest wait first"
    assert listed.count(f": {EACH} messages") == len(NAMES)
    desk.press(next(row[0].text for row in desk.last.buttons))
    for name in reversed(NAMES):
        await read(desk, said("file-awaiting"))
        await desk.wait_for(partial(ends_with, texts=(f"Name given in Telegram: {name}",)))
        world.unhurried(desk)
        await press(desk, "✉ Write", said("write-to_officer"))
        desk.send(f"Thank you, {name}.")
        await read(officers[name], f"Thank you, {name}.")
        await desk.wait_for(partial(ends_with, texts=(said("receipt-delivered"), name)))
        world.unhurried(desk)
        desk.press("Next waiting ›", desk.last)
    await desk.settled()
    assert [row.awaiting_since for row in world.rows(Interest)] == [None] * len(NAMES)
    assert said("nothing-waits") in desk.toasts, "after the last it says so"


def ends_with(phone: Phone, texts: tuple[str, ...]) -> bool:
    """Return whether the last message of a chat says all of these."""
    return all(text in as_typed(phone.last.text) for text in texts)


def is_kept(world: World, text: str) -> bool:
    return bool(world.rows(Letter, text=text))
