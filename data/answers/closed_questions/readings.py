"""Read a message as the closed questions that it may ask, in the forms in which they are compared."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from data.answers.closed_questions.recognition import is_asked_so, negations, statement_in, without_negations
from data.answers.closed_questions.vocabulary import read_replies, read_tags, read_words
from data.answers.parts import SENTENCE, clauses_of
from data.answers.search.lexical import content_stems
from data.text.normalize import words_of

MAX_CLAUSES = 1
"""Closed questions within a message that are looked up by themselves, at most: each needs a vector."""
MIN_LEFT = 3
"""Words that must be left of a question without what else is offered: "is it yes or no" has two."""


@dataclass(frozen=True)
class Reading:
    """One form of a closed question. `is_denied` says that it was denied, and stands here without the denial:
    "so they don't pay?" as "so they do pay".
    """

    text: str
    is_denied: bool = False
    begins_denied: bool = False

    @property
    def is_denial(self) -> bool:
        """Return whether it was a statement that denies, not a denied verb that asks."""
        return self.is_denied and not self.begins_denied

    def fit(self, reply: str) -> str | None:
        """Return what a reply to this form says to the question as it was put; None if that would mislead."""
        if not self.is_denied or (self.begins_denied and reply.startswith("Yes")):
            return reply
        for pattern, put in read_replies().turned:
            reply = pattern.sub(put, reply)
        return reply if read_replies().of_denial.match(reply) else None


def readings_of(text: str) -> list[Reading]:
    """Return a question without its tag, who says so and what else is offered; if it is denied, then without
    the denial. Words that turn what a yes means may turn a no as well: "that's no problem, right?" is no
    denial.
    """
    tags, stated = read_tags(), statement_in(text)
    cut = tags.alternatives.sub("", stated)
    stated = cut if len(words_of(cut)) >= MIN_LEFT else stated
    asked = tags.said_no.sub("", tags.asking_from.sub("", stated))
    is_turned = read_words().turning.search(" ".join(words_of(text))) or tags.truth.search(text)
    if is_turned or not negations(asked):
        return [Reading(stated)]
    return [Reading(stated), Reading(without_negations(stated), True, bool(tags.denied_first.match(stated)))]


def questions_in(message: str) -> list[str]:
    """Return a message, then the sentences and clauses in it that ask for yes or no, the last first."""
    sentences = [sentence.strip() for sentence in reversed(SENTENCE.findall(message))]
    pieces = chain.from_iterable(with_clauses(sentence) for sentence in sentences)
    asked = (one for one in pieces if content_stems(one) and is_asked_so(one))
    return list(dict.fromkeys([message, *asked]))[: 1 + MAX_CLAUSES]


def with_clauses(sentence: str) -> Iterator[str]:
    """Yield a sentence, then its clauses, the last first and with the mark at the end of the sentence."""
    yield sentence
    clauses = clauses_of(sentence)
    mark = "?" if sentence.endswith("?") else ""
    yield from reversed([*clauses[:-1], *(f"{last}{mark}" for last in clauses[-1:])])
