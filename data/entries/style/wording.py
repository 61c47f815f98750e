"""Rules about words and turns that no entry uses, and about what both languages must say alike."""

import re
from dataclasses import dataclass
from pathlib import Path

from data.entries.source_files import EntryFile, EntryWords
from data.entries.style.findings import Breaches, Broken, Rule, in_each_language, texts_of
from data.text.word_lists import read_yaml

PATTERNS = Path(__file__).parent / "patterns.yaml"
NUMBER = re.compile(r"\d+(?:[.,\s]\d+)*")
THOUSANDS = re.compile(r"[.,\s](?=\d{3}(?!\d))")
ADDRESS = re.compile(r"https?://\S+")
TEST_SERVER = re.compile(
    r"//(localhost|[^/]*\b(dev|test|staging|preview|azurewebsites|aks)\b)", re.IGNORECASE
)
TERMS = (
    ("RCMP International Peace Operations", "Missions de paix internationales"),
    ("Canadian Police Arrangement", "Arrangement sur la police civile au Canada"),
    ("Standing Police Capacity", "Force de police permanente"),
    ("formed police unit", "unité de police constituée"),
    ("individual police officer", "officier de police individuel"),
    ("third-location decompression", "décompression dans un tiers lieu"),
    ("Gang Suppression Force", "Force de répression des gangs"),
    ("Canadian Peacekeeping Service Medal", "Médaille canadienne du maintien de la paix"),
)
"""Terms in English, with those that French uses for the same thing."""


@dataclass(frozen=True)
class Pattern:
    """A turn to avoid in these fields, or in all if none are given."""

    expression: re.Pattern[str]
    instead: str
    fields: frozenset[str]


def read_patterns(path: Path = PATTERNS) -> dict[str, list[Pattern]]:
    """Return the turns to avoid, by language."""
    raw = read_yaml(path)
    return {
        language: [
            Pattern(
                re.compile(item["pattern"], re.IGNORECASE),
                ", ".join(item["instead"]) if isinstance(item["instead"], list) else str(item["instead"]),
                frozenset(item.get("fields", ())),
            )
            for item in items
        ]
        for language, items in raw.items()
    }


def pattern_rule(patterns: dict[str, list[Pattern]]) -> Rule:
    """Return a rule that finds these turns."""

    def find(entry: EntryFile) -> Breaches:
        for language, words in in_each_language(entry):
            for name, text in texts_of(words):
                for pattern in patterns[language]:
                    if pattern.fields and name.partition(".")[0] not in pattern.fields:
                        continue
                    if found := pattern.expression.search(text):
                        yield f"{language}.{name}", avoided(found[0], pattern), 1.5

    return find


def avoided(found: str, pattern: Pattern) -> Broken:
    """Return the finding for an avoided turn, with what to write instead."""
    return Broken("avoid", {"found": found, "instead": pattern.instead})


def same_in_both(entry: EntryFile) -> Breaches:
    """Require the same numbers and terms in both languages."""
    english, french = all_texts(entry.en), all_texts(entry.fr)
    apart = numbers_in(english) ^ numbers_in(french)
    if apart:
        yield "fr", Broken("other-numbers", {"numbers": ", ".join(sorted(apart))}), 2
    for term, translated in TERMS:
        if term.lower() in english.lower() and translated.lower() not in french.lower():
            yield "fr", Broken("term", {"term": term, "translated": translated}), 1.5


def titles_ask_alike(entry: EntryFile) -> Breaches:
    """Require that the titles ask in both languages or in neither: they are the names of one button."""
    if entry.en.title.endswith("?") != entry.fr.title.endswith("?"):
        yield "fr.title", Broken("title-asks", {"english": entry.en.title}), 1


def sources_live(entry: EntryFile) -> Breaches:
    """Require an address of every source but the seed page, and none of a test server."""
    for place, source in enumerate(entry.sources):
        if source.url and TEST_SERVER.search(source.url):
            yield f"sources.{place}", Broken("test-server", {"address": source.url}), 3


def all_texts(words: EntryWords) -> str:
    """Return everything an officer reads of an entry in one language."""
    return ADDRESS.sub("", " ".join(text for _, text in texts_of(words)))


def numbers_in(text: str) -> set[str]:
    """Return the numbers in digits, with thousands and decimals written one way. Numbers under ten are left
    out, because they may be words in one language.
    """
    found = set()
    for number in NUMBER.findall(text):
        plain = THOUSANDS.sub("", number).replace(",", ".")
        if len(plain) > 1:
            found.add(plain)
    return found
