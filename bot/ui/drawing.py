"""Pictures for chats: drawn off the event loop, a limited number at a time, and sent again by `file_id`.

A picture costs memory (tens of megabytes while it is drawn) and half a second of a core. Telegram keeps what
was uploaded, so the same picture is drawn and uploaded once, and sent by its `file_id` afterwards.
"""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from cachetools import LRUCache
from telegram import Chat, InputMediaPhoto
from telegram.error import BadRequest

from bot.texts.catalogue import Words

Way = Callable[[Sequence[bytes | str]], Awaitable[list[str]]]
"""Sends drawings, or their `file_id`s. Returns the `file_id`s."""
AT_ONCE = 1
"""Pictures drawn at a time: drawing holds Python's lock, so a second one would only take memory."""
MAX_WAITING = 8
"""Pictures that may wait to be drawn; people who ask for more get the words alone."""
REMEMBERED = 64
"""Pictures whose `file_id`, or bytes until they are sent, are cached."""


class TooManyDrawings(Exception):
    """Raised if too many drawings wait; this one isn't made."""


@dataclass(frozen=True)
class Picture:
    """What to draw: the function, what it shows, and the words of the reader's language."""

    draw: Callable[[Any, Words], bytes]
    shown: object
    words: Words

    @property
    def key(self) -> str:
        """Return the same key for the same content; `repr` of what is shown must tell all of it, as
        dataclasses do.
        """
        content = repr((self.draw.__module__, self.draw.__qualname__, self.words.language, self.shown))
        return hashlib.sha256(content.encode()).hexdigest()


class PictureCache:
    """Makes pictures and knows which of them Telegram has. For the event loop only."""

    def __init__(self, at_once: int = AT_ONCE, most_waiting: int = MAX_WAITING) -> None:
        self._threads = ThreadPoolExecutor(at_once, thread_name_prefix="drawing")
        self._most = at_once + most_waiting
        self._in_work = 0
        self._drawn: LRUCache[str, asyncio.Future[bytes]] = LRUCache(REMEMBERED)
        self._file_ids: LRUCache[str, str] = LRUCache(REMEMBERED)
        self.count = 0
        """How many pictures were begun since the start."""

    async def find(self, picture: Picture) -> bytes | str:
        """Return the picture's `file_id`, or the picture itself, drawn now. Raises TooManyDrawings."""
        return self._file_ids.get(picture.key) or await self.draw(picture)

    async def draw(self, picture: Picture) -> bytes:
        """Return the picture itself, whether Telegram has it or not. Raises TooManyDrawings."""
        drawing = self._drawn.get(picture.key) or self._begin(picture)
        # If one who waits is cancelled, or gone, others still get the picture.
        return await asyncio.shield(drawing)

    def _begin(self, picture: Picture) -> asyncio.Future[bytes]:
        if self._in_work >= self._most:
            raise TooManyDrawings
        self._in_work += 1
        self.count += 1
        drawing = asyncio.create_task(self._work(picture))
        self._drawn[picture.key] = drawing
        return drawing

    async def _work(self, picture: Picture) -> bytes:
        """Draw in a thread. A picture that failed is forgotten before anybody hears of it."""
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._threads, picture.draw, picture.shown, picture.words)
        except BaseException:
            self._drawn.pop(picture.key, None)
            raise
        finally:
            self._in_work -= 1

    def remember(self, picture: Picture, file_id: str) -> None:
        """Keep the `file_id` of a picture that Telegram has; the picture itself is no longer needed."""
        self._drawn.pop(picture.key, None)
        self._file_ids[picture.key] = file_id

    def forget(self, picture: Picture) -> None:
        """Forget a `file_id` that Telegram no longer knows."""
        self._file_ids.pop(picture.key, None)

    async def send_album(self, chat: Chat, pictures: Sequence[Picture], caption: str | None = None) -> bool:
        """Send one picture, or several as an album. Returns False if too many drawings wait; then nothing was
        sent.
        """
        return await self._send(pictures, lambda found: send(chat, found, caption))

    async def send_document(self, chat: Chat, picture: Picture, name: str) -> bool:
        """Send a drawing as a file. Returns False if too many drawings wait; then nothing was sent."""
        return await self._send([picture], lambda found: send_document(chat, found[0], name))

    async def _send(self, pictures: Sequence[Picture], way: Way) -> bool:
        try:
            found = [await self.find(picture) for picture in pictures]
            try:
                file_ids = await way(found)
            except BadRequest:
                if all(isinstance(one, bytes) for one in found):
                    raise
                for picture in pictures:
                    self.forget(picture)
                file_ids = await way([await self.find(picture) for picture in pictures])
        except TooManyDrawings:
            return False
        for picture, file_id in zip(pictures, file_ids, strict=True):
            self.remember(picture, file_id)
        return True


async def send(chat: Chat, pictures: Sequence[bytes | str], caption: str | None) -> list[str]:
    """Send pictures. Returns their `file_id`s."""
    if len(pictures) == 1:
        sent = [await chat.send_photo(pictures[0], caption=caption)]
    else:
        sent = [*await chat.send_media_group([InputMediaPhoto(one) for one in pictures], caption=caption)]
    return [message.photo[-1].file_id for message in sent]


async def send_document(chat: Chat, content: bytes | str, name: str) -> list[str]:
    """Send a file. Returns its `file_id`."""
    sent = await chat.send_document(content, filename=name)
    return [sent.document.file_id] if sent.document else []
