"""Screens of a course for trainers: the list, one course, its tasks."""

from collections.abc import Sequence
from datetime import timedelta
from math import ceil

from telegram import InlineKeyboardMarkup

from bot.callbacks.desk import courses as taps
from bot.callbacks.desk.cases import AskBot
from bot.texts.catalogue import Words, safe
from bot.ui.keyboards import Row, button, home, in_pairs
from bot.ui.screen import Screen
from data.courses.changes import WAIT
from data.courses.store import WEEKS, CourseView
from data.courses.tasks import MAX_TASK_LENGTH, MAX_TASKS, TaskLine
from data.forms.mistakes import Mistake
from data.text.locales import other_language

PER_INSTRUCTOR = 10
"""Candidates for each instructor in the courses on the RCMP's page on peace operations."""

DAY_PROBLEMS = {
    Mistake.NOT_A_DATE: "day-unread",
    Mistake.UNDECIDED: "course-day-undecided",
    Mistake.NO_SUCH_DAY: "course-no-such-day",
}
"""What is said of a first day in a course's own words: a month isn't enough."""


def day_problem(mistake: Mistake) -> str:
    """Return the key of the text that says what is wrong with a typed first day."""
    return DAY_PROBLEMS.get(mistake) or f"form-mistake-{mistake.value}"


def title(one: CourseView, words: Words) -> str:
    """Return a title like 'Lusaka · May 4 – May 17', in plain text."""
    begins, ends = words.short_day(one.begins_on), words.short_day(one.ends_on)
    return words.plain("course-title", place=one.place, begins=begins, ends=ends)


def label(one: CourseView, words: Words) -> str:
    """Return the title, with a mark if the course is closed."""
    named = title(one, words)
    return words.plain("course-closed-label", title=named) if one.is_closed else named


def courses(listed: Sequence[CourseView], words: Words) -> Screen:
    """List the open courses, then the latest closed ones."""
    rows: list[Row] = [[button(label(one, words), taps.OpenCourse(one.id))] for one in listed]
    rows.insert(0, [button(words.plain("button-new-course"), taps.NewCourse())])
    html = words("courses-head") if listed else words("courses-none")
    return Screen(html, InlineKeyboardMarkup([*rows, home(words)]))


def only_courses(words: Words) -> InlineKeyboardMarkup:
    """Return the button that leads back to all courses, and home."""
    return InlineKeyboardMarkup([[button(words.plain("button-courses"), taps.OpenCourses()), *home(words)]])


def ask(key: str, words: Words) -> Screen:
    """Ask for the place or the first day."""
    return Screen(words(key), only_courses(words))


def ask_new(key: str, one: CourseView, words: Words) -> Screen:
    """Ask for another place or first day of a course; the way back leads to it."""
    return Screen(words(key, title=title(one, words)), to_course(one, words))


def told(candidates: int, words: Words) -> str:
    """Say how many candidates are told of a change, and when; '' for none."""
    minutes = WAIT // timedelta(minutes=1)
    return words("course-told", candidates=candidates, minutes=minutes) if candidates else ""


def to_course(one: CourseView, words: Words) -> InlineKeyboardMarkup:
    """Return the button that leads back to the course."""
    return InlineKeyboardMarkup(
        [[button(words.plain("button-course"), taps.OpenCourse(one.id)), *home(words)]]
    )


def course(one: CourseView, words: Words) -> Screen:
    """Show where, when and in which language a course is held, how many joined, and what can be
    done with it.
    """
    html = words(
        "course-head",
        place=one.place,
        begins=words.day(one.begins_on),
        ends=words.day(one.ends_on),
        language=words.plain(f"languages-{one.language}"),
        members=one.members,
        instructors=max(1, ceil(one.members / PER_INSTRUCTOR)),
    )
    if one.is_closed:
        rows = [[button(words.plain("button-class"), taps.OpenClass(one.id))]]
        return Screen(f"{html}\n\n{words('course-is-closed')}", with_back(rows, words))
    today = (one.today - one.begins_on).days
    rows = [
        [button(words.plain("button-course-link"), taps.SendCourseLink(one.id))],
        *in_pairs(
            [
                button(words.plain("button-tasks"), taps.OpenTasks(one.id, day_number(one, today))),
                button(words.plain("button-class"), taps.OpenClass(one.id)),
                button(words.plain("button-help"), taps.OpenHelp(one.id)),
                button(words.plain("button-sheet"), taps.SendSheet(one.id)),
            ]
        ),
        *ways_to_change(one, words),
        [button(words.plain("button-close-course"), taps.AskCloseCourse(one.id))],
    ]
    return Screen(html, with_back(rows, words))


