"""A message that tells a story and then asks one thing: what the question alone finds settles the message, or
what is told is answered fact by fact.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from data.answers.closed_questions.comparison import state_the_same
from data.answers.closed_questions.premises import asked_behind_premise
from data.answers.outcomes import (
    MAX_OTHERS,
    Answer,
    Asking,
    Choices,
    NoAnswer,
    Outcome,
    Part,
    beside,
    codes_of,
    is_direct,
    likeliest,
    sureness,
)
from data.answers.parts import CLAUSE_END, SENTENCE, asks, has_enough_words, pieces_of, told_only
from data.answers.search.lexical import content_stems
from data.text.anaphora import is_about_it
from data.text.normalize import words_in_place, words_of
from data.text.questions import is_question
from data.text.turns import turns_after_a_story
from data.text.word_lists import any_of, read_word_lists, read_yaml

FILE = Path(__file__).with_suffix(".yaml")
MIN_FACTS = 2
"""Facts with a sure answer from which a message is answered fact by fact."""
MIN_ASKED = 3
"""Words of a question behind "anyway", at least."""
MIN_OWN_WORDS = 2
"""Words with meaning of a question that names something itself, at least."""
MAX_PLACES = 1
"""Words that may name an officer's town or service beside a rank."""
MAX_INTRODUCED = 3
"""Other words of an introduction at most, behind which a question is also asked alone."""
MAX_CLAUSES = 6
"""Facts of a message that are searched for, at most."""
MAX_FACTS = 4
"""Facts of a message that are answered, at most."""
LIKELY_FACT = 0.85
"""Score from which the nearest found to a fact is told among others."""


@dataclass(frozen=True)
class StoryPatterns:
    """The words of stories.yaml as patterns: `standing`, `general` and `wishing` match a folded message that
    ends with such words and have what was told before them as their group "told"; `joining` splits facts,
    `turning` what is set aside from what follows.
    """

    standing: re.Pattern[str]
    general: re.Pattern[str]
    wishing: re.Pattern[str]
    joining: re.Pattern[str]
    turning: re.Pattern[str]
    who: frozenset[str]
    ranks: frozenset[str]
    kinds: frozenset[str]


def settle_story(message: str, outcome: Outcome, asking: Asking) -> Outcome:
    """Return the outcome of a message. The question after its story settles it if it surely finds the same
    entry alone, asks the same after any story ("how do I start") or, as the nearest, follows "anyway" or what
    is taken for true ("since it is online now"). Its reply counts unless the story may turn it.
    """
    if (standing := split_before(message, read_patterns().standing)) and not is_direct(outcome):
        alone = asking.ask(standing[1], None)
        return alone if is_direct(alone) else outcome
    if (turned := question_after_turn(message)) and not is_direct(outcome):
        alone = asking.ask(turned, None)
        return outcome if isinstance(alone, NoAnswer) else alone
    if (behind := asked_behind_premise(message)) and not is_direct(outcome):
        return as_only_fact(asking.ask(behind, None), outcome)
    if not is_direct(outcome) and (introduced := ask_behind_introduction(message, outcome, asking)):
        return introduced
    question = question_after_story(message)
    has_reply = isinstance(outcome, Answer) and outcome.replies and not outcome.is_nearest
    if question is None or isinstance(outcome, NoAnswer) or has_reply:
        return outcome
    alone = asking.ask(question, None)
    if not isinstance(alone, Answer) or alone.is_nearest or alone.code != likeliest(outcome):
        return outcome
    settled = outcome if isinstance(outcome, Answer) and not outcome.is_nearest else alone
    if not alone.replies or not state_the_same(message, question):
        return replace(settled, replies=())
    return replace(settled, replies=alone.replies)


def ask_behind_introduction(message: str, outcome: Outcome, asking: Asking) -> Answer | None:
    """Return the sure answer to the question behind an officer's rank and service as the nearest found, with
    what was found for the message beside it: "constable with Halifax, must my chief agree". Else None.
    """
    told, asked = last_question(message) or ("", "")
    patterns, words = read_patterns(), words_of(told)
    others = [one for one in words if one not in patterns.who | patterns.ranks]
    is_introduction = not patterns.ranks.isdisjoint(words) and len(others) <= MAX_INTRODUCED
    if not is_introduction or any(one in patterns.kinds or one.isdigit() for one in others):
        return None
    if told_before_general(message) is not None or is_about_it(asked):
        return None
    alone = asking.ask(asked, None)
    if not isinstance(alone, Answer) or alone.is_nearest:
        return None
    return replace(alone, is_nearest=True, also=beside(alone.code, codes_of(outcome))[:MAX_OTHERS])


