"""The page of one's data: in words of one's language, in one's time zone, short enough for a phone."""

import html
import json
import os
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session, select

from bot.app import register_data
from bot.demo.phones import Phone
from bot.texts.catalogue import LANGUAGES, Texts
from data.db.base import utc_now
from data.db.database import Database
from data.forms.drafts import begin_draft
from data.interests.profiles import record_consent, save_profile
from data.interests.store import Registered, Wish, register_interest
from data.models.content import Question
from data.models.desk import SavedView
from data.models.interests import Letter
from data.models.messages import Arrival
from data.models.people import Person
from data.models.preparation import DriveAttempt, Plan, PlanTask, PracticeDay, QuizCard, QuizRun, Rehearsal
from tests.actors import content_of
from tests.world import World

pytestmark = pytest.mark.slow
AT = datetime(2026, 11, 28, 2, 46, 3, 123456, UTC)
"""The evening of November 27 in Ottawa."""
ASKED: dict[str, Any] = {"kind": "to_desk", "text": "When would I leave?", "media": "photo"}
NEVER = re.compile(r"\b(True|False|None|stability|nan)\b|\d\.\d{4}|T\d\d:\d\d:|\+00:00|\(UTC\)")
"""What only programs write."""


def lived(session: Session, telegram_id: int, zone: str) -> None:
    """Add rows of every kind that an officer leaves: a form, a letter, a plan, practice."""
    person = session.exec(select(Person).where(Person.telegram_id == telegram_id)).one()
    person_id = person.id or 0
    own: dict[str, Any] = {"person_id": person_id}
    person.reading = person.topic_mission = "binuh"
    person.topic = "tour_length"
    answers: dict[str, object] = {
        "service": "spvm",
        "languages": {"en": "fluent", "fr": "basic"},
        "reach": "telegram",
        "email": None,
    }
    answers |= {"rank": "Sgt", "years": 12, "licence": "yes", "firearms": "no", "ams": "yes"}
    answers |= {"ams_on": "2026-03-01", "conditions": {"age": "meets", "passport": "not_yet"}}
    save_profile(session, person_id, "Alexandrine", "alex", answers)
    record_consent(session, person_id, "2026-11", person.language_hint or "en")
    sent = register_interest(session, person_id, Wish("binuh", ["training"], date(2027, 3, 1), None))
    assert isinstance(sent, Registered)
    begin_draft(session, person_id, "details", {"rank": "Sgt", "years": 12, "licence": "yes"}, date.min)
    session.add(Letter(interest_id=sent.interest_id, **own, message_id=7, at=AT, **ASKED))
    session.add(Question(**own, language="en", outcome="offered", offered=["binuh"], text="How long?"))
    practised(session, own, zone)


def practised(session: Session, own: dict[str, Any], zone: str) -> None:
    """Add what practice leaves, and three hundred messages that were answered."""
    state = {"stability": 2.3065, "difficulty": 2.118, "card_id": 1, "due": AT.isoformat()}
    card: dict[str, Any] = {"state": state, "due_at": AT, "is_right": False, "times": 3, "wrongs": 1}
    run: dict[str, Any] = {
        "kind": "rules",
        "questions": ["a", "b"],
        "wrong": ["a"],
        "shown": [2, 0, 1],
        "place": 1,
    }
    times: dict[str, Any] = {"began_at": AT, "ends_at": AT, "finished_at": AT}
    session.add_all(
        [
            Plan(**own, ams_on=date(2027, 3, 1), zone=zone, created_at=AT),
            PlanTask(**own, code="ask_service", due_on=date(2026, 12, 1)),
            PlanTask(**own, code="passport", done_at=AT),
            *(PracticeDay(**own, day=date(2026, 11, n), answered=10, right=n) for n in range(1, 11)),
            QuizCard(**own, question="rules_01", **card),
            QuizRun(**own, **run, began_at=AT),
            Rehearsal(**own, code="interview_en_1", answers=[0, 2], figures={"words": 12}, **times),
            SavedView(**own, name="Mine", filters={"scope": "mine"}),
            DriveAttempt(**own, seconds=275, faults=["stalled"], at=AT),
            *(Arrival(**own, update_id=900000 + n, answered_at=utc_now()) for n in range(300)),
        ]
    )


def keep(path: Path, page: str) -> None:
    """Write the page to a folder to look at it: PAGES=/tmp pytest …"""
    path.write_text(page, encoding="utf-8")


async def page_of(world: World, officer: Phone, zone: str = "America/Toronto") -> str:
    """Return the page that /mydata sends to somebody with all of that."""
    db = Database(world.settings.database_url)
    register_data(db)
    db.run_here(lived, officer.id, zone)
    db.close()
    world.unhurried(officer)
    officer.send("/mydata")
    await officer.wait_for(lambda p: sum(m.document is not None for m in p.screen) == 2)
    page = content_of(world, officer, "html")
    if folder := os.environ.get("PAGES"):
        keep(Path(folder, f"{officer.user['language_code']}.html"), page)
    return page


def read_by_people(page: str) -> str:
    """Return the text of the page without its technical records."""
    page = re.sub(r"<style>.*?</style>", "", page)
    whole, _, _ = page.partition("<details><summary><b>")
    return html.unescape(re.sub(r"<[^>]+>", "\n", whole)).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_speaks_to_people(world: World, language: str) -> None:
    officer = world.officer("Alexandrine", language)
    officer.send("/start")
    await officer.settled()
    await world.coordinator("Camille")
    page = await page_of(world, officer)
    text = read_by_people(page)
    assert not NEVER.search(text), NEVER.search(text)
    for code in (
        "spvm",
        "binuh",
        "tour_length",
        "rules_01",
        "ask_service",
        "interview_en_1",
        "to_desk",
        "stalled",
        "training",
        "scope",
        "figures",
    ):
        assert code not in text.split("\n"), code
    assert ("Service de police de la Ville de Montréal (SPVM)" in text) is (language == "fr")
    assert {"en": "27 Nov 2026 21:46", "fr": "27 nov. 2026 à 21 h 46"}[language] in text
    assert {"en": "November 10, 2026", "fr": "10 novembre 2026"}[language] in text
    english = ("you", "registered", "Yes", "No", "from you to the coordinators")
    assert not {line for line in text.split("\n") if language == "fr" and line in english}
    assert page.count("<details") > 3 and "900299" in page and "900299" not in text


async def test_times_are_those_of_the_zone_of_ones_plan(world: World) -> None:
    officer = world.officer("Alexandrine", "en")
    officer.send("/start")
    await officer.settled()
    text = read_by_people(await page_of(world, officer, "America/Regina"))
    assert "27 Nov 2026 20:46" in text and "those of Regina" in text


async def test_the_page_and_the_file_for_programs_hold_the_same(world: World) -> None:
    officer = world.officer("Alexandrine", "en")
    officer.send("/start")
    await officer.settled()
    page = await page_of(world, officer)
    data = json.loads(content_of(world, officer, "json"))
    assert data["quiz_card"][0]["state"]["stability"] == 2.3065
    assert data["letter"][0]["at"] == AT.isoformat()
    assert len(data["arrival"]) >= 300
    for name in data:
        assert Texts("UTC").of("en").plain(f"data-{name}") in html.unescape(page), name
