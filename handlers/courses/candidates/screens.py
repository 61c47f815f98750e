"""Screens of a course for candidates."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks.desk import courses as taps
from bot.callbacks.desk.unanswered import AskPerson
from bot.texts.catalogue import Words, safe
from bot.ui.keyboards import Row, button, only_ams, to_ams
from bot.ui.screen import Screen
from data.courses.changes import Details
from data.courses.results import MIN_CANDIDATES, CandidateView, ClassResults
from data.courses.store import CourseMembership, CourseView
from data.courses.tasks import TaskLine
from handlers.courses.class_screens import candidate_text, class_text
from handlers.courses.screens import title


def ask_join(one: CourseView, name: str, words: Words) -> Screen:
    """Ask whether to join with a name or without, and say what trainers see in each case."""
    html = words("course-join", title=title(one, words), fewest=MIN_CANDIDATES, name=name)
    rows: list[Row] = [
        [button(words.plain("button-join"), taps.JoinCourse(one.code, 0))],
        [button(words.plain("button-join-named"), taps.JoinCourse(one.code, 1))],
    ]
    return Screen(html, InlineKeyboardMarkup([*rows, to_ams(words)]))


def own_courses(listed: Sequence[CourseMembership], words: Words) -> Screen:
    """List the courses that the officer joined."""
    rows: list[Row] = [[button(title(one.course, words), taps.OpenMyCourse(one.course.id))] for one in listed]
    html = words("own-courses" if listed else "own-courses-none")
    return Screen(html, InlineKeyboardMarkup([*rows, to_ams(words)]))


def gone(words: Words) -> Screen:
    """Say that there is no course behind a link."""
    return Screen(words("course-gone"), only_ams(words))


def own_class(course_id: int, shown: ClassResults, own: CandidateView | None, words: Words) -> Screen:
    """Show the class as trainers see it, and what they see of the officer: nothing (None), unless they agreed
    to be named.
    """
    line = candidate_text(own, words) if own else words("class-not-named")
    return Screen(f"{class_text(shown, words)}\n\n{words('class-you')}\n{line}", to_own(course_id, words))


def to_own(course_id: int, words: Words) -> InlineKeyboardMarkup:
    """Return the button that leads back to the course."""
    back = button(words.plain("button-course"), taps.OpenMyCourse(course_id))
    return InlineKeyboardMarkup([[back, *to_ams(words)]])


def own_course(found: CourseMembership, tasks: Sequence[TaskLine], words: Words) -> Screen:
    """Show today's tasks, and what trainers see of the officer."""
    one = found.course
    lines = [f"{place}. {safe(task.text)}" for place, task in enumerate(tasks, 1)]
    seen = words("own-named", name=found.name) if found.name else words("own-hidden", fewest=MIN_CANDIDATES)
    today = "\n".join([words("own-today"), *(lines or [words("tasks-none")])])
    state = [words("course-is-closed")] if one.is_closed else [today, seen]
    html = "\n\n".join([words("own-course", title=title(one, words)), *state])
    named = 0 if found.name else 1
    toggle = words.plain("button-hide-name" if found.name else "button-show-name")
    rows: list[Row] = [[button(words.plain("button-what-trainers-see"), taps.OpenMyClass(one.id))]]
    if not one.is_closed:
        rows.append([button(toggle, taps.SetNamed(one.id, named))])
    rows.append([button(words.plain("button-leave-course"), taps.LeaveCourse(one.id))])
    return Screen(html, InlineKeyboardMarkup([*rows, to_ams(words)]))


def left(one: CourseView, words: Words) -> Screen:
    """Say that the officer left the course; while it is open, a tap too many is undone by joining again."""
    again = [[button(words.plain("button-join-again"), taps.JoinCourse(one.code, 0))]]
    rows = [] if one.is_closed else again
    return Screen(words("course-left"), InlineKeyboardMarkup([*rows, to_ams(words)]))


def changed(before: Details, now: CourseView, words: Words) -> Screen:
    """Say what changed of a course, and how it was."""
    rows = (
        ("place", now.place, before.place),
        ("begins", words.day(now.begins_on), words.day(before.begins_on)),
        ("ends", words.day(now.ends_on), words.day(before.ends_on)),
        ("language", *(words.plain(f"languages-{one}") for one in (now.language, before.language))),
    )
    lines = [words(f"course-changed-{name}", now=new, before=old) for name, new, old in rows if new != old]
    head, end = words("course-changed", title=title(now, words)), words("course-changed-leave")
    return Screen("\n\n".join([head, "\n".join(lines), end]), under_news(now.id, words))


def closed(one: CourseView, words: Words) -> Screen:
    """Say that a course was closed; before its first day, whom to ask about it."""
    key = "course-closed-early" if one.today < one.begins_on else "course-closed"
    return Screen(words(key, title=title(one, words)), under_news(one.id, words))


def task(one: CourseView, text: str, words: Words) -> Screen:
    """Show a task as a message of its own."""
    html = words("task-told", title=title(one, words), text=text)
    return Screen(html, under_news(one.id, words))


def under_news(course_id: int, words: Words) -> InlineKeyboardMarkup:
    """Return the buttons under what candidates are sent: nobody reads an answer to it, but coordinators do
    what is written to them.
    """
    ask = [button(words.plain("button-ask-person"), AskPerson())]
    return InlineKeyboardMarkup([ask, *to_own(course_id, words).inline_keyboard])
