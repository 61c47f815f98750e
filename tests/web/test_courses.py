"""Courses on the desk's page: the same state as in chat, names by consent and recorded, numbers of others."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session

from bot.demo.phones import Phone
from data.ams.driving import store as drives
from data.calendar.clock import today_in
from data.courses import store as courses
from data.courses import tasks as course_tasks
from data.models.courses import Course, CourseMember, CourseTask, ResultsViewing
from data.models.people import Person
from tests.actors import buttons_of, content_of, read_button, tap
from tests.web.conftest import Browser, Site, words_of
from tests.wording import said
from tests.world import press, read

pytestmark = pytest.mark.slow
MARKUP = "<b>x</b>"
CLASS = 5


def tomorrow() -> date:
    """Return a day that isn't past in any zone."""
    return date.today() + timedelta(days=1)


@pytest.fixture
async def camille(site: Site) -> Phone:
    """Return a coordinator's phone."""
    return await site.world.coordinator("Camille")


@pytest.fixture
async def desk(site: Site, camille: Phone) -> Browser:
    """Her browser, with a course that begins tomorrow."""
    desk = await site.desk(camille)
    await desk.get("/desk/courses")
    await desk.post("/desk/courses", {"place": f"Lusaka {MARKUP}", "begins": tomorrow().isoformat()})
    await desk.follow()
    return desk


async def open_in_chat(site: Site, camille: Phone, then: str) -> None:
    """Open the course among those in chat."""
    camille.send("/courses")
    await read_button(camille, "New course")
    await tap(site.world, camille, buttons_of(camille)[1])
    await read(camille, then)


async def joined(site: Site, name: str, button: str) -> Phone:
    """Return somebody who followed the link."""
    officer = site.world.officer(name)
    officer.start(f"k_{site.world.rows(Course)[0].code}")
    await read(officer, "Join the course: Lusaka")
    await press(officer, button, said("own-today"))
    return officer


async def test_what_is_opened_and_changed_on_the_page_is_so_in_chat_and_the_reverse(
    site: Site, desk: Browser, camille: Phone
) -> None:
    page = words_of(desk.text)
    assert f"Lusaka {MARKUP}" in page and MARKUP not in desk.text and "No candidates yet" in page
    (course,) = site.world.rows(Course)
    assert f"https://t.me/peaceops_test_bot?start=k_{course.code}" in page
    assert (course.begins_on, course.language) == (tomorrow(), "en")
    await desk.post("/desk/courses/1", {"language": "fr", "weeks": "3"})
    await desk.follow()
    await open_in_chat(site, camille, "in French")
    (course,) = site.world.rows(Course)
    assert (course.ends_on - course.begins_on).days == 20
    site.world.unhurried(camille)
    await press(camille, "1 week", "Lusaka")
    await camille.settled()
    assert 'value="1" selected' in await desk.get("/desk/courses/1")
    later = (tomorrow() + timedelta(days=7)).isoformat()
    await desk.post("/desk/courses/1", {"place": "Kigali", "begins": later})
    assert "Kigali" in words_of(await desk.follow()) and f'value="{later}"' in desk.text
    await open_in_chat(site, camille, "Kigali")
    for wrong in ({"place": "x" * 81}, {"begins": "2020-01-01"}, {"begins": "next spring"}):
        page = await desk.post("/desk/courses/1", wrong)
        assert desk.status == 400 and 'aria-invalid="true"' in page
    assert [(row.place, row.begins_on.isoformat()) for row in site.world.rows(Course)] == [("Kigali", later)]
    await desk.post("/desk/courses/1", {"language": "xx", "weeks": "99"})
    assert site.world.rows(Course)[0].language == "fr" and site.world.rows(Course)[0].ends_on.year < 2100
    good = {"place": "Entebbe", "begins": "2030-05-04"}
    for wrong in ({"place": ""}, {"place": "x" * 81}, {"begins": "2020-01-01"}, {"begins": "next spring"}):
        page = await desk.post("/desk/courses", good | wrong)
        assert desk.status == 400 and 'role="alert"' in page
        assert 'value="Entebbe"' in page or "place" in wrong, "what was typed stays"
    assert len(site.world.rows(Course)) == 1


