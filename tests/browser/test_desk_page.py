"""The desk on a page in a browser: opened from the phone, live, by keyboard, and without a script."""

from collections.abc import AsyncIterator
from datetime import date

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Dialog, Page, Route, expect
from sqlmodel import Session

from data.ams.driving import store as drives
from data.models.courses import Course
from data.people import store as people
from tests.actors import read_button
from tests.browser.conftest import PATIENCE
from tests.browser.conftest import browser as browser
from tests.web.conftest import Site
from tests.world import press, read

pytestmark = [pytest.mark.slow, pytest.mark.browser]
WORDS = {
    "en": ("Claim", "Done for 1 of 1", "Write to Alexandrine", "Send"),
    "fr": ("Prendre", "C'est fait pour 1 sur 1", "Écrire à Alexandrine", "Envoyer"),
}


@pytest_asyncio.fixture(loop_scope="session")
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    """A browser of one's own; what its console calls an error, as a breach of the policy, fails the test."""
    context = await browser.new_context(viewport={"width": 1100, "height": 900})
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    mistakes: list[str] = []
    context.on("weberror", lambda error: mistakes.append(str(error.error)))
    context.on("console", lambda told: mistakes.append(told.text) if told.type == "error" else None)
    yield context
    assert mistakes == []


async def opened(site: Site, context: BrowserContext, language: str = "en") -> Page:
    """The desk, opened by a coordinator's menu button on the local Telegram's page; one case waits."""
    camille = await site.world.coordinator("Camille", language)
    await site.case("Alexandrine", language)
    await camille.wait_for(lambda p: bool(p.menu_button))
    phones = await context.new_page()
    await phones.goto(str(site.world.settings.telegram_api_url))
    section = phones.locator("section.phone").nth(0)
    async with context.expect_page() as opening:
        await section.locator("form button.page").click()
    desk = await opening.value
    await expect(desk.get_by_role("link", name="Alexandrine")).to_be_visible()
    assert "#" not in desk.url
    return desk


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_claimed_from_the_table_and_written_to_while_the_page_stays_live(
    site: Site, context: BrowserContext, language: str
) -> None:
    claim, done, write, send = WORDS[language]
    desk = await opened(site, context, language)
    officer = next(phone for phone in site.world.telegram.phones.values() if phone.name == "Alexandrine")
    await desk.locator("#rows").get_by_role("button", name=claim).click()
    await expect(desk.get_by_role("status")).to_contain_text(done)
    await desk.get_by_role("link", name="Alexandrine").click()
    hello = {"en": "Hello from the page", "fr": "Bonjour, voici une page pour vous"}[language]
    await desk.get_by_label(write).fill(hello)
    await desk.get_by_role("button", name=send, exact=True).click()
    await read(officer, hello)
    await desk.get_by_label(write).fill("half a sentence")
    told = next(m for m in officer.screen if hello in m.text)
    officer.send("And hello back", reply_to=told.id)
    await expect(desk.locator("ol.talk")).to_contain_text("And hello back")
    assert await desk.get_by_label(write).input_value() == "half a sentence"


async def test_another_coordinator_s_claim_shows_without_reloading(
    site: Site, context: BrowserContext
) -> None:
    desk = await opened(site, context)
    case = await context.new_page()
    await case.goto(f"{site.world.settings.public_url}/desk/cases/1")
    await expect(case.get_by_role("button", name="Claim", exact=True)).to_be_visible()
    await desk.get_by_label("Select no. 1").check()
    await desk.get_by_role("link", name="Alexandrine").focus()
    bernard = await site.desk(await site.world.coordinator("Bernard"))
    await bernard.post("/desk/cases/1/claim")
    await expect(desk.locator("#rows")).to_contain_text("Bernard")
    await expect(desk.locator("#counts")).to_contain_text("Waiting for a coordinator: 0")
    await expect(desk.get_by_label("Select no. 1")).to_be_checked()
    await expect(desk.get_by_role("link", name="Alexandrine")).to_be_focused()
    await expect(case.locator("#facts-now")).to_contain_text("Bernard")
    await expect(case.get_by_role("button", name="Claim", exact=True)).to_have_count(0)


