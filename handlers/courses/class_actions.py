"""A trainer's class: its link, its results, who needs help, a sheet to print."""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.courses import OpenClass, OpenHelp, SendCourseLink, SendSheet, TurnHelp
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.qr_code import draw_qr_code
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.courses import results
from data.courses import store as courses
from data.courses.results import ClassResults, NamedResults
from handlers.courses import class_screens, screens, sheet
from handlers.courses.join_link import link_to
from handlers.courses.show import find_course, show_course, show_courses


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_tap(OpenClass, open_class),
            on_tap(OpenHelp, open_help),
            on_tap(TurnHelp, turn_help),
            on_tap(SendSheet, send_sheet),
            on_tap(SendCourseLink, send_link),
        ]
    )


async def find_class(update: Update, context: Context, course_id: int) -> ClassResults | None:
    """Return the results of a class; if there is no such course, show the list."""
    practice = context.services.practice
    found: ClassResults | None = await context.db.run(results.read_class, course_id, practice)
    if found is None:
        await show_courses(update, context)
    return found


async def open_class(update: Update, context: Context, tap: OpenClass) -> None:
    found = await find_class(update, context, tap.course)
    if found:
        keyboard = screens.to_course(found.course, context.words)
        await show(update, Screen(class_screens.class_text(found, context.words), keyboard))


async def open_help(update: Update, context: Context, tap: OpenHelp) -> None:
    """Send who needs help as a message of its own, so that it can be erased when somebody hides their name.
    Each officer in it can read in /mydata who opened it.
    """
    practice, me = context.services.practice, context.person.id
    found = await context.db.run(results.open_named, tap.course, practice, me)
    if found is None:
        await show_courses(update, context)
    else:
        await show_names(update, context, found, fresh=True)


async def show_names(update: Update, context: Context, found: NamedResults, *, fresh: bool) -> None:
    """Show the names, in place or as a new message, and record which message shows them."""
    shown = await show(update, class_screens.help_screen(found, context.words), fresh=fresh)
    names = [one.name for one in found.named]
    await context.db.run(courses.keep_names, found.course.id, context.person.id, shown, names)


async def turn_help(update: Update, context: Context, tap: TurnHelp) -> None:
    """Show another page in the same message."""
    practice, me = context.services.practice, context.person.id
    found = await context.db.run(results.open_named, tap.course, practice, me, tap.page)
    if found is None:
        await show_courses(update, context)
    else:
        await show_names(update, context, found, fresh=False)


async def send_sheet(update: Update, context: Context, tap: SendSheet) -> None:
    """Send the class without names as a PDF of one page."""
    found = await find_class(update, context, tap.course)
    if found is None or update.effective_chat is None:
        return
    picture = await sheet.read_sheet(context.services, found, context.words)
    name = context.words.plain("sheet-file") + ".pdf"
    screen = screens.course(found.course, context.words)
    if not await context.services.drawings.send_document(update.effective_chat, picture, name):
        screen = Screen(context.words("sheet-left-out"), screens.to_course(found.course, context.words))
    await show(update, screen, fresh=True)


async def send_link(update: Update, context: Context, tap: SendCourseLink) -> None:
    """Send the link as text to forward, and as a QR code to show or print."""
    found = await find_course(update, context, tap.course)
    if found is None or update.effective_chat is None:
        return
    if found.is_closed:
        await show_course(update, context, found.id)
        return
    link = link_to(found, context.bot.username)
    html = context.words("course-link", place=found.place, link=link)
    await update.effective_chat.send_photo(draw_qr_code(link), caption=html, parse_mode="HTML")
    await show(update, screens.course(found, context.words), fresh=True)
