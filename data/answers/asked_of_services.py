"""Questions that name an officer's own police service: what they ask of it counts more than its name; and
messages that only say where an officer works.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path

from data.answers.asked_of_missions import SURE_WITHOUT_NAME, needs_general, order_by_question
from data.answers.outcomes import MAX_OTHERS, Answer, NoAnswer, Outcome, beside, is_direct
from data.answers.search.index import Found
from data.answers.search.out_of_scope import ELSEWHERE
from data.answers.stories import told_before_general
from data.entries.service_files import read_services
from data.text.normalize import put_in_place, words_in_place, words_of, words_outside
from data.text.word_lists import read_word_lists

FILE = Path(__file__).with_suffix(".yaml")
IN_GENERAL = ("my police service", "mon service de police")
"""What stands in place of a service's name when a question is asked of any, in each language."""
TAKES_PART = "does my police service take part"
"""What somebody is told who only says where they work; a French message finds the same with it."""
OPEN_PLACES = (None, ELSEWHERE, "recruiting")
"""Places for a question out of scope to which a service's name alone may have led."""
ABBREVIATION = re.compile(r"\(([^)]*)\)")
"""What stands in brackets in a service's name."""


def ask_of_service(question: str, outcome: Outcome, search: Callable[[str], Found]) -> Outcome:
    """Return what is known of a question that names a police service if it is asked of any service: as the
    nearest found, the candidate that answers both ways; for somebody who only says where they work, whether
    services take part. Returns `outcome` if the question names none, has a likely answer or is out of scope.
    """
    is_closed = isinstance(outcome, NoAnswer) and outcome.place not in OPEN_PLACES
    is_only_said = not is_closed and introduces_service(told_before_general(question) or question)
    if is_closed or is_direct(outcome) or not (is_only_said or needs_general(outcome)):
        return outcome
    if is_only_said:
        general = search(TAKES_PART)
    elif asked := asked_in_general(question):
        general = max(map(search, asked), key=lambda found: found.first_chance)
    else:
        return outcome
    if general.first_chance < SURE_WITHOUT_NAME:
        return outcome
    codes = order_by_question(search(question).odds_by_code(), general.odds_by_code())
    first = next((code for code in codes if code in general.codes), general.codes[0])
    also = tuple(islice(beside(first, codes), MAX_OTHERS))
    return Answer(first, general.first_chance, is_nearest=True, also=also)


def introduces_service(message: str) -> bool:
    """Return whether a message names a police service and says nothing but that an officer works there."""
    words = words_of(message)
    spans = list(services_in(words, is_alone=True))
    return bool(spans) and words_outside(words, spans) <= read_words("introducing")


def asked_in_general(question: str) -> list[str]:
    """Return a question with the officer's own service in place of the services that it names, in each
    language; empty if it names none.
    """
    spans = list(services_in(words_in_place(question)[1]))
    return [put_in_place(question, spans, instead) for instead in IN_GENERAL] if spans else []


def services_in(words: list[str], is_alone: bool = False) -> Iterator[tuple[int, int]]:
    """Yield where each service's name begins in these folded words, and where it has ended, with the words of
    its kind around it: "the Peel Regional Police". A name that means something else too counts only with such
    a word, or if `is_alone`.
    """
    names, kinds, at, ended = read_names(), read_words("kinds"), 0, 0
    sizes = range(max(map(len, names)), 0, -1)
    while at < len(words):
        size = next((size for size in sizes if tuple(words[at : at + size]) in names), 0)
        if not size:
            at += 1
            continue
        begin, end = with_kind(words, at, min(at + size, len(words)))
        begin = max(begin, ended)
        is_sure = " ".join(words[at : at + size]) not in read_words("other_meanings")
        if is_alone or is_sure or not kinds.isdisjoint(words[begin:end]):
            yield begin, end
        at = ended = end


def with_kind(words: list[str], begin: int, end: int) -> tuple[int, int]:
    """Return where a name begins and has ended with the words of its kind beside it, and their article."""
    kinds, small = read_words("kinds"), read_words("small")
    while end < len(words) and words[end] in kinds:
        end += 1
    first = begin
    while first and words[first - 1] in kinds | small:
        first -= 1
    while first < begin and words[first] not in kinds:
        first += 1
    has_kind = not kinds.isdisjoint(words[first:end])
    is_led = has_kind and first > 0 and words[first - 1] in read_words("articles")
    return first - is_led, end


@cache
def read_names() -> frozenset[tuple[str, ...]]:
    """Return the words of each name of the services on the list, without those of its kind at the ends."""
    forms = (form for one in read_services() for form in (one.en, one.fr, *one.short))
    outside = (part for form in forms for part in (ABBREVIATION.sub("", form), *ABBREVIATION.findall(form)))
    names = {" ".join(without_kind(words_of(form))) for form in outside}
    return frozenset(tuple(name.split()) for name in names - read_words("not_here") if name)


def without_kind(words: list[str]) -> list[str]:
    """Return a name's words without those of its kind, and small ones, at the beginning and the end."""
    loose = read_words("kinds") | read_words("small")
    while words and words[0] in loose:
        words = words[1:]
    while words and words[-1] in loose:
        words = words[:-1]
    return words


@cache
def read_words(name: str) -> frozenset[str]:
    """Return a list of words that comes with the bot."""
    return frozenset(read_word_lists(FILE)[name])
