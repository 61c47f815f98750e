"""Answer a message of one or several questions: choose which of its parts are searched for, and which outcome
counts.
"""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

from data.answers.asked_of_missions import IN_GENERAL
from data.answers.closed_questions.premises import ask_premise
from data.answers.closed_questions.recognition import without_hearsay
from data.answers.follow_ups.question_context import ABOUT_THE_TEST
from data.answers.outcomes import (
    MAX_OFFERED,
    MAX_OTHERS,
    Answer,
    Asking,
    Choices,
    NoAnswer,
    Outcome,
    Part,
    as_choices,
    as_nearest,
    beside,
    codes_of,
    is_direct,
    is_elsewhere,
    is_of_context,
    likeliest,
    sureness,
)
from data.answers.parts import (
    AskedPart,
    asks,
    clauses_of,
    has_enough_words,
    is_tail,
    split,
    things_in,
    told_only,
)
from data.answers.search.out_of_scope import ELSEWHERE, OUT_OF_SCOPE_BELOW
from data.answers.stories import (
    MIN_FACTS,
    ask_after_statement,
    ask_facts,
    facts_in,
    settle_story,
    told_before_general,
)
from data.answers.with_lead import ask_part, ask_with_lead, keep_near, stands_alone
from data.text.word_lists import any_of, read_word_lists

FILE = Path(__file__).with_suffix(".yaml")
VAGUE_PLACES = (None, ELSEWHERE, "recruiting")
"""Places that an officer's introduction alone may have led to."""
MIN_KNOWN = 2
"""A message is answered in parts if different entries are found for this number of parts."""
MIN_TAILS = 2
"""Questions that name nothing, of a message, from which they aren't all about what the first one names."""
MAX_CLAUSES = 4
"""Clauses of a message that are searched for alone, at most."""
SAID = 1.0
"""Score of a message that is a saying of the entry that answers it."""
KEPT_CHOICES = 3
"""Choices for the whole message that are offered before those for its clauses."""


def answer_message(message: str, context_entry: str | None, asking: Asking) -> list[Part]:
    """Return the outcome of each of two or three questions if different entries are found for at least two;
    else one outcome for the whole message, the surest of the whole and its parts. `context_entry`
    is the code of the entry read before.
    """
    if corrected := ask_premise(message, asking):
        return corrected
    asked = split(message)
    if len(asked) == 1:
        outcome = ask_one(message, asked[0].question, context_entry, asking)
        settled = settle_story(message, outcome, asking)
        for ask_several in (ask_facts, ask_after_statement, ask_list):
            if several := ask_several(message, settled, asking):
                return several
        return [Part(asked[0].question, settled)]
    parts = ask_in_order(asked, context_entry, asking, message)
    apart = distinct_parts(parts)
    known = sum(likeliest(part.outcome) is not None for part in apart)
    if known >= MIN_KNOWN and any(isinstance(part.outcome, Answer) for part in apart):
        return apart
    return [Part(message, choose_nearest(message, parts, context_entry, asking))]


def ask_list(message: str, outcome: Outcome, asking: Asking) -> list[Part] | None:
    """Return the outcome of each thing that a message only names, as "glasses and hearing aid", if different
    entries are found, surely for one or as the nearest for all. A sure answer to the whole stays unless it is
    that of one thing. None for other messages, sayings of its answer, and what reading settled.
    """
    is_said = is_direct(outcome) and outcome.score == SAID
    is_settled = is_said or is_elsewhere(outcome) or is_of_context(outcome)
    things = () if is_settled else things_in(message)
    parts = [Part(thing, asking.ask(thing, None)) for thing in things]
    sure = {likeliest(part.outcome) for part in parts if is_direct(part.outcome)}
    found = {code for part in parts if (code := likeliest(part.outcome))}
    if not parts or len(found) < len(parts):
        return None
    if is_direct(outcome):
        return parts if sure == found and likeliest(outcome) in found else None
    are_answered = all(isinstance(part.outcome, Answer) for part in parts)
    return parts if sure or (are_answered and isinstance(outcome, Answer)) else None


