"""The page for a keyboard, a screen reader, a small screen, and colours that the system sets."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect

from bot.demo.phones import Phone
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram

pytestmark = [pytest.mark.slow, pytest.mark.browser]
MESSAGES = 200
PEOPLE = (("Alex", "en"), ("Camille", "fr"))
KEYS = [[{"text": f"{row}.{column}", "callback_data": "x"} for column in (1, 2)] for row in range(3)]
BORDERLESS = """() => [...document.querySelectorAll("button, textarea, select, .bubble, dialog")]
    .filter((node) => node.getClientRects().length && parseFloat(getComputedStyle(node).borderTopWidth) < 1)
    .map((node) => node.outerHTML.slice(0, 80))"""
FOCUSED = "() => document.activeElement.closest('.chat') ? document.activeElement.textContent : ''"
SCROLLED = """() => [document.scrollingElement, ...document.querySelectorAll("body, body *")]
    .filter((node) => node.scrollHeight > node.clientHeight + 1 && node.clientHeight)
    .filter((node) => /auto|scroll/.test(getComputedStyle(node).overflowY) || node.matches("html"))
    .map((node) => node.className || node.tagName)"""


@dataclass(frozen=True)
class Screen:
    """A page with two phones, and no bot: the tests write what it would."""

    telegram: LocalTelegram
    page: Page
    phone: Phone

    @property
    def root(self) -> Locator:
        """Return the first phone."""
        return self.page.locator("section.phone").first

    def write(self, text: str, **more: Any) -> None:
        """Write a message of the bot with three rows of two keys."""
        body = {"from": self.telegram.me(), "text": text, "reply_markup": {"inline_keyboard": KEYS}}
        self.telegram.store(self.phone.chat, body | more)


@pytest_asyncio.fixture(loop_scope="session")
async def screen(browser: Browser) -> AsyncIterator[Screen]:
    """Alex and Camille have started; the bot has written many messages to Alex."""
    telegram = LocalTelegram(token="1:token", username="x_bot")
    async with serve(telegram) as url:
        phone, other = (telegram.add_phone(name, language_code=code) for name, code in PEOPLE)
        for one in (phone, other):
            one.start()
        page = await browser.new_page(viewport={"width": 1000, "height": 900})
        mistakes: list[str] = []
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        screen = Screen(telegram, page, phone)
        for number in range(MESSAGES):
            screen.write(f"This is message {number} for you.")
        await page.goto(url)
        await expect(screen.root.locator(".message")).to_have_count(MESSAGES + 1)
        yield screen
        assert not mistakes
        await page.close()


async def test_whatever_can_be_pressed_keeps_a_border_in_forced_colours(screen: Screen) -> None:
    await screen.page.emulate_media(forced_colors="active")
    assert await screen.page.evaluate(BORDERLESS) == []
    await screen.root.get_by_role("button", name="Attach").click()
    assert await screen.page.evaluate(BORDERLESS) == []


async def test_a_screen_reader_hears_who_says_each_message(screen: Screen) -> None:
    messages = screen.root.get_by_role("article")
    await expect(messages.first).to_have_accessible_name("You:")
    await expect(messages.last).to_have_accessible_name("Peace operations:")
    assert "Peace operations: This is message" in await messages.last.aria_snapshot()
    await expect(screen.page.get_by_role("article", name="Vous")).to_have_count(1)


async def test_each_message_is_marked_with_its_language(screen: Screen) -> None:
    screen.write("Les missions où vous pouvez servir avec nous.")
    await expect(screen.root.get_by_role("article").last).to_have_attribute("lang", "fr")
    await expect(screen.root.get_by_role("article").nth(5)).to_have_attribute("lang", "en")


async def test_tab_passes_a_long_chat_in_few_steps_and_arrows_reach_all_of_it(screen: Screen) -> None:
    page, chat = screen.page, screen.root.locator(".chat")
    assert await chat.locator("[tabindex='0']").count() <= 2 * 3
    await chat.focus()
    reached = []
    for _ in range(6):
        await page.keyboard.press("Tab")
        reached.append(await page.evaluate(FOCUSED))
    assert reached == [key["text"] for row in KEYS for key in row]
    await page.keyboard.press("Tab")
    assert await page.evaluate(FOCUSED) == ""
    await chat.focus()
    await page.keyboard.press("ArrowUp")
    assert f"message {MESSAGES - 1} " in await page.evaluate(FOCUSED)
    await page.keyboard.press("PageUp")
    assert f"message {MESSAGES - 2} " in await page.evaluate(FOCUSED)
    for _ in range(2):
        await page.keyboard.press("ArrowDown")
    assert await page.evaluate(FOCUSED) == KEYS[0][0]["text"]
    await page.keyboard.press("Home")
    assert "/start" in await page.evaluate(FOCUSED)


async def test_a_new_message_takes_over_the_tab_stops(screen: Screen) -> None:
    chat = screen.root.locator(".chat")
    before = await chat.locator("[tabindex='0']").count()
    screen.write("This one is new to you.")
    await expect(chat.locator(".message")).to_have_count(MESSAGES + 2)
    assert await chat.locator("[tabindex='0']").count() == before
    assert await chat.locator(".message").last.locator("[tabindex='0']").count() == before


@pytest.mark.parametrize("size", [(390, 844), (360, 640), (320, 568)], ids=str)
async def test_on_a_small_screen_only_the_chat_scrolls_and_the_message_box_is_seen(
    screen: Screen, size: tuple[int, int]
) -> None:
    page = screen.page
    await page.set_viewport_size({"width": size[0], "height": size[1]})
    for name in ("A third person", "A fourth person"):
        screen.telegram.add_phone(name)
    await expect(page.get_by_role("button", name="A fourth person")).to_have_count(1)
    await expect(screen.root.get_by_role("textbox")).to_be_in_viewport(ratio=1)
    assert await page.evaluate(SCROLLED) == ["chat"]
    assert await page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    await page.get_by_role("button", name="Camille").click()
    other = page.locator("section.phone").nth(1)
    await expect(other.get_by_role("textbox")).to_be_in_viewport(ratio=1)
    await expect(page.get_by_role("button", name="Camille")).to_have_attribute("aria-current", "true")
    screen.write("This is new to you.")
    await page.get_by_role("button", name="Alex, 1 new").click()
    await expect(screen.root.locator(".message").last.locator(".keys")).to_be_in_viewport(ratio=1)


async def height(box: Locator) -> float:
    """Return the height of what is shown, in pixels."""
    return float(await box.evaluate("node => node.getBoundingClientRect().height"))


async def test_the_message_box_takes_several_lines_and_grows(screen: Screen) -> None:
    box = screen.root.get_by_role("textbox")
    low = await height(box)
    await box.press_sequentially("one")
    await box.press("Shift+Enter")
    await box.press_sequentially("two")
    assert await height(box) > low
    await box.press("Enter")
    await expect(screen.root.locator(".message.mine").last).to_contain_text("one\ntwo")
    assert screen.phone.screen[-1].text == "one\ntwo"
    await expect(box).to_have_value("")
    assert await height(box) == low
