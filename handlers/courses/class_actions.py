"""A trainer sees how the class stands and who needs help, and takes a sheet along."""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.courses import OpenClass, OpenHelp, SendSheet
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.drawing import Picture
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.courses import results
from data.courses import store as courses
from data.courses.results import ClassResults
from handlers.courses import class_screens, screens, sheet
from handlers.courses.actions import open_courses


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_tap(OpenClass, open_class),
            on_tap(OpenHelp, open_help),
            on_tap(SendSheet, send_sheet),
        ]
    )


async def find_class(update: Update, context: Context, course_id: int) -> ClassResults | None:
    """The class; where there is no such course, the list is shown."""
    practice = context.services.practice
    found: ClassResults | None = await context.db.run(results.read_class, course_id, practice)
    if found is None:
        await open_courses(update, context)
    return found


async def open_class(update: Update, context: Context, tap: OpenClass) -> None:
    found = await find_class(update, context, tap.course)
    if found:
        keyboard = screens.to_course(found.course, context.words)
        await show(update, Screen(class_screens.class_text(found, context.words), keyboard))


async def open_help(update: Update, context: Context, tap: OpenHelp) -> None:
    """A message of its own, so that it can be erased when somebody is to be named no more.

    Each officer in it reads in /mydata who opened it.
    """
    practice, me = context.services.practice, context.person.id
    found = await context.db.run(results.open_named, tap.course, practice, me)
    if found is None:
        await open_courses(update, context)
    else:
        html = class_screens.help_text(found, context.words)
        keyboard = screens.to_course(found.course, context.words)
        shown = await show(update, Screen(html, keyboard), fresh=True)
        await context.db.run(courses.keep_names, tap.course, context.person.id, shown)


async def send_sheet(update: Update, context: Context, tap: SendSheet) -> None:
    """Without names, as a PDF of one page."""
    found = await find_class(update, context, tap.course)
    if found is None or update.effective_chat is None:
        return
    today = max(found.course.begins_on, found.course.today)
    tasks = await context.db.run(courses.list_tasks, tap.course, today)
    shown = sheet.Sheet(found, tuple(task.text for task in tasks), today)
    picture = Picture(sheet.draw_sheet, shown, context.words)
    name = context.words.plain("sheet-file") + ".pdf"
    screen = screens.course(found.course, context.words)
    if not await context.services.drawings.send_document(update.effective_chat, picture, name):
        screen = Screen(context.words("sheet-left-out"), screens.to_course(found.course, context.words))
    await show(update, screen, fresh=True)
