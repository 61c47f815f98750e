"""HTTP with the Bot API: PTB's request layer on aiohttp, and which calls are tried again.

- No connection: any, because nothing was done.
- 429: any, after MAX_ASKED seconds at most; a longer wait raises RetryAfter, since a waiting handler holds a
  place.
- 5xx, a reset, silence: only those that make no second message.
"""

import asyncio
import json
import logging
import os
import time
from email.utils import parsedate_to_datetime
from io import BytesIO
from itertools import chain, repeat
from typing import Any

import aiohttp
from telegram import Update
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from bot.observability.metrics import Metrics
from bot.transport.network_errors import (
    NOT_TELEGRAM,
    DescribedError,
    NotConnected,
    as_network_error,
    fault_of_answer,
)
from bot.transport.proxy import PROXY_AUTHENTICATION, Proxy, refusal_of_proxy

TIMEOUT = 30.0
"""Seconds that a call takes at most, unless it waits for updates."""
CONNECTING = 10.0
"""Seconds that connecting takes at most."""
SLOWEST_POLL = 15.0
"""Seconds that getUpdates may take beyond those for which it asks Telegram to wait."""
GIVE_UP = 60.0
"""Seconds after which a call that may be repeated is given up."""
MAX_ASKED = 1.0
"""Seconds that a call waits if Telegram asks for it; longer waits are left to its caller."""
PAUSES = (0.3, 1.0, 2.0, 4.0, 8.0)
"""Seconds before a call is repeated: after the first failure, the second, …"""
TOO_MANY = 429
"""The HTTP status by which Telegram asks to wait."""
UNTIMED = b'{"ok": false, "error_code": 429, "parameters": {"retry_after": 8}}'
MAKES_MESSAGES = ("send", "copy", "forward")
EDITS = ("/editMessageText", "/editMessageReplyMarkup", "/editMessageCaption", "/editMessageMedia")
EDIT_RESULT = b'{"ok": true, "result": true}'
"""Stands for the result of an edit, which isn't read: True, as Telegram says of inline messages."""
MAX_SKEW = 60
"""Seconds by which this machine's clock may differ from others."""
SKEW_EVERY = 60.0
"""Seconds between two readings of Telegram's clock."""
JSON = {"Content-Type": "application/json"}
UNREAD_FIELDS = frozenset({"reply_markup", "text", "entities", "link_preview_options", "from"})
"""The parts of a tapped message that nobody reads."""
KNOWN_KINDS = frozenset(str(kind) for kind in Update.ALL_TYPES)
log = logging.getLogger(__name__)


class Request(BaseRequest):
    """PTB's requests over one aiohttp session. Its errors carry a class, never an address with the token;
    `messages` counts the calls that make one.
    """

    give_up = GIVE_UP

    def __init__(self, connections: int = 64, proxy: Proxy | None = None) -> None:
        # RetryAfter gives its time as PTB's next version will; as before, it would warn each time.
        os.environ.setdefault("PTB_TIMEDELTA", "1")
        self._connections, self._proxy = connections, proxy
        self._through = proxy.arguments() if proxy else {}
        self._session: aiohttp.ClientSession | None = None
        self._telegram_offset: float | None = None
        self._skew_due = 0.0
        self.messages = 0
        self.fault: NetworkError | None = None
        """Why the newest call, which may be tried again just now, was not answered."""

    @property
    def read_timeout(self) -> float | None:
        return TIMEOUT

    @property
    def skew(self) -> float | None:
        """Return the seconds by which this machine's clock is ahead of Telegram's, also if it was set since
        Telegram told the time; None if that wasn't told yet.
        """
        offset = self._telegram_offset
        return None if offset is None else time.time() - time.monotonic() - offset

    async def initialize(self) -> None:
        if self._session is None:
            if self._proxy:
                connector = self._proxy.connector(self._connections)
            else:
                connector = aiohttp.TCPConnector(limit=self._connections)
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one call, tried again as the rules allow."""
        total = TIMEOUT if isinstance(read_timeout, DefaultValue) else read_timeout
        end, asked = time.monotonic() + self.give_up, 0.0
        for pause in chain(PAUSES, repeat(PAUSES[-1])):
            try:
                status, payload = await self._once(url, method, request_data, total)
            except NetworkError as error:
                self.fault = error
                if time.monotonic() + pause > end or not (isinstance(error, NotConnected) or repeats(url)):
                    raise
            else:
                self.fault = None
                wait = time_asked(payload) if status == TOO_MANY else None
                if wait is not None:
                    asked += wait
                elif status >= 500 and repeats(url):
                    wait = pause
                if wait is None or asked > MAX_ASKED or time.monotonic() + wait > end:
                    return status, payload
                pause = wait
            await asyncio.sleep(pause)
        raise AssertionError("the pauses never end")

    async def _once(
        self, url: str, method: str, data: RequestData | None, total: float | None
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("the request layer is not initialized")
        timeout = aiohttp.ClientTimeout(total=total, connect=CONNECTING)
        self.messages += not repeats(url)
        body, headers = as_body(data)
        try:
            async with self._session.request(
                method,
                url,
                data=body,
                headers=headers,
                timeout=timeout,
                allow_redirects=False,
                **self._through,
            ) as response:
                payload = await response.read()
                self._note_skew(response.headers.get("Date"))
        except Exception as error:
            raise as_network_error(error, by_proxy=self._proxy is not None) from None
        if response.status == PROXY_AUTHENTICATION and self._proxy:
            raise NotConnected(refusal_of_proxy(response.status))
        if response.content_type == "application/json" and not payload.rstrip().endswith(b"}"):
            raise DescribedError("the answer is cut off")
        if response.status == 200 and url.endswith(EDITS):
            payload = EDIT_RESULT
        if response.status == TOO_MANY and time_asked(payload) is None:  # it may be a proxy's own
            payload = UNTIMED
        called = None if method == "GET" else url.rpartition("/")[2]
        if fault := fault_of_answer(called, response.status, payload):
            raise fault
        return response.status, payload

    def _note_skew(self, date: str | None) -> None:
        """Note Telegram's time, but seldom: to read a date takes as long as to read a message."""
        now = time.monotonic()
        if date and now > self._skew_due:
            self._telegram_offset = parsedate_to_datetime(date).timestamp() - now
            self._skew_due = now + SKEW_EVERY

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """Parse a payload as PTB does, without logging it, because it may hold names. Raises NetworkError."""
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            raise DescribedError(NOT_TELEGRAM) from None
        if isinstance(answer, dict):
            drop_unread_fields(answer.get("result"))
        return answer


