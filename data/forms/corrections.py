"""Read what is typed below a summary to change an answer: "no, 12 years", "my rank is sergeant"."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.forms.spoken import plain, spoken
from data.text.word_lists import read_yaml

FILE = Path(__file__).with_suffix(".yaml")
MAX_SAYING = 5
"""Words that a lead, a name or a link has at most."""
ENDS, AROUND = (":", "="), " ,;.:=!–—→>"
"""Signs that link a name to an answer, and those around an answer."""


@dataclass(frozen=True)
class CorrectionWords:
    """The words of corrections.yaml; `names` are keys of steps by their names."""

    leads: frozenset[str]
    articles: frozenset[str]
    links: frozenset[str]
    wrong: frozenset[str]
    names: Mapping[str, str]


@dataclass(frozen=True)
class Correction:
    """A text read as a change: the key of the step that it names ('' if none), whether a word or sign links
    the name to the answer, the new answer ('' if none), and whether the text begins as a correction does.
    """

    key: str
    is_linked: bool
    value: str
    is_led: bool

    @property
    def is_refusal(self) -> bool:
        """Return whether the answer says what is not so."""
        return not spoken().negations.isdisjoint(plain(self.value).split())


@cache
def read_words() -> CorrectionWords:
    """Return the words that come with the bot."""
    raw = read_yaml(FILE)
    leads = {*map(plain, raw["leads"]), *spoken().openers}
    names = {plain(name): key for key, named in raw["names"].items() for name in named}
    links, wrong = frozenset(map(plain, raw["links"])), frozenset(map(plain, raw["wrong"]))
    return CorrectionWords(frozenset(leads), frozenset(raw["articles"]), links, wrong, names)


def read_correction(text: str, labels: Mapping[str, str], keys: Collection[str]) -> Correction:
    """Read a correction of one of the steps of these keys. `labels` are their keys by the folded words on
    their buttons, which count before other names.
    """
    known, tokens = read_words(), text.split()
    names = {name: key for name, key in known.names.items() if key in keys} | dict(labels)
    rest = tokens
    while lead := begins(rest, known.leads):
        rest = rest[lead:]
    named = begins(without_article(rest), names)
    if not named:
        return Correction("", False, joined(rest), len(rest) < len(tokens))
    rest = without_article(rest)
    name, rest = rest[:named], rest[named:]
    link = 0 if plain(" ".join(rest)) in known.wrong else begins(rest, known.links)
    is_linked = bool(link) or name[-1].endswith(ENDS) or (bool(rest) and rest[0] in ENDS)
    value = "" if plain(" ".join(rest[link:])) in known.wrong else joined(rest[link:])
    return Correction(names[plain(" ".join(name))], is_linked, value, True)


def begins(tokens: Sequence[str], sayings: Collection[str]) -> int:
    """Return how many tokens at the beginning make the longest of these sayings; 0 if none does."""
    sizes = range(min(MAX_SAYING, len(tokens)), 0, -1)
    return next((size for size in sizes if plain(" ".join(tokens[:size])) in sayings), 0)


def without_article(tokens: list[str]) -> list[str]:
    """Return what stands after an article, which may be joined to its word: "l'AMS"."""
    first, *others = tokens or [""]
    article, _, rest = first.replace("’", "'").partition("'")
    if rest and plain(article) in read_words().articles:
        return [rest, *others]
    return others if plain(first) in read_words().articles else list(tokens)


def joined(tokens: Sequence[str]) -> str:
    """Return an answer without the signs around it."""
    return " ".join(tokens).strip(AROUND)
