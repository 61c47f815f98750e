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
TURNING = ",;–—"
"""Signs after what is denied."""


@dataclass(frozen=True)
class CorrectionWords:
    """The words of corrections.yaml; `names` are keys of steps by their names."""

    leads: frozenset[str]
    articles: frozenset[str]
    links: frozenset[str]
    denials: frozenset[str]
    turns: frozenset[str]
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
    leads = {*map(plain, raw["leads"]), *map(plain, raw["turns"]), *spoken().openers}
    names = {plain(name): key for key, named in raw["names"].items() for name in named}
    others = {
        key: frozenset(map(plain, raw[key])) for key in ("articles", "links", "denials", "turns", "wrong")
    }
    return CorrectionWords(leads=frozenset(leads), names=names, **others)


def read_correction(text: str, labels: Mapping[str, str], keys: Collection[str]) -> Correction:
    """Read a correction of one of the steps of these keys. `labels` are their keys by the folded words on
    their buttons, which count before other names.
    """
    known, tokens = read_words(), text.split()
    names = {name: key for name, key in known.names.items() if key in keys} | dict(labels)
    rest = after_denied(without_leads(tokens))
    named = begins(without_article(rest), names)
    if not named:
        return Correction("", False, joined(rest), len(rest) < len(tokens))
    rest = without_article(rest)
    name, rest = rest[:named], rest[named:]
    link = 0 if plain(" ".join(rest)) in known.wrong else begins(rest, known.links)
    told = after_denied(rest[link:])
    is_linked = len(told) < len(rest) or name[-1].endswith(ENDS) or (bool(rest) and rest[0] in ENDS)
    value = "" if plain(" ".join(told)) in known.wrong else joined(told)
    return Correction(names[plain(" ".join(name))], is_linked, value, True)


def begins(tokens: Sequence[str], sayings: Collection[str]) -> int:
    """Return how many tokens at the beginning make the longest of these sayings; 0 if none does."""
    sizes = range(min(MAX_SAYING, len(tokens)), 0, -1)
    return next((size for size in sizes if plain(" ".join(tokens[:size])) in sayings), 0)


def without_leads(tokens: list[str]) -> list[str]:
    """Return what stands after the words that begin a correction."""
    while lead := begins(tokens, read_words().leads):
        tokens = tokens[lead:]
    return tokens


def after_denied(tokens: list[str]) -> list[str]:
    """Return what stands after an answer that is denied: "12" of "not 10 years, it's 12". Words that deny
    nothing, or say nothing instead, are returned as they are.
    """
    known = read_words()
    denied = begins(tokens, known.denials)
    ends = (at for at, token in enumerate(tokens) if token[-1] in TURNING or plain(token) in known.turns)
    turn = next(ends, len(tokens)) if denied else len(tokens)
    return without_leads(tokens[turn + 1 :]) or tokens


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
