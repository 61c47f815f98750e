"""Find which missions a text names: by their codes, and by the short names in their phrasings."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from sqlmodel import Session, col, select

from data.models.content import Entry, EntryText
from data.text.normalize import put_in_place, words_in_place, words_of
from data.text.word_lists import read_word_lists, read_yaml

TOWNS = Path(__file__).with_name("towns.yaml")
MAX_NAME_LENGTH = 3
"""Words of a phrasing that is a name, as "west bank"; a longer phrasing is a question."""
MIN_NAME_LENGTH = 3
"""Letters of a name at least."""
FILE = Path(__file__).with_suffix(".yaml")


def name_missions(phrased: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    """Return codes by name, from missions with their phrasings; a name belongs to the first that has it."""
    names: dict[str, str] = {}
    for code, phrasings in phrased:
        for saying in (code.replace("_", " "), *phrasings):
            words = words_of(saying)
            name = " ".join(words)
            if 0 < len(words) <= MAX_NAME_LENGTH and len(name) >= MIN_NAME_LENGTH:
                names.setdefault(name, code)
    return names


def with_towns(names: Mapping[str, str]) -> dict[str, str]:
    """Return the missions' names, and after them the towns where these missions work."""
    codes = dict.fromkeys(names.values())
    towns = {town: code for code in codes for town in read_towns().get(code, ())}
    return {**names, **{town: code for town, code in towns.items() if town not in names}}


@cache
def read_towns() -> dict[str, list[str]]:
    """Return the folded names of towns and regions by the code of the mission that works there."""
    towns: dict[str, list[str]] = read_yaml(TOWNS)
    return towns


def missions_in(text: str, names: Mapping[str, str]) -> list[str]:
    """Return the codes of the missions that a text names, each once. If a name is part of a longer one, as
    "sudan" of "south sudan", the longer one counts.
    """
    words = words_of(text)
    return list(dict.fromkeys(names[" ".join(words[begin:end])] for begin, end in named_in(words, names)))


def of_same_place(codes: Collection[str], places: Mapping[str, Collection[str]]) -> set[str]:
    """Return the missions of `places` that are among these codes, or have a place in common with one that is.
    The places of a mission are its own code and the codes of the missions that its titles name.
    """
    wanted = {place for code in codes for place in places.get(code, ())}
    return {code for code, own in places.items() if wanted.intersection(own)}


def named_in(words: list[str], names: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """Yield where each name in these words begins, and where it has ended."""
    at = 0
    while at < len(words):
        sizes = range(MAX_NAME_LENGTH, 0, -1)
        size = next((size for size in sizes if " ".join(words[at : at + size]) in names), 0)
        if size:
            yield at, min(at + size, len(words))
        at += size or 1


def without_missions(text: str, names: Mapping[str, str], instead: str) -> str:
    """Return a text with `instead` in place of each mission's name and the small words before it."""
    _, words = words_in_place(text)
    return put_in_place(text, (with_words_before(words, *span) for span in named_in(words, names)), instead)


def with_words_before(words: list[str], begin: int, end: int) -> tuple[int, int]:
    """Return where a name begins with the small words before it, and where it has ended."""
    while begin and words[begin - 1] in before_names():
        begin -= 1
    return begin, end


@cache
def before_names() -> frozenset[str]:
    """Return the words before a name that go with it, folded: "en Haïti", "for the Congo"."""
    return frozenset(read_word_lists(FILE)["before_names"])


def read_mission_names(session: Session) -> dict[str, str]:
    """Return the codes of all missions by their names in both languages."""
    return with_towns(read_names(session, "mission"))


def read_names(session: Session, kind: str) -> dict[str, str]:
    """Return the codes of all entries of a kind by their short phrasings in both languages."""
    query = (
        select(Entry.code, EntryText.phrasings)
        .join(EntryText)
        .where(Entry.kind == kind)
        .order_by(col(Entry.position), col(EntryText.language))
    )
    return name_missions(session.exec(query).all())