class UpdatesRequest(Request):
    """A request for getUpdates alone, which its caller repeats. `careful` is set after an answer that PTB
    could not read.
    """

    give_up = 0.0

    def __init__(self, metrics: Metrics, proxy: Proxy | None = None) -> None:
        super().__init__(connections=1, proxy=proxy)
        self.careful = False
        self._metrics = metrics

    @property
    def read_timeout(self) -> float | None:
        return SLOWEST_POLL

    async def _once(
        self, url: str, method: str, data: RequestData | None, total: float | None
    ) -> tuple[int, bytes]:
        """Make one call. When careful, empty updates that can't be read, so that their ids are confirmed."""
        status, payload = await super()._once(url, method, data, total)
        if self.careful and status == 200:
            self.careful = False
            payload = self._emptied(payload)
        return status, payload

    def _emptied(self, payload: bytes) -> bytes:
        answer = self.parse_json_payload(payload)
        answer["result"] = [
            item if parses(item) else self._skip(item)
            for item in answer["result"]
            if isinstance(item, dict) and isinstance(item.get("update_id"), int)
        ]
        return json.dumps(answer).encode()

    def _skip(self, item: dict[str, Any]) -> dict[str, Any]:
        note_unreadable(item, self._metrics)
        return {"update_id": item["update_id"]}


def note_unreadable(item: object, metrics: Metrics) -> None:
    """Count an update that can't be read; log its number and kind, never what it says."""
    metrics.count_update("unreadable")
    fields = item if isinstance(item, dict) else {}
    number = fields.get("update_id")
    kinds = ", ".join(key for key in fields if key in KNOWN_KINDS) or "unknown kind"
    log.error(
        "update %s (%s) can't be read and is skipped", number if isinstance(number, int) else "?", kinds
    )


def parses(item: dict[str, Any]) -> bool:
    """Return whether PTB can read an update."""
    try:
        Update.de_json(item, None)
    except Exception:
        return False
    return True


def drop_unread_fields(result: Any) -> None:
    """Remove the buttons of the bot's messages and a tapped one's text: we made them, and reading them is
    half of the time that reading a tap takes.
    """
    for item in result if isinstance(result, list) else (result,):
        if isinstance(item, dict):
            query = item.get("callback_query")
            item.pop("reply_markup", None)
            if isinstance(query, dict) and isinstance(query.get("message"), dict):
                for name in UNREAD_FIELDS & query["message"].keys():
                    del query["message"][name]


def repeats(url: str) -> bool:
    """Return whether a method can be called twice without making a second message."""
    return not url.rsplit("/", 1)[-1].startswith(MAKES_MESSAGES)


def time_asked(payload: bytes) -> float | None:
    """Return the seconds that the body of a 429 asks for; None if it names none, as a proxy's own may."""
    try:
        return float(json.loads(payload)["parameters"]["retry_after"])
    except (ValueError, KeyError, TypeError):
        return None


def as_body(data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str] | None]:
    """Return PTB's parameters as JSON and its headers; with files, as a form of several parts."""
    if data is None or not data.multipart_data:
        return (data.json_payload, JSON) if data else (None, None)
    form = aiohttp.FormData(quote_fields=False)
    form.add_fields(*data.json_parameters.items())
    for name, (filename, content, mime) in data.multipart_data.items():
        part = BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, part, filename=filename, content_type=mime)
    return form, None
