"""Find which missions a text names: by their codes, and by the short names in their phrasings."""

from collections.abc import Iterable, Mapping

from sqlmodel import Session, col, select

from data.models.content import Entry, EntryText
from data.text.normalize import words_of

LONGEST_NAME = 3
"""Words of a phrasing that is a name, as "west bank"; a longer phrasing is a question."""
SHORTEST_NAME = 3
"""Letters of a name at least."""


def name_missions(phrased: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    """Return codes by name, from missions with their phrasings; a name belongs to the first that has it."""
    names: dict[str, str] = {}
    for code, phrasings in phrased:
        for saying in (code.replace("_", " "), *phrasings):
            words = words_of(saying)
            name = " ".join(words)
            if 0 < len(words) <= LONGEST_NAME and len(name) >= SHORTEST_NAME:
                names.setdefault(name, code)
    return names


def missions_in(text: str, names: Mapping[str, str]) -> list[str]:
    """Return the codes of the missions that a text names, each once. If a name is part of a longer one, as
    "sudan" of "south sudan", the longer one counts.
    """
    words, found, at = words_of(text), [], 0
    while at < len(words):
        sizes = range(LONGEST_NAME, 0, -1)
        size = next((size for size in sizes if " ".join(words[at : at + size]) in names), 0)
        if size:
            found.append(names[" ".join(words[at : at + size])])
        at += size or 1
    return list(dict.fromkeys(found))


def read_mission_names(session: Session) -> dict[str, str]:
    """Return the codes of all missions by their names in both languages."""
    query = (
        select(Entry.code, EntryText.phrasings)
        .join(EntryText)
        .where(Entry.kind == "mission")
        .order_by(col(Entry.position), col(EntryText.language))
    )
    return name_missions(session.exec(query).all())
