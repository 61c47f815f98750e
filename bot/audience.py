"""To whom an announcement goes, in words."""

from bot.context import Parts
from bot.texts import Words
from data.announcements import ALL
from data.forms import ANY_MISSION
from data.titles import list_titles


async def name_audience(parts: Parts, audience: str, words: Words) -> str:
    """'everybody who subscribed', or the mission or role that they registered for."""
    if audience == ALL:
        return words.plain("audience-all")
    _, _, code = audience.partition(":")
    if code == ANY_MISSION:
        return words.plain("any-announce_mission")
    titles = await parts.db.run(list_titles, [code], words.language)
    return titles[0].title if titles else code
