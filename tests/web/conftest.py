"""A running bot with its page, and browsers of coordinators."""

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlmodel import Session
from yarl import URL

from bot.demo.phones import Phone
from bot.web.init_data import signed
from data.answers.question_log import Asked, record_for_person, record_unanswered
from data.calendar.clock import today_in
from data.courses import store as courses
from data.interests.profiles import save_profile
from data.interests.store import Registered, Wish, register_interest
from data.models.people import Person
from data.openings import store as openings
from data.people import store as people
from tests.ports import free_port
from tests.world import TOKEN, World, a_world

TAUGHT = {
    "teach_title_en": "Bringing a bicycle",
    "teach_text_en": "You may bring one at your own cost.",
    "teach_asked_en": "can i bring my bicycle along\nmay i take a bike\nis a bicycle allowed",
    "teach_title_fr": "Apporter un vélo",
    "teach_text_fr": "Vous pouvez en apporter un à vos frais.",
    "teach_asked_fr": "puis-je apporter mon vélo\nest-ce que je peux prendre un vélo\nle vélo est-il permis",
    "teach_topic": "life",
    "teach_source": "The coordinators",
}
"""The fields of a new entry that is complete."""


class Browser:
    """One person's browser: keeps cookies, follows no redirect by itself."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.http = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))
        self.csrf = ""
        self.status = 0
        self.headers: dict[str, str] = {}
        self.text = ""

    async def _take(self, response: aiohttp.ClientResponse) -> str:
        self.status, self.headers, self.text = response.status, dict(response.headers), await response.text()
        if found := re.search(r'name="csrf" value="([^"]+)"', self.text):
            self.csrf = found[1]
        return self.text

    async def get(self, path: str, **headers: str) -> str:
        """Get a page as it comes."""
        async with self.http.get(self.base + path, headers=headers, allow_redirects=False) as response:
            return await self._take(response)

    async def post(self, path: str, fields: Any = (), csrf: str | None = None, **headers: str) -> str:
        """Send a form of the page that was seen last."""
        pairs = list(fields.items() if isinstance(fields, dict) else fields)
        pairs.append(("csrf", self.csrf if csrf is None else csrf))
        async with self.http.post(
            self.base + path, data=pairs, headers=headers, allow_redirects=False
        ) as response:
            return await self._take(response)

    async def follow(self) -> str:
        """Follow where the last answer sent it."""
        assert self.status == 303, (self.status, self.text[:300])
        return await self.get(self.headers["Location"])

    async def sign_in(self, init_data: str, to: str = "queue", **headers: str) -> str:
        """Send what the script of the sign-in page sends."""
        fields = {"init_data": init_data, "to": to}
        return await self.post("/desk/session", fields, csrf="", **headers)

    def cookie(self) -> str:
        """Return the session's cookie."""
        found = self.http.cookie_jar.filter_cookies(URL(self.base + "/desk/"))
        return found["desk"].value if "desk" in found else ""


def init_data(phone: Phone, *, age: float = 0, token: str = TOKEN, **more: str) -> str:
    """Return what Telegram signs for whoever opens the page on this phone."""
    fields = {
        "query_id": f"AAE{time.monotonic_ns()}",
        "user": json.dumps({"id": phone.id, "first_name": phone.name}),
        "auth_date": str(int(time.time() - age)),
        "signature": "by-telegram",
    }
    return signed(fields | more, token)


@asynccontextmanager
async def listening(desk: Browser) -> AsyncIterator[aiohttp.ClientResponse]:
    """Yield the stream of an open page."""
    timeout = aiohttp.ClientTimeout(120)
    async with desk.http.get(desk.base + "/desk/events", timeout=timeout) as stream:
        await stream.content.readuntil(b"\n\n")
        yield stream


async def hears(stream: aiohttp.ClientResponse) -> None:
    """Wait until a change is told."""
    async with asyncio.timeout(60):
        while await stream.content.readuntil(b"\n\n") != b"event: changed\ndata: 1\n\n":
            pass


def pages_on(phone: Phone) -> list[str]:
    """Return where the buttons on a phone's screen lead, beyond the chat."""
    return [b.web_app for m in phone.screen for row in m.buttons for b in row if b.web_app]


