"""Journeys on the desk's page in a browser, in both languages: bulk, teaching, content by two, an opening."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, expect
from sqlmodel import Session

from bot.demo.phones import Phone
from bot.texts.catalogue import Words
from data.answers import question_log
from data.answers.question_log import Asked
from data.models.content import Revision
from data.models.interests import Interest
from data.people import store as people
from tests.browser.conftest import PATIENCE
from tests.browser.conftest import browser as browser
from tests.web.conftest import Site, post_opening
from tests.world import read

pytestmark = [pytest.mark.slow, pytest.mark.browser]
LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])
QUESTION = {"en": "may i bring my banjo along", "fr": "puis-je apporter mon banjo avec moi"}
REPLIES = {
    "en": "You may bring one at your own cost.",
    "fr": "Vous pouvez en apporter un à vos frais.",
}
WORDINGS = {
    "en": "may i bring my banjo along\ncan i take my banjo\nis a banjo allowed",
    "fr": "puis-je apporter mon banjo avec moi\nest-ce que je peux prendre un banjo\nle banjo est-il permis",
}


@dataclass(frozen=True)
class Desk:
    """A coordinator's browser and its words."""

    site: Site
    page: Page
    words: Words

    def say(self, key: str, **values: str | int) -> str:
        """Return what a label says."""
        return self.words.plain(key, **values)

    async def press(self, key: str, **values: str | int) -> None:
        """Press the button with this label."""
        await self.page.get_by_role("button", name=self.say(key, **values), exact=True).click()

    async def fill(self, label: str, text: str) -> None:
        """Fill the field with this label."""
        await self.page.get_by_label(label, exact=True).fill(text)

    async def follow(self, name: str) -> None:
        """Follow the link of the first bar."""
        await self.page.get_by_role("navigation").get_by_role("link", name=name, exact=True).click()


@pytest_asyncio.fixture(loop_scope="session")
async def contexts(browser: Browser) -> AsyncIterator[list[BrowserContext]]:
    """Browsers of several people; what a console calls an error fails the test."""
    made: list[BrowserContext] = []
    mistakes: list[str] = []
    expect.set_options(timeout=PATIENCE)
    for _ in range(2):
        context = await browser.new_context(viewport={"width": 1100, "height": 900})
        context.set_default_timeout(PATIENCE)
        context.on("weberror", lambda error: mistakes.append(str(error.error)))
        context.on("console", lambda told: mistakes.append(told.text) if told.type == "error" else None)
        made.append(context)
    yield made
    assert mistakes == []


async def opened(site: Site, context: BrowserContext, phone: Phone, language: str) -> Desk:
    """Open the queue by the session that the phone signed in to."""
    client = await site.desk(phone)
    cookie = {"name": "desk", "value": client.cookie(), "url": client.base + "/desk/"}
    await context.add_cookies([cookie])  # type: ignore[list-item]
    page = await context.new_page()
    await page.goto(client.base + "/desk/queue")
    return Desk(site, page, site.world.services.texts.of(language))


@LANGUAGES
async def test_several_cases_are_claimed_and_moved_with_every_message_shown(
    site: Site, contexts: list[BrowserContext], language: str
) -> None:
    camille = await site.world.coordinator("Camille", language)
    officers = [await site.case("Alexandrine", "en"), await site.case("Bartholomew", "fr")]
    desk = await opened(site, contexts[0], camille, language)
    page = desk.page
    await page.locator("#all-cases").check()
    await page.locator("fieldset").get_by_role("button", name=desk.say("button-claim"), exact=True).click()
    await expect(page.get_by_role("status")).to_contain_text(desk.say("page-done", done=2, of=2))
    await page.locator("#all-cases").check()
    await page.locator("[name=to_stage]").select_option("shortlisted")
    await page.locator("fieldset").get_by_role("button", name=desk.say("page-preview")).click()
    quotes = page.locator("blockquote")
    await expect(quotes).to_have_count(2)
    for quote, theirs in ((quotes.nth(0), "shortlist"), (quotes.nth(1), "présélection")):
        await expect(quote).to_contain_text(theirs)
    await desk.press("button-move")
    await expect(page.get_by_role("status")).to_contain_text(desk.say("page-done", done=2, of=2))
    for officer, theirs in zip(officers, ("shortlist", "présélection"), strict=True):
        await read(officer, theirs)
    assert [row.stage for row in site.world.rows(Interest)] == ["shortlisted"] * 2


async def ask(site: Site, language: str) -> Phone:
    """Have an officer ask what nothing answers. Returns their phone."""
    officer = site.world.officer("Alexandrine", language)
    officer.start()
    await officer.wait_for(lambda p: bool(p.screen) and p.screen[-1].from_bot)

    def keep(session: Session) -> None:
        person = people.find_person(session, officer.id)
        assert person
        question_log.record_unanswered(session, Asked(person.id, language), QUESTION[language], [])

    await site.world.services.db.run(keep)
    return officer


