"""Pages of a class: who needs help, the sheet, the QR code."""

import asyncio

from starlette.responses import Response

from bot.ui.drawing import TooManyDrawings
from bot.ui.qr_code import draw_qr_code
from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.courses import results
from data.courses import store as courses
from handlers.courses import class_screens, screens, sheet
from handlers.courses.join_link import link_to


def pages() -> list[Page]:
    return [
        Page("/courses/{course:int}/help", show_help),
        Page("/courses/{course:int}/sheet", send_sheet),
        Page("/courses/{course:int}/code", send_code),
    ]


async def show_help(visit: Visit) -> Response:
    """Show the candidates who agreed to be seen, those who need help first. Each of them can read in /mydata
    who opened the page. Nothing of the page is kept, so nothing has to be erased.
    """
    page = visit.query.number("page")
    found = await visit.db.run(
        results.open_named, visit.number("course"), visit.services.practice, visit.person.id, page
    )
    if found is None:
        return visit.gone()
    return visit.page(
        "courses/help.html",
        course=found.course,
        title=screens.label(found.course, visit.words),
        lines=[trusted(class_screens.candidate_text(one, visit.words)) for one in found.named],
        hidden=found.hidden,
        number=found.page,
        pages=found.pages,
    )


async def send_sheet(visit: Visit) -> Response:
    """Send the class without names as a PDF of one page."""
    shown = await visit.db.run(results.read_class, visit.number("course"), visit.services.practice)
    if shown is None:
        return visit.gone()
    picture = await sheet.read_sheet(visit.services, shown, visit.words)
    try:
        content = await visit.services.drawings.draw(picture)
    except TooManyDrawings:
        return visit.page("problem.html", 503, problem="sheet-left-out")
    name = visit.words.plain("sheet-file")
    headers = {"Content-Disposition": f'attachment; filename="{name}.pdf"'}
    return Response(content, media_type="application/pdf", headers=headers)


async def send_code(visit: Visit) -> Response:
    """Send the QR code of an open course."""
    one = await visit.db.run(courses.find_course, visit.number("course"))
    if one is None or one.is_closed:
        return visit.gone()
    content = await asyncio.to_thread(draw_qr_code, link_to(one, visit.bot.username))
    return Response(content, media_type="image/png")