async def test_tasks_set_on_the_page_reach_the_class_and_are_taken_back(
    site: Site, desk: Browser, camille: Phone
) -> None:
    officer = await joined(site, "Alexandrine", "Join without my name")
    await desk.post("/desk/courses/1/tasks", {"day": "1", "task": f"Cones at ten {MARKUP}"})
    page = await desk.follow()
    assert "Tasks for day 2" in words_of(page) and MARKUP not in page
    assert [task.day for task in site.world.rows(CourseTask)] == [tomorrow() + timedelta(days=1)]
    await open_in_chat(site, camille, "One candidate.")
    await press(camille, "Tasks", "Tasks for day 1")
    await press(camille, "Day after ›", f"1. Cones at ten {MARKUP}")
    assert "Cones" not in words_of(await desk.get("/desk/courses/1?day=0"))
    for text in ("", "x" * 301):
        page = await desk.post("/desk/courses/1/tasks", {"day": "1", "task": text})
        assert desk.status == 400 and text in page
    await desk.post("/desk/courses/1/tasks/1", {"day": "1"})
    assert "No tasks." in words_of(await desk.follow()) and site.world.rows(CourseTask) == []
    await desk.post("/desk/courses/1/tasks/1", {"day": "1"})
    assert desk.status == 404
    for number in range(course_tasks.MAX_TASKS + 1):
        page = await desk.post("/desk/courses/1/tasks", {"day": "9999", "task": f"Task {number}"})
    assert desk.status == 409 and "Task 8" in page
    assert len(site.world.rows(CourseTask)) == course_tasks.MAX_TASKS and officer.last
    await desk.post("/desk/courses/1", {"place": "Kigali"})
    assert "The candidates will be told what changed." in words_of(await desk.follow())


def practise(session: Session) -> None:
    """Let so many officers of the class drive: three pass, two don't."""
    (course,) = courses.list_courses(session)
    for number in range(CLASS):
        person = Person(telegram_id=9_000_000 + number)
        session.add(person)
        session.flush()
        courses.join(session, person.id or 0, course.code, None)
        drives.keep_attempt(session, person.id or 0, 200 if number < 3 else 400, [], date(2026, 1, 1))


async def test_how_the_class_stands_is_the_same_as_in_chat(site: Site, desk: Browser, camille: Phone) -> None:
    await site.world.services.db.run(practise)
    page = await desk.get("/desk/courses/1")
    told = words_of(page).replace("\xa0", " ")
    assert "Driving not yet not yet 60% of 5" in told and "Practice results, not an official mark" in told
    assert page.count("<meter") == 1 and 'value="60"' in page, "a bar only where the share is told"
    await open_in_chat(site, camille, "5 candidates")
    await press(camille, "How the class stands", "not yet → not yet → 60% of 5")


async def test_who_needs_help_is_named_by_consent_and_reads_who_looked(site: Site, desk: Browser) -> None:
    officer = await joined(site, "Alexandrine", "Join with my name")
    await joined(site, "Bernadette", "Join without my name")
    page = words_of(await desk.get("/desk/courses/1/help?page=7"))
    assert "Alexandrine : nothing practised yet" in page and "Bernadette" not in page
    assert "One candidate doesn't show their results" in page
    await desk.get("/desk/courses/1/help")
    (viewing,) = site.world.rows(ResultsViewing)
    named = next(row for row in site.world.rows(CourseMember) if row.name)
    assert viewing.person_id == named.person_id and viewing.by_id == 1
    officer.send("/mydata")
    await officer.wait_for(lambda p: any(m.document for m in p.screen))
    told = content_of(site.world, officer, ".html")
    assert "Trainers who saw your results in a course" in told and "by: Camille" in told
    site.world.unhurried(officer)
    await desk.post("/desk/courses/1", {"act": "ask"})
    assert "Close “Lusaka" in desk.text and site.world.rows(Course)[0].closed_at is None
    await desk.post("/desk/courses/1", {"act": "close"})
    assert "This course is closed." in words_of(await desk.follow())
    assert "Alexandrine" not in await desk.get("/desk/courses/1/help")
    for path, form in (("", {"language": "fr"}), ("/tasks", {"task": "Read", "day": "1"})):
        await desk.post(f"/desk/courses/1{path}", form)
        assert desk.status == 409
    await desk.get("/desk/courses/1/code")
    assert desk.status == 404
    assert site.world.rows(Course)[0].language == "en" and site.world.rows(CourseTask) == []


