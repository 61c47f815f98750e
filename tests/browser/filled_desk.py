"""A desk where every page has something to show, as a lead's browser opens it."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Page
from sqlmodel import Session, select

from data.answers import question_log
from data.answers.question_log import Asked
from data.cases import saved_views, tags
from data.editing import store as revisions
from data.editing.views import RevisionKind
from data.letters import canned_replies
from data.models.content import Entry
from data.models.people import Coordinator
from data.people.views import Actor
from data.team import store as team
from data.unanswered import store as question_groups
from tests.builders import begin_class
from tests.web.conftest import Browser as Client
from tests.web.conftest import Site, post_opening
from tests.world import read

PATHS = (
    "queue",
    "queue?scope=all&sort=newest&stage=in_review&mission=binuh&language=en&tag=spring",
    "queue?scope=closed",
    "mine",
    "cases/1",
    "cases/99",
    "questions",
    "questions/1",
    "questions/3",
    "questions/entry/1",
    "content",
    "content/entries/binuh",
    "content/changes/1",
    "content/changes/99",
    "content/conflicts/unmik",
    "openings",
    "openings/1",
    "announcements",
    "courses",
    "courses/1",
    "courses/1/help",
    "numbers",
    "team",
    "team/log",
    "settings",
    "views",
    "replies",
)


LONG_NAME = "Alexandrine-Maximilienne de la Tremblaye-Saint-Hippolyte-Roy"
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau"
VIEWS = 12


def fill_content(session: Session) -> None:
    """Add questions, a reply, a proposed change, a conflict, an opening and a course."""
    for number, text in enumerate(("may i bring my banjo", f"what of {LONG_WORD}", "how loud may a drum be")):
        asked = Asked(2, ("en", "fr", "en")[number])
        question_log.record_unanswered(session, asked, text, [])
    question_groups.reply_to(session, 1, [2], {"en": LONG_WORD, "fr": LONG_WORD})
    raw = revisions.find_raw(session, "binuh")
    assert raw
    after = raw | {"en": raw["en"] | {"caution": f"Mind {LONG_WORD}."}}
    revisions.propose(session, Actor(1, 1), RevisionKind.CHANGED, raw, after)
    conflict = revisions.find_raw(session, "unmik")
    assert conflict
    entry = session.exec(select(Entry).where(Entry.code == "unmik")).one()
    conflict = {key: value for key, value in conflict.items() if key != "topic"}
    entry.conflict = conflict | {"en": conflict["en"] | {"caution": "From the files."}}
    post_opening(session)
    begin_class(session, 1)


def fill_desk(session: Session, person_id: int) -> None:
    """Add tags, views and a canned reply, as long as they may be."""
    both = {"en": "Papers", "fr": "Papiers"}
    tags.change_tags(
        session, person_id, 1, ["papers", "spring", *(f"{LONG_WORD[:26]} {n}" for n in range(6))]
    )
    for number in range(VIEWS):
        saved_views.save_view(session, person_id, f"{LONG_WORD[:36]} {number}", {"tag": "spring"})
    assert canned_replies.save_reply(session, person_id, 0, both, both)


async def fill(site: Site, language: str) -> Client:
    """Fill a lead's desk, so that every page has something to show, with long names and words."""
    camille = await site.world.coordinator("Camille", language)
    officer = await site.case(LONG_NAME, language, "binuh")
    await site.case("Bartholomew", "fr" if language == "en" else "en")
    desk = await site.desk(camille)
    await desk.post("/desk/cases/1/claim")
    await desk.post("/desk/cases/1/letter", {"text": "Bonjour, hello.", "nonce": "5", "act": "send"})
    await read(officer, "Bonjour, hello.")
    officer.send_photo()
    officer.send_voice()
    await desk.post("/desk/cases/1/note", {"note": "Ring at nine", "nonce": "6"})
    db, me = site.world.services.db, site.world.rows(Coordinator)[0]
    await db.run(fill_content)
    await db.run(team.set_lead, me.id or 0, True)
    await db.run(fill_desk, me.person_id)
    await site.world.coordinator("Bernard", language)
    return desk


@pytest_asyncio.fixture(loop_scope="session")
async def cookie(site: Site, request: pytest.FixtureRequest) -> AsyncIterator[dict[str, str]]:
    """Yield the session of a lead whose desk is filled, in the language of the test."""
    desk = await fill(site, request.getfixturevalue("language"))
    yield {"name": "desk", "value": desk.cookie(), "url": desk.base + "/desk/"}


async def go(site: Site, page: Page, path: str) -> None:
    """Open a page of the desk."""
    await page.goto(f"{site.world.settings.public_url}/desk/{path}")