def question_after_turn(message: str) -> str | None:
    """Return the question behind the word with which a message sets aside what it told: "long day, anyway how
    long is a tour". None if there is none, or if it has hardly a word.
    """
    *told, asked = read_patterns().turning.split(message)
    return asked if any(told) and is_question(asked) and len(words_of(asked)) >= MIN_ASKED else None


def question_after_story(message: str) -> str | None:
    """Return the question with which a message ends, if something is told before it and nothing else is
    asked; None if there is none, or if it has few words or leans on the story ("could I serve there").
    """
    asked = last_question(message)
    return asked[1] if asked and has_enough_words(asked[1]) else None


def ask_facts(message: str, outcome: Outcome, asking: Asking) -> list[Part] | None:
    """Return the outcome of each fact of a message that asks nothing but whether they rule its sender out:
    "no French, bad knee. Can I go?". Facts without a sure answer count only if likely or found by the whole;
    of many, only sure ones. A sure answer to the whole must be among them. Else None.
    """
    general = told_before_general(message)
    told = general or (None if is_direct(outcome) else told_only(message))
    facts = facts_in(told) if told else []
    if len(facts) < MIN_FACTS:
        return ask_only_fact(message, facts if general else [], outcome, asking)
    sure: dict[str, tuple[str, Answer]] = {}
    for fact in facts[:MAX_CLAUSES]:
        found = ask_fact(fact, asking)
        if isinstance(found, Answer) and (is_likely(found) or found.code in codes_of(outcome)):
            sure.setdefault(found.code, (fact, found))
    if is_direct(outcome) and likeliest(outcome) not in sure:
        return None
    if len(sure) < MIN_FACTS:
        return [Part(message, as_only_fact(one, outcome)) for _, one in sure.values() if general] or None
    parts = [Part(*one) for one in sure.values()]
    kept = sorted(parts, key=lambda part: not is_direct(part.outcome))[:MAX_FACTS]
    return [part for part in parts if part in kept]


def ask_only_fact(message: str, facts: list[str], outcome: Outcome, asking: Asking) -> list[Part] | None:
    """Return the outcome of the only fact that a message tells before it asks whether it rules its sender
    out, if the whole has no answer: "I'm a sheriff. Can I apply?". None for any other message.
    """
    if len(facts) != 1 or isinstance(outcome, Answer):
        return None
    found = ask_fact(facts[0], asking)
    if isinstance(found, Answer):
        return [Part(message, as_only_fact(found, outcome))]
    return [Part(message, found)] if isinstance(outcome, NoAnswer) and isinstance(found, Choices) else None


def ask_fact(fact: str, asking: Asking) -> Outcome:
    """Return the outcome of a fact; if it isn't sure and says what somebody is and where, the surest of it
    and of what they are: "bylaw officer from Regina", "I'm a bylaw officer".
    """
    outcome = asking.ask(fact, None)
    for pattern, asked in () if is_direct(outcome) else read_asked_as("what_one_is", "in_few_words"):
        found = pattern.fullmatch(fact.strip(" .!?"))
        if found and not says_who_asks(words_of(found["what"])):
            outcome = max(outcome, asking.ask(asked.format(found["what"]), None), key=sureness)
    return outcome


def is_likely(found: Answer) -> bool:
    """Return whether the answer to a fact is sure, or the nearest found likely enough."""
    return is_direct(found) or found.score >= LIKELY_FACT


def as_only_fact(found: Outcome, outcome: Outcome) -> Outcome:
    """Return the answer to the only fact that has one as the nearest found to the whole message, with what
    was found for that beside it; `outcome`, that of the whole, if it is an answer, or if `found` is none.
    """
    if isinstance(outcome, Answer) or not isinstance(found, Answer):
        return outcome
    return replace(
        found, is_nearest=True, replies=(), also=beside(found.code, codes_of(outcome))[:MAX_OTHERS]
    )


