"""What letters carry, on the desk's page; who else has a case open."""

import asyncio

import aiohttp
import pytest

from bot.callbacks.desk.cases import OpenCase
from bot.web import telegram_files
from data.models.interests import Letter
from tests.web.conftest import Browser, Site, phone_of, words_of
from tests.wording import said
from tests.world import read

pytestmark = pytest.mark.slow
PICTURE = b"\xff\xd8\xff\xe0 a picture"
PAGE = b"<script>alert(1)</script>"


@pytest.fixture
async def desk(site: Site) -> Browser:
    """A coordinator's browser; two officers are registered, and Alexandrine was written to."""
    camille = await site.world.coordinator("Camille")
    await site.case("Alexandrine")
    await site.case("Bartholomew")
    desk = await site.desk(camille)
    await desk.get("/desk/cases/1")
    await desk.post("/desk/cases/1/letter", {"text": "Please send it.", "nonce": "5", "act": "send"})
    await read(phone_of(site, "Alexandrine"), "Please send it.")
    return desk


async def letters_of(site: Site, count: int) -> list[Letter]:
    """Return what the officer sent, once it is kept."""
    await site.world.until(lambda: len(site.world.rows(Letter)) > count)
    return site.world.rows(Letter)[1:]


async def fetch(desk: Browser, path: str) -> tuple[int, bytes, dict[str, str]]:
    """Return status, content and headers of a file."""
    async with desk.http.get(desk.base + path) as response:
        return response.status, await response.read(), dict(response.headers)


async def test_a_picture_is_shown_and_a_file_only_downloaded(site: Site, desk: Browser) -> None:
    officer = phone_of(site, "Alexandrine")
    officer.send_photo(PICTURE)
    officer.send_document(PAGE, "evil.html")
    picture, document = await letters_of(site, 2)
    page = await desk.get("/desk/cases/1")
    assert f'<img src="/desk/cases/1/media/{picture.id}"' in page
    assert f'<a class="media" href="/desk/cases/1/media/{document.id}" download>' in page
    status, content, headers = await fetch(desk, f"/desk/cases/1/media/{picture.id}")
    assert (status, content, headers["Content-Type"]) == (200, PICTURE, "image/jpeg")
    assert headers["Cache-Control"] == "no-store" and headers["X-Content-Type-Options"] == "nosniff"
    status, content, headers = await fetch(desk, f"/desk/cases/1/media/{document.id}")
    assert (status, content, headers["Content-Type"]) == (200, PAGE, "application/octet-stream")
    assert headers["Content-Disposition"].startswith("attachment; filename=")


async def test_a_file_is_fetched_only_by_a_coordinator_and_only_for_its_own_case(
    site: Site, desk: Browser
) -> None:
    phone_of(site, "Alexandrine").send_photo(PICTURE)
    (picture,) = await letters_of(site, 1)
    for path in (f"cases/2/media/{picture.id}", "cases/1/media/1", "cases/1/media/99", "cases/99/media/1"):
        assert (await fetch(desk, f"/desk/{path}"))[0] == 404, path
    assert (await fetch(site.browser(), f"/desk/cases/1/media/{picture.id}"))[0] == 401


async def test_a_file_that_is_too_large_or_gone_is_not_there(
    site: Site, desk: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone_of(site, "Alexandrine").send_photo(PICTURE)
    (picture,) = await letters_of(site, 1)
    monkeypatch.setattr(telegram_files, "MAX_SIZE", len(PICTURE) - 1)
    assert (await fetch(desk, f"/desk/cases/1/media/{picture.id}"))[0] == 404
    monkeypatch.undo()
    site.world.telegram.files.clear()
    assert (await fetch(desk, f"/desk/cases/1/media/{picture.id}"))[0] == 404


async def test_a_case_says_at_whom_it_is_also_open(site: Site, desk: Browser) -> None:
    bernard = await site.world.coordinator("Bernard")
    other = await site.desk(bernard)
    assert "Also being viewed by" not in await desk.get("/desk/cases/1")
    camille = phone_of(site, "Camille")
    camille.press(OpenCase(1).pack())
    await read(camille, said("file-stage"))
    assert "Also being viewed by Camille" in words_of(await other.get("/desk/cases/1"))
    assert "Also being viewed by" not in await desk.get("/desk/cases/1")
    async with other.http.get(
        other.base + "/desk/events?case=1", timeout=aiohttp.ClientTimeout(30)
    ) as stream:
        await stream.content.readline()
        assert "Also being viewed by Bernard" in words_of(await desk.get("/desk/cases/1"))
        assert "Also being viewed by" not in await desk.get("/desk/cases/2")
    async with asyncio.timeout(60):
        while "Also being viewed by Bernard" in await desk.get("/desk/cases/1"):
            await desk.post("/desk/cases/1/note", {"note": "wakes the stream", "nonce": "8"})


async def test_a_path_of_a_bot_api_server_that_cant_be_read_is_no_file_and_logged(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    """A server run with `--local` answers with a path on its own disk."""
    unreadable = "/proc/self/mem"
    site.world.telegram.files[unreadable] = ("x", b"x")
    assert await telegram_files.TelegramFiles(site.world.app.bot).fetch(unreadable) is None
    assert "a file can't be fetched: OSError" in caplog.text
