"""Messages that take something for true and then ask: what an entry denies of that is answered first."""

import re
from functools import cache
from pathlib import Path
from typing import TypeGuard

from data.answers.closed_questions.vocabulary import kind_of_reply
from data.answers.outcomes import Answer, Asking, Outcome, Part, is_direct
from data.text.word_lists import any_of, read_word_lists

FILE = Path(__file__).with_suffix(".yaml")
LIKELY_DENIAL = 0.85
"""Score from which the nearest entry found for what is taken for true denies it."""


def ask_premise(message: str, asking: Asking) -> list[Part] | None:
    """Return what a message takes for true, if an entry says no to it, and what it then asks, if another
    answers that: "since the UN pays us, is it in dollars". None for any other message.
    """
    supposed = find_premise(message)
    if supposed is None:
        return None
    premise = Part(supposed["told"], asking.ask(supposed["told"], None))
    if not is_denied_by(premise.outcome):
        return None
    asked = Part(supposed["asked"], asking.ask(supposed["asked"], None))
    is_answered = isinstance(asked.outcome, Answer) and asked.outcome.code != premise.outcome.code
    return [premise, asked] if is_answered else [Part(message, premise.outcome)]


def is_denied_by(outcome: Outcome) -> TypeGuard[Answer]:
    """Return whether an outcome says no to a statement by a reply of its entry."""
    if not isinstance(outcome, Answer) or not (is_direct(outcome) or outcome.score >= LIKELY_DENIAL):
        return False
    return any(kind_of_reply(text) == "no" for _, text in outcome.replies[:1])


def asked_behind_premise(message: str) -> str | None:
    """Return what a message asks behind what it takes for true; None if it takes nothing so."""
    supposed = find_premise(message)
    return supposed["asked"] if supposed else None


def find_premise(message: str) -> re.Match[str] | None:
    """Return a message that takes its group "told" for true and asks its group "asked": behind a comma, or
    else where a question begins; None for any other message.
    """
    stripped = message.strip()
    return next(filter(None, (pattern.match(stripped) for pattern in read_supposing())), None)


@cache
def read_supposing() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of such a message, of the words that come with the bot."""
    lists = read_word_lists(FILE)
    asking = rf"(?={any_of(lists['asking_behind'])}\b)"
    begun = rf"{any_of(lists['supposing'])}\s*(?P<told>\b.*?\w)"
    return tuple(
        re.compile(rf"{begun}{joined}(?P<asked>.+)", re.IGNORECASE)
        for joined in (rf"\s*[,;]\s*(?:{asking}|(?=.+\?\s*$))", rf"\s+{asking}")
    )
