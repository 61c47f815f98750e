"""What an open page does when something changes: it disturbs nobody, and says what came in."""

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from data.models.people import Person
from data.privacy.personal_data import forget_person
from tests.browser.conftest import PATIENCE
from tests.browser.conftest import browser as browser
from tests.browser.filled_desk import go
from tests.web.conftest import Site, post_opening
from tests.world import read

pytestmark = [pytest.mark.slow, pytest.mark.browser]
LETTER = "Could you call me on Tuesday?"


@pytest_asyncio.fixture(loop_scope="session")
async def page(site: Site, browser: Browser) -> AsyncIterator[Page]:
    """Open Camille's window; one of her conversations has a recording in it."""
    camille = await site.world.coordinator("Camille")
    officer = await site.case("Alexandrine")
    await site.case("Bartholomew")
    desk = await site.desk(camille)
    await desk.post("/desk/cases/1/claim")
    await desk.post("/desk/cases/1/letter", {"text": LETTER, "nonce": "5", "act": "send"})
    await read(officer, LETTER)
    officer.send_voice()
    await read(camille, "voice")
    context = await browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    cookie = {"name": "desk", "value": desk.cookie(), "url": desk.base + "/desk/"}
    await context.add_cookies([cookie])  # type: ignore[list-item]
    yield await context.new_page()
    await context.close()


async def test_a_recording_plays_on_and_a_letter_that_comes_in_is_heard(site: Site, page: Page) -> None:
    await go(site, page, "cases/1")
    playing = await page.locator("audio").element_handle()
    talk = await page.locator("ol.talk").element_handle()
    assert playing and talk
    bernard = await site.desk(await site.world.coordinator("Bernard"))
    async with page.expect_response("**/desk/cases/1"):
        await bernard.post("/desk/cases/2/claim")
    assert await talk.evaluate("node => node.isConnected"), "nothing in it changed"
    officer = next(one for one in site.world.telegram.phones.values() if one.name == "Alexandrine")
    officer.send("On Tuesday at two", reply_to=next(one.id for one in officer.screen if LETTER in one.text))
    await expect(page.locator("#heard")).to_contain_text("On Tuesday at two")
    await expect(page.locator("#heard")).not_to_contain_text(LETTER)
    assert await playing.evaluate("node => node.isConnected")


async def test_a_search_stays_live_and_what_is_being_typed_is_not_searched(site: Site, page: Page) -> None:
    await go(site, page, "queue")
    await page.get_by_label("Find").fill("Bartholomew")
    await page.keyboard.press("Enter")
    await expect(page.locator("tbody tr")).to_have_count(1)
    await page.get_by_label("Find").fill("Alex")
    bernard = await site.desk(await site.world.coordinator("Bernard"))
    await bernard.post("/desk/cases/2/claim")
    await expect(page.locator("tbody tr")).to_contain_text("Bernard")
    await expect(page.get_by_label("Find")).to_have_value("Alex")


async def test_a_new_opening_and_the_first_answer_appear_in_their_lists(site: Site, page: Page) -> None:
    await go(site, page, "openings")
    await expect(page.get_by_text("Nothing here.")).to_be_visible()
    await site.world.services.db.run(post_opening)
    await page.locator("#openings").get_by_role("link").click()
    tally = page.locator("#tally")
    await expect(tally).to_contain_text("Invited: 0")
    bernard = await site.desk(await site.world.coordinator("Bernard"))
    await bernard.post("/desk/openings/1/invite", [("case", "2"), ("act", "send")])
    await expect(tally).to_contain_text("Invited: 1")


async def test_what_an_officer_erased_leaves_the_screen_at_once(site: Site, page: Page) -> None:
    await go(site, page, "cases/1")
    await expect(page.locator("main")).to_contain_text(LETTER)
    officer = next(one for one in site.world.telegram.phones.values() if one.name == "Alexandrine")
    person = next(one.id or 0 for one in site.world.rows(Person) if one.telegram_id == officer.id)
    await site.world.services.db.run(forget_person, person, is_asked=True)
    await expect(page.get_by_role("alert")).to_contain_text("isn't there any more")
    for told in (LETTER, "Alexandrine"):
        await expect(page.locator("body")).not_to_contain_text(told)
        assert told not in await page.title()


async def test_who_comes_back_to_a_search_by_a_name_finds_it_again_and_no_address_has_it(
    site: Site, page: Page
) -> None:
    await go(site, page, "queue")
    await page.get_by_role("searchbox").fill("bartholmew")
    await page.locator("#search").get_by_role("button").click()
    rows = page.locator("#rows")
    await expect(rows).to_contain_text("Bartholomew")
    await expect(rows).not_to_contain_text("Alexandrine")
    await rows.get_by_role("link", name="Bartholomew").first.click()
    await expect(page).to_have_url(re.compile(r"/desk/cases/\d+"))
    await page.go_back()
    await expect(page.get_by_role("searchbox")).to_have_value("bartholmew")
    await expect(rows).to_contain_text("Bartholomew")
    await expect(rows).not_to_contain_text("Alexandrine")
    assert "artholmew" not in page.url
    await page.reload()
    await expect(page.get_by_role("searchbox")).to_have_value("bartholmew")
    await page.go_back()
    await expect(page.get_by_role("searchbox")).to_have_value("")
    await expect(rows).to_contain_text("Alexandrine")
