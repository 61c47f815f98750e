"""Pages of courses: open, change and close one; its results as a table with bars; tasks of a day."""

import asyncio
from datetime import date, timedelta
from typing import Any

from starlette.responses import Response

from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.ams.plan.dates import read_ams_day
from data.calendar.clock import today_in
from data.courses import changes, results
from data.courses import store as courses
from data.courses import tasks as course_tasks
from data.courses.changes import Wished
from data.courses.results import MIN_CANDIDATES, PartResults
from data.courses.store import CourseView
from data.forms.mistakes import BadAnswer
from data.text.normalize import clean
from handlers.courses import class_screens, screens
from handlers.courses.join_link import link_to


def pages() -> list[Page]:
    return [
        Page("/courses", show_courses),
        Page("/courses", open_course, is_form=True),
        Page("/courses/{course:int}", show_course),
        Page("/courses/{course:int}", change, is_form=True),
        Page("/courses/{course:int}/tasks", add_task, is_form=True),
        Page("/courses/{course:int}/tasks/{task:int}", remove_task, is_form=True),
    ]


async def show_courses(visit: Visit) -> Response:
    return await show_list(visit, 200, "")


async def show_list(visit: Visit, status: int, problem: str) -> Response:
    """Show the courses, open ones first, and the form to open another with what was typed."""
    listed = await visit.db.run(courses.list_courses)
    return visit.page(
        "courses/courses.html",
        status,
        courses=[(one, screens.label(one, visit.words)) for one in listed],
        problem=problem,
        place=visit.form.text("place", courses.MAX_PLACE_LENGTH),
        begins=visit.form.text("begins", 60),
        longest=courses.MAX_PLACE_LENGTH,
        first=today_in(visit.services.settings.time_zone),
    )


async def open_course(visit: Visit) -> Response:
    """Open a course, as in chat: with a place, and a first day that is understood and isn't past."""
    zone, language = visit.services.settings.time_zone, visit.words.language
    place = clean(visit.form.text("place", 1000))
    if not is_place(place):
        return await show_list(visit, 400, "page-course-place")
    day = await read_first_day(visit, today_in(zone))
    if isinstance(day, str):
        return await show_list(visit, 400, day)
    opened = await visit.db.run(courses.open_course, visit.person.id, place, day, (language, zone))
    return visit.redirect(f"/desk/courses/{opened}", "page-saved")


def is_place(text: str) -> bool:
    """Return whether a text may be a place."""
    return 0 < len(text) <= courses.MAX_PLACE_LENGTH


async def read_first_day(visit: Visit, today: date) -> date | str:
    """Return the first day that was typed, or the key of the text that says what is wrong with it."""
    try:
        read = await asyncio.to_thread(
            read_ams_day, visit.form.text("begins", 60), today, visit.words.language
        )
    except BadAnswer as error:
        return screens.day_problem(error.mistake)
    return "course-day-vague" if read.is_vague else read.day


def row(part: PartResults, say: Any) -> dict[str, Any]:
    """Return a row of the results: for each moment its percentage, None if it isn't told, and its text."""
    moments = (part.day_one, part.week_one, part.now)
    cells = [(share, say(share)) for share in moments]
    return {"name": part.part, "cells": [(share.percent if share else None, text) for share, text in cells]}


async def show_course(visit: Visit) -> Response:
    return await show_with(visit, 200, "")