async def test_the_sheet_is_downloaded_without_names_and_the_code_is_a_picture(
    site: Site, desk: Browser, camille: Phone
) -> None:
    await joined(site, "Alexandrine", "Join with my name")
    await open_in_chat(site, camille, "One candidate.")
    camille.press("Sheet to print")
    await camille.wait_for(lambda p: any(m.document for m in p.screen))
    sent = next(m.document for m in camille.screen if m.document)
    async with desk.http.get(desk.base + "/desk/courses/1/sheet") as answer:
        content = await answer.read()
        assert answer.headers["Content-Disposition"] == 'attachment; filename="class.pdf"'
        assert content.startswith(b"%PDF") and b"Class in Lusaka" in content and b"Alexandrine" not in content
    assert len(content) == len(site.world.telegram.files[sent["file_id"]][1]), "the same page as in chat"
    async with desk.http.get(desk.base + "/desk/courses/1/code") as answer:
        assert (await answer.read()).startswith(b"\x89PNG") and answer.content_type == "image/png"


async def test_numbers_of_what_isn_t_there_open_nothing(site: Site, desk: Browser) -> None:
    def other(session: Session) -> None:
        zone = site.world.settings.time_zone
        courses.open_course(session, 1, "Kigali", today_in(zone), ("en", zone))
        course_tasks.add_task(session, 2, today_in(zone), "Read")

    await site.world.services.db.run(other)
    for path in ("99", "99/help", "99/sheet", "99/code", "9" * 12):
        await desk.get(f"/desk/courses/{path}")
        assert desk.status == 404, path
    await desk.get("/desk/courses/1")
    for path in ("99", "99/tasks", "99/tasks/1", "1/tasks/1"):
        await desk.post(f"/desk/courses/{path}", {"task": "x", "act": "close"})
        assert desk.status == 404, path
    assert len(site.world.rows(CourseTask)) == 1, "a task of another course stays"


async def test_only_a_coordinator_s_own_form_changes_a_course(site: Site, desk: Browser) -> None:
    await joined(site, "Alexandrine", "Join with my name")
    officer = site.browser()
    for path in ("", "/1", "/1/help", "/1/sheet", "/1/code"):
        await officer.get(f"/desk/courses{path}")
        assert officer.status == 401, path
        await desk.get(f"/desk/courses{path}", **{"Sec-Fetch-Site": "cross-site"})
        assert desk.status == 403, path
    assert site.world.rows(ResultsViewing) == [], "another site makes nobody read"
    forms = (
        ("", {"place": "X", "begins": "2027-05-04"}),
        ("/1", {"act": "close"}),
        ("/1/tasks", {"task": "x"}),
    )
    for path, form in forms:
        for wrong in ("", "x"):
            await desk.post(f"/desk/courses{path}", form, csrf=wrong)
            assert desk.status == 403, path
    site.world.remove_coordinator(1)
    for path in ("", "/1", "/1/help", "/1/sheet", "/1/code"):
        await desk.get(f"/desk/courses{path}")
        assert desk.status in (401, 403), path
    await desk.post("/desk/courses/1", {"act": "close"})
    assert desk.status in (401, 403)
    (course,) = site.world.rows(Course)
    assert course.closed_at is None and site.world.rows(CourseTask) == []
    assert site.world.rows(ResultsViewing) == []