async def test_what_changed_while_the_connection_was_lost_shows_once_it_is_back(
    site: Site, context: BrowserContext
) -> None:
    async def lose(stream: Route) -> None:
        """Answer with a stream that ends at once; the page connects again after 50 ms."""
        await stream.fulfill(body="retry: 50\n\n", content_type="text/event-stream")

    desk = await opened(site, context)
    bernard = await site.desk(await site.world.coordinator("Bernard"))
    await context.route("**/desk/events*", lose)
    await desk.reload()
    await bernard.post("/desk/cases/1/claim")
    await context.unroute("**/desk/events*", lose)
    await expect(desk.locator("#rows")).to_contain_text("Bernard")


COURSE = {
    "en": ("Courses", "Place", "First day", "New course", "Add a task", "One candidate.", "No tasks."),
    "fr": ("Cours", "Lieu", "Premier jour", "Nouveau cours", "Ajouter une tâche", "Une personne", "Aucune"),
}

JOIN = {
    "en": ("Join with my name", "Trainers see your results with your name"),
    "fr": ("M'inscrire avec mon nom", "voit vos résultats avec votre nom"),
}
HIDE = {"en": "Don't show my name any more", "fr": "Ne plus montrer mon nom"}
LEFT = {"en": "only in counts", "fr": "que dans des chiffres"}


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_a_course_is_opened_by_keyboard_and_who_joins_shows_without_reloading(
    site: Site, context: BrowserContext, language: str
) -> None:
    nav, place, begins, new, add, joined, none = COURSE[language]
    desk = await opened(site, context, language)
    await desk.get_by_role("link", name=nav, exact=True).press("Enter")
    await desk.get_by_label(place, exact=True).press_sequentially("Lusaka")
    await desk.get_by_label(begins).fill("2030-05-04")
    await desk.get_by_role("button", name=new).press("Enter")
    await expect(desk.get_by_role("heading", level=1)).to_contain_text("Lusaka")
    await expect(desk.locator("#class")).to_contain_text(none)
    await desk.get_by_label(add).fill("half a task")
    officer = site.world.officer("Alexandrine", language)
    officer.start(f"k_{site.world.rows(Course)[0].code}")
    await read_button(officer, JOIN[language][0])
    await press(officer, *JOIN[language])
    await expect(desk.locator("#class")).to_contain_text(joined)
    assert await desk.get_by_label(add).input_value() == "half a task"
    await desk.get_by_role("button", name=add).press("Enter")
    await expect(desk.locator("#class ol")).to_contain_text("half a task")
    await desk.goto(desk.url.partition("?")[0] + "/help")
    await expect(desk.locator("#named")).to_contain_text("Alexandrine")
    await expect(desk.locator("#named")).not_to_contain_text("%")
    await site.world.services.db.run(drive_well, officer.id)
    await expect(desk.locator("#named")).to_contain_text("%")
    site.world.unhurried(officer)
    await press(officer, HIDE[language], LEFT[language])
    await expect(desk.locator("#named")).not_to_contain_text("Alexandrine")


def drive_well(session: Session, telegram_id: int) -> None:
    """Record a try at the cone course without a fault."""
    person = people.find_person(session, telegram_id)
    assert person
    drives.keep_attempt(session, person.id, 200, [], date(2026, 1, 1))


async def test_the_keyboard_alone_reaches_and_does_everything(site: Site, context: BrowserContext) -> None:
    desk = await opened(site, context)
    await desk.keyboard.press("Tab")
    await expect(desk.get_by_role("link", name="Skip to the content")).to_be_focused()
    await desk.get_by_label("Find").press_sequentially("alexandrin")
    await desk.keyboard.press("Enter")
    await expect(desk.get_by_role("link", name="Alexandrine")).to_be_visible()
    assert "alexandrin" not in desk.url
    await desk.get_by_role("button", name="Claim 1").press("Enter")
    await expect(desk.get_by_role("status")).to_contain_text("Done for 1 of 1")


async def test_without_a_script_it_is_read_and_written(
    site: Site, browser: Browser, context: BrowserContext
) -> None:
    desk = await opened(site, context)
    plain = await browser.new_context(java_script_enabled=False, storage_state=await context.storage_state())
    page = await plain.new_page()
    await page.goto(desk.url)
    await page.get_by_role("button", name="Claim 1").click()
    await expect(page.get_by_role("status")).to_contain_text("Done for 1 of 1")
    await page.get_by_role("link", name="Alexandrine").click()
    await page.get_by_label("Note among coordinators").fill("Ring at nine")
    await page.get_by_role("button", name="Keep the note").click()
    await expect(page.locator("ol.talk")).to_contain_text("Ring at nine")
    await plain.close()