async def show_with(visit: Visit, status: int, problem: str) -> Response:
    """Show the class and a day's tasks; a task that was refused stays in its field."""
    words, practice = visit.words, visit.services.practice
    shown = await visit.db.run(results.read_class, visit.number("course"), practice)
    if shown is None:
        return visit.gone()
    one, number = shown.course, day_of(visit, shown.course)
    day = one.begins_on + timedelta(days=number)
    tasks = await visit.db.run(course_tasks.list_tasks, one.id, day)
    return visit.page(
        "courses/course.html",
        status,
        course=one,
        title=screens.label(one, words),
        head=trusted(screens.course(one, words).html),
        parts=[row(part, lambda share: class_screens.share_text(share, words)) for part in shown.parts],
        fewest=MIN_CANDIDATES,
        link="" if one.is_closed else link_to(one, visit.bot.username),
        number=number,
        day=words.day(day),
        days=[other for other in (number - 1, number + 1) if other == screens.day_number(one, other)],
        tasks=tasks,
        may_add=len(tasks) < course_tasks.MAX_TASKS and not one.is_closed,
        task=visit.form.text("task", 1000) if problem == "page-task-not-taken" else "",
        longest=course_tasks.MAX_TASK_LENGTH,
        weeks=courses.WEEKS,
        place=visit.form.text("place", 1000) or one.place,
        begins=visit.form.text("begins", 60) or one.begins_on.isoformat(),
        first=min(one.today, one.begins_on),
        longest_place=courses.MAX_PLACE_LENGTH,
        asks_close=visit.form.text("act", 10) == "ask" and not one.is_closed,
        problem=problem,
    )


def day_of(visit: Visit, one: CourseView) -> int:
    """Return the day of the course that is shown, counted from 0: the one in the form or address,
    or today.
    """
    found = visit.form.text("day", 5) or visit.query.text("day", 5)
    number = int(found) if found.isascii() and found.isdigit() else (one.today - one.begins_on).days
    return screens.day_number(one, number)


def back(visit: Visit, one: CourseView, said: str = "page-saved") -> Response:
    """Go back to the same day of the course, and say what became of the form."""
    return visit.redirect(f"/desk/courses/{one.id}?day={day_of(visit, one)}", said)


async def change(visit: Visit) -> Response:
    """Change a course, or close it after asking again. A closed course can't be changed."""
    one = await visit.db.run(courses.find_course, visit.number("course"))
    if one is None:
        return visit.gone()
    if one.is_closed:
        return await show_with(visit, 409, "course-is-closed")
    act = visit.form.text("act", 10)
    if act == "ask":
        return await show_with(visit, 200, "")
    if act == "close":
        await visit.db.run(changes.close_course, one.id)
        return back(visit, one)
    wished = await read_wished(visit, one)
    if isinstance(wished, str):
        return await show_with(visit, 400, wished)
    told = await visit.db.run(changes.change_course, one.id, wished)
    return back(visit, one, "page-course-told" if told else "page-saved")


async def read_wished(visit: Visit, one: CourseView) -> Wished | str:
    """Return what a form changes of a course, or the key of the text that says what is wrong with it. What is
    empty stays; a first day that stays may be past.
    """
    begins, place = visit.form.text("begins", 60), clean(visit.form.text("place", 1000))
    day: date | str | None = None
    if begins not in ("", one.begins_on.isoformat()):
        day = await read_first_day(visit, one.today)
    if isinstance(day, str):
        return day
    if place and not is_place(place):
        return "page-course-place"
    return Wished(place or None, day, visit.form.number("weeks"), visit.form.text("language", 5))


async def add_task(visit: Visit) -> Response:
    """Add a task to a day; one that is refused stays in its field."""
    one = await visit.db.run(courses.find_course, visit.number("course"))
    if one is None:
        return visit.gone()
    text, day = clean(visit.form.text("task", 1000)), one.begins_on + timedelta(days=day_of(visit, one))
    is_taken = 0 < len(text) <= course_tasks.MAX_TASK_LENGTH
    if not is_taken or not await visit.db.run(course_tasks.add_task, one.id, day, text):
        return await show_with(visit, 409 if is_taken else 400, "page-task-not-taken")
    return back(visit, one)


async def remove_task(visit: Visit) -> Response:
    """Take back a task of the course in the path."""
    one = await visit.db.run(courses.find_course, visit.number("course"))
    if one is None or await visit.db.run(course_tasks.remove_task, visit.number("task"), one.id) is None:
        return visit.gone()
    return back(visit, one)
