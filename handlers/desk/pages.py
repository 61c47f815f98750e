"""A coordinator's own settings on the desk's page."""

from starlette.responses import Response

from bot.texts.catalogue import LANGUAGES
from bot.web.visit import Page, Visit
from data.desk import digest
from data.people import store as people


def pages() -> list[Page]:
    return [
        Page("/settings", show),
        Page("/settings", save, is_form=True),
    ]


async def show(visit: Visit) -> Response:
    hour = await visit.db.run(digest.find_hour, visit.acting[1])
    zone = visit.services.settings.time_zone
    return visit.page("desk/settings.html", hour=hour, hours=digest.HOURS, zone=zone)


async def save(visit: Visit) -> Response:
    """The hour of the digest, and the language of the bot and of the page."""
    hour, language = visit.form.number("hour"), visit.form.text("language", 5)
    await visit.db.run(digest.set_hour, visit.acting[1], hour if hour in digest.HOURS else None)
    if language in LANGUAGES:
        await visit.db.run(people.set_language, visit.person.id, language)
    return visit.see("/desk/settings", "page-saved")
