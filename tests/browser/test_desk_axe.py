"""axe looks at every page of the desk: both languages, light and dark, phone and desktop; 200 % zoom."""

from typing import Literal

import pytest
from axe_playwright_python.async_playwright import Axe
from axe_playwright_python.base import AXE_SCRIPT
from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE
from tests.browser.conftest import browser as browser
from tests.browser.filled_desk import LONG_WORD, PATHS
from tests.browser.filled_desk import cookie as cookie
from tests.web.conftest import Site

pytestmark = [pytest.mark.slow, pytest.mark.browser]
PHONE, DESKTOP = (390, 844), (1280, 900)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCHEMES: dict[str, dict[Literal["light", "dark"], list[str]]] = {
    "en": {"light": RULES, "dark": ["color-contrast"]},
    "fr": {"light": RULES},
}
"""The rules that axe runs in each language and scheme: in the dark nothing but the colours is different, and
these are the same in both languages.
"""


async def unfold(page: Page) -> None:
    """Open whatever is folded."""
    await page.evaluate("document.querySelectorAll('details').forEach(node => node.open = true)")


async def open_page(browser: Browser, cookie: dict[str, str]) -> Page:
    """Return an empty page of somebody signed in. Chromium keeps axe's script, half a megabyte, and runs it
    on whatever the page shows.
    """
    context = await browser.new_context(device_scale_factor=1)
    context.set_default_timeout(PATIENCE)
    await context.add_cookies([cookie])  # type: ignore[list-item]
    await context.add_init_script(AXE_SCRIPT)
    return await context.new_page()


async def look(page: Page, language: str) -> list[str]:
    """Return what axe finds in light and in dark: the rule, and the elements that break it."""
    wrong = []
    for scheme, rules in SCHEMES[language].items():
        await page.emulate_media(color_scheme=scheme)
        found = await Axe("0").run(page, options={"resultTypes": ["violations"], "runOnly": rules})
        assert found.response["passes"]
        wrong += [
            f"{scheme}, {one['id']}: {[node['html'][:120] for node in one['nodes'][:3]]}"
            for one in found.response["violations"]
        ]
    return wrong


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_axe_finds_nothing_on_any_page(
    site: Site, browser: Browser, cookie: dict[str, str], language: str
) -> None:
    expect.set_options(timeout=PATIENCE)
    found, page = {}, await open_page(browser, cookie)
    for path in (*PATHS, f"reading/reading_{language}_1"):
        await page.goto(f"{site.world.settings.public_url}/desk/{path}")
        assert await page.get_attribute("html", "lang") == language or path.endswith("/99")
        await unfold(page)
        for width, height in (PHONE, DESKTOP):
            await page.set_viewport_size({"width": width, "height": height})
            wrong = await look(page, language)
            wrong += await page.evaluate(SMALL) if width == PHONE[0] else []
            if wrong:
                found[path, width] = wrong
    await page.context.close()
    assert found == {}


SMALL = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }))
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([one, box]) => !one.matches(".skip") && box.width && (box.height < 24 || box.width < 24))
    .map(([one, box]) => `${box.width} × ${box.height}: ${one.outerHTML.slice(0, 90)}`)"""
"""What a finger hits less surely than the guidelines ask: it is less than 24 pixels wide or high."""


@pytest.mark.parametrize("language", ["en"])
async def test_forced_colours_mark_where_one_is_and_paper_has_only_what_is_read(
    site: Site, browser: Browser, cookie: dict[str, str], language: str
) -> None:
    context = await browser.new_context(forced_colors="active")
    await context.add_cookies([cookie])  # type: ignore[list-item]
    page, base = await context.new_page(), f"{site.world.settings.public_url}/desk"
    await page.goto(f"{base}/queue")
    current, other = page.locator("nav [aria-current]"), page.locator("nav a:not([aria-current])").first
    outline = "one => getComputedStyle(one).outlineStyle"
    assert (await current.evaluate(outline), await other.evaluate(outline)) == ("solid", "none")
    await page.emulate_media(media="print", color_scheme="dark", forced_colors="none")
    assert await page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    for path, there, gone in (
        ("queue", "#rows tbody tr", "header, .bar, #search, #rows button, [type=checkbox]"),
        ("cases/1", "#facts-now, ol.talk", "header, form, textarea"),
        ("content/entries/binuh", "textarea >> nth=0", "header, button"),
    ):
        await page.goto(f"{base}/{path}")
        await expect(page.locator(there).first).to_be_visible()
        assert await page.locator(gone).count()
        assert not [one for one in await page.locator(gone).all() if await one.is_visible()], path
    await context.close()


PREVIEWS = {
    "letter": "form[action$='/letter'] button[value=preview]",
    "move": "form[action$='/move'] button[value=preview]",
    "bulk": "button[formaction$='/bulk/preview']",
    "give": "button[formaction$='/bulk/give']",
    "invite": "form[action$='/invite'] button:not([name])",
    "announcement": "form[action$='/announcements'] button[value=preview]",
    "signed out": "",
}
"""What is shown before something is sent, and the button that shows it."""


async def preview(page: Page, base: str, which: str) -> None:
    """Open every preview, each on a page of its own; at last the page that a stranger sees."""
    path = {"bulk": "queue", "give": "queue", "invite": "openings/1", "announcement": "announcements"}.get(
        which, "cases/1"
    )
    await page.goto(f"{base}/desk/{path}")
    if which == "signed out":
        await page.context.clear_cookies()
        await page.goto(f"{base}/desk/{path}")
        assert await page.get_by_role("alert").count()
        return
    if which == "letter":
        await page.locator("[name=text]").fill(f"Bonjour, hello. {LONG_WORD}")
    if which in ("bulk", "give", "invite"):
        await page.locator("input[name=case][value='1']").check()
    if which == "bulk":
        await page.locator("[name=to_stage]").select_option("not_selected")
    if which == "give":
        await page.locator("[name=to]").select_option(index=1)
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
    found, base, page = {}, str(site.world.settings.public_url), await open_page(browser, cookie)
    for which in PREVIEWS:
        await preview(page, base, which)
        for width, height in (PHONE, DESKTOP):
            await page.set_viewport_size({"width": width, "height": height})
            if wrong := await look(page, language):
                found[which, width] = wrong
            if not await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"):
                found[which, width] = ["it scrolls sideways"]
    await page.context.close()
    assert found == {}


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_at_200_percent_no_page_scrolls_sideways(
    site: Site, browser: Browser, cookie: dict[str, str], language: str
) -> None:
    """A window of 1280 pixels at 200 % has 640 for its page; a phone of 640 has 320."""
    context = await browser.new_context(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    await context.add_cookies([cookie])  # type: ignore[list-item]
    page = await context.new_page()
    for path in (*PATHS, f"reading/reading_{language}_1"):
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
