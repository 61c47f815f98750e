"""axe looks at every page of the desk: both languages, light and dark, phone and desktop; 200 % zoom."""

from collections.abc import AsyncIterator
from typing import Literal

import pytest
from axe_playwright_python.async_playwright import Axe
from axe_playwright_python.base import AXE_SCRIPT
from playwright.async_api import Browser, Page, expect
from sqlmodel import Session, select

from data.answers import question_log
from data.answers.question_log import Asked
from data.cases import saved_views, tags
from data.editing import store as revisions
from data.editing.store import RevisionKind
from data.letters import canned_replies
from data.models.content import Entry
from data.models.people import Coordinator
from data.team import store as team
from data.unanswered import store as question_groups
from tests.browser.conftest import PATIENCE
from tests.browser.conftest import browser as browser
from tests.builders import begin_class
from tests.web.conftest import Browser as Client
from tests.web.conftest import Site, post_opening
from tests.web.conftest import site as site
from tests.world import read

pytestmark = [pytest.mark.slow, pytest.mark.browser]
PHONE, DESKTOP = (390, 844), (1280, 900)
SCHEMES: dict[Literal["light", "dark"], list[str]] = {
    "light": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "dark": ["color-contrast"],
}
"""The rules that axe runs in each: in the dark nothing but the colours is different."""
PATHS = (
    "queue",
    "queue?scope=all&sort=newest&stage=in_review&mission=binuh&language=en&tag=spring",
    "queue?scope=closed",
    "mine",
    "cases/1",
    "cases/99",
    "questions",
    "questions/1",
    "questions/3",
    "questions/entry/1",
    "content",
    "content/entries/binuh",
    "content/changes/1",
    "content/changes/99",
    "content/conflicts/unmik",
    "openings",
    "openings/1",
    "announcements",
    "courses",
    "courses/1",
    "courses/1/help",
    "numbers",
    "team",
    "team/log",
    "settings",
    "views",
    "replies",
)


LONG_NAME = "Alexandrine-Maximilienne de la Tremblaye-Saint-Hippolyte-Roy"
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau"
VIEWS = 12


def fill_content(session: Session) -> None:
    """Add questions, a reply, a proposed change, a conflict, an opening and a course."""
    for number, text in enumerate(("may i bring my banjo", f"what of {LONG_WORD}", "how loud may a drum be")):
        asked = Asked(2, ("en", "fr", "en")[number])
        question_log.record_miss(session, asked, text, [])
    question_groups.reply_to(session, 1, [2], {"en": LONG_WORD, "fr": LONG_WORD})
    raw = revisions.find_raw(session, "binuh")
    assert raw
    after = raw | {"en": raw["en"] | {"caution": f"Mind {LONG_WORD}."}}
    revisions.propose(session, 1, 1, RevisionKind.CHANGED, raw, after)
    conflict = revisions.find_raw(session, "unmik")
    assert conflict
    entry = session.exec(select(Entry).where(Entry.code == "unmik")).one()
    conflict = {key: value for key, value in conflict.items() if key != "topic"}
    entry.conflict = conflict | {"en": conflict["en"] | {"caution": "From the files."}}
    post_opening(session)
    begin_class(session, 1)


def fill_desk(session: Session, person_id: int) -> None:
    """Add tags, views and a canned reply, as long as they may be."""
    both = {"en": "Papers", "fr": "Papiers"}
    tags.change_tags(
        session, person_id, 1, ["papers", "spring", *(f"{LONG_WORD[:26]} {n}" for n in range(6))]
    )
    for number in range(VIEWS):
        saved_views.save_view(session, person_id, f"{LONG_WORD[:36]} {number}", {"tag": "spring"})
    canned_replies.save_reply(session, person_id, 0, both, both)


async def fill(site: Site, language: str) -> Client:
    """Fill a lead's desk, so that every page has something to show, with long names and words."""
    camille = await site.world.coordinator("Camille", language)
    officer = await site.case(LONG_NAME, language, "binuh")
    await site.case("Bartholomew", "fr" if language == "en" else "en")
    desk = await site.desk(camille)
    await desk.post("/desk/cases/1/claim")
    await desk.post("/desk/cases/1/letter", {"text": "Bonjour, hello.", "nonce": "5", "act": "send"})
    await read(officer, "Bonjour, hello.")
    officer.send_photo()
    officer.send_voice()
    await desk.post("/desk/cases/1/note", {"note": "Ring at nine", "nonce": "6"})
    db, me = site.world.services.db, site.world.rows(Coordinator)[0]
    await db.run(fill_content)
    await db.run(fill_desk, me.person_id)
    await db.run(team.set_lead, me.id or 0, True)
    return desk


async def unfold(page: Page) -> None:
    """Open whatever is folded."""
    await page.evaluate("document.querySelectorAll('details').forEach(node => node.open = true)")


