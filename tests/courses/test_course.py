"""A course: opened by a coordinator, joined by a link, tasks, results of the class, a sheet, closed."""

import pytest

from bot.demo.phones import Phone
from data.models.content import Question
from data.models.courses import Course, CourseMember, CourseNotice
from tests.actors import (
    begin_ams,
    buttons_of,
    content_of,
    erased,
    read_button,
    tap,
)
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def opened(world: World, desk: Phone) -> str:
    """Open a course in Lusaka that began today. Returns its link's code."""
    desk.send("/courses")
    await read(desk, said("courses-none"))
    await press(desk, "New course", said("course-ask-place"))
    desk.send("Lusaka")
    await read(desk, said("course-ask-begin"))
    desk.send("next spring")
    await read(desk, "I couldn't find a date in that")
    world.unhurried(desk)
    desk.send("today")
    await read(desk, "No candidates yet")
    return world.rows(Course)[0].code


async def joined(world: World, code: str, name: str, button: str = "Join without my name") -> Phone:
    officer = world.officer(name)
    officer.start(f"k_{code}")
    await read(officer, "Join the course: Lusaka")
    await press(officer, button, said("own-today"))
    return officer


def sheet_of(world: World, phone: Phone) -> bytes:
    """Return the newest PDF."""
    sent = [m.document for m in phone.screen if m.document and m.document["file_name"] == "class.pdf"]
    return world.telegram.files[sent[-1]["file_id"]][1]


async def test_a_course_is_opened_joined_by_its_link_and_closed_over_restarts(world: World) -> None:
    desk = await world.coordinator("Camille")
    desk.send("/courses")
    await read(desk, said("courses-none"))
    await press(desk, "New course", said("course-ask-place"))
    desk.send("Lusaka")
    await read(desk, said("course-ask-begin"))
    await world.stop_bot()
    await world.start_bot()
    desk.send("today")
    await read(desk, "No candidates yet")
    code = world.rows(Course)[0].code
    world.unhurried(desk)
    await press(desk, "Link and QR code", f"https://t.me/peaceops_test_bot?start=k_{code}")
    assert any(m.kind == "photo" for m in desk.screen)
    await read_button(desk, "3 weeks")
    await press(desk, "Hold it in French", "in French")
    await press(desk, "3 weeks", "Lusaka")
    await desk.settled()
    [course] = world.rows(Course)
    assert course.language == "fr" and (course.ends_on - course.begins_on).days == 20
    officer = world.officer("Alexandrine")
    officer.start(f"k_{code}")
    await read(officer, "Join the course: Lusaka")
    assert world.rows(CourseMember) == [], "nobody is in before they choose"
    await world.stop_bot()
    await world.start_bot()
    await press(officer, "Join without my name", said("own-hidden"))
    assert world.rows(CourseMember)[0].name is None
    world.unhurried(desk)
    await press(desk, "Close the course", "Close “Lusaka")
    await press(desk, "Yes, close it", said("course-is-closed"))
    late = world.officer("Élise", "fr")
    late.start(f"k_{code}")
    await read(late, said("course-gone", "fr"))


async def test_tasks_of_the_day_reach_the_class(world: World) -> None:
    desk = await world.coordinator("Camille")
    code = await opened(world, desk)
    officer = await joined(world, code, "Alexandrine")
    world.unhurried(desk)
    await press(desk, "Tasks", "Tasks for day 1")
    await press(desk, "Add a task", said("course-ask-task"))
    desk.send("Read “The convoy to Mirsa” & take <notes>")
    await read(desk, "1. Read “The convoy to Mirsa” & take <notes>")
    await press(desk, "Day after ›", "Tasks for day 2")
    assert shows(desk, "No tasks.")
    await press(desk, "‹ Day before", "Tasks for day 1")
    await tap(world, desk, "Remove no. 1")
    await read(desk, said("tasks-none"))
    await press(desk, "Add a task", said("course-ask-task"))
    desk.send("Cones at ten")
    await read(desk, "1. Cones at ten")
    await press(officer, "✉ Ask a coordinator", "Write your question")
    officer.send("Which hangar are the cones in on Monday?")
    await officer.wait_for(lambda _: len(world.rows(Question)) == 1)
    await begin_ams(officer)
    await press(officer, "Course with trainers", "1. Cones at ten")


