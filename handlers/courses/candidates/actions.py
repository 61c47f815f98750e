"""A candidate's side of a course: they join by a link, choose whether trainers see their name, and leave at
any time.
"""

from telegram import Update
from telegram.ext import ApplicationHandlerStop, MessageHandler, filters

from bot.callbacks.desk.courses import (
    JoinCourse,
    LeaveCourse,
    OpenMyClass,
    OpenMyCourse,
    OpenMyCourses,
    SetNamed,
)
from bot.context import Context
from bot.routing import NEW, Handlers, on_tap, typed
from bot.ui.reply import show
from data.courses import results
from data.courses import store as courses
from data.courses import tasks as course_tasks
from data.courses.store import CourseMembership
from handlers.courses.candidates import screens

LINK = r"^/start k_[\w-]*$"
"""A course's link, whole or cut off."""
MAX_NAME_LENGTH = 60
"""Characters of a candidate's name that are kept."""


def handlers() -> Handlers:
    return [
        on_tap(OpenMyCourses, open_own),
        on_tap(OpenMyCourse, open_course),
        on_tap(JoinCourse, join),
        on_tap(SetNamed, set_named),
        on_tap(OpenMyClass, open_class),
        on_tap(LeaveCourse, leave),
    ]


def link_handlers() -> Handlers:
    """Return the handler of a course's link, which runs before that of /start."""
    return [MessageHandler(NEW & filters.Regex(LINK), follow_link)]


async def follow_link(update: Update, context: Context) -> None:
    """Explain what joining means, and ask."""
    code = typed(update).partition("k_")[2]
    found = await context.db.run(courses.find_by_code, code)
    if found is None:
        screen = screens.gone(context.words)
    elif await context.db.run(courses.find_membership, context.person.id, found.id):
        await show_own(update, context, found.id)
        raise ApplicationHandlerStop
    else:
        screen = screens.ask_join(found, own_name(update), context.words)
    await show(update, screen)
    raise ApplicationHandlerStop


def own_name(update: Update) -> str:
    """Return the name as Telegram shows it."""
    return update.effective_user.full_name[:MAX_NAME_LENGTH] if update.effective_user else ""


async def join(update: Update, context: Context, tap: JoinCourse) -> None:
    name = own_name(update) if tap.named else None
    found = await context.db.run(courses.join, context.person.id, tap.code, name)
    if found is None:
        await show(update, screens.gone(context.words))
        return
    await show_own(update, context, found.id)


async def open_own(update: Update, context: Context) -> None:
    """Show the courses that the officer joined; if it is only one, show that."""
    listed = await context.db.run(courses.list_memberships, context.person.id)
    if len(listed) == 1:
        await show_own(update, context, listed[0].course.id)
    else:
        await show(update, screens.own_courses(listed, context.words))


async def open_course(update: Update, context: Context, tap: OpenMyCourse) -> None:
    await show_own(update, context, tap.course)


async def find_own(update: Update, context: Context, course_id: int) -> CourseMembership | None:
    """Return the officer's place in a course; if there is none, show the list."""
    found: CourseMembership | None = await context.db.run(
        courses.find_membership, context.person.id, course_id
    )
    if found is None:
        listed = await context.db.run(courses.list_memberships, context.person.id)
        await show(update, screens.own_courses(listed, context.words))
    return found


async def show_own(update: Update, context: Context, course_id: int) -> None:
    """Show the course and today's tasks."""
    found = await find_own(update, context, course_id)
    if found:
        tasks = await context.db.run(course_tasks.list_tasks, course_id, found.course.today)
        await show(update, screens.own_course(found, tasks, context.words))


async def set_named(update: Update, context: Context, tap: SetNamed) -> None:
    name = own_name(update) if tap.named else None
    await context.db.run(courses.set_name, context.person.id, tap.course, name)
    await show_own(update, context, tap.course)


async def open_class(update: Update, context: Context, tap: OpenMyClass) -> None:
    """Show the trainer's screen of the class, and the officer's own line if they agreed to be seen."""
    found = await find_own(update, context, tap.course)
    if found is None:
        return
    shown = await context.db.run(results.read_class, tap.course, context.services.practice)
    if shown:
        own = await context.db.run(
            results.read_candidate, context.person.id, tap.course, context.services.practice
        )
        await show(update, screens.own_class(tap.course, shown, own, context.words))


async def leave(update: Update, context: Context, tap: LeaveCourse) -> None:
    """Take the officer out of the class; while the course is open, offer to join again."""
    found = await find_own(update, context, tap.course)
    if found is None:
        return
    await context.db.run(courses.leave, context.person.id, tap.course)
    await show(update, screens.left(found.course, context.words))