def words_of(html: str) -> str:
    """Return what a page says, without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


class Site:
    """A world and the browsers in it."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.browsers: list[Browser] = []

    def browser(self) -> Browser:
        """Return a new browser, signed in nowhere."""
        self.browsers.append(Browser(str(self.world.settings.public_url)))
        return self.browsers[-1]

    async def officer(self, name: str = "Alexandrine", language: str = "en") -> Phone:
        """Return the phone of an officer who has pressed Start."""
        phone = self.world.officer(name, language)
        phone.start()
        await phone.wait_for(lambda p: bool(p.screen) and p.screen[-1].from_bot)
        return phone

    async def unanswered(self, text: str) -> Phone:
        """Return the phone of an officer whose question found no answer."""
        phone = await self.officer()

        def record(session: Session) -> None:
            person = people.find_person(session, phone.id)
            assert person
            record_unanswered(session, Asked(person.id, "en"), text, [])

        await self.world.services.db.run(record)
        return phone

    async def case(self, name: str, language: str = "en", mission: str | None = None) -> Phone:
        """Return the phone of an officer whose interest was registered."""
        phone = await self.officer(name, language)
        await self.world.services.db.run(register, phone.id, name, mission)
        return phone

    async def desk(self, phone: Phone) -> Browser:
        """Return a browser whose coordinator is signed in and sees the queue."""
        browser = self.browser()
        await browser.sign_in(init_data(phone))
        await browser.follow()
        assert browser.status == 200, browser.text
        return browser


def register(session: Session, telegram_id: int, name: str, mission: str | None) -> None:
    """Register an interest as a finished form does."""
    person = people.find_person(session, telegram_id)
    assert person
    told: dict[str, object] = {"languages": {"en": "fluent"}, "reach": "telegram"}
    assert isinstance(register_interest(session, person.id, Wish(mission, [], date(2027, 1, 1))), Registered)
    save_profile(session, person.id, name, None, told)


def post_opening(session: Session) -> int:
    """Post an opening for everybody who speaks English."""
    person = session.get_one(Person, 1)
    told = {
        "opening_mission": "any",
        "opening_role": "training",
        "opening_seats": 1,
        "opening_languages": ["en"],
        "opening_armed": "no",
        "opening_closes": date(2027, 12, 1).isoformat(),
    }
    return openings.open_opening(session, person.id or 0, told)


def open_class(session: Session) -> int:
    """Open a course that began today."""
    return courses.open_course(session, 1, "Lusaka", today_in("UTC"), ("en", "UTC"))


@pytest.fixture
async def site(database_url: str, learned: Path, request: pytest.FixtureRequest) -> AsyncIterator[Site]:
    """A bot with its page. `pytest.mark.parametrize("site", […], indirect=True)` gives more settings."""
    async with a_site(database_url, learned, **getattr(request, "param", {})) as made:
        yield made


@asynccontextmanager
async def a_site(database_url: str, learned: Path, **more: Any) -> AsyncIterator[Site]:
    """Yield a running bot with its page, with settings of its own."""
    port = free_port()
    page: dict[str, Any] = {"listen_port": port, "public_url": f"http://127.0.0.1:{port}"}
    async with a_world(database_url, learned, **page | more) as world:
        made = Site(world)
        yield made
        for browser in made.browsers:
            await browser.http.close()


@pytest.fixture
async def desk(site: Site) -> Browser:
    """A coordinator's browser; two officers are registered."""
    phone = await site.world.coordinator("Camille")
    await site.case("Alexandrine", "fr")
    await site.case("Bartholomew")
    return await site.desk(phone)


def phone_of(site: Site, name: str) -> Phone:
    """Return somebody's phone."""
    return next(phone for phone in site.world.telegram.phones.values() if phone.name == name)


async def asked(site: Site, text: str, name: str = "Alexandrine") -> Phone:
    """Somebody whose question waits."""
    phone = await site.officer(name)

    def ask(session: Session) -> None:
        person = people.find_person(session, phone.id)
        assert person
        record_for_person(session, person.id, "en", text)

    await site.world.services.db.run(ask)
    return phone
