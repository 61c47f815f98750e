"""What trainers and candidates type or tap beside what was asked: it is never kept as a place, a day or a
task, and never met with silence.
"""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import Session, select

from bot.demo.phones import Phone
from data.calendar.clock import today_in
from data.courses import changes
from data.courses import store as courses
from data.courses import tasks as course_tasks
from data.courses.changes import Wished
from data.db.base import utc_now
from data.models.courses import Course, CourseMember, CourseTask
from data.models.people import Coordinator
from tests.actors import buttons_of, types
from tests.builders import ZONE, Desk
from tests.courses.actors import join, opened, people
from tests.wording import said
from tests.world import World, read, shows

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "new": "New course",
        "place": "Where does the course take place?",
        "begin": "When does it begin?",
        "question": "how long does the AMS take?",
        "thanks": "thank you so much",
        "back": "back",
        "skip": "skip",
        "needed": "can't be skipped",
        "vague": ("May", "only a month or a season"),
        "unknown": ("I don't know", "open the course when you do"),
        "no_day": "There is no such day. Check the day and the month.",
        "head": "Courses for the AMS.",
        "done": "No candidates yet",
    },
    "fr": {
        "new": "Nouveau cours",
        "place": "Où le cours a-t-il lieu?",
        "begin": "Quel jour commence-t-il?",
        "question": "combien de temps dure l'AMS?",
        "thanks": "merci beaucoup",
        "back": "retour",
        "skip": "passer",
        "needed": "demande une réponse",
        "vague": ("mai", "seulement un mois ou une saison"),
        "unknown": ("je ne sais pas", "ouvrez le cours quand vous le saurez"),
        "no_day": "Ce jour n'existe pas. Vérifiez le jour et le mois.",
        "head": "Cours préparatoires à l'AMS.",
        "done": "Aucune inscription",
    },
}


async def taps(world: World, phone: Phone, label: str, then: str) -> None:
    """Tap a button of the last message, and wait until that message says this."""
    world.unhurried(phone)
    phone.press(label)
    await phone.wait_for(lambda p: then in p.last.text.replace("\xa0", " "))
    await phone.settled()


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "fr"])
async def test_what_isnt_a_place_or_a_day_is_answered_and_asked_again(world: World, language: str) -> None:
    say = WORDS[language]
    desk = await world.coordinator("Camille", language)
    await types(world, desk, "/courses", say["head"])
    await taps(world, desk, say["new"], say["place"])
    before = len(desk.screen)
    await types(world, desk, say["question"], say["place"])
    assert len(desk.screen) == before + 3, "the question, its answer, what was asked"
    for text in ("2", "?!", say["thanks"], "x" * 81, say["unknown"][0], say["skip"]):
        await types(world, desk, text, say["place"])
    assert shows(desk, say["needed"])
    await types(world, desk, say["back"], say["head"])
    await taps(world, desk, say["new"], say["place"])
    await types(world, desk, "Lusaka", say["begin"])
    for text in (say["question"], say["thanks"], "2", say["skip"]):
        await types(world, desk, text, say["begin"])
    for typed, shown in (say["vague"], say["unknown"], ("31/02/2027", say["no_day"])):
        await types(world, desk, typed, say["begin"])
        assert shown in desk.last.text and "2027" not in desk.last.text, (
            "no month is offered that isn't taken"
        )
    await types(world, desk, say["back"], say["place"])
    await types(world, desk, "Lusaka", say["begin"])
    await types(world, desk, "2031-05-04", say["done"])
    assert [course.place for course in world.rows(Course)] == ["Lusaka"]


async def class_of(world: World, desk: Phone) -> str:
    """Open a course that begins today, and show its first day's tasks. Returns its code."""
    await types(world, desk, "/courses", "Courses for the AMS.")
    await taps(world, desk, "New course", "Where does the course take place?")
    await types(world, desk, "Lusaka", said("course-ask-begin"))
    await types(world, desk, "today", "No candidates yet")
    await taps(world, desk, "Tasks", "Tasks for day 1")
    return world.rows(Course)[0].code


