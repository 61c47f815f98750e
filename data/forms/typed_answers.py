"""Match a typed answer to the answers that a step offers as buttons."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz

from data.forms.spoken import Sayings, place_of, plain, spoken, unhedged
from data.text.spelling import TWO_SLIPS, slips
from data.text.word_lists import any_of, any_word, read_yaml

FILE = Path(__file__).with_suffix(".yaml")
ALIKE = 88.0
"""Agreement of letters, from 0 to 100, from which a misspelt answer counts as an offered one."""
NUMBERED = re.compile(r"^\d+\. ")
"""The number before a label that is one of a list."""
MIN_PART_LENGTH = 3
"""Letters that a word needs to name an offered answer."""
MAX_WORDS = 4
"""The longest text, in words, that names a language and says nothing else."""


@dataclass(frozen=True)
class Offered:
    """An answer that a step offers, as the person reads it; `is_any` marks the one without a preference."""

    code: str
    label: str
    is_any: bool = False


@dataclass(frozen=True)
class AnswerWords:
    """The words of typed_answers.yaml. `joined` finds what stands between several answers, in lower case;
    `ends` matches several answers from the beginning of a list, or from its end if the group `last` took
    part, as many as `counts` says of one of its words. `any_begins` begin a wish without a preference.
    """

    joined: re.Pattern[str]
    ends: re.Pattern[str]
    counts: Mapping[str, int]
    any_begins: tuple[str, ...]


@cache
def read_words() -> AnswerWords:
    """Return the words that come with the bot."""
    raw = read_yaml(FILE)
    ends = raw["ends"]
    counts = {word: size for size, words in ends["counts"].items() for word in words}
    count = any_of(counts)
    several = (
        rf"(?:{any_of(ends['articles'])} )?(?:{count} )?"
        rf"(?:{any_of(ends['first'])}|(?P<last>{any_of(ends['last'])}))"
        rf"(?: {count})?(?: {any_of(ends['nouns'])})?"
    )
    return AnswerWords(
        re.compile(rf"[,;/&+]|\b{any_word(raw['joining'])}\b"),
        re.compile(several),
        counts,
        tuple(f"{words} " for words in raw["any_begins"]),
    )


def parts_of(text: str) -> list[str]:
    """Return what a text says in each of its parts, which signs or words like "and" join."""
    return [said for part in read_words().joined.split(text.casefold()) if (said := plain(part))]


def match(text: str, offered: Sequence[Offered]) -> list[str]:
    """Return the codes of the offered answers that a text means: one if it is clear, several if it may be any
    of them or names several, none if it matches none.
    """
    said, words = plain(text), spoken()
    if not said:
        return []
    if found := by_places(text, offered, words):
        return found
    bare = unhedged(text)
    free = [one.code for one in offered if one.is_any]
    if free and (is_any(said, words) or is_any(bare, words)):
        return free
    labels = {one.code: plain(one.label) for one in offered}
    if (answer := words.yes_no.get(said) or words.yes_no.get(bare)) and answer in labels:
        return [answer]
    exact = [code for code, label in labels.items() if said in (label, plain(code))]
    return exact or by_name(said, labels) or by_parts(text, labels)


def by_name(said: str, labels: dict[str, str]) -> list[str]:
    """Return the answers that a few words name, as they stand or in a wish: "au congo", "I'd like reform"."""
    found = by_other_name(said, labels) or by_words(said, labels) or by_letters(said, labels)
    wish = " ".join(token for token in said.split() if token not in spoken().fillers)
    if found or wish == said:
        return found
    return by_other_name(wish, labels) or by_words(wish, labels) or by_letters(wish, labels)


def by_other_name(said: str, labels: dict[str, str]) -> list[str]:
    """Return the answer that is known by this name too: "formation" for training, "tel" for a phone."""
    code = spoken().also.get(said)
    return [code] if code in labels else []


def by_parts(text: str, labels: dict[str, str]) -> list[str]:
    """Return the answers that each part of a text names: "mentoring and training"; else none."""
    parts = parts_of(text)
    found = [by_name(said, labels) for said in parts] if len(parts) > 1 else []
    return list(dict.fromkeys(code for codes in found for code in codes)) if all(found) else []


def match_names(text: str, names_in: Callable[[str], Sequence[str]]) -> list[str]:
    """Return the codes of what each part of a text names by another name than its label: "droits humains et
    mentorat". None if a part names nothing, refuses something, or says more.
    """
    parts = [part for part in read_words().joined.split(text.casefold()) if plain(part)]
    tokens = [plain(part).split() for part in parts]
    if any(len(some) > MAX_WORDS or not spoken().negations.isdisjoint(some) for some in tokens):
        return []
    found = [names_in(part) for part in parts]
    return list(dict.fromkeys(code for codes in found for code in codes)) if all(found) else []


def match_button(text: str, offered: Sequence[Offered]) -> str | None:
    """Return the code of the one button whose words were typed, or None: its label, its number in a list, its
    first word, what follows its yes or no, that yes or no, or the language that it names, in either language.
    Places count numbered labels only: "the last" isn't the menu.
    """
    said, words = plain(text), spoken()
    if not said:
        return None
    labels = {one.code: plain(NUMBERED.sub("", one.label)) for one in offered}
    exact = [code for code, label in labels.items() if said == label]
    place = by_place(said, [one for one in offered if NUMBERED.match(one.label)], words)
    if exact or place:
        return exact[0] if exact else place
    meant, language = words.yes_no.get(said), named_language(said, words)
    begin = [
        code
        for code, label in labels.items()
        if said in beginnings(label, words)
        or (meant and words.yes_no.get(label.partition(" ")[0]) == meant)
        or (language and words.languages.get(label) == language)
    ]
    return begin[0] if len(begin) == 1 else None


def beginnings(label: str, words: Sayings) -> set[str]:
    """Return what may be typed for a label instead of all of it: its first word; after a yes or no also the
    rest, or the first word of the rest.
    """
    first, _, rest = label.partition(" ")
    return {first, rest, rest.partition(" ")[0]} if first in words.yes_no else {first}


def named_language(said: str, words: Sayings) -> str | None:
    """Return the one language that a few words name: "french", "en anglais svp"; else None."""
    tokens = said.split()
    if said in words.languages.values():
        return said
    named = {words.languages[token] for token in tokens if token in words.languages}
    is_refused = any(token in words.negations for token in tokens)
    return named.pop() if len(named) == 1 and len(tokens) <= MAX_WORDS and not is_refused else None


def by_places(text: str, offered: Sequence[Offered], words: Sayings) -> list[str]:
    """Return the answers at the places that were said: "the second and the third", "1, 3"; none if a part of
    the text is no place.
    """
    said, known = plain(text), read_words()
    ends = known.ends.fullmatch(said)
    size = max((known.counts.get(word, 0) for word in said.split()), default=0)
    if ends and size:
        codes = [one.code for one in offered if not one.is_any]
        return codes[-size:] if ends["last"] else codes[:size]
    found = [by_place(part, offered, words) for part in parts_of(text)]
    return [code for code in dict.fromkeys(found) if code] if all(found) else []


def is_any(said: str, words: Sayings) -> bool:
    """Return whether a text states no preference: "whatever", "any post", "n'importe quel poste"."""
    if said in words.any or said.startswith(read_words().any_begins):
        return True
    return len(said) >= TWO_SLIPS and any(slips(said, saying) == 1 for saying in words.any)


def by_place(said: str, offered: Sequence[Offered], words: Sayings) -> str | None:
    """Return the answer at the place that was said: "the second one", "2", "the last"; else None."""
    if said in words.last and offered:
        return offered[-1].code
    place = place_of(said, words)
    return offered[place].code if place is not None and place < len(offered) else None


def by_words(said: str, labels: dict[str, str]) -> list[str]:
    """Return the answers whose whole label, or a telling word of it, was said."""
    tokens = set(said.split())
    whole = [code for code, label in labels.items() if f" {label} " in f" {said} "]
    if whole:
        return whole
    return [
        code
        for code, label in labels.items()
        if tokens <= set(label.split()) and any(len(token) >= MIN_PART_LENGTH for token in tokens)
    ]


def by_letters(said: str, labels: dict[str, str]) -> list[str]:
    """Return the answers that were misspelt: their whole label, or some words of it."""
    return [code for code, label in labels.items() if is_misspelt(said, label)]


def is_misspelt(said: str, label: str) -> bool:
    """Return whether a text is nearly a label, or each of its words is one of the label's or nearly so."""
    if len(said) > MIN_PART_LENGTH and fuzz.ratio(said, label) >= ALIKE:
        return True
    words, own = said.split(), label.split()
    near = [any(slips(word, one) is not None for one in own) for word in words]
    return all(near) and any(len(word) > MIN_PART_LENGTH for word in words)
