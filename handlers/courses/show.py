"""Show a coordinator the courses, or one of them."""

from telegram import Update

from bot.context import Context
from bot.ui.reply import show
from bot.web.links import linked_to_page
from data.courses import store as courses
from data.courses.store import CourseView
from handlers.courses import screens


async def show_courses(update: Update, context: Context) -> None:
    screen = screens.courses(await context.db.run(courses.list_courses), context.words)
    await show(update, linked_to_page(screen, context.services.settings, "courses", context.words))


async def find_course(update: Update, context: Context, course_id: int) -> CourseView | None:
    """Return one course; if there is none, show the list."""
    found: CourseView | None = await context.db.run(courses.find_course, course_id)
    if found is None:
        await show_courses(update, context)
    return found


async def show_course(update: Update, context: Context, course_id: int, said: str = "") -> None:
    """Show one course, below what is said of a change."""
    found = await find_course(update, context, course_id)
    if found:
        screen = screens.course(found, context.words).under(said)
        to = f"courses/{course_id}"
        await show(update, linked_to_page(screen, context.services.settings, to, context.words))
