"""Pictures, files and voice messages for the page: fetched from Telegram when looked at, never kept."""

import asyncio
import logging
import re

from starlette.responses import Response
from telegram.error import TelegramError
from telegram.ext import ExtBot

MAX_SIZE = 20 * 1024 * 1024
"""The largest file, in bytes, that a bot may fetch."""
AT_ONCE = 3
"""Files in memory at a time."""
FETCH_TIMEOUT = 60.0
"""Seconds in which a file must arrive."""
SHOWN = {
    "photo": ("image/jpeg", "jpg"),
    "voice": ("audio/ogg", "ogg"),
    "audio": ("audio/mpeg", "mp3"),
    "video": ("video/mp4", "mp4"),
    "video_note": ("video/mp4", "mp4"),
}
"""The media that a page shows in place, with their types; anything else is downloaded."""
ENDING = re.compile(r"\.([A-Za-z0-9]{1,5})$")
log = logging.getLogger(__name__)


class TelegramFiles:
    """Fetches files by their Telegram id."""

    def __init__(self, bot: ExtBot[None]) -> None:
        self._bot = bot
        self._places = asyncio.Semaphore(AT_ONCE)

    async def fetch(self, file_id: str) -> tuple[bytes, str] | None:
        """Return the bytes of a file and the suffix of its name without a dot; None if it is gone or larger
        than MAX_SIZE.
        """
        try:
            async with self._places, asyncio.timeout(FETCH_TIMEOUT):
                found = await self._bot.get_file(file_id)
                if (found.file_size or 0) > MAX_SIZE:
                    return None
                content = bytes(await found.download_as_bytearray())
        except (TelegramError, OSError) as error:  # OSError: a Bot API server run with --local names a path
            log.warning("a file can't be fetched: %s", type(error).__name__)
            return None
        ending = ENDING.search(found.file_path or "")
        return (content, ending[1].lower() if ending else "bin") if len(content) <= MAX_SIZE else None

    async def answer(self, media: str, file_id: str, name: str) -> Response | None:
        """Return a response with the file, None if `fetch` returns None. Its type is that of the letter's
        `media`, never the file's own; what isn't in SHOWN is a download called `name`.
        """
        found = await self.fetch(file_id)
        if found is None:
            return None
        content, ending = found
        kind, usual = SHOWN.get(media, ("application/octet-stream", ending))
        way = "inline" if media in SHOWN else "attachment"
        headers = {"Content-Disposition": f'{way}; filename="{name}.{usual}"'}
        return Response(content, media_type=kind, headers=headers)