async def test_candidates_see_what_the_trainer_sees(world: World) -> None:
    desk = await world.coordinator("Camille")
    code = await opened(world, desk)
    officer = await joined(world, code, "Alexandrine")
    world.unhurried(desk)
    await press(desk, "How the class stands", said("class-rule-words"))
    trainer = desk.last.text if desk.last else ""
    assert "Driving: too few → not yet → too few" in trainer.replace("\xa0", " ")
    await press(officer, "What trainers see", said("class-you"))
    own = officer.last.text if officer.last else ""
    assert own.startswith(trainer.strip()), "word for word"
    assert shows(officer, "Nothing with your name")
    await press(desk, "‹ Course", "One candidate.")
    desk.press("Sheet to print")
    await desk.wait_for(lambda p: any(m.document for m in p.screen))
    first = sheet_of(world, desk)
    assert first.startswith(b"%PDF") and b"Class in Lusaka" in first
    await read(desk, "One candidate.")
    world.unhurried(desk)
    desk.press("Sheet to print")
    await desk.wait_for(lambda p: sum(bool(m.document) for m in p.screen) == 2)
    assert sheet_of(world, desk) == first and world.services.drawings.count == 1, "it is drawn once"


async def test_a_name_is_seen_while_the_candidate_lets_it_be_and_goes_with_them(world: World) -> None:
    desk = await world.coordinator("Camille")
    code = await opened(world, desk)
    officer = await joined(
        world, code, "Alexandrine", world.services.texts.of("en").plain("button-join-named")
    )
    other = await joined(world, code, "Bernadette")
    world.unhurried(desk)
    await press(desk, "Who needs help", "Alexandrine: nothing practised yet")
    assert not shows(desk, "Bernadette") and shows(desk, "One candidate doesn't show their results")
    officer.send("/mydata")
    await officer.wait_for(lambda p: any(m.document for m in p.screen))
    page = content_of(world, officer, ".html")
    assert "Trainers who saw your results in a course" in page and "by: Camille" in page
    assert "<dt>course</dt><dd>Lusaka</dd>" in page
    world.unhurried(officer)
    await press(officer, "Don't show my name any more", "only in counts")
    await desk.wait_for(lambda p: not any("Alexandrine" in m.text for m in p.screen))
    assert shows(desk, "This list was erased: somebody in it no longer shows their results")
    assert not shows(desk, "had everything erased"), "nobody asked for that"
    await press(
        officer, world.services.texts.of("en").plain("button-show-name"), "with your name: Alexandrine"
    )
    desk.send("/courses")
    await read_button(desk, "New course")
    await tap(world, desk, buttons_of(desk)[1])
    await press(desk, "Who needs help", "Alexandrine: nothing practised yet")
    world.unhurried(officer)
    await erased(officer)
    await desk.wait_for(lambda p: not any("Alexandrine" in m.text for m in p.screen))
    assert [row.name for row in world.rows(CourseMember)] == [None]
    assert world.rows(CourseNotice) == []
    await press(other, "Leave the course", said("course-left"))
    assert world.rows(CourseMember) == []


async def test_only_coordinators_open_courses_and_only_candidates_see_their_class(world: World) -> None:
    desk, stranger = await world.coordinator("Camille"), world.officer("Alexandrine")
    code = await opened(world, desk)
    stranger.send("/courses")
    await read(stranger, "coordinators")
    assert not shows(stranger, "Lusaka")
    officer = await joined(world, code, "Bernadette")
    await press(officer, "What trainers see", said("class-head"))
    where = officer.last.id if officer.last else 0
    for data in ("1ur:1", "1uh:1", "1us:1", "1uc:1", "1ua:1:0"):
        officer.press_data(data, where)
        await officer.settled()
        world.unhurried(officer)
    assert world.rows(Course)[0].closed_at is None and world.rows(CourseNotice) == []
    stranger.press_data("1uv:1", stranger.last.id if stranger.last else 0)
    await read(stranger, said("own-courses-none"))
