"""Every address and form of the page: numbers of what isn't there, no session, no token."""

import re

import pytest
from sqlmodel import Session

from bot.app import ROOMS
from bot.room import open_rooms
from bot.web import access_control
from bot.web.visit import Page
from data.db.base import Row
from tests.web.conftest import Browser, Site, open_class, post_opening
from tests.world import World

pytestmark = pytest.mark.slow
PLACE = re.compile(r"\{(\w+)(?::\w+)?\}")
NOWHERE = ("99", "2147483648", "0")
FORM = {
    "act": "send",
    "asked": "99",
    "audience": "mission:x",
    "case": "99",
    "come_from": "in_review",
    "name": "x",
    "nonce": "5",
    "note": "x",
    "only": "99",
    "tags": "x",
    "task": "x",
    "text": "x",
    "to": "99",
}
ANSWERED = {200, 303, 400, 403, 404, 409}
SAYS_SO = re.compile(r"/desk/(questions/|cases/\d+/next)")
"""Pages that say that nobody waits any more, or lead to the next case."""
READS = ("access", "arrival", "audit", "person", "second_factor", "sign_in")
"""Tables in which it is written who came and what they read, and that an update of the chat is done."""


def every_page() -> list[Page]:
    """Return the pages of all rooms for which one signs in."""
    return [page for room in open_rooms(ROOMS) for page in room.pages() if isinstance(page, Page)]


def with_ids(page: Page, value: str) -> str:
    """Return its address with a value in each place; '' if it has none."""
    return "/desk" + PLACE.sub(value, page.path) if PLACE.search(page.path) else ""


def everything(world: World) -> dict[str, list[str]]:
    """Return what the database holds beside who read what."""
    tables = [table for table in Row.metadata.sorted_tables if table.name not in READS]

    def read(session: Session) -> dict[str, list[str]]:
        return {table.name: sorted(map(str, session.execute(table.select()))) for table in tables}

    return world.services.db.run_here(read)


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let one person send everything at once."""
    monkeypatch.setattr(access_control, "BURST", 10_000)


@pytest.fixture
async def desk(site: Site) -> Browser:
    """A coordinator who doesn't lead; there are a case, an opening and a course."""
    camille = await site.world.coordinator("Camille")
    await site.case("Alexandrine")
    await site.world.services.db.run(post_opening)
    await site.world.services.db.run(open_class)
    await camille.settled()
    return await site.desk(camille)


async def test_what_isn_t_there_opens_nothing_and_changes_nothing(site: Site, desk: Browser) -> None:
    before = everything(site.world)
    pages = [page for page in every_page() if with_ids(page, "1")]
    assert len(pages) > 30
    for page in pages:
        for value in NOWHERE:
            path = with_ids(page, value)
            await (desk.post(path, FORM) if page.is_form else desk.get(path))
            assert desk.status in (ANSWERED if page.is_form or SAYS_SO.search(path) else {404}), path
    assert everything(site.world) == before


async def test_nobody_without_a_session_reaches_any_page(site: Site, desk: Browser) -> None:
    before, stranger = everything(site.world), site.browser()
    for page in every_page():
        path = with_ids(page, "1") or "/desk" + page.path
        await (stranger.post(path, FORM, csrf=desk.csrf) if page.is_form else stranger.get(path))
        assert stranger.status == 401, path
    assert everything(site.world) == before


async def test_no_form_is_taken_without_its_token(site: Site, desk: Browser) -> None:
    before = everything(site.world)
    for page in every_page():
        if page.is_form:
            path = with_ids(page, "1") or "/desk" + page.path
            await desk.post(path, FORM, csrf="x" * 64)
            assert desk.status in (403,), path
    assert everything(site.world) == before