def distinct_parts(parts: list[Part]) -> list[Part]:
    """Return the parts that find another entry than those before them, and those that find none although they
    have enough words of their own.
    """
    distinct: list[Part] = []
    for part in parts:
        code, known = likeliest(part.outcome), {likeliest(one.outcome) for one in distinct}
        is_distinct = has_enough_words(part.question) if code is None else code not in known
        if is_distinct:
            distinct.append(part)
    return distinct


def ask_one(message: str, question: str, context_entry: str | None, asking: Asking) -> Outcome:
    """Return the surest outcome of what somebody is said to say, of the question alone, and of the message
    with all that is told around it. A question of few words after a story is asked with the story.
    """
    said = without_hearsay(question)
    heard = asking.ask(said, context_entry) if said != question else None
    if heard and is_direct(heard):
        return heard
    outcome = asking.ask(question, context_entry)
    told = message.partition(question.rstrip(" ?"))[0]
    if told and is_direct(outcome) and not has_enough_words(question):
        found = ask_with_lead(told, question, asking)
        return as_nearest(outcome) if isinstance(found, NoAnswer) else found
    if message not in (question, said) and not is_direct(outcome):
        outcome = max(outcome, asking.ask(message, context_entry), key=sureness)
    if heard and not is_direct(outcome):
        outcome = max(outcome, heard, key=sureness)
    return outcome if isinstance(outcome, Answer) else ask_clauses(message, outcome, asking)


def ask_clauses(message: str, outcome: Choices | NoAnswer, asking: Asking) -> Outcome:
    """Add what each clause finds alone to the choices for the whole message. If the whole finds nothing, the
    surest clause counts whose first entry is also a candidate for the whole; if the message says who asks,
    the surest clause that asks counts.
    """
    place = outcome.place if isinstance(outcome, NoAnswer) else None
    may_be_in_scope = place in VAGUE_PLACES and is_introduced(message)
    if outcome.score < OUT_OF_SCOPE_BELOW and not may_be_in_scope:
        return outcome
    clauses = sorted(clauses_of(message), key=lambda clause: not asks(clause))[:MAX_CLAUSES]
    found = {clause: as_choices(asking.ask(clause, None)) for clause in clauses}
    offered = sorted((one for one in found.values() if isinstance(one, Choices)), key=sureness, reverse=True)
    if isinstance(outcome, Choices):
        firsts = (
            *outcome.codes[:KEPT_CHOICES],
            *(one.codes[0] for one in offered),
            *outcome.codes[KEPT_CHOICES:],
        )
        return replace(outcome, codes=tuple(dict.fromkeys(firsts))[:MAX_OFFERED])
    asked = [one for clause, one in found.items() if asks(clause) and isinstance(one, Choices)]
    if may_be_in_scope and asked:
        return max(asked, key=sureness)
    near = asking.candidates(message) if offered else ()
    return next((one for one in offered if one.codes[0] in near), outcome)


def is_introduced(message: str) -> bool:
    """Return whether officers say in a message who they are or how long they have served. It isn't taken as
    out of scope, unless its place is known and isn't one of VAGUE_PLACES.
    """
    return read_introductions().search(message) is not None


def questions_of_officer(message: str) -> list[str]:
    """Return the clauses that ask, of a message in which officers say who they are, and the facts of one that
    only tells some. A sure answer to one of these tells that the message is in scope: "constable in Gatineau"
    alone isn't.
    """
    asked = [clause for clause in clauses_of(message) if asks(clause)] if is_introduced(message) else []
    facts = facts_in(told_only(message) or "")
    return asked or (facts[:MAX_CLAUSES] if len(facts) >= MIN_FACTS else [])