async def look(page: Page) -> list[str]:
    """Return what axe finds in light and in dark: the rule, and the elements that break it. Its script, half
    a megabyte, is put into a page once.
    """
    wrong = []
    script = "0" if await page.evaluate("'axe' in window") else AXE_SCRIPT
    for scheme, rules in SCHEMES.items():
        await page.emulate_media(color_scheme=scheme)
        found = await Axe(script).run(page, options={"resultTypes": ["violations"], "runOnly": rules})
        script = "0"
        assert found.response["passes"]
        wrong += [
            f"{scheme}, {one['id']}: {[node['html'][:120] for node in one['nodes'][:3]]}"
            for one in found.response["violations"]
        ]
    return wrong


@pytest.fixture
async def cookie(site: Site, request: pytest.FixtureRequest) -> AsyncIterator[dict[str, str]]:
    """The session of a lead whose desk is filled, in the language of the test."""
    desk = await fill(site, request.getfixturevalue("language"))
    yield {"name": "desk", "value": desk.cookie(), "url": desk.base + "/desk/"}


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_axe_finds_nothing_on_any_page(
    site: Site, browser: Browser, cookie: dict[str, str], language: str
) -> None:
    expect.set_options(timeout=PATIENCE)
    found = {}
    context = await browser.new_context(device_scale_factor=1)
    await context.add_cookies([cookie])  # type: ignore[list-item]
    page = await context.new_page()
    for path in PATHS:
        await page.goto(f"{site.world.settings.public_url}/desk/{path}")
        assert await page.get_attribute("html", "lang") == language or path.endswith("/99")
        await unfold(page)
        for width, height in (PHONE, DESKTOP):
            await page.set_viewport_size({"width": width, "height": height})
            if wrong := await look(page):
                found[path, width] = wrong
    await context.close()
    assert found == {}


PREVIEWS = {
    "letter": "form[action$='/letter'] button[value=preview]",
    "move": "form[action$='/move'] button[value=preview]",
    "bulk": "button[formaction$='/bulk/preview']",
    "invite": "form[action$='/invite'] button:not([name])",
    "announcement": "form[action$='/announcements'] button[value=preview]",
    "signed out": "",
}
"""What is shown before something is sent, and the button that shows it."""


async def preview(page: Page, base: str, which: str) -> None:
    """Open every preview, each on a page of its own; at last the page that a stranger sees."""
    path = {"bulk": "queue", "invite": "openings/1", "announcement": "announcements"}.get(which, "cases/1")
    await page.goto(f"{base}/desk/{path}")
    if which == "signed out":
        await page.context.clear_cookies()
        await page.goto(f"{base}/desk/{path}")
        assert await page.get_by_role("alert").count()
        return
    if which == "letter":
        await page.locator("[name=text]").fill(f"Bonjour, hello. {LONG_WORD}")
    if which in ("bulk", "invite"):
        await page.locator("input[name=case][value='1']").check()
    if which == "bulk":
        await page.locator("[name=to_stage]").select_option("not_selected")
    if which == "announcement":
        await page.locator("[name=audience]").select_option("mission:any")
        for code in ("en", "fr"):
            await page.locator(f"[name=announce_{code}]").fill(LONG_WORD)
    await page.locator(PREVIEWS[which]).first.click()
    await expect(page.locator("blockquote").last, which).to_be_visible()


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_axe_finds_nothing_in_what_is_shown_before_sending(
    site: Site, browser: Browser, cookie: dict[str, str], language: str
) -> None:
    found, base = {}, str(site.world.settings.public_url)
    context = await browser.new_context(device_scale_factor=1)
    context.set_default_timeout(PATIENCE)
    await context.add_cookies([cookie])  # type: ignore[list-item]
    page = await context.new_page()
    for which in PREVIEWS:
        await preview(page, base, which)
        for width, height in (PHONE, DESKTOP):
            await page.set_viewport_size({"width": width, "height": height})
            if wrong := await look(page):
                found[which, width] = wrong
            if not await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"):
                found[which, width] = ["it scrolls sideways"]
    await context.close()
    assert found == {}


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_at_200_percent_no_page_scrolls_sideways(
    site: Site, browser: Browser, cookie: dict[str, str], language: str
) -> None:
    """A window of 1280 pixels at 200 % has 640 for its page; a phone of 640 has 320."""
    context = await browser.new_context(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    await context.add_cookies([cookie])  # type: ignore[list-item]
    page = await context.new_page()
    for path in PATHS:
        await page.goto(f"{site.world.settings.public_url}/desk/{path}")
        await unfold(page)
        for width in (640, 320):
            await page.set_viewport_size({"width": width, "height": 450})
            assert await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (
                path,
                width,
            )
    await context.close()


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_long_tags_leave_room_for_every_column_and_a_field_shows_all_of_its_text(
    site: Site, browser: Browser, cookie: dict[str, str], language: str
) -> None:
    context = await browser.new_context(viewport={"width": DESKTOP[0], "height": DESKTOP[1]})
    await context.add_cookies([cookie])  # type: ignore[list-item]
    page = await context.new_page()
    for path, shown in (("queue", ".scroll"), ("content/entries/binuh", "textarea")):
        await page.goto(f"{site.world.settings.public_url}/desk/{path}")
        hides = "(node) => node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight + 1"
        found = await page.locator(shown).all()
        assert found
        assert not any([await one.evaluate(hides) for one in found]), path
    await context.close()