def ways_to_change(one: CourseView, words: Words) -> list[Row]:
    """Return the buttons that change where, when, how long and in which language a course is held."""
    other = other_language(one.language)
    named = words.plain("button-course-language", language=words.plain(f"languages-{other}"))
    weeks = [
        button(words.plain("button-weeks", weeks=weeks), taps.SetWeeks(one.id, weeks))
        for weeks in WEEKS
        if weeks != one.weeks
    ]
    place = button(words.plain("button-course-place"), taps.AskNewPlace(one.id))
    begin = button(words.plain("button-course-begin"), taps.AskNewBegin(one.id))
    language = button(named, taps.SetCourseLanguage(one.id, other))
    return [*in_pairs([place, begin]), [language], *in_pairs(weeks)]


def with_back(rows: Sequence[Row], words: Words) -> InlineKeyboardMarkup:
    """Add the buttons that lead back."""
    return InlineKeyboardMarkup([*rows, *only_courses(words).inline_keyboard])


def ask_close(one: CourseView, words: Words) -> Screen:
    """Say what closing means, and ask."""
    yes = [button(words.plain("button-close-course-yes"), taps.CloseCourse(one.id))]
    html = words("course-close-question", title=title(one, words), members=one.members)
    return Screen(html, InlineKeyboardMarkup([yes, *to_course(one, words).inline_keyboard]))


def day_number(one: CourseView, number: int) -> int:
    """Return the number of a day, counted from 0, within the course."""
    return min(max(0, number), (one.ends_on - one.begins_on).days)


def ask_task(course_id: int, number: int, words: Words) -> Screen:
    """Ask for a task; the way back leads to the day's tasks."""
    html = words("course-ask-task", longest=MAX_TASK_LENGTH)
    return Screen(html, to_tasks(course_id, number, words))


def to_tasks(course_id: int, number: int, words: Words) -> InlineKeyboardMarkup:
    """Return the button that leads back to a day's tasks."""
    back = button(words.plain("button-back"), taps.OpenTasks(course_id, number))
    return InlineKeyboardMarkup([[back, *home(words)]])


def ask_if_task(course_id: int, number: int, words: Words) -> Screen:
    """Ask whether a text that reads like a question is a task, below that text."""
    rows: list[Row] = [
        [button(words.plain("button-is-task"), taps.AddQuotedTask(course_id, number))],
        [button(words.plain("button-to-bot"), AskBot())],
    ]
    back = to_tasks(course_id, number, words).inline_keyboard
    return Screen(words("course-task-or-question"), InlineKeyboardMarkup([*rows, *back]))


def tasks(one: CourseView, number: int, listed: Sequence[TaskLine], words: Words) -> Screen:
    """Show the tasks of a day; a tap on a task removes it."""
    day = one.begins_on + timedelta(days=number)
    head = words("tasks-head", number=number + 1, day=words.day(day))
    lines = [f"{place}. {safe(task.text)}" for place, task in enumerate(listed, 1)]
    html = "\n".join([head, "", *(lines or [words("tasks-none")]), "", words("tasks-told")])
    rows: list[Row] = [
        [button(words.plain("button-remove-task", number=place), taps.RemoveTask(task.id))]
        for place, task in enumerate(listed, 1)
        if not one.is_closed
    ]
    if len(listed) < MAX_TASKS and not one.is_closed:
        rows.append([button(words.plain("button-add-task"), taps.AddTask(one.id, number))])
    days = [
        button(words.plain(key), taps.OpenTasks(one.id, other))
        for key, other in (("button-day-before", number - 1), ("button-day-after", number + 1))
        if other == day_number(one, other)
    ]
    return Screen(html, InlineKeyboardMarkup([*rows, days, *to_course(one, words).inline_keyboard]))
