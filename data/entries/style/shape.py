"""Rules about the length of each part of an entry, and about how an answer begins."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

from data.entries.source_files import EntryFile
from data.entries.style.findings import Breaches, Broken, in_each_language, texts_of
from data.text.locales import LANGUAGES
from data.text.normalize import fold
from data.text.questions import begins_closed
from data.text.word_lists import any_of, read_word_lists, read_yaml

MAX_LENGTHS = {"title": 40, "answer": 240, "caution": 160, "replies": 160}
"""Characters at most."""
CAUTION_SHARE = 0.6
"""The longest caution, as a share of the answer's length."""
MAX_SENTENCE_LENGTH = 28
"""Words of a sentence at most."""
MIN_PHRASINGS = 12
"""Phrasings of an entry in each language, counting the questions of its replies."""
OPENING = 60
"""The first characters of an answer, in which no source and no year may stand."""
FILE = Path(__file__).with_suffix(".yaml")
SENTENCE_END = re.compile(r"(?<=[.?!:;])\s+|\n+")


def length_rules(entry: EntryFile) -> Breaches:
    """Require short titles, answers, cautions, replies and sentences."""
    for language, words in in_each_language(entry):
        for name, text in texts_of(words):
            most = MAX_LENGTHS.get(name.partition(".")[0])
            if most and len(text) > most:
                yield (
                    f"{language}.{name}",
                    Broken("too-long", {"count": len(text), "most": most}),
                    len(text) / most,
                )
            longest = max(len(sentence.split()) for sentence in SENTENCE_END.split(text))
            if longest > MAX_SENTENCE_LENGTH:
                yield (
                    f"{language}.{name}",
                    Broken("long-sentence", {"count": longest}),
                    longest / MAX_SENTENCE_LENGTH,
                )
        if words.caution and len(words.caution) > CAUTION_SHARE * len(words.answer):
            share = len(words.caution) / len(words.answer)
            yield f"{language}.caution", caution_too_long(share), 1 + share


def whole_lines(entry: EntryFile) -> Breaches:
    """Require that no line begins within a sentence: an officer reads each line of a text as one."""
    for language, words in in_each_language(entry):
        for name, text in texts_of(words):
            if begun := next((line for line in text.split("\n")[1:] if line[:1].islower()), None):
                yield f"{language}.{name}", Broken("broken-line", {"text": begun[:30]}), 2


def caution_too_long(share: float) -> Broken:
    """Return the finding for a caution that is this share of its answer's length."""
    return Broken("caution-share", {"share": round(100 * share), "most": round(100 * CAUTION_SHARE)})


def answer_first(entry: EntryFile) -> Breaches:
    """Require that an answer says the answer before its source and year."""
    for language, words in in_each_language(entry):
        if found := read_sources().search(words.answer[:OPENING]):
            yield f"{language}.answer", Broken("source-first", {"found": found[0]}), 2
        for place, reply in enumerate(words.replies or ()):
            if not begins_as_reply(reply.reply, language):
                yield f"{language}.replies.{place}.reply", Broken("no-reply"), 2


def phrasing_rules(entry: EntryFile) -> Breaches:
    """Require enough phrasings, and one reply to each that asks for yes or no."""
    for language, words in in_each_language(entry):
        answered = [question for reply in words.replies or () for question in reply.questions]
        count = len(words.phrasings) + len(answered)
        if count < MIN_PHRASINGS:
            yield (
                f"{language}.phrasings",
                Broken("few-phrasings", {"count": count, "fewest": MIN_PHRASINGS}),
                MIN_PHRASINGS / count,
            )
        for text, times in Counter(map(fold_line, answered)).items():
            if times > 1:
                yield f"{language}.replies", Broken("asked-twice", {"text": text}), 2
        if begins_as_reply(words.answer, language):
            continue
        closed = [text for text in words.phrasings if begins_closed(fold_line(text), language)]
        for text in closed:
            yield f"{language}.phrasings", Broken("closed-question", {"text": text}), 1


def replies_differ(entry: EntryFile) -> Breaches:
    """Require that no two replies of a language say the same: their questions belong under one."""
    for language, words in in_each_language(entry):
        said = Counter(fold_line(reply.reply) for reply in words.replies or ())
        for place, reply in enumerate(words.replies or ()):
            if said[fold_line(reply.reply)] > 1:
                yield f"{language}.replies.{place}.reply", Broken("reply-twice"), 1
                break


def begins_as_reply(text: str, language: str) -> bool:
    """Return whether a text begins with Yes, No, Usually, We found no …, or with a contradicting « Si »."""
    return fold_line(text).startswith(read_beginnings()[language]) or bool(read_contradicting().match(text))


def fold_line(text: str) -> str:
    """Return a text folded, with a space for every run of other characters."""
    return re.sub(r"[^a-z0-9]+", " ", fold(text)).strip()


@cache
def read_beginnings() -> dict[str, tuple[str, ...]]:
    """Return how a reply to a closed question begins, folded, by language."""
    return {
        language: tuple(words) for language, words in zip(LANGUAGES, read_yaml(FILE)["replies"], strict=True)
    }


@cache
def read_contradicting() -> re.Pattern[str]:
    """Return what finds the beginning of a reply that contradicts what was denied."""
    return re.compile(any_of(read_word_lists(FILE)["contradicting"]), re.IGNORECASE)


@cache
def read_sources() -> re.Pattern[str]:
    """Return what finds a year, or a word that names a source."""
    return re.compile(rf"\b(1[89]|20)\d\d\b|\b{any_of(read_word_lists(FILE)['sources'])}\b", re.IGNORECASE)
