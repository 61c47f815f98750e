"""/courses: list, change and close courses."""

from telegram import Update

from bot.access.permissions import check_coordinator, for_coordinators
from bot.callbacks.desk.courses import (
    AskCloseCourse,
    CloseCourse,
    OpenCourse,
    OpenCourses,
    SetCourseLanguage,
    SetWeeks,
)
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.ui.reply import show
from data.courses import changes
from data.courses.changes import Wished
from handlers.courses import screens
from handlers.courses.candidates.actions import open_own
from handlers.courses.moving_actions import change_and_show
from handlers.courses.show import find_course, show_course, show_courses


def handlers() -> Handlers:
    return [on_command("courses", open_command), *taps()]


def taps() -> Handlers:
    """Return the handlers of trainers' buttons."""
    return for_coordinators(
        [
            on_tap(OpenCourses, show_courses),
            on_tap(OpenCourse, open_course),
            on_tap(SetCourseLanguage, set_language),
            on_tap(SetWeeks, set_weeks),
            on_tap(AskCloseCourse, ask_close),
            on_tap(CloseCourse, close_course),
        ]
    )


async def open_command(update: Update, context: Context) -> None:
    """Show a coordinator the courses of the team, and anybody else those that they joined."""
    if not context.person.is_coordinator and context.locked_coordinator is None:
        await open_own(update, context)
    elif await check_coordinator(update, context, None):
        await show_courses(update, context)


async def open_course(update: Update, context: Context, tap: OpenCourse) -> None:
    await show_course(update, context, tap.course)


async def set_language(update: Update, context: Context, tap: SetCourseLanguage) -> None:
    await change_and_show(update, context, tap.course, Wished(language=tap.language))


async def set_weeks(update: Update, context: Context, tap: SetWeeks) -> None:
    await change_and_show(update, context, tap.course, Wished(weeks=tap.weeks))


async def ask_close(update: Update, context: Context, tap: AskCloseCourse) -> None:
    found = await find_course(update, context, tap.course)
    if found:
        await show(update, screens.ask_close(found, context.words))


async def close_course(update: Update, context: Context, tap: CloseCourse) -> None:
    await context.db.run(changes.close_course, tap.course)
    await show_course(update, context, tap.course)
