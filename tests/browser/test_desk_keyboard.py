"""The desk's page by keyboard alone: what Enter does, where the keyboard is afterwards, what is heard."""

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect
from sqlmodel import Session

from data.models.content import Question
from data.models.interests import Interest
from data.models.people import Person
from tests.browser.conftest import PATIENCE
from tests.browser.conftest import browser as browser
from tests.browser.filled_desk import PATHS, go
from tests.browser.filled_desk import cookie as cookie
from tests.web.conftest import Site, register

pytestmark = [pytest.mark.slow, pytest.mark.browser]

SURPRISES = """() => [...document.querySelectorAll("main form")].flatMap((form) => {
    const buttons = [...form.elements].filter((one) => one.type === "submit");
    const [first] = buttons;
    const areTogether = new Set(buttons.map((one) => one.closest(".row"))).size < 2;
    if (!first || first.disabled || first.value === "preview" || areTogether) return [];
    const isBeside = (one) => [...one.closest(".row").querySelectorAll("button")]
        .some((near) => near.formAction === first.formAction);
    return [...form.elements].filter((one) => ["text", "search", "date"].includes(one.type) && !isBeside(one))
        .map((one) => `${form.getAttribute("action")} ${one.name}`);
})"""
"""The fields in which Enter presses a button that doesn't stand beside them, where a form has buttons in
several places.
"""

UNSEEN = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, .scroll")]
    .filter((one) => one.tabIndex >= 0 && !one.disabled && one.type !== "hidden" && one.checkVisibility())
    .filter((one) => {
        one.focus();
        const { left, top, width, height } = one.getBoundingClientRect();
        const across = Math.min(innerWidth - 2, Math.max(1, left + width / 2));
        const down = Math.min(innerHeight - 2, Math.max(1, top + Math.min(height / 2, 20)));
        const there = document.elementFromPoint(across, down);
        const isThere = [one, ...one.labels ?? []].some((its) => its.contains(there)) || there?.contains(one);
        return !isThere || there === document.body || top > innerHeight || top + height < 0;
    }).map((one) => one.outerHTML.slice(0, 90))"""
"""What can have the keyboard and, when it has, isn't in sight or is under something else."""
FILLED = {"text": "Bonjour, voici une page pour vous.", "to": "not_selected", "reason": "", "city": "Xyzzy"}
SHOWN = (
    ("cases/1", "form[action$='/letter']", "will read"),
    ("cases/1", "form[action$='/move']", "Choose why"),
    ("settings", "form[action$='/settings']", "city"),
    ("team", "form[action$='/team/2']", "Bernard"),
)
"""Pages, their forms that show or refuse something, and what is said."""


def register_many(session: Session) -> None:
    """Register more officers, so that the table is longer than a window."""
    for number in range(25):
        session.add(Person(telegram_id=7_000 + number))
        session.flush()
        register(session, 7_000 + number, f"Officer {number}", None)


@pytest.fixture
def language() -> str:
    """Return the coordinator's language."""
    return "en"


@pytest_asyncio.fixture(loop_scope="session")
async def page(site: Site, browser: Browser, cookie: dict[str, str]) -> AsyncIterator[Page]:
    """Open a window on the filled desk."""
    context = await browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    await context.add_cookies([cookie])  # type: ignore[list-item]
    yield await context.new_page()
    await context.close()


async def test_enter_presses_no_button_that_stands_elsewhere(site: Site, page: Page) -> None:
    for path in PATHS:
        await go(site, page, path)
        assert await page.evaluate(SURPRISES) == [], path


@pytest.mark.parametrize("width", [360, 1280])
async def test_whatever_the_keyboard_reaches_is_seen(site: Site, page: Page, width: int) -> None:
    await page.set_viewport_size({"width": width, "height": 800})
    for path in PATHS:
        await go(site, page, path)
        assert await page.evaluate(UNSEEN) == [], path


async def test_a_canned_reply_is_put_where_the_keyboard_then_is(site: Site, page: Page) -> None:
    await go(site, page, "cases/1")
    await page.get_by_label("Canned reply").select_option(index=1)
    await page.get_by_role("button", name="Insert").press("Enter")
    text = page.locator("form[action$='/letter']").get_by_role("textbox")
    await expect(text).to_have_value("Papers")
    await expect(text).to_be_focused()
    await expect(text).to_be_in_viewport()


async def test_enter_in_the_table_claims_nothing_and_adds_the_tags_that_were_typed(
    site: Site, page: Page
) -> None:
    await go(site, page, "queue")
    box = page.get_by_label("Select no. 1")
    await box.focus()
    await page.keyboard.press("Space")
    await page.keyboard.press("Enter")
    await page.get_by_label("Tags", exact=True).fill("autumn")
    await page.keyboard.press("Enter")
    await expect(page.locator(".notice")).to_have_text("Done for 1 of 1.")
    await expect(page.get_by_label("Tags", exact=True)).to_be_focused()
    rows = site.world.rows(Interest)
    assert [bool(row.owner_id) for row in rows] == [True, False]
    assert "autumn" in rows[0].tags and "autumn" not in rows[1].tags


