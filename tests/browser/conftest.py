"""The page of `make demo`, and Debian's chromium looking at it."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import pytest_asyncio
from PIL import Image
from playwright.async_api import Browser, Locator, Page, async_playwright, expect
from pydantic import SecretStr

from bot.demo import run
from bot.demo.page.routing import Controls
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram
from bot.settings import Settings
from bot.texts.catalogue import FOLDER, Texts, Words, typeset
from bot.updates.rate_limit import RateLimiter
from data.db.database import Database
from tests.browser.typed import TYPED, Typed
from tests.ports import free_port
from tests.web.conftest import Site, a_site
from tests.world import World

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser"))), None
)
"""The headless shell draws the same pages with a quarter less computing."""
FLAGS = (
    "--headless --remote-debugging-port=0 --hide-scrollbars --mute-audio --font-render-hinting=none "
    "--force-color-profile=srgb --disable-extensions --disable-background-timer-throttling "
    "--disable-backgrounding-occluded-windows --disable-renderer-backgrounding --no-sandbox "
    "--disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
LISTENING = re.compile(r"^DevTools listening on (ws://\S+)")
FASTEST = 10_000
"""Taps of one person that are taken at once: a test taps faster than a person could."""
PATIENCE = 60_000
"""Milliseconds until a page that doesn't show what it should has failed."""


@pytest_asyncio.fixture(loop_scope="session")
async def demo_url(database_url: str, learned: Path, request: pytest.FixtureRequest) -> AsyncIterator[str]:
    """The address of the page, with the bot in this process. `["process"]`, indirectly, gives that of
    `python -m bot demo`, which takes seconds to make its database.
    """
    if hasattr(request, "param"):
        yield request.getfixturevalue("demo_process")
        return
    telegram, controls = LocalTelegram(token=run.TOKEN, username=run.USERNAME), Controls()
    async with serve(telegram, controls=controls) as url:
        own = free_port()
        settings = Settings(
            telegram_bot_token=SecretStr(run.TOKEN),
            telegram_api_url=url,
            database_url=database_url,
            index_folder=learned,
            listen_port=own,
            public_url=f"http://127.0.0.1:{own}",
        )
        world, operator = World(telegram, settings), run.Operator(Database(database_url))
        await world.start_bot()
        world.services.rate_limiter = RateLimiter(burst=FASTEST)
        controls.on_restart = world.restart_bot
        run.hand_out(telegram, controls, operator, settings)
        yield url
        operator.close()
        await world.stop_bot()


@pytest.fixture
def demo_process(tmp_path: Path, learned: Path) -> Iterator[str]:
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
        assert process.wait(60) == 0


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a chromium for all tests: starting one takes longer than most of them."""
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine: the page was not tried in a browser")
    home = f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"
    with subprocess.Popen(
        [CHROMIUM, *FLAGS, home, "about:blank"],
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stderr
        found = next((m[1] for line in process.stderr if (m := LISTENING.search(line))), None)
        saying = Thread(target=process.stderr.read, daemon=True)
        saying.start()
        assert found, "chromium did not start"
        yield found
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(60)
        saying.join()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def connected(chromium: str) -> AsyncIterator[Browser]:
    """The chromium as Playwright steers it, for all tests: its driver is a process of its own."""
    async with async_playwright() as play:
        browser = await play.chromium.connect_over_cdp(chromium)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def browser(connected: Browser) -> AsyncIterator[Browser]:
    """The chromium, with no page open; without one the test is skipped and says so."""
    yield connected
    for context in connected.contexts[1:]:
        await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def site(database_url: str, learned: Path) -> AsyncIterator[Site]:
    """A bot with its page, on the event loop of all tests of browsers."""
    async with a_site(database_url, learned) as made:
        yield made


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the tests of browsers on one event loop, which Playwright's connection belongs to."""
    own = f"{Path(__file__).parent}{os.sep}"
    for item in items:
        if str(item.path).startswith(own) and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(loop_scope="session")
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


COLOURS = 48


