"""Pictures are drawn once, a limited number at a time, and sent again by their `file_id`."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.texts.catalogue import Texts, Words
from bot.ui.drawing import Picture, PictureCache, TooManyDrawings

WORDS = Texts("America/Toronto").of("en")
FRENCH = Texts("America/Toronto").of("fr")


class Slow:
    """A drawing that lasts until it is let go; counts how many there are at a time."""

    def __init__(self) -> None:
        self.go, self.now, self.most, self.drawn = threading.Event(), 0, 0, list[object]()
        self._lock = threading.Lock()

    def draw(self, shown: object, _words: Words) -> bytes:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        self.go.wait(60)
        with self._lock:
            self.now -= 1
            self.drawn.append(shown)
        return repr(shown).encode()


@pytest.mark.parametrize("at_once", [1, 2])
async def test_only_so_many_are_drawn_at_a_time_and_the_others_wait(at_once: int) -> None:
    slow, drawings = Slow(), PictureCache(at_once, most_waiting=20)
    asked = [asyncio.create_task(drawings.find(Picture(slow.draw, n, WORDS))) for n in range(12)]
    # Other threads are free meanwhile: nobody who does something else waits for a drawing.
    await asyncio.get_running_loop().run_in_executor(ThreadPoolExecutor(1), slow.go.set)
    assert await asyncio.gather(*asked) == [repr(n).encode() for n in range(12)]
    assert slow.most <= at_once and sorted(slow.drawn, key=str) == sorted(range(12), key=str)


async def test_when_too_many_wait_none_is_begun_and_afterwards_there_is_room_again() -> None:
    slow, drawings = Slow(), PictureCache(at_once=1, most_waiting=2)
    asked = [asyncio.create_task(drawings.find(Picture(slow.draw, n, WORDS))) for n in range(3)]
    await asyncio.sleep(0)
    with pytest.raises(TooManyDrawings):
        await drawings.find(Picture(slow.draw, "one more", WORDS))
    slow.go.set()
    await asyncio.gather(*asked)
    assert await drawings.find(Picture(slow.draw, "one more", WORDS)) == b"'one more'"


async def test_those_who_ask_for_the_same_at_once_wait_for_one_drawing() -> None:
    slow, drawings = Slow(), PictureCache()
    asked = [asyncio.create_task(drawings.find(Picture(slow.draw, "same", WORDS))) for _ in range(50)]
    await asyncio.sleep(0)
    asked[0].cancel()
    slow.go.set()
    assert await asyncio.gather(*asked[1:]) == [b"'same'"] * 49
    assert drawings.count == len(slow.drawn) == 1


async def test_another_language_or_other_content_is_another_picture() -> None:
    slow, drawings = Slow(), PictureCache()
    slow.go.set()
    for words, shown in ((WORDS, 1), (FRENCH, 1), (WORDS, 2), (WORDS, 1), (FRENCH, 1)):
        await drawings.find(Picture(slow.draw, shown, words))
    assert drawings.count == 3


async def test_a_cancelled_reader_doesnt_make_room_for_more_drawings_at_a_time() -> None:
    slow, drawings = Slow(), PictureCache(at_once=1, most_waiting=3)
    asked = [asyncio.create_task(drawings.find(Picture(slow.draw, n, WORDS))) for n in range(4)]
    await asyncio.sleep(0)
    for task in asked:
        task.cancel()
    await asyncio.sleep(0)
    with pytest.raises(TooManyDrawings):
        await drawings.find(Picture(slow.draw, 99, WORDS))
    slow.go.set()
    await asyncio.gather(*asked, return_exceptions=True)
    assert slow.most == 1


async def test_a_drawing_that_fails_is_tried_again_the_next_time() -> None:
    def fail(_shown: object, _words: Words) -> bytes:
        raise ValueError

    drawings = PictureCache()
    for _ in range(2):
        with pytest.raises(ValueError):
            await drawings.find(Picture(fail, 1, WORDS))
    assert drawings.count == 2
