"""/courses: a coordinator opens a course, changes it, invites to it by a link and closes it."""

import asyncio
from io import BytesIO

import segno
from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.courses import (
    AskCloseCourse,
    CloseCourse,
    NewCourse,
    OpenCourse,
    OpenCourses,
    SendCourseLink,
    SetCourseLanguage,
    SetWeeks,
)
from bot.context import Context
from bot.room import Prompted
from bot.routing import Handlers, on_command, on_tap, typed
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.ams.plan.dates import read_ams_day
from data.ams.plan.store import today_in
from data.courses import store as courses
from data.courses.store import CourseView
from data.forms.parsing import BadAnswer, Mistake
from data.people import prompts
from data.people.prompts import PromptView
from data.text.locales import LANGUAGES
from data.text.normalize import clean
from handlers.courses import screens

PLACE, BEGINS = "course_place", "course_begins"
"""Kinds of prompts; the first has no detail, the second has the place."""
QR_SCALE = 8
"""Pixels a module."""


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_command("courses", open_courses),
            on_tap(OpenCourses, open_courses),
            on_tap(NewCourse, ask_place),
            on_tap(OpenCourse, open_course),
            on_tap(SetCourseLanguage, set_language),
            on_tap(SetWeeks, set_weeks),
            on_tap(AskCloseCourse, ask_close),
            on_tap(CloseCourse, close_course),
            on_tap(SendCourseLink, send_link),
        ]
    )


def prompts_taken() -> dict[str, Prompted]:
    return {PLACE: take_place, BEGINS: take_begin}


def is_trainer(context: Context) -> bool:
    """What was waited for may come after somebody was removed, or while their desk is locked."""
    return context.person.coordinator_id is not None and context.locked_coordinator is None


async def open_courses(update: Update, context: Context) -> None:
    await show(update, screens.courses(await context.db.run(courses.list_courses), context.words))


async def ask_place(update: Update, context: Context) -> None:
    await context.db.run(prompts.open_prompt, context.person.id, PLACE)
    await show(update, Screen(context.words("course-ask-place"), screens.only_courses(context.words)))


async def take_place(update: Update, context: Context, prompt: PromptView) -> None:
    """Where; then the first day is asked."""
    place = clean(typed(update))
    if not is_trainer(context) or not place or len(place) > courses.LONGEST_PLACE:
        await ask_place(update, context)
        return
    await context.db.run(prompts.open_prompt, context.person.id, BEGINS, None, place)
    await show(update, Screen(context.words("course-ask-begin"), screens.only_courses(context.words)))


async def take_begin(update: Update, context: Context, prompt: PromptView) -> None:
    """The first day; what names no day is asked again. Then the course is open."""
    zone = context.services.settings.time_zone
    mistake = Mistake.NOT_A_DATE
    try:
        read = await asyncio.to_thread(read_ams_day, typed(update), today_in(zone), context.language)
    except BadAnswer as error:
        read, mistake = None, error.mistake
    if read is None or read.is_vague or not is_trainer(context):
        html = context.words(f"form-mistake-{mistake.value}", longest=0)
        html += "\n\n" + context.words("course-ask-begin")
        await show(update, Screen(html, screens.only_courses(context.words)))
        return
    await context.db.run(prompts.close_prompt, context.person.id)
    told = (context.person.id, prompt.detail or "", read.day, (context.language, zone))
    await show_course(update, context, await context.db.run(courses.open_course, *told))


async def find_course(update: Update, context: Context, course_id: int) -> CourseView | None:
    """One course; where there is none, the list is shown."""
    found: CourseView | None = await context.db.run(courses.find_course, course_id)
    if found is None:
        await open_courses(update, context)
    return found


async def open_course(update: Update, context: Context, tap: OpenCourse) -> None:
    await show_course(update, context, tap.course)


async def show_course(update: Update, context: Context, course_id: int) -> None:
    found = await find_course(update, context, course_id)
    if found:
        await show(update, screens.course(found, context.words))


async def set_language(update: Update, context: Context, tap: SetCourseLanguage) -> None:
    if tap.language in LANGUAGES:
        await context.db.run(courses.set_language, tap.course, tap.language)
    await show_course(update, context, tap.course)


async def set_weeks(update: Update, context: Context, tap: SetWeeks) -> None:
    await context.db.run(courses.set_weeks, tap.course, tap.weeks)
    await show_course(update, context, tap.course)


async def ask_close(update: Update, context: Context, tap: AskCloseCourse) -> None:
    found = await find_course(update, context, tap.course)
    if found:
        await show(update, screens.ask_close(found, context.words))


async def close_course(update: Update, context: Context, tap: CloseCourse) -> None:
    await context.db.run(courses.close_course, tap.course)
    await show_course(update, context, tap.course)


async def send_link(update: Update, context: Context, tap: SendCourseLink) -> None:
    """As text to be forwarded, and as a QR code to be shown or printed."""
    found = await find_course(update, context, tap.course)
    if found is None or found.is_closed or update.effective_chat is None:
        return
    link = f"https://t.me/{context.bot.username}?start=k_{found.code}"
    picture = BytesIO()
    segno.make(link, error="m").save(picture, kind="png", scale=QR_SCALE)
    html = context.words("course-link", place=found.place, link=link)
    await update.effective_chat.send_photo(picture.getvalue(), caption=html, parse_mode="HTML")
    await show(update, screens.course(found, context.words), fresh=True)
