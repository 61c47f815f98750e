"""axe looks at every page of the desk: both languages, light and dark, phone and desktop; 200 % zoom."""

from collections.abc import AsyncIterator
from typing import Literal

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from data.cases import saved_views, tags
from data.letters import canned_replies
from data.models.people import Coordinator
from data.team import store as team
from tests.browser.conftest import PATIENCE
from tests.browser.conftest import browser as browser
from tests.web.conftest import Browser as Client
from tests.web.conftest import Site
from tests.web.conftest import site as site
from tests.world import read

pytestmark = [pytest.mark.slow, pytest.mark.browser]
PHONE, DESKTOP = (390, 844), (1280, 900)
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PATHS = (
    "queue",
    "queue?scope=closed",
    "mine",
    "cases/1",
    "cases/99",
    "questions",
    "questions/1",
    "content",
    "content/entries/binuh",
    "content/changes/99",
    "openings",
    "announcements",
    "numbers",
    "team",
    "team/log",
    "settings",
    "views",
    "replies",
)


async def fill(site: Site, language: str) -> Client:
    """A lead's desk with a case, its conversation, a question, a tag, a view and a canned reply."""
    camille = await site.world.coordinator("Camille", language)
    officer = await site.case("Alexandrine", language)
    await site.case("Bartholomew", "fr" if language == "en" else "en")
    desk = await site.desk(camille)
    await desk.post("/desk/cases/1/claim")
    await desk.post("/desk/cases/1/letter", {"text": "Bonjour, hello.", "nonce": "5", "act": "send"})
    await read(officer, "Bonjour, hello.")
    officer.send_photo()
    officer.send_voice()
    await desk.post("/desk/cases/1/note", {"note": "Ring at nine", "nonce": "6"})
    both = {"en": "Papers", "fr": "Papiers"}
    db, me = site.world.services.db, site.world.rows(Coordinator)[0]
    await db.run(team.set_lead, me.id or 0, True)
    await db.run(tags.change_tags, me.person_id, 1, ["papers", "spring"])
    await db.run(saved_views.save_view, me.person_id, "Spring", {"tag": "spring"})
    await db.run(canned_replies.save_reply, me.person_id, 0, both, both)
    return desk


async def look(page: Page) -> list[str]:
    """What axe finds: rule, and the elements that break it."""
    found = await Axe().run(page, options={"resultTypes": ["violations"], **RULES})
    assert found.response["passes"]
    return [
        f"{one['id']}: {[node['html'][:120] for node in one['nodes'][:3]]}"
        for one in found.response["violations"]
    ]


@pytest.fixture
async def cookie(site: Site, request: pytest.FixtureRequest) -> AsyncIterator[dict[str, str]]:
    """The session of a lead whose desk is filled, in the language of the test."""
    desk = await fill(site, request.getfixturevalue("language"))
    yield {"name": "desk", "value": desk.cookie(), "url": desk.base + "/desk/"}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_on_any_page(
    site: Site,
    browser: Browser,
    cookie: dict[str, str],
    language: str,
    scheme: Literal["light", "dark"],
) -> None:
    expect.set_options(timeout=PATIENCE)
    found = {}
    for width, height in (PHONE, DESKTOP):
        context = await browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, device_scale_factor=1
        )
        await context.add_cookies([cookie])  # type: ignore[list-item]
        page = await context.new_page()
        for path in PATHS:
            await page.goto(f"{site.world.settings.public_url}/desk/{path}")
            assert await page.get_attribute("html", "lang") == language or path.endswith("/99")
            for details in await page.locator("details").all():
                await details.evaluate("node => node.open = true")
            if wrong := await look(page):
                found[path, width] = wrong
        await context.close()
    assert found == {}


@pytest.mark.parametrize("language", ["fr"])
async def test_at_200_percent_no_page_scrolls_sideways(
    site: Site, browser: Browser, cookie: dict[str, str], language: str
) -> None:
    """A window of 1280 pixels at 200 % has 640 for its page; a phone of 640 has 320."""
    context = await browser.new_context(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    await context.add_cookies([cookie])  # type: ignore[list-item]
    page = await context.new_page()
    for width in (640, 320):
        await page.set_viewport_size({"width": width, "height": 450})
        for path in PATHS:
            await page.goto(f"{site.world.settings.public_url}/desk/{path}")
            for details in await page.locator("details").all():
                await details.evaluate("node => node.open = true")
            assert await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (
                path,
                width,
            )
    await context.close()