@LANGUAGES
async def test_a_question_that_comes_in_is_replied_to_and_taught_in_five_actions(
    site: Site, contexts: list[BrowserContext], language: str
) -> None:
    """The group appears without reloading; its entry needs four fields and a button; the checks follow."""
    other = "fr" if language == "en" else "en"
    camille = await site.world.coordinator("Camille", language)
    desk = await opened(site, contexts[0], camille, language)
    page = desk.page
    await desk.follow(desk.say("page-unanswered"))
    await expect(page.get_by_text(desk.say("page-nothing"))).to_be_visible()
    officer = await ask(site, language)
    await page.get_by_role("link", name=QUESTION[language]).click()
    reply = page.locator(f"[name=reply_{language}]")
    title = page.locator(f"[name=teach_title_{language}]")
    await title.fill("A title that is much longer than titles may be, by far")
    await reply.fill(REPLIES[language])
    await page.locator(f"[name=teach_text_{other}]").fill(REPLIES[other])
    for code in ("en", "fr"):
        await page.locator(f"[name=teach_asked_{code}]").fill(WORDINGS[code])
    beside = page.locator(f"#wrong-teach_title_{language}")
    await expect(beside).to_contain_text("40")
    await title.fill("Banjos")
    await expect(beside).to_be_empty()
    assert await reply.input_value() == REPLIES[language], "nothing typed is lost by the checks"
    await desk.press("page-send-and-propose")
    await expect(page.get_by_role("heading", level=1)).to_have_text(desk.say("page-change"))
    await read(officer, REPLIES[language])
    assert [row.state for row in site.world.rows(Revision)] == ["proposed"]


@LANGUAGES
async def test_an_entry_is_changed_by_one_and_published_by_a_second_person(
    site: Site, contexts: list[BrowserContext], language: str
) -> None:
    mine = await site.world.coordinator("Camille", language)
    theirs = await site.world.coordinator("Bernard", language)
    desk = await opened(site, contexts[0], mine, language)
    second = await opened(site, contexts[1], theirs, language)
    await second.follow(second.say("button-content"))
    await desk.follow(desk.say("button-content"))
    await desk.page.get_by_role("searchbox").fill("binuh")
    await desk.press("page-show")
    await desk.page.get_by_role("main").get_by_role("link", name="BINUH").first.click()
    caution = desk.page.locator(f"[name='{language}.caution']")
    typed = {"en": "Ask before you pack.", "fr": "Demandez avant de faire vos bagages."}[language]
    await caution.fill(typed)
    await desk.press("page-preview")
    await expect(desk.page.get_by_role("heading", name=desk.say("page-difference"))).to_be_visible()
    await expect(desk.page.locator(f"[name='{language}.caution']")).to_have_value(typed)
    await desk.press("button-propose")
    await expect(desk.page.get_by_role("main")).to_contain_text(desk.say("page-own-change"))
    await expect(desk.page.get_by_role("button", name=desk.say("button-approve"))).to_have_count(0)
    await second.page.locator("#contents").get_by_role("link", name="BINUH").first.click()
    await second.press("button-approve")
    await expect(second.page.get_by_role("status")).to_contain_text(second.say("decision-published"))
    assert [row.state for row in site.world.rows(Revision)] == ["published"]
    await second.press("button-restore")
    await expect(second.page.get_by_role("heading", level=1)).to_have_text(second.say("page-change"))
    await expect(second.page.get_by_role("main")).to_contain_text(second.say("page-own-change"))
    assert [row.state for row in site.world.rows(Revision)] == ["published", "proposed"]


@LANGUAGES
async def test_from_an_opening_to_an_invitation_whose_answer_shows_without_reloading(
    site: Site, contexts: list[BrowserContext], language: str
) -> None:
    camille = await site.world.coordinator("Camille", language)
    officer = await site.case("Alexandrine", language)
    await site.world.services.db.run(post_opening)
    desk = await opened(site, contexts[0], camille, language)
    page = desk.page
    await desk.follow(desk.say("page-openings"))
    await page.get_by_role("main").get_by_role("listitem").get_by_role("link").click()
    row = page.get_by_role("row", name=re.compile("Alexandrine"))
    await expect(row).to_contain_text(desk.say("page-is-yes"))
    await row.get_by_role("checkbox").check()
    await desk.press("page-preview")
    await expect(page.locator("blockquote")).to_have_count(2)
    await desk.press("page-send")
    await expect(page.get_by_role("status")).to_contain_text(desk.say("page-done", done=1, of=1))
    await expect(page.locator("#tally")).to_contain_text(desk.say("page-tally-silent"))
    yes = desk.say("invitation-yes")
    await read(officer, desk.say("invitation-ask"))
    officer.press(yes)
    await expect(page.locator("#tally")).to_contain_text(desk.say("page-tally-yes"))
