"""The words by which closed questions are recognised and compared, as patterns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.text.normalize import words_of
from data.text.number_words import AMOUNTS, VALUES
from data.text.word_lists import any_of, any_word, read_word_lists, read_yaml

WORDS = Path(__file__).with_name("words.yaml")
OPPOSITES = Path(__file__).with_name("opposites.yaml")
TAGS = Path(__file__).with_name("tags.yaml")
QUESTION_WORDS = Path(__file__).with_name("question_words.yaml")
BEGINNINGS = Path(__file__).with_name("beginnings.yaml")
REPLIES = Path(__file__).with_name("replies.yaml")


@dataclass(frozen=True)
class ClosedQuestionWords:
    """The words of words.yaml and opposites.yaml, ready to compare with folded texts."""

    turning: re.Pattern[str]
    """A word that turns what a yes means."""
    asking: re.Pattern[str]
    """The first words of a question that a yes doesn't answer."""
    negations: frozenset[str]
    not_so: re.Pattern[str]
    """An adjective that "non" denies."""
    opposites: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    """Pairs of which a text has one side."""
    relatives: re.Pattern[str]
    soldiers: re.Pattern[str]
    """With `relatives`: of whom a text speaks."""
    of_relative: re.Pattern[str]
    """A fact of a relative before a question about oneself."""
    limiting: re.Pattern[str]
    needing: re.Pattern[str]
    allowing: re.Pattern[str]
    """With `needing`: whether something is asked to be allowed, or needed."""
    indirect: re.Pattern[str]
    """What may hold an indirect question."""
    of_somebody: re.Pattern[str]
    """Somebody who is spoken about, or a judgment."""
    loose: frozenset[str]
    """Question words that mostly ask nothing."""
    numbers: Mapping[str, int]
    """The values of number words."""


@dataclass(frozen=True)
class TagPatterns:
    """The expressions of tags.yaml. `asked_within`, `choosing`, `denying` and `fillers` compare with folded
    texts.
    """

    tag: re.Pattern[str]
    """What makes a question of a statement, to the end of the text."""
    lead: re.Pattern[str]
    """The words before the tag."""
    asked_within: re.Pattern[str]
    truth: re.Pattern[str]
    """What asks whether something is true."""
    fillers: re.Pattern[str]
    """Words that limit nothing."""
    alternatives: re.Pattern[str]
    """What else is offered, to the end."""
    choosing: re.Pattern[str]
    """What asks which of two holds, compared with the folded text."""
    said_no: re.Pattern[str]
    """A no that denies nothing."""
    asking_from: re.Pattern[str]
    """What stands before the words that ask."""
    inverted: re.Pattern[str]
    """A French verb before its pronoun."""
    denied_first: re.Pattern[str]
    """A denied verb that asks at the beginning: "can't I"."""
    joined_to: tuple[tuple[re.Pattern[str], str], ...]
    """Pairs of a shortened verb and the full one."""
    joined_negation: re.Pattern[str]
    denying: re.Pattern[str]
    """What denies only where it stands."""
    asking_why: re.Pattern[str]
    """What asks for a reason, at the beginning."""
    conclusions: re.Pattern[str]
    """What is concluded behind a statement, to the end."""


@dataclass(frozen=True)
class ReplyPatterns:
    """The words of replies.yaml."""

    yes_or_no: re.Pattern[str]
    """A yes in group 1 or a no in group 2, at the beginning."""
    opening: re.Pattern[str]
    """What limits it in group 1, a no in group 2."""
    conditions: frozenset[str]
    fragments: frozenset[str]
    """Words that begin no sentence after a comma."""
    of_denial: re.Pattern[str]
    """A reply that can be said to a denied question as well."""
    turned: tuple[tuple[re.Pattern[str], str], ...]
    """Pairs of a beginning that has to be put otherwise, and how."""


