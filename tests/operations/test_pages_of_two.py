"""The desk's pages of two processes on one PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.demo.run import TOKEN, new_code
from tests.processes import sees
from tests.random_users import nothing_is_due
from tests.two_processes import TwoProcesses, address_of, started
from tests.web.conftest import Browser, hears, init_data, listening, register

pytestmark = [pytest.mark.slow, pytest.mark.postgres]


@pytest.fixture
async def pages(server: str, learned: Path) -> AsyncIterator[tuple[TwoProcesses, list[Browser]]]:
    """Two processes, each with its page; a browser at each."""
    async with started(server, learned, have_pages=True) as found:
        browsers = [Browser(address_of(port)) for port in found.ports]
        yield found, browsers
        for browser in browsers:
            await browser.http.close()


async def test_a_claim_at_one_process_shows_on_a_page_open_at_the_other(
    pages: tuple[TwoProcesses, list[Browser]],
) -> None:
    pair, browsers = pages
    desks = [pair.phone("Camille"), pair.phone("Bernard")]
    for desk in desks:
        desk.start(f"c_{new_code(pair.settings)}")
        await sees(desk, "/queue")
    officer = pair.phone("Alexandrine")
    officer.start()
    await sees(officer, "Welcome.")
    await pair.db.run(register, officer.id, "Alexandrine", None)
    for desk, browser in zip(desks, browsers, strict=True):
        await browser.sign_in(init_data(desk, token=TOKEN))
        assert "Alexandrine" in rows_of(await browser.follow())
        assert "Bernard" not in rows_of(browser.text)
    await nothing_is_due(pair.db)
    open_at_one, at_the_other = browsers
    async with listening(open_at_one) as stream:
        await asyncio.gather(at_the_other.post("/desk/cases/1/claim"), hears(stream))
    assert at_the_other.status == 303
    assert "Bernard" in rows_of(await open_at_one.get("/desk/queue"))


def rows_of(html: str) -> str:
    """Return the cases of a table, without what can be chosen for them."""
    return html.partition("<tbody>")[2].partition("</tbody>")[0]