@pytest.mark.parametrize("width", [320, 1100])
async def test_every_field_has_a_name_and_no_page_is_wider_than_its_window(
    site: Site, context: BrowserContext, width: int
) -> None:
    """320 pixels are also what 200 % of a phone's width come to."""
    desk = await opened(site, context)
    await desk.set_viewport_size({"width": width, "height": 800})
    for path in (
        "queue",
        "cases/1",
        "questions",
        "content",
        "openings",
        "announcements",
        "numbers",
        "team",
        "settings",
    ):
        await desk.goto(f"{site.world.settings.public_url}/desk/{path}")
        nameless = await desk.evaluate(
            "[...document.querySelectorAll('input:not([type=hidden]), select, textarea, button')]"
            ".filter((one) => !(one.labels?.length || one.textContent.trim() || one.ariaLabel)).length"
        )
        assert nameless == 0, path
        assert await desk.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path


async def test_what_was_typed_beside_the_form_that_is_sent_stays(site: Site, context: BrowserContext) -> None:
    desk = await opened(site, context)
    await desk.get_by_role("button", name="Claim 1").click()
    await desk.get_by_role("link", name="Alexandrine").click()
    typed = {"text": "Half a letter", "note": "Half a note", "line": "Half a line"}
    for name, text in typed.items():
        await desk.locator(f"[name={name}]").fill(text)
    await desk.locator("[name=tags]").fill("spring")
    await desk.get_by_role("button", name="Add tags").click()
    await expect(desk.get_by_role("status").first).to_contain_text("Saved")
    await expect(desk.locator("[name=tags]")).to_have_value("")
    for _ in range(2):
        for name, text in typed.items():
            await expect(desk.locator(f"[name={name}]")).to_have_value(text)
        await desk.locator("form[action$='/move']").get_by_role("button", name="Preview").click()
        await expect(desk.locator("blockquote")).to_contain_text("Half a line")
    await desk.locator("form[action$='/note']").get_by_role("button").click()
    await expect(desk.locator("ol.talk")).to_contain_text("Half a note")
    await expect(desk.locator("[name=note]")).to_have_value("")
    for name in ("text", "line"):
        await expect(desk.locator(f"[name={name}]")).to_have_value(typed[name])
    await desk.reload()
    assert await desk.evaluate("sessionStorage.getItem('desk-typed')") is None
    await expect(desk.locator("[name=line]")).to_have_value("")


async def test_leaving_a_text_that_isnt_sent_asks_first_and_sending_it_doesnt(
    site: Site, context: BrowserContext
) -> None:
    desk = await opened(site, context)
    asked: list[str] = []

    async def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        await dialog.accept()

    desk.on("dialog", leave)
    for act, questions in (("Preview", 2), ("Send", 2)):
        await desk.get_by_role("link", name="Alexandrine").click()
        await desk.get_by_label("Write to").click()
        await desk.get_by_label("Write to").fill("Hello")
        if act == "Preview":
            await desk.get_by_role("link", name="Next waiting").click()
            await expect(desk.get_by_role("heading", level=1)).to_have_text("Queue: Open")
            await desk.get_by_role("link", name="Alexandrine").click()
            await desk.get_by_label("Write to").fill("Hello")
        await desk.locator("form[action$='/letter']").get_by_role("button", name=act, exact=True).click()
        await expect(desk.locator("blockquote" if act == "Preview" else "ol.talk")).to_contain_text("Hello")
        await desk.get_by_role("navigation").get_by_role("link", name="Queue").first.click()
        await expect(desk.get_by_role("heading", level=1)).to_have_text("Queue: Open")
        assert asked == ["beforeunload"] * questions


async def test_a_text_that_is_too_long_stays_whole_and_says_so_and_is_not_sent(
    site: Site, context: BrowserContext
) -> None:
    desk = await opened(site, context)
    await desk.get_by_role("link", name="Alexandrine").click()
    field = desk.get_by_label("Write to")
    await field.fill("x" * 4000)
    told = "Too long: 4000 characters; at most 3500."
    await expect(desk.get_by_text(told)).to_be_visible()
    await desk.get_by_role("button", name="Send", exact=True).click()
    await expect(field).to_be_focused()
    assert desk.url.endswith("/cases/1") and len(await field.input_value()) == 4000
    assert await field.evaluate("one => one.validationMessage") == told
    await field.fill("x" * 3500)
    await desk.get_by_role("button", name="Send", exact=True).click()
    await expect(desk.get_by_role("status").first).to_contain_text("Sent")
