"""What a case's page offers to choose from: the tags there are, and canned replies."""

from typing import Any

from data.cases import tags
from data.letters import canned_replies


def offered(session: Any, language: str) -> dict[str, Any]:
    """`tags`, and `canned` as the number and title of each reply in the coordinator's language."""
    replies = canned_replies.list_replies(session, language)
    return {
        "tags": tags.list_tags(session),
        "canned": [(one.id, one.titles.get(language, "")) for one in replies],
    }
