"""A course that is moved, changed or closed: its candidates are told once, of what is as it is now."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session, select

from bot.demo.phones import Phone
from data.calendar.clock import today_in
from data.courses import changes
from data.courses import store as courses
from data.courses import tasks as course_tasks
from data.courses.changes import CHANGED, CLOSED, WAIT, Details, Wished
from data.db.base import utc_now
from data.models.courses import Course, CourseChange, CourseTask
from data.models.messages import Outbox
from tests.actors import buttons_of
from tests.builders import ZONE, Desk
from tests.courses.actors import join, opened, people
from tests.wording import said
from tests.world import World, press, read, shows

WORDS = {
    "en": {
        "place": "Another place",
        "begin": "Another first day",
        "where": "take place instead?",
        "when": "begin instead?",
        "question": "how long does the AMS take",
        "told": "One candidate will be told in 2 minutes",
        "close": "Close the course",
        "sure": "Its candidate will be told.",
        "yes": "Yes, close it",
        "closed": "This course is closed.",
    },
    "fr": {
        "place": "Changer de lieu",
        "begin": "Changer le premier jour",
        "where": "À quel autre endroit",
        "when": "Quel autre jour",
        "question": "combien de temps dure l'AMS",
        "told": "La personne inscrite sera avisée dans 2 minutes",
        "close": "Fermer le cours",
        "sure": "La personne inscrite en sera avisée.",
        "yes": "Oui, le fermer",
        "closed": "Ce cours est fermé.",
    },
}


def messages(desk: Desk, kind: str) -> list[tuple[int, int]]:
    """Return whom messages of a kind are for, and what they are about."""
    query = select(Outbox.person_id, Outbox.about_id).where(Outbox.kind == kind)
    return desk.db.run_here(lambda session: sorted((who, about or 0) for who, about in session.exec(query)))


def moments_pass(desk: Desk) -> None:
    """As if every change had been made so long ago that candidates were told."""

    def move(session: Session) -> None:
        for row in session.exec(select(CourseChange)):
            row.at -= WAIT

    desk.db.run_here(move)


def told(desk: Desk, person_id: int, change_id: int) -> tuple[Details, str, date] | None:
    """Return how the course was, where it is now and when it begins, as a candidate reads it."""
    found = desk.db.run_here(changes.find_change, person_id, change_id)
    return (found[0], found[1].place, found[1].begins_on) if found else None


async def asked(world: World, phone: Phone, button: str, question: str, answers: tuple[str, ...]) -> None:
    """Tap a button, and type what the bot asks for, each time after it asked."""
    world.unhurried(phone)
    await press(phone, button, question)
    for text in answers:
        world.unhurried(phone)
        phone.send(text)
        await phone.settled()


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "fr"])
async def test_a_candidate_reads_once_in_their_language_where_and_when_it_is_now(
    world: World, language: str
) -> None:
    say = WORDS[language]
    desk = await world.coordinator("Camille", language)
    first = today_in(world.settings.time_zone)
    await world.services.db.run(courses.open_course, 1, "Lusaka", first, (language, world.settings.time_zone))
    officer = world.officer("Élise", "fr")
    officer.start(f"k_{world.rows(Course)[0].code}")
    await read(officer, said("course-join", "fr"))
    await press(officer, "M'inscrire sans mon nom", said("own-today", "fr"))
    desk.send("/courses")
    await desk.settled()
    await press(desk, buttons_of(desk)[1], "Lusaka")
    await asked(world, desk, say["place"], say["where"], (say["question"],))
    assert say["where"] in desk.last.text, "the question was answered, and what was asked stands below"
    assert world.rows(Course)[0].place == "Lusaka"
    desk.send("Kigali <b>")
    await read(desk, say["told"])
    later = first + timedelta(days=7)
    await asked(world, desk, say["begin"], say["when"], (say["question"], "2020-05-04"))
    assert say["when"] in desk.last.text and world.rows(Course)[0].begins_on == first
    desk.send(later.isoformat())
    await read(desk, say["told"])
    assert not shows(officer, "Votre cours a changé"), "not before it can be mended"
    await world.services.db.run(due_now)
    await read(officer, said("course-changed", "fr"))
    text = officer.last.text.replace("\xa0", " ")
    assert "Lieu : Kigali <b>, au lieu de : Lusaka" in text and "Premier jour : " in text
    assert sum("Votre cours a changé" in m.text for m in officer.screen) == 1
    world.unhurried(desk)
    await press(desk, say["close"], say["sure"])
    await press(desk, say["yes"], say["closed"])
    await read(officer, said("course-closed-early", "fr"))


def due_now(session: Session) -> None:
    """As if the time had come at which candidates are told."""
    for row in session.exec(select(Outbox).where(Outbox.kind == CHANGED)):
        row.due_at = utc_now()
    session.info["topics"].add("outbox")


def test_what_is_changed_within_moments_is_one_message_and_what_was_mended_is_none(desk: Desk) -> None:
    course_id, (one, other) = opened(desk), people(desk, 2)
    join(desk, course_id, one)
    begins = today_in(ZONE)
    assert desk.db.run_here(changes.change_course, course_id, Wished(place="Kigali")) == 1
    join(desk, course_id, other)
    assert desk.db.run_here(changes.change_course, course_id, Wished(weeks=3)) == 2
    assert messages(desk, CHANGED) == [(one, 1), (other, 1)]
    was = Details("Lusaka", begins, begins + timedelta(days=13), "en")
    assert told(desk, one, 1) == (was, "Kigali", begins)
    assert desk.db.run_here(changes.change_course, course_id, Wished(place="Lusaka", weeks=2)) == 0
    assert told(desk, one, 1) is None, "it is as they know it"
    moments_pass(desk)
    desk.db.run_here(changes.change_course, course_id, Wished(place="Entebbe"))
    assert messages(desk, CHANGED) == [(one, 1), (one, 2), (other, 1), (other, 2)]
    desk.db.run_here(courses.leave, other, course_id)
    assert told(desk, other, 2) is None and told(desk, one, 2) == (was, "Entebbe", begins)
    desk.db.run_here(changes.close_course, course_id)
    assert told(desk, one, 2) is None, "that it was closed is all that counts"
    assert messages(desk, CLOSED) == [(one, course_id)]
    desk.db.run_here(changes.close_course, course_id)
    assert len(messages(desk, CLOSED)) == 1


def test_nothing_changes_and_nobody_is_told_where_nothing_is_wished(desk: Desk) -> None:
    course_id = opened(desk)
    join(desk, course_id, desk.officer)
    for wished in (Wished(), Wished(weeks=99), Wished(language="xx"), Wished(place="Lusaka", weeks=2)):
        assert desk.db.run_here(changes.change_course, course_id, wished) == 0
    assert messages(desk, CHANGED) == [] and desk.db.run_here(changes.change_course, 99, Wished("X")) == 0


def test_tasks_move_with_the_first_day_and_those_that_were_sent_are_sent_again(desk: Desk) -> None:
    course_id, today = opened(desk), today_in(ZONE)
    join(desk, course_id, desk.officer)
    for day in (0, 1):
        assert desk.db.run_here(course_tasks.add_task, course_id, today + timedelta(days=day), f"Day {day}")
    sent = messages(desk, course_tasks.TASKS)
    begins = today + timedelta(days=7)
    assert desk.db.run_here(changes.change_course, course_id, Wished(begins_on=begins)) == 1
    rows = desk.db.run_here(lambda session: [(row.day, row.text) for row in session.exec(select(CourseTask))])
    assert sorted(rows) == [(begins, "Day 0"), (begins + timedelta(days=1), "Day 1")]
    [(person_id, task_id)] = sent
    assert desk.db.run_here(course_tasks.find_sent_task, person_id, task_id) is None, "not while it waits"
    ids = desk.db.run_here(lambda session: [row.id for row in session.exec(select(CourseTask))])
    assert task_id not in ids, "so that its new day sends it"
    found = desk.db.run_here(courses.find_course, course_id)
    assert found and found.ends_on == begins + timedelta(days=13), "it keeps its length"
