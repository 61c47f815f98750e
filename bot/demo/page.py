"""The page's routes: phones as JSON, what people do on them, and a stream of changes."""

import asyncio
import json
import mimetypes
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.demo.limits import ApiError
from bot.demo.mini_app import open_page
from bot.demo.phones import Phone
from bot.demo.telegram import LocalTelegram

FILES = Path(__file__).parent / "page_files"
OUTAGE = 10.0
TOGETHER = 0.03
"""Seconds in which changes are gathered into one event."""


@dataclass
class Controls:
    """What the page's buttons do beyond Telegram; None hides the button."""

    on_restart: Callable[[], Awaitable[None]] | None = None
    on_invite: Callable[[], str] | None = None


class Page:
    """The page of one local Telegram."""

    def __init__(self, telegram: LocalTelegram, controls: Controls) -> None:
        self._telegram = telegram
        self._controls = controls

    async def index(self, _request: web.Request) -> web.FileResponse:
        """The page."""
        return web.FileResponse(FILES / "index.html")

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: each phone that changed, and what the controls can do."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        shown: dict[int, str] = {}
        await response.write(event("controls", json.dumps(self._abilities())))
        while not self._telegram.closed:
            for phone in list(self._telegram.phones.values()):
                body = json.dumps(as_json(phone))
                if shown.get(phone.id) != body:
                    shown[phone.id] = body
                    await response.write(event("phone", body))
            if await self._telegram.wait_change(15.0):
                await asyncio.sleep(TOGETHER)
            else:
                await response.write(b": still here\n\n")
        return response

    def _abilities(self) -> dict[str, bool]:
        return {
            "restart": self._controls.on_restart is not None,
            "invite": self._controls.on_invite is not None,
        }

    async def act(self, request: web.Request) -> web.Response:
        """What a person does on a phone."""
        phone = self._telegram.phones.get(int(request.match_info["phone"]))
        if phone is None:
            raise web.HTTPNotFound
        body = await request.json()
        match body["action"]:
            case "send":
                phone.send(str(body["text"])[:4096])
            case "start":
                phone.start(str(body.get("payload", "")))
            case "press":
                phone.press_data(str(body["data"]), int(body["message"]))
            case "language":
                phone.set_language(body["code"] or None)
            case "photo":
                phone.send_photo()
            case "voice":
                phone.send_voice()
            case "vote":
                phone.answer_poll(int(body["message"]), [int(option) for option in body["options"]])
            case "block":
                phone.unblock() if phone.blocked else phone.block()
            case "open":
                return self._open(phone, str(body["url"]))
            case _:
                raise web.HTTPBadRequest
        return web.json_response({})

    def _open(self, phone: Phone, url: str) -> web.Response:
        """A Mini App, signed for whose phone it is."""
        try:
            return web.json_response({"url": open_page(phone, url)})
        except ApiError as error:
            raise web.HTTPBadRequest from error

    async def add(self, request: web.Request) -> web.Response:
        """One more phone: an officer's, or a coordinator's who opens an invitation."""
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
        """Telegram answers nobody for a while."""
        self._telegram.outage(OUTAGE)
        return web.json_response({"seconds": OUTAGE})

    async def download(self, request: web.Request) -> web.Response:
        """A document the bot sent."""
        found = self._telegram.files.get(request.match_info["file"])
        if found is None:
            raise web.HTTPNotFound
        kind = mimetypes.guess_type(found[0])[0] or "application/octet-stream"
        shown = "inline" if kind.startswith("image/") else "attachment"
        name = found[0].replace('"', "")
        headers = {"Content-Disposition": f'{shown}; filename="{name}"', "X-Content-Type-Options": "nosniff"}
        return web.Response(body=found[1], content_type=kind, headers=headers)


def event(kind: str, body: str) -> bytes:
    """One server-sent event."""
    return f"event: {kind}\ndata: {body}\n\n".encode()


def as_json(phone: Phone) -> dict[str, Any]:
    """A phone as the page draws it."""
    return {
        "id": phone.id,
        "name": phone.name,
        "language": phone.user.get("language_code", ""),
        "started": phone.started,
        "blocked": phone.blocked,
        "typing": phone.typing,
        "toasts": phone.toasts,
        "alerts": phone.alerts,
        "commands": commands_for(phone),
        "bot": phone.telegram.texts.get(("name", language_of(phone))) or phone.telegram.me()["first_name"],
        "username": phone.telegram.username,
        "about": phone.telegram.texts.get(("description", language_of(phone)), ""),
        "keyboard": phone.reply_keyboard,
        "menu": phone.menu_button,
        "messages": [asdict(message) for message in phone.screen],
    }


def language_of(phone: Phone) -> str:
    """The language code under which the bot's texts for this phone are found."""
    code = str(phone.user.get("language_code", "")).split("-")[0]
    return code if any(language == code for _, language in phone.telegram.texts) else ""


def commands_for(phone: Phone) -> list[dict[str, str]]:
    """The command menu: the chat's own before that of all private chats, the language's before any."""
    code = str(phone.user.get("language_code", "")).split("-")[0]
    for scope in (f"chat:{phone.id}", "all_private_chats:", "default:"):
        for language in (code, ""):
            if found := phone.telegram.commands.get((scope, language)):
                return found
    return []


def add_routes(app: web.Application, telegram: LocalTelegram, controls: Controls) -> None:
    """The page and what it calls."""
    page = Page(telegram, controls)
    app.router.add_get("/", page.index)
    app.router.add_static("/page", FILES)
    app.router.add_get("/phones/stream", page.stream)
    app.router.add_post("/phones", page.add)
    app.router.add_post("/phones/{phone:\\d+}", page.act)
    app.router.add_post("/control/restart", page.restart)
    app.router.add_post("/control/outage", page.outage)
    app.router.add_get("/files/{file}", page.download)
