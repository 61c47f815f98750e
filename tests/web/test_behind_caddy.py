"""The page behind a real Caddy with deploy/Caddyfile, in which only host and ports are others."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from bot.web.sign_in import TRIES
from tests.ports import free_port
from tests.web.conftest import Site
from tests.world import a_world

pytestmark = pytest.mark.slow
CADDYFILE = (Path(__file__).parent.parent.parent / "deploy" / "Caddyfile").read_text()
CADDY = os.environ.get("CADDY")
"""Where the program is: they passed with 2.6.2 and 2.11.7. Without it the tests are skipped."""


@asynccontextmanager
async def caddy(folder: Path, outside: int, inside: int) -> AsyncIterator[None]:
    """Caddy from start to end; of its two processes of the bot one isn't there."""
    config = CADDYFILE.replace("your.host {", f"http://127.0.0.1:{outside} {{")
    config = config.replace(":8081", f":{inside}").replace(":8082", f":{free_port()}")
    (folder / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + config)
    process = await asyncio.create_subprocess_exec(
        CADDY or "caddy",
        *("run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"),
        env=os.environ | {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)},
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        for _ in range(200):
            if await listens(outside):
                break
            await asyncio.sleep(0.1)
        yield
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()


async def listens(port: int) -> bool:
    """Return whether somebody listens."""
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    return True


@pytest.fixture
async def site(database_url: str, learned: Path, tmp_path: Path) -> AsyncIterator[Site]:
    """A bot whose page is reached through Caddy alone."""
    if CADDY is None:
        pytest.skip("CADDY names no program: deploy/Caddyfile was not run")
    inside, outside = free_port(), free_port()
    url = f"http://127.0.0.1:{outside}"
    async with (
        a_world(database_url, learned, listen_port=inside, public_url=url) as world,
        caddy(tmp_path, outside, inside),
    ):
        made = Site(world)
        yield made
        for browser in made.browsers:
            await browser.http.close()


async def test_coordinators_work_through_it_and_hear_of_changes_at_once(site: Site) -> None:
    """Although one of two processes is away, each request is answered."""
    desk = await site.desk(await site.world.coordinator("Camille"))
    url = str(site.world.settings.public_url) + "/desk/events"
    async with desk.http.get(url) as stream:
        assert stream.headers["Content-Type"].startswith("text/event-stream")
        assert await asyncio.wait_for(stream.content.readline(), 5) == b"retry: 5000\n"
        await site.case("Alexandrine")
        async with asyncio.timeout(60):
            while await stream.content.readline() != b"event: changed\n":
                pass
    for _ in range(10):
        assert "Alexandrine" in await desk.get("/desk/queue") and desk.status == 200
    await desk.post("/desk/bulk/claim", {"case": "1"})
    assert "Camille" in await desk.follow()


async def test_nothing_but_the_page_is_reached_and_its_headers_stay(site: Site) -> None:
    browser = site.browser()
    for path in ("/metrics", "/healthz", "/readyz", "/", "/telegram", "/desk/../metrics", "/deskmetrics"):
        assert await browser.get(path) is not None and browser.status in (404, 405), path
    await browser.get("/desk")
    assert browser.status in (303, 307) and browser.headers["Location"].endswith("/desk/")
    await browser.get("/desk/queue")
    assert browser.status == 401 and "frame-ancestors" in browser.headers["Content-Security-Policy"]
    assert browser.headers["Referrer-Policy"] == "no-referrer"
    assert browser.headers["Cache-Control"] == "no-store"


async def test_an_address_that_the_sender_forges_is_not_believed(site: Site) -> None:
    """Who tries to sign in with one false signature after another is slowed down by their own address."""
    browser = site.browser()
    for number in range(TRIES + 5):
        await browser.sign_in("hash=0", **{"X-Forwarded-For": f"203.0.113.{number}"})
    assert browser.status == 429
