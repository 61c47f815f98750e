"""The choices that a case's page, the table and a saved view offer."""

from bot.context import Services
from bot.texts.catalogue import Words
from data.cases import tags
from data.cases.filters import Scope, Sort
from data.entries.queries import list_missions, list_topic
from data.forms.model import CHOICES
from data.interests.stages import Stage

Options = list[tuple[str, str]]
"""Code and name of each choice."""
ALWAYS = ("scope", "sort")
"""The fields that have a value in every view; the others may leave nothing out."""
LABELS = {
    "scope": "page-filter-scope",
    "sort": "page-filter-sort",
    "stage": "column-stage",
    "mission": "column-mission",
    "role": "column-roles",
    "language": "column-language",
    "service": "page-service",
    "tag": "page-tag",
}
"""The key of the text that names each field."""


async def list_options(services: Services, words: Words) -> dict[str, Options]:
    """Return what each filter can be set to."""
    missions = [
        one
        for status in ("current", "past")
        for one in await services.cache.read(list_missions, status, words.language)
    ]
    roles = await services.cache.read(list_topic, "roles", words.language)
    known = await services.db.run(tags.list_tags)
    return {
        "tag": [(one, one) for one in known],
        "scope": [(one, words.plain(f"page-scope-{one}")) for one in Scope],
        "sort": [(one, words.plain(f"page-sort-{one}")) for one in Sort],
        "stage": [(one, words.plain(f"stage-{one}")) for one in Stage],
        "mission": [(one.code, one.title) for one in missions],
        "role": [(one.code, one.title) for one in roles],
        "language": [(one, words.plain(f"languages-{one}")) for one in CHOICES["languages"]],
        "service": [
            (one.code, services.police.name_of(one.code, words.language)) for one in services.police.items
        ],
    }