def ask_after_statement(message: str, outcome: Outcome, asking: Asking) -> list[Part] | None:
    """Return what a message states and what it then asks, each with its sure answer, if the answers differ
    and that to the statement is the first found for the whole, or that to the question the nearest: "I share
    custody. Any help for families?". None for any other message.
    """
    asked, code = last_question(message), likeliest(outcome)
    if asked is None or code is None or told_before_general(message) is not None:
        return None
    parts = [Part(text, asking.ask(text, None)) for text in asked]
    if not all(is_direct(part.outcome) for part in parts):
        return None
    stated, answered = (likeliest(part.outcome) for part in parts)
    is_known = code == stated or (code == answered and not is_direct(outcome))
    is_near = answered in asking.candidates(message)
    return parts if stated != answered and is_known and is_near else None


def last_question(message: str) -> tuple[str, str] | None:
    """Return the statement before the question with which a message ends, and the question, if nothing else
    is asked and the question names something itself; else None.
    """
    pieces = [piece for sentence in SENTENCE.findall(message) for piece in pieces_of(sentence)]
    if len(pieces) < 2 or any(map(is_question, pieces[:-1])) or not is_question(pieces[-1]):
        return None
    names_something = len(content_stems(pieces[-1])) >= MIN_OWN_WORDS
    return (pieces[-2], pieces[-1]) if names_something and not is_about_it(pieces[-1]) else None


def facts_in(told: str) -> list[str]:
    """Return what a story tells, fact by fact, without what only says who asks. How long somebody has served
    is a fact of its own: "12 years with Peel" tells two.
    """
    clauses = (one for clause in CLAUSE_END.split(told) for one in read_patterns().joining.split(clause))
    facts = (fact for clause in clauses for fact in with_years_apart(clause.strip()))
    return [fact for fact in facts if not says_who_asks(words_of(fact))]


def with_years_apart(clause: str) -> list[str]:
    """Return a clause, with the years that somebody has served asked about apart from what is left of it."""
    for pattern, asked in read_asked_as("served", "in_years"):
        if found := pattern.search(clause):
            rest = f"{clause[: found.start()].rstrip()}{clause[found.end() :]}"
            return [asked.format(found["years"]), rest.strip()]
    return [clause]


@cache
def read_asked_as(told: str, asked_as: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the patterns of what is `told`, each with the words in which it is asked about."""
    raw = read_yaml(FILE)
    return tuple(
        (re.compile(pattern, re.IGNORECASE), asked)
        for patterns, (asked,) in zip(raw[told], raw[asked_as], strict=True)
        for pattern in patterns
    )


def says_who_asks(words: list[str]) -> bool:
    """Return whether folded words tell nothing but who asks: "constable in Moncton"."""
    patterns = read_patterns()
    others = [one for one in words if one not in patterns.who | patterns.ranks]
    has_rank = not patterns.ranks.isdisjoint(words)
    tells_more = any(one in patterns.kinds or one.isdigit() for one in others)
    return len(others) <= MAX_PLACES * has_rank and not tells_more


def split_before(message: str, question: re.Pattern[str]) -> tuple[str, str] | None:
    """Return what a message tells and the question after it, if it ends with a `question`; else None."""
    found, words = words_in_place(message)
    asked = question.fullmatch(" ".join(words))
    if asked is None:
        return None
    begin = found[len(asked["told"].split())].start()
    return message[:begin], message[begin:]


def told_before_general(message: str) -> str | None:
    """Return what a message tells before it asks whether that rules its sender out ("can I go"), or says that
    they want to go; None if it doesn't end so, or asks something before the wish.
    """
    if split := split_before(message, read_patterns().general):
        return split[0]
    wish = split_before(message, read_patterns().wishing)
    return wish[0] if wish and not asks(wish[0]) else None


@cache
def read_patterns() -> StoryPatterns:
    """Return the patterns of the words that come with the bot."""
    lists = read_word_lists(FILE)
    before, after = any_of(lists["before"]), any_of(lists["after"])

    def ending(name: str) -> re.Pattern[str]:
        told, asked = rf"(?P<told>\w+(?: \w+)+?)(?: {before})*", any_of(lists[name])
        return re.compile(rf"{told} {asked}(?: {after})*(?: {before})*")

    joining = re.compile(rf"\s+{any_of(lists['joining'])}\s+", re.IGNORECASE)
    turning = re.compile(rf"(?:^|[\s,.;:…!–-]+){any_of(turns_after_a_story())}\b[\s,.;:…–-]*", re.IGNORECASE)
    who, ranks, kinds = (frozenset(lists[name]) for name in ("who", "ranks", "kinds"))
    standing, general, wishing = map(ending, ("standing", "general", "wishing"))
    return StoryPatterns(standing, general, wishing, joining, turning, who, ranks, kinds)
