"""`make demo` as a process of its own, and Debian's chromium looking at its page."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 20_000
"""Milliseconds until a page that doesn't show what it should has failed."""


@pytest.fixture
def demo_url(tmp_path: Path, learned: Path) -> Iterator[str]:
    """The address that `python -m bot demo` prints."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("TELEGRAM")}
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--port", "0"],
        cwd=tmp_path,
        env=environment
        | {"PYTHONPATH": str(ROOT), "INDEX_FOLDER": str(learned), "NO_COLOR": "1", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout
    address = next((m[0] for line in process.stdout if (m := re.search(r"http://127\S+?(?=/)", line))), None)
    assert address, "the demo did not start"
    yield address
    with process:
        process.terminate()
        assert process.wait(20) == 0


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """A fresh chromium; without one the test is skipped and says so."""
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine: the page was not tried in a browser")
    async with async_playwright() as play:
        chromium = await play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        await chromium.close()


@pytest.fixture
async def page(browser: Browser, demo_url: str) -> AsyncIterator[Page]:
    """The page, open; a script error on it fails the test."""
    page = await browser.new_page(viewport={"width": 1000, "height": 900})
    mistakes: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    await page.goto(demo_url)
    yield page
    assert not mistakes


class Pictures:
    """Screenshots; with PICTURES=1 (`make pictures`) they become those of the documents."""

    COLOURS = 48

    def __init__(self, page: Page, folder: Path) -> None:
        self.page = page
        self.folder = ROOT / "docs" / "pictures" if os.environ.get("PICTURES") else folder

    async def keep(self, shown: Page | Locator, name: str) -> None:
        """What is shown, with few colours, so that the repository stays small."""
        await self.page.evaluate("document.activeElement.blur()")
        path = self.folder / f"{name}.png"
        await shown.screenshot(path=path)
        with Image.open(path) as picture:
            few = picture.convert("RGB").quantize(self.COLOURS, dither=Image.Dither.NONE)
        few.save(path, optimize=True)


@pytest.fixture
def pictures(page: Page, tmp_path: Path) -> Pictures:
    """Where screenshots go."""
    return Pictures(page, tmp_path)


class Handset:
    """One phone on the page, as a person uses it."""

    def __init__(self, page: Page, number: int) -> None:
        self.page = page
        self.root: Locator = page.locator("section.phone").nth(number)

    async def begin(self) -> None:
        """The Start button of an empty chat."""
        await self.root.get_by_role("button", name="Start", exact=True).click()

    async def speak(self, language: str) -> None:
        """Which language this phone is set to."""
        await self.root.get_by_label("Language").select_option(language)

    async def send(self, text: str) -> None:
        """Type and send."""
        await self.root.get_by_role("textbox").fill(text)
        await self.root.get_by_role("textbox").press("Enter")

    async def sees(self, text: str) -> None:
        """Wait until the last message of the bot has a text."""
        await expect(self.root.locator(".message:not(.mine)").last).to_contain_text(text)

    async def press(self, label: str, then: str) -> None:
        """Press the newest button that begins so, and wait for what follows."""
        keys = self.root.locator(".keys")
        await keys.get_by_role("button", name=re.compile(rf"^{re.escape(label)}")).last.click()
        await self.sees(then)
