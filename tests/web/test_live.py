"""Whatever an open page of the desk shows wakes it when it changes."""

import asyncio
import re
from collections.abc import Callable
from datetime import date

import aiohttp
import pytest
from sqlmodel import Session

from bot.web.events import Events
from data.ams.driving import store as drives
from data.ams.rehearsals import store as rehearsals
from data.announcements import store as announcements
from data.answers import question_log
from data.answers.question_log import Asked
from data.db.database import Database
from data.db.notify import DESK
from data.editing import attention
from data.editing import store as revisions
from data.editing.views import RevisionKind
from data.models.people import Person
from data.people.views import Actor
from data.unanswered import store as question_groups
from tests.web.conftest import Browser, Site, hears, listening, post_opening, words_of

pytestmark = pytest.mark.slow
TODAY = date(2026, 1, 1)


async def wakes(site: Site, stream: aiohttp.ClientResponse, work: Callable[[Session], object]) -> None:
    """Do some work in the database, and wait until open pages are told."""
    await asyncio.gather(site.world.services.db.run(work), hears(stream))


@pytest.fixture
async def desk(site: Site) -> Browser:
    """A coordinator's browser; an officer is known."""
    camille = await site.world.coordinator("Camille")
    site.world.make_lead(camille)
    await site.case("Alexandrine")
    return await site.desk(camille)


def officer_of(session: Session) -> int:
    """Return the officer's id."""
    return session.get_one(Person, 2).id or 0


async def test_questions_replies_and_what_was_no_help_wake_open_pages(site: Site, desk: Browser) -> None:
    def ask(session: Session) -> None:
        asked = Asked(officer_of(session), "en")
        question_log.record_unanswered(session, asked, "may i bring my banjo along", [])
        answered = question_log.record_answered(session, asked, "binuh")
        offered = question_log.record_unanswered(session, asked, "may i bring a drum", ["binuh"])
        assert (answered, offered) == (2, 3)

    def call_wrong(session: Session) -> None:
        question_log.mark_wrong(session, officer_of(session), 2, "other", "may i bring a flute")

    def refuse(session: Session) -> None:
        question_log.mark_refused(session, officer_of(session), 3, "may i bring a drum")

    def reply(session: Session) -> None:
        assert question_groups.reply_to(session, 1, [1], {"en": "Yes."}) == (1, 1)

    async with listening(desk) as stream:
        for work in (ask, call_wrong, refuse, reply):
            await wakes(site, stream, work)
        await wakes(site, stream, lambda session: question_groups.drop_questions(session, [3]))


async def test_finished_exercises_wake_open_pages(site: Site, desk: Browser) -> None:
    exercise = site.world.services.practice.exercises[0]

    def finish(session: Session) -> None:
        begun = rehearsals.begin(session, officer_of(session), exercise)
        assert rehearsals.finish(session, officer_of(session), begun.id, TODAY)

    async with listening(desk) as stream:
        await wakes(site, stream, finish)
        await wakes(site, stream, lambda s: rehearsals.tick(s, officer_of(s), 1, 0))
        await wakes(site, stream, lambda s: drives.keep_attempt(s, officer_of(s), 200, [], TODAY))


async def test_openings_announcements_and_changes_to_the_content_wake_open_pages(
    site: Site, desk: Browser
) -> None:
    def propose(session: Session) -> None:
        (code, _), *_ = attention.list_overdue(session, "en", date(2099, 1, 1))
        raw = revisions.find_raw(session, code)
        assert raw
        revisions.propose(session, Actor(1, 1), RevisionKind.CHANGED, raw, raw)

    texts = {"en": "News", "fr": "Des nouvelles"}
    async with listening(desk) as stream:
        await wakes(site, stream, post_opening)
        await wakes(site, stream, propose)
        await wakes(site, stream, lambda s: announcements.announce_once(s, 1, "mission:any", texts))
        while "1 of 1. Delivered 1" not in words_of(await desk.get("/desk/announcements")):
            await hears(stream)


async def test_a_change_between_two_events_is_told(db: Database) -> None:
    async def may_listen() -> bool:
        """Change something while the heartbeat is being prepared; return True."""
        if beats:
            beats.pop()
            db.call_listener(DESK)
            await asyncio.sleep(0)
        return True

    beats, events = [1], Events(db, heartbeat=0.01)
    events.start()
    stream = events.stream(1, may_listen)
    told = [await anext(stream) for _ in range(3)]
    await stream.aclose()
    assert told == [b"retry: 5000\n\n", b": still here\n\n", b"event: changed\ndata: 1\n\n"]


async def test_a_change_before_the_stream_opens_is_told_at_once(db: Database) -> None:
    async def may_listen() -> bool:
        return True

    async def begin(seen: int) -> list[bytes]:
        stream = events.stream(1, may_listen, seen=seen)
        told = [await anext(stream) for _ in range(2)]
        await stream.aclose()
        return told

    events = Events(db, heartbeat=0.01)
    events.start()
    made = events.changes
    db.call_listener(DESK)
    await asyncio.sleep(0)
    assert await begin(made) == [b"retry: 5000\n\n", b"event: changed\ndata: 1\n\n"]
    assert await begin(events.changes) == [b"retry: 5000\n\n", b": still here\n\n"]


async def test_a_page_says_which_changes_it_has_seen(site: Site, desk: Browser) -> None:
    html = await desk.get("/desk/queue")
    [seen] = re.findall(r'<body data-seen="(\d+)">', html)
    async with desk.http.get(f"{desk.base}/desk/events?seen={int(seen) + 1}") as stream:
        await hears(stream)
