"""The page's routes: phones as JSON, what people do on them, and a stream of changes."""

import asyncio
import json
import mimetypes
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.demo.limits import ApiError
from bot.demo.mini_app import open_page
from bot.demo.page.actions import Upload, act, reply_of, send_files, send_voice
from bot.demo.page.views import as_json
from bot.demo.phones import Phone
from bot.demo.telegram import LocalTelegram

FILES = Path(__file__).parent / "files"
SHOWN = ("image/jpeg", "image/png", "image/webp", "image/gif", "audio/", "video/")
"""The types of files that a browser shows; others are downloaded, so that none runs as a part of the page."""
OUTAGE = 10.0
"""Seconds for which the page's button cuts the bot off."""
GATHER_SECONDS = 0.03
"""Seconds in which changes are gathered into one event."""


@dataclass
class Controls:
    """What the page's buttons do beyond Telegram; None hides a button."""

    on_restart: Callable[[], Awaitable[None]] | None = None
    on_invite: Callable[[], str] | None = None
    on_lead: Callable[[int, bool], Awaitable[None]] | None = None
    """Makes the coordinator with this Telegram id a lead, or ends it."""
    team: Callable[[], Awaitable[Mapping[int, bool]]] | None = None
    """Returns the Telegram ids of the coordinators, and whether each is a lead."""


class Page:
    """The page of one local Telegram."""

    def __init__(self, telegram: LocalTelegram, controls: Controls) -> None:
        self._telegram = telegram
        self._controls = controls

    async def index(self, _request: web.Request) -> web.FileResponse:
        """Serve the page."""
        return web.FileResponse(FILES / "index.html")

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Send server-sent events: each phone that changed, and what the controls can do."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        shown: dict[int, str] = {}
        await response.write(event("controls", json.dumps(self._abilities())))
        while not self._telegram.closed:
            team = await self._controls.team() if self._controls.team else {}
            for phone in list(self._telegram.phones.values()):
                body = json.dumps(as_json(phone, team))
                if shown.get(phone.id) != body:
                    shown[phone.id] = body
                    await response.write(event("phone", body))
            if await self._telegram.wait_change(15.0):
                await asyncio.sleep(GATHER_SECONDS)
            else:
                await response.write(b": still here\n\n")
        return response

    def _abilities(self) -> dict[str, bool]:
        return {
            "restart": self._controls.on_restart is not None,
            "invite": self._controls.on_invite is not None,
        }

    def _phone(self, request: web.Request) -> Phone:
        phone = self._telegram.phones.get(int(request.match_info["phone"]))
        if phone is None:
            raise web.HTTPNotFound
        return phone

    async def act(self, request: web.Request) -> web.Response:
        """Do what a person does on a phone."""
        phone, body = self._phone(request), await request.json()
        if isinstance(body, dict) and body.get("action") == "open":
            return self._open(phone, str(body.get("url", "")))
        if not isinstance(body, dict) or not act(phone, body):
            raise web.HTTPBadRequest
        return web.json_response({})

    async def upload(self, request: web.Request) -> web.Response:
        """Take pictures and files with a caption, or a voice note: a form with `file`, `voice`, `caption`."""
        phone, form = self._phone(request), await request.post()
        given = {name: [read_upload(part) for part in form.getall(name, [])] for name in ("file", "voice")}
        reply_to = reply_of({"reply_to": form.get("reply_to")})
        for voice in given["voice"]:
            send_voice(phone, voice, reply_to)
        send_files(phone, given["file"], str(form.get("caption", "")), reply_to)
        return web.json_response({})

    async def lead(self, request: web.Request) -> web.Response:
        """Make the coordinator of a phone a lead, or end it."""
        phone, body = self._phone(request), await request.json()
        if self._controls.on_lead:
            await self._controls.on_lead(phone.id, body.get("lead") is True)
            self._telegram.changed()
        return web.json_response({})

    def _open(self, phone: Phone, url: str) -> web.Response:
        """Return the address of a Mini App, signed for the phone's owner."""
        try:
            return web.json_response({"url": open_page(phone, url)})
        except ApiError as error:
            raise web.HTTPBadRequest from error

    async def add(self, request: web.Request) -> web.Response:
        """Add a phone: an officer's, or that of a coordinator who opens an invitation."""
        role = (await request.json()).get("role")
        number = len(self._telegram.phones) + 1
        phone = self._telegram.add_phone(first_name=f"{str(role).title()} {number}", language_code="en")
        if role == "coordinator" and self._controls.on_invite:
            phone.start(f"c_{await asyncio.to_thread(self._controls.on_invite)}")
        return web.json_response({"id": phone.id})

    async def restart(self, _request: web.Request) -> web.Response:
        """Kill the bot and start it again."""
        if self._controls.on_restart:
            await self._controls.on_restart()
        return web.json_response({})

    async def outage(self, _request: web.Request) -> web.Response:
        """Have Telegram answer nobody for a while."""
        self._telegram.outage(OUTAGE)
        return web.json_response({"seconds": OUTAGE})

    async def download(self, request: web.Request) -> web.Response:
        """Serve a file that stands in a message."""
        found = self._telegram.files.get(request.match_info["file"])
        if found is None:
            raise web.HTTPNotFound
        kind = mimetypes.guess_type(found[0])[0] or "application/octet-stream"
        shown = "inline" if kind.startswith(SHOWN) else "attachment"
        name = "".join(char for char in found[0] if char.isprintable() and char not in '"\\')
        headers = {"Content-Disposition": f'{shown}; filename="{name}"', "X-Content-Type-Options": "nosniff"}
        return web.Response(body=found[1], content_type=kind, headers=headers)


def read_upload(part: Any) -> Upload:
    """Return a file of a form. Raises HTTPBadRequest for a field that isn't a file."""
    if not isinstance(part, web.FileField):
        raise web.HTTPBadRequest
    return Upload(part.filename, part.content_type, part.file.read())


def event(kind: str, body: str) -> bytes:
    """Return one server-sent event."""
    return f"event: {kind}\ndata: {body}\n\n".encode()


def add_routes(app: web.Application, telegram: LocalTelegram, controls: Controls) -> None:
    """Add the routes of the page and of what it calls."""
    page = Page(telegram, controls)
    app.router.add_get("/", page.index)
    app.router.add_static("/page", FILES)
    app.router.add_get("/phones/stream", page.stream)
    app.router.add_post("/phones", page.add)
    app.router.add_post("/phones/{phone:\\d+}", page.act)
    app.router.add_post("/phones/{phone:\\d+}/files", page.upload)
    app.router.add_post("/phones/{phone:\\d+}/lead", page.lead)
    app.router.add_post("/control/restart", page.restart)
    app.router.add_post("/control/outage", page.outage)
    app.router.add_get("/files/{file}", page.download)