class Pictures:
    """Screenshots; with PICTURES=1 (`make pictures`) they become those of the documents."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page = page
        self.is_for_documents = bool(os.environ.get("PICTURES"))
        self.folder = ROOT / "docs" / "pictures" if self.is_for_documents else folder

    async def keep(self, shown: Page | Locator, name: str) -> None:
        """Keep a picture of what is shown, those of documents with few colours."""
        await self.page.evaluate("document.activeElement.blur()")
        path = self.folder / f"{name}.png"
        await shown.screenshot(path=path)
        if self.is_for_documents:
            take_few_colours(path)


def take_few_colours(path: Path) -> None:
    """Save a picture with few colours, so that the repository stays small."""
    with Image.open(path) as picture:
        few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
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
        """Press the Start button of an empty chat."""
        await self.root.get_by_role("button", name="Start", exact=True).click()

    async def speak(self, language: str) -> None:
        """Set the language of this phone."""
        await self.root.get_by_label("Language").select_option(language)

    async def send(self, text: str) -> None:
        """Type and send."""
        await self.root.get_by_role("textbox").fill(text)
        await self.root.get_by_role("textbox").press("Enter")

    async def sees(self, text: str) -> None:
        """Wait until the last message of the bot has a text."""
        await expect(self.root.locator(".message:not(.mine)").last).to_contain_text(text)

    async def has_seen(self, text: str) -> None:
        """Wait until a message of the bot has a text; others may have come after it."""
        await expect(self.root.locator(".message:not(.mine)", has_text=text).first).to_be_visible()

    async def press(self, label: str, then: str) -> None:
        """Press the newest button that begins so, and wait for what follows; names have plain spaces."""
        keys, begins = self.root.locator(".keys"), r"\s".join(map(re.escape, re.split(r"\s", label)))
        await keys.get_by_role("button", name=re.compile(f"^{begins}")).last.click()
        await self.sees(then)


NARROW = {"width": 360, "height": 720}
STILL = ".toast { display: none !important } .keys button:hover { background: #3f6079 !important }"


CUT = """keys => [...keys.querySelectorAll("button")]
    .filter((key) => key.scrollWidth > key.clientWidth).map((key) => key.textContent)"""
"""The labels of the newest buttons that end in an ellipsis."""


def own_labels(language: str) -> set[str]:
    """Return the labels of buttons that aren't the title of an entry or somebody's name."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in (FOLDER / language).glob("*.ftl"))
    return {
        typeset(label) for label in re.findall(r"^(?:button|topic|reason)-[\w-]+ = ([^{\n]+)$", text, re.M)
    }


@dataclass(frozen=True)
class Guide:
    """An officer's phone and a coordinator's; what their buttons say comes from the catalogue."""

    officer: Handset
    desk: Handset
    words: Words
    typed: Typed
    pictures: Pictures

    def say(self, key: str, **values: Any) -> str:
        """Return the first line of a text, as it reads."""
        return re.sub(r"<[^>]+>", "", self.words.plain(key, **values)).split("\n")[0]

    async def press(self, phone: Handset, key: str, then: str, **values: Any) -> None:
        """Press a button by the key of its text, and wait for the first line of what follows."""
        await phone.press(self.say(key, **values), then)

    async def keep(self, phone: Handset, name: str) -> None:
        """Keep a picture of one phone; check that every button with a text of ours can be read to its end."""
        cut = await phone.root.locator(".chat .keys").last.evaluate(CUT)
        assert not own_labels(self.words.language) & set(cut)
        await self.pictures.keep(phone.root, f"{name}-{self.words.language}")


@pytest_asyncio.fixture(loop_scope="session")
async def guide(page: Page, pictures: Pictures, language: str) -> Guide:
    """Both phones, narrow, in one language."""
    await page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    await page.add_style_tag(content=STILL)
    officer, desk = Handset(page, 0), Handset(page, 1)
    for phone in (officer, desk):
        await phone.speak(language)
    await desk.sees("/queue")
    guide = Guide(officer, desk, Texts("America/Toronto").of(language), TYPED[language], pictures)
    await desk.send("/queue")
    await desk.sees(guide.say("queue-empty"))
    return guide