def asks_if_ruled_out(message: str) -> bool:
    """Return whether a message tells something and then asks whether it rules its sender out. Only who knows
    what the bot is for asks so: "sheriff in Alberta, can I apply".
    """
    return bool((told_before_general(message) or "").strip())


@cache
def read_introductions() -> re.Pattern[str]:
    """Return the words that come with the bot."""
    return re.compile(rf"\b{any_of(read_word_lists(FILE)['introductions'])}\b", re.IGNORECASE)


def choose_nearest(message: str, parts: list[Part], context_entry: str | None, asking: Asking) -> Outcome:
    """Return the surest outcome of a message as a whole and of its parts, whose answers count as the nearest
    found. If the whole is out of scope, only a sure answer to a part with enough words counts; if the whole
    finds nothing, parts of few words count only if sure.
    """
    whole = asking.ask(message, context_entry)
    if any(isinstance(part.outcome, NoAnswer) for part in parts):
        whole = as_nearest(whole)
    if is_elsewhere(whole):
        parts = [part for part in parts if is_direct(part.outcome) and has_enough_words(part.question)]
    elif isinstance(whole, NoAnswer):
        parts = [part for part in parts if is_direct(part.outcome) or has_enough_words(part.question)]
    surest = max([whole, *(as_nearest(part.outcome) for part in parts)], key=sureness)
    if isinstance(surest, Answer) and surest.is_nearest and not surest.also:
        outcomes = [*(part.outcome for part in parts), whole]
        return replace(surest, also=beside(surest.code, *map(codes_of, outcomes))[:MAX_OTHERS])
    return surest


def ask_in_order(
    asked: list[AskedPart], context_entry: str | None, asking: Asking, message: str
) -> list[Part]:
    """Return the outcome of each question of a message. A question that isn't clear alone is asked with the
    statement that leads to it, else with the last question that was clear alone.
    """
    parts: list[Part] = []
    subject, topic, is_first = "", None, context_entry is None
    lists_tails = sum(is_tail(one.question) for one in asked) >= MIN_TAILS
    for one in asked:
        outcome = ask_part(one.question, one.lead, context_entry, asking)
        is_dependent = needs_context(one.question, outcome)
        if is_dependent and one.lead:
            outcome = ask_with_lead(one.lead, one.question, asking)
        elif is_dependent and subject:
            outcome = ask_with_lead(subject, one.question, asking, topic)
            says_no_more = lists_tails and is_of_missions(topic) and likeliest(outcome) == topic
            if is_first and is_tail(one.question) and (is_tail(subject) or says_no_more):
                outcome = ask_tail_of_missions(one.question, outcome, asking)
        elif is_dependent and not stands_alone(one.question, outcome):
            outcome = keep_near(asking.candidates(message), outcome, tuple(asking.candidates(one.question)))
        parts.append(Part(one.question, outcome))
        if isinstance(outcome, Answer):
            context_entry = outcome.code
        if not (is_dependent and subject):
            subject, topic = f"{one.lead} {one.question}".strip(), likeliest(outcome)
    return parts


def is_of_missions(topic: str | None) -> bool:
    """Return whether what names nothing may be about missions behind a question of the entry `topic`: behind
    one of the test it is about that.
    """
    return topic is not None and not topic.startswith(ABOUT_THE_TEST)


def ask_tail_of_missions(question: str, outcome: Outcome, asking: Asking) -> Outcome:
    """Return the outcome of a part that names nothing, asked of missions in general: "how long, how much and
    where".
    """
    general = as_nearest(asking.ask(f"{question.rstrip(' ?!.')} {IN_GENERAL}", None))
    return general if isinstance(general, Answer) else outcome


def needs_context(question: str, outcome: Outcome) -> bool:
    """Return whether a part needs the rest of the message: it has few words of its own, or they find nothing
    sure enough.
    """
    return not has_enough_words(question) or not is_direct(outcome)