async def test_after_a_form_the_page_is_where_it_was_and_says_what_was_done(site: Site, page: Page) -> None:
    await site.world.services.db.run(register_many)
    await go(site, page, "queue?scope=free&sort=newest")
    row = page.locator("tbody tr").nth(12)
    name = await row.get_by_role("link").inner_text()
    following = page.locator("tbody tr").nth(13).get_by_role("checkbox")
    label = await following.get_attribute("id")
    await row.get_by_role("button").press("Enter")
    await expect(page.locator(".notice")).to_be_in_viewport()
    await expect(page.locator("#heard")).to_have_text("Done for 1 of 1.")
    await expect(page.locator("#rows")).not_to_contain_text(name)
    await expect(page.locator(f"#{label}")).to_be_focused()
    await expect(page.locator(f"#{label}")).to_be_in_viewport()


async def test_from_a_case_the_way_back_leads_to_the_table_as_it_was(site: Site, page: Page) -> None:
    await go(site, page, "queue?scope=mine&sort=newest&done=1&of=1&said=page-done")
    await page.locator("tbody").get_by_role("link").press("Enter")
    await page.get_by_role("main").get_by_role("link", name="Queue", exact=True).press("Enter")
    await expect(page.get_by_role("heading", level=1)).to_have_text("My files")
    assert page.url.endswith("/desk/queue?scope=mine&sort=newest")


@pytest.mark.parametrize(
    ("path", "button", "shows", "at"),
    [
        ("cases/1", "form[action$='/letter'] [value=preview]", "blockquote", "cases/1"),
        ("queue?scope=all", "button[formaction$='/preview']", "blockquote", "queue?scope=all"),
        ("openings/1", "form[action$='/invite'] button:not([name])", "blockquote", "openings/1"),
        ("courses/1", "form [value=ask]", "[data-here]", "courses/1"),
        ("announcements", "[value=preview]", "h2[data-here]", "announcements"),
    ],
)
async def test_back_to_what_answered_a_form_is_a_page_and_sends_nothing_again(
    site: Site, page: Page, path: str, button: str, shows: str, at: str
) -> None:
    await go(site, page, path)
    for name, value in {
        "text": "Hello",
        "q": "Bartholomew",
        "announce_en": "Hello",
        "announce_fr": "Allô",
    }.items():
        for field in await page.locator(f"main [name={name}]").all():
            await field.fill(value)
    for name, value in {"to_stage": "shortlisted", "audience": "all"}.items():
        for field in await page.locator(f"main select[name={name}]").all():
            await field.select_option(value)
    if await page.locator("[name=case][value='1']").count():
        await page.locator("[name=case][value='1']").check()
    await page.locator(button).press("Enter")
    await expect(page.locator(shows).first).to_be_attached()
    assert page.url.endswith(f"/desk/{at}")
    await go(site, page, "team")
    await page.go_back()
    assert page.url.endswith(f"/desk/{at}")
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    await expect(page.locator(shows)).to_have_count(0)


@pytest.mark.parametrize(("path", "form", "hears"), SHOWN)
async def test_what_a_form_shows_or_says_is_where_the_keyboard_goes(
    site: Site, page: Page, path: str, form: str, hears: str
) -> None:
    await go(site, page, path)
    for name, value in FILLED.items():
        for field in await page.locator(f"{form} [name='{name}']").all():
            if await field.evaluate("one => one.localName") == "select":
                await field.select_option(value)
            else:
                await field.fill(value)
    await page.locator(form).get_by_role("button", name=re.compile("Preview|Save|Remove")).press("Enter")
    shown = page.locator("[data-here]").first
    await expect(shown).to_contain_text(hears)
    await expect(shown).to_be_focused()
    await expect(shown).to_be_in_viewport()


async def test_each_page_has_a_title_of_its_own_and_previews_say_their_language(
    site: Site, page: Page
) -> None:
    for path in PATHS:
        await go(site, page, path)
        assert await page.title() != "The desk" or path.endswith("/99"), path
    await go(site, page, "cases/2")
    await page.locator("[name=text]").fill("Bonjour, voici une page pour vous.")
    await page.locator("form[action$='/letter']").get_by_role("button", name="Preview").press("Enter")
    await expect(page.locator("blockquote")).to_have_attribute("lang", "fr")


async def test_a_field_that_is_not_right_is_tied_to_what_is_said_of_it(site: Site, page: Page) -> None:
    await go(site, page, "settings")
    await page.get_by_label("Or another city").fill("Xyzzy")
    await page.keyboard.press("Enter")
    city = page.get_by_label("Or another city")
    await expect(city).to_have_attribute("aria-invalid", "true")
    problem = await page.locator("#problem").inner_text()
    await expect(city).to_have_accessible_description(problem)


async def test_enter_in_the_source_of_an_entry_sends_no_reply(site: Site, page: Page) -> None:
    await go(site, page, "questions/1")
    await page.locator("[name=reply_en]").fill("At your own cost.")
    await page.locator("[name=teach_source]").press("Enter")
    await expect(page.locator("[name=teach_source]")).to_be_focused()
    assert site.world.rows(Question)[0].reply_id is None


async def test_on_a_phone_what_can_be_done_with_ticked_cases_appears_and_stays_in_sight(
    site: Site, page: Page
) -> None:
    await page.set_viewport_size({"width": 360, "height": 740})
    await site.world.services.db.run(register_many)
    await go(site, page, "queue?scope=free")
    bar = page.locator(".bar")
    await expect(bar).to_be_hidden()
    await page.locator("[name=case]").nth(20).check()
    await expect(bar.get_by_role("button", name="Claim")).to_be_in_viewport()
    await page.locator("[name=case]").nth(20).uncheck()
    await page.get_by_label("All", exact=True).check()
    await bar.get_by_role("button", name="Claim").press("Enter")
    await expect(page.locator(".notice")).to_have_text("Done for 26 of 26.")