@pytest.mark.slow
async def test_a_task_that_reads_like_a_question_is_asked_about_and_others_arent_lost(world: World) -> None:
    desk = await world.coordinator("Camille")
    await class_of(world, desk)
    await taps(world, desk, "Add a task", "What should the candidates do?")
    for text in ("2", "thanks"):
        await types(world, desk, text, said("course-ask-task"))
    await types(world, desk, "how long does the AMS take?", said("course-task-or-question"))
    assert world.rows(CourseTask) == []
    await taps(world, desk, "A question for you", "about a week")
    await types(world, desk, "/courses", said("courses-head"))
    world.unhurried(desk)
    desk.press_data("1ua:1:0", desk.last.id)
    await read(desk, said("course-ask-task"))
    await types(world, desk, "What is a mandate? Two minutes each.", said("course-task-or-question"))
    await taps(world, desk, "A task", "1. What is a mandate?")
    await taps(world, desk, "Add a task", "What should the candidates do?")
    await types(world, desk, "back", "Tasks for day 1")
    await taps(world, desk, "Add a task", "What should the candidates do?")
    await world.services.db.run(changes.close_course, 1)
    await types(world, desk, "Cones at ten", said("course-task-refused"))
    for data in ("1ua:1:0", "1uk:1", "1uw:1:4", "1ul:1:fr"):
        world.unhurried(desk)
        desk.press_data(data, desk.last.id)
        await read(desk, said("course-is-closed"))
        await types(world, desk, "/courses", said("courses-head"))
    [course] = world.rows(Course)
    assert (course.language, (course.ends_on - course.begins_on).days) == ("en", 13)


@pytest.mark.slow
async def test_a_prompt_lets_go_of_who_is_no_trainer_any_more(world: World) -> None:
    desk = await world.coordinator("Camille")
    await types(world, desk, "/courses", said("courses-none"))
    await taps(world, desk, "New course", "Where does the course take place?")
    await types(world, desk, "Lusaka", said("course-ask-begin"))
    # Somebody else's bot removes them: nothing in this process has heard of it.
    await world.services.db.run(remove_quietly)
    await types(world, desk, "today", said("not-for-you"))
    await types(world, desk, "thanks", said("small-talk-thanks"))
    assert world.rows(Course) == []


def remove_quietly(session: Session) -> None:
    """Take the role from the only coordinator, and leave the prompt."""
    session.exec(select(Coordinator)).one().removed_at = utc_now()


@pytest.mark.slow
async def test_candidates_find_their_courses_and_undo_leaving(world: World) -> None:
    desk = await world.coordinator("Camille")
    code = await class_of(world, desk)
    officer = world.officer("Élise", "fr")
    await types(world, officer, "/courses", said("own-courses-none", "fr"))
    await types(world, officer, f"/start k_{code[:5]}", said("course-gone", "fr"))
    await types(world, officer, f"/start k_{code}", said("course-join", "fr"))
    await taps(world, officer, "M'inscrire avec mon nom", "avec votre nom : Élise")
    await types(world, officer, "/courses", "avec votre nom : Élise")
    await taps(world, officer, "Quitter le cours", "Vous avez quitté le cours.")
    assert world.rows(CourseMember) == []
    await taps(world, officer, "Me réinscrire sans mon nom", "que dans des chiffres")
    assert [member.name for member in world.rows(CourseMember)] == [None]
    await world.services.db.run(changes.close_course, 1)
    await read(officer, said("course-closed", "fr"))
    await types(world, officer, "/courses", said("course-is-closed", "fr"))
    await taps(world, officer, "Quitter le cours", "Vous avez quitté le cours.")
    assert "Me réinscrire sans mon nom" not in buttons_of(officer), "nobody joins a closed course"


@pytest.mark.slow
async def test_nobody_is_told_that_all_show_their_results_where_nobody_joined(world: World) -> None:
    desk = await world.coordinator("Camille")
    await class_of(world, desk)
    world.unhurried(desk)
    desk.press_data("1uh:1", desk.last.id)
    await read(desk, said("help-none"))
    assert not shows(desk, "All candidates show their results")


def test_a_closed_course_stays_as_it_was(desk: Desk) -> None:
    course = opened(desk, days_ago=10)
    [officer] = people(desk, 1)
    join(desk, course, officer)
    today = today_in(ZONE)
    desk.db.run_here(course_tasks.add_task, course, today - timedelta(days=1), "Yesterday")
    desk.db.run_here(course_tasks.add_task, course, today + timedelta(days=1), "Tomorrow")
    desk.db.run_here(changes.change_course, course, Wished(weeks=1))
    assert ends(desk, course) == 6
    desk.db.run_here(changes.close_course, course)
    desk.db.run_here(changes.change_course, course, Wished(weeks=4))
    desk.db.run_here(changes.change_course, course, Wished(language="fr"))
    assert desk.db.run_here(course_tasks.remove_task, 1) == (course, today - timedelta(days=1))
    listed = desk.db.run_here(course_tasks.list_tasks, course, today - timedelta(days=1))
    assert [task.text for task in listed] == ["Yesterday"] and ends(desk, course) == 6


def ends(desk: Desk, course_id: int) -> int:
    """Return the number of the last day of a course, counted from 0."""
    found = desk.db.run_here(courses.find_course, course_id)
    assert found and found.language == "en"
    return (found.ends_on - found.begins_on).days
