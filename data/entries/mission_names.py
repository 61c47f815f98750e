"""Which missions a text names: by their codes, and by the short ways in which people ask for them."""

from collections.abc import Iterable, Mapping

from sqlmodel import Session, col, select

from data.models.content import Entry, EntryText
from data.text.normalize import words_of

LONGEST_NAME = 3
"""Words of a phrasing that is a name, "west bank"; a longer one is a question."""
SHORTEST_NAME = 3
"""Letters of a name at least."""


def name_missions(phrased: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    """Name to mission code, from missions with their phrasings; a name belongs to the first that has it."""
    names: dict[str, str] = {}
    for code, phrasings in phrased:
        for saying in (code.replace("_", " "), *phrasings):
            words = words_of(saying)
            name = " ".join(words)
            if 0 < len(words) <= LONGEST_NAME and len(name) >= SHORTEST_NAME:
                names.setdefault(name, code)
    return names


def missions_in(text: str, names: Mapping[str, str]) -> list[str]:
    """The codes of the missions that a text names, each once; where a name is part of a longer one, "sudan"
    of "south sudan", the longer one counts.
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
    """The names of all missions in both languages."""
    query = (
        select(Entry.code, EntryText.phrasings)
        .join(EntryText)
        .where(Entry.kind == "mission")
        .order_by(col(Entry.position), col(EntryText.language))
    )
    return name_missions(session.exec(query).all())
