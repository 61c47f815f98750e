"""Pictures as people get them: drawn once for all, whatever happens to what Telegram keeps."""

import asyncio
import threading

import pytest

from bot.demo.phones import Phone
from bot.texts.catalogue import Words
from bot.ui.drawing import Picture
from tests.actors import opened_ams
from tests.wording import said
from tests.world import World, press, read

pytestmark = pytest.mark.slow
COURSE = "The whole course"


async def at_driving(world: World) -> Phone:
    """Return the phone of an officer who looks at the diagrams."""
    officer = await opened_ams(world)
    await press(officer, "Driving", said("driving-head"))
    return officer


async def photographed(officer: Phone, count: int) -> None:
    """Wait until so many pictures, and the words after them, are there."""
    await officer.wait_for(lambda p: sum(m.kind == "photo" for m in p.screen) == count)
    await read(officer, "In words.")


async def test_a_diagram_is_drawn_and_uploaded_once_for_everybody(world: World) -> None:
    officers = [await at_driving(world) for _ in range(8)]
    officers[0].press(COURSE)
    await photographed(officers[0], 1)
    files = len(world.telegram.files)
    for officer in officers[1:]:
        officer.press(COURSE)
    for officer in officers[1:]:
        await photographed(officer, 1)
    assert len(world.telegram.files) == files == 1
    assert world.services.drawings.count == 1


async def test_eight_who_ask_at_once_wait_for_one_drawing(world: World) -> None:
    officers = [await at_driving(world) for _ in range(8)]
    for officer in officers:
        officer.press(COURSE)
    for officer in officers:
        await photographed(officer, 1)
    assert world.services.drawings.count == 1


async def test_a_file_id_that_telegram_forgot_is_drawn_again(world: World) -> None:
    officer = await at_driving(world)
    officer.press(COURSE)
    await photographed(officer, 1)
    world.telegram.files.clear()
    second = await at_driving(world)
    second.press(COURSE)
    await photographed(second, 1)
    assert world.services.drawings.count == 2
    assert len(world.telegram.files) == 1


async def test_while_too_many_drawings_wait_people_get_the_words(world: World) -> None:
    officer = await at_driving(world)
    go, drawings = threading.Event(), world.services.drawings

    def draw(_shown: object, _words: Words) -> bytes:
        go.wait(60)
        return b""

    words = world.services.texts.of("en")
    others = [asyncio.create_task(drawings.find(Picture(draw, n, words))) for n in range(9)]
    await asyncio.sleep(0)
    await press(officer, COURSE, said("picture-left-out"))
    await read(officer, "In words.")
    assert not any(message.kind == "photo" for message in officer.screen)
    go.set()
    await asyncio.gather(*others)
