"""Read the fields of a form within limits."""

import asyncio
from collections.abc import Iterable
from urllib.parse import parse_qsl

from starlette.requests import Request

MAX_SIZE = 128 * 1024
"""Bytes of a form at most: two languages of an entry are about 10 kB."""
MAX_FIELDS = 600
"""Fields of a form at most."""
READ_TIMEOUT = 10.0
"""Seconds in which a body must arrive."""
FORM = "application/x-www-form-urlencoded"


class BadBody(Exception):
    """Raised for a body that isn't accepted; `status` says why."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Fields:
    """The fields of a form or of a query, each as text."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._pairs = tuple(pairs)

    def text(self, name: str, longest: int = 4096) -> str:
        """Return the first value, stripped; '' if there is none. A longer text is cut."""
        found = next((value for key, value in self._pairs if key == name), "")
        return found.replace("\r\n", "\n").replace("\x00", "").strip()[:longest]

    def number(self, name: str) -> int:
        """Return the first value as a number from 0 to 2147483647; 0 for anything else."""
        return as_number(self.text(name, 12))

    def numbers(self, name: str, most: int) -> list[int]:
        """Return all values that are numbers, each once, `most` at most."""
        found = dict.fromkeys(as_number(value.strip()) for key, value in self._pairs if key == name)
        return [number for number in found if number][:most]

    def list_written(self) -> list[str]:
        """Return the texts of more than one word: what a person wrote, not what they chose."""
        return [text for key, _ in self._pairs if " " in (text := self.text(key))]

    def values(self, name: str) -> list[str]:
        """Return all values, as they came."""
        return [value for key, value in self._pairs if key == name]


def as_number(text: str) -> int:
    """Return a number from 0 to 2147483647; 0 for anything else."""
    if not (text.isascii() and text.isdigit() and len(text) <= 10):
        return 0
    return int(text) if int(text) < 2**31 else 0


async def read_form(request: Request) -> Fields:
    """Return the fields of a form. Raises BadBody."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        raise BadBody(415)
    try:
        async with asyncio.timeout(READ_TIMEOUT):
            body = await read_body(request)
        return Fields(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MAX_FIELDS))
    except TimeoutError:
        raise BadBody(408) from None
    except ValueError:
        raise BadBody(400) from None


async def read_body(request: Request) -> bytes:
    """Return the whole body. Raises BadBody if it is too large."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MAX_SIZE:
            raise BadBody(413)
    return body