@cache
def read_words() -> ClosedQuestionWords:
    """Return the words that come with the bot."""
    lists = read_word_lists(WORDS)
    words = {name: any_word(some) for name, some in lists.items()}
    of_relative = (
        rf"\b{words['owners']} (?:\w+ )?{words['relatives']} (?:\w+ )?{words['facts']}\b.*"
        rf"\b{words['oneself']}\b"
    )
    no_numbers, phrases = frozenset(lists["no_numbers"]), read_word_lists(TAGS)
    turning = any_of((words["turning"], *phrases["turning_phrases"]))
    limiting = any_of((words["limiting"], *phrases["limiting_phrases"]))
    return ClosedQuestionWords(
        re.compile(rf"\b{turning}(?!\w)"),
        re.compile(rf"(?:{words['before']} )*{words['asking']}(?! {words['supposing']}\b)\b"),
        frozenset(lists["negations"]),
        re.compile(rf"\bnon {words['not_so']}\b"),
        tuple((whole_word(left), whole_word(right)) for left, right in read_yaml(OPPOSITES)),
        re.compile(rf"\b{words['relatives']}\b"),
        re.compile(rf"\b{words['soldiers']}\b"),
        re.compile(of_relative),
        re.compile(rf"\b{limiting}\b"),
        re.compile(rf"\b{words['needing']}\b"),
        re.compile(rf"\b{words['allowing']}\b"),
        re.compile(rf"\b{words['indirect']}\b"),
        re.compile(rf"\b{words['of_somebody']}\b"),
        frozenset(lists["loose"]),
        {word: value for some in VALUES.values() for word, value in some.items() if word not in no_numbers}
        | AMOUNTS,
    )


def whole_word(words: list[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of these words as a whole."""
    return re.compile(rf"\b{any_word(words)}\b")


@cache
def read_tags() -> TagPatterns:
    """Return the tags that come with the bot."""
    lists = read_word_lists(TAGS)
    lists.pop("joined_to")
    some = {name: any_of(expressions) for name, expressions in lists.items()}
    tag = any_of(
        (
            rf"[\s,.;:!?…-]+{some['tags']}",
            rf"[,.;:!?…-]\s*(?:{some['tags_after_mark']}|{some['truth_tags']})",
            rf"{some['tags_before_question_mark']}(?=\s*\?)",
        )
    )
    return TagPatterns(
        re.compile(rf"{tag}+[\s?!.]*$", re.IGNORECASE),
        re.compile(rf"^(?:{some['leads']}\b[\s,]*)+", re.IGNORECASE),
        re.compile(rf"\b{some['asked_within']}\b"),
        re.compile(rf"^{some['truth_first']}|{some['truth_tags']}[\s?!.]*$", re.IGNORECASE),
        re.compile(some["fillers"]),
        re.compile(rf"{some['alternatives']}\b.*$", re.IGNORECASE),
        re.compile(some["choosing"]),
        re.compile(some["said_no"], re.IGNORECASE),
        re.compile(rf"^.*(?={some['asking_from']})", re.IGNORECASE),
        re.compile(rf"{some['inverted']}\b", re.IGNORECASE),
        re.compile(rf"{some['denied_first']}\b", re.IGNORECASE),
        read_pairs(TAGS, "joined_to"),
        re.compile(rf"{some['joined_negations']}\b", re.IGNORECASE),
        re.compile(some["denying"]),
        re.compile(rf"^(?:{some['leads']}\b[\s,]*)*{some['asking_why']}", re.IGNORECASE),
        re.compile(some["conclusions"], re.IGNORECASE),
    )


@cache
def read_replies() -> ReplyPatterns:
    """Return the beginnings of replies that come with the bot."""
    lists = read_word_lists(REPLIES)
    yes, no, limits = (any_of(lists[name]) for name in ("yes", "no", "limits"))
    return ReplyPatterns(
        re.compile(rf"(?:({yes})|({no}))\s?[,.:;]\s*", re.IGNORECASE),
        re.compile(rf"({limits},? )?(?:{yes}|({no}))\s?[,.:;]\s*", re.IGNORECASE),
        frozenset(lists["conditions"]),
        frozenset(lists["fragments"]),
        re.compile(any_of(lists["of_denial"]), re.IGNORECASE),
        read_pairs(REPLIES, "turned"),
    )


def kind_of_reply(reply: str) -> str:
    """Return the kind of a reply by its first words: "yes", "no", "sometimes" …; '' for any other."""
    folded = f"{' '.join(words_of(reply))} "
    return next((kind for beginning, kind in read_beginnings() if folded.startswith(f"{beginning} ")), "")


@cache
def read_beginnings() -> tuple[tuple[str, str], ...]:
    """Return the beginnings of replies, the longest first, each with its kind."""
    kinds = ((word, kind) for kind, words in read_word_lists(BEGINNINGS).items() for word in words)
    return tuple(sorted(kinds, key=lambda pair: -len(pair[0])))


def read_pairs(path: Path, name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the pairs of a list in all languages, of an expression and what stands for it."""
    pairs = [pair for pairs in read_yaml(path)[name] for pair in pairs]
    return tuple((re.compile(expression, re.IGNORECASE), put) for expression, put in pairs)


@cache
def read_question_words() -> dict[str, str]:
    """Return the thing that each question word asks for, in all languages together."""
    return {
        word: asked for asked, lists in read_yaml(QUESTION_WORDS).items() for words in lists for word in words
    }
