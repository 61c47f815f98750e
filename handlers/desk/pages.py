"""A coordinator's own settings on the desk's page."""

import asyncio

from starlette.background import BackgroundTask
from starlette.responses import Response

from bot import commands
from bot.texts.catalogue import LANGUAGES
from bot.web.visit import Page, Visit
from data.calendar import time_zones
from data.desk import digest, own_settings
from data.desk.own_settings import Notices
from data.people import store as people

MAX_CITY_LENGTH = 60
"""Characters of a city that are read."""


def pages() -> list[Page]:
    return [
        Page("/settings", show),
        Page("/settings", save, is_form=True),
    ]


async def show(visit: Visit) -> Response:
    return await show_with(visit, 200, "")


async def show_with(visit: Visit, status: int, problem: str) -> Response:
    """Show the settings; a city that wasn't found stays in its field."""
    own = await visit.db.run(own_settings.get_settings, visit.actor.coordinator_id)
    words, desk_zone = visit.words, visit.services.settings.time_zone
    zones = [zone for zone in dict.fromkeys((own.zone, *time_zones.OF_CANADA)) if zone]
    return visit.page(
        "desk/settings.html",
        status,
        own=own,
        hours=digest.HOURS,
        notices=[(one, words.plain(f"button-notices-{one}")) for one in Notices],
        zones=[(zone, words.city(zone)) for zone in zones],
        desk_zone=words.city(desk_zone),
        city=visit.form.text("city", MAX_CITY_LENGTH),
        longest=MAX_CITY_LENGTH,
        problem=problem,
    )


async def save(visit: Visit) -> Response:
    """Save the digest's hour, the sound of notices, the zone and the language. The language of the chat's
    menu button is set at Telegram after the response.
    """
    city = visit.form.text("city", MAX_CITY_LENGTH)
    found = await asyncio.to_thread(time_zones.find_zones, city, 1) if city else [visit.form.text("zone", 60)]
    if not found:
        return await show_with(visit, 400, "zone-unknown")
    hour, language = visit.form.number("hour"), visit.form.text("language", 5)
    me = visit.actor.coordinator_id
    await visit.db.run(digest.set_hour, me, hour if hour in digest.HOURS else None)
    await visit.db.run(own_settings.set_notices, me, visit.form.text("notices", 10))
    await visit.db.run(own_settings.set_zone, me, found[0] or None)
    answer = visit.redirect("/desk/settings", "page-saved")
    if language in LANGUAGES and language != visit.person.language:
        await visit.db.run(people.set_language, visit.person.id, language)
        answer.background = BackgroundTask(
            commands.publish_in_time, visit.bot, visit.services, visit.person.telegram_id
        )
    return answer
