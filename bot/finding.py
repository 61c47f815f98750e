"""What a file can be found by: its names and its codes' labels, in both languages."""

from collections.abc import Sequence

from bot.context import Parts
from bot.texts import LANGUAGES
from data.finding import Findable
from data.titles import list_titles


async def words_of(parts: Parts, files: Sequence[Findable]) -> list[tuple[int, str]]:
    """Each file's id and all its words."""
    codes = sorted({code for file in files for code in (file.mission, *file.roles) if code})
    titles: dict[str, list[str]] = {code: [code] for code in codes}
    for language in LANGUAGES:
        for title in await parts.db.run(list_titles, codes, language):
            titles[title.code].append(title.title)
    return [(file.id, " ".join(labels(file, titles, parts))) for file in files]


def labels(file: Findable, titles: dict[str, list[str]], parts: Parts) -> list[str]:
    """All that one may type for a file."""
    told = [str(file.id), file.name, file.username or "", file.owner or "", file.service or ""]
    for code in (file.mission, *file.roles):
        told += titles[code] if code else []
    for language in LANGUAGES:
        words = parts.texts.of(language)
        told.append(parts.services.name_of(file.service or "", language))
        told.append(words.plain(f"stage-{file.stage}"))
        told += [words.plain(f"languages-{code}") for code in file.languages]
    return told
