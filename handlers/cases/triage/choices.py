"""What a case's page offers to choose from: the tags there are, and canned replies."""

from typing import Any

from bot.web.visit import Visit
from data.cases import tags
from data.letters import canned_replies


async def offered(visit: Visit) -> dict[str, Any]:
    """`tags`, and `canned` as the number and title of each reply in the coordinator's language."""
    language = visit.words.language
    replies = await visit.db.run(canned_replies.list_replies, language)
    return {
        "tags": await visit.db.run(tags.list_tags),
        "canned": [(one.id, one.titles.get(language, "")) for one in replies],
    }
