"""Remove what an answer says again after the short reply to a closed question."""

import re

from data.answers.closed_questions.vocabulary import read_replies
from data.answers.search.lexical import distinct_stems
from data.text.normalize import words_of

SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
REPEATED = 0.66
"""Share of a sentence's words with meaning that a reply must hold to say the same: nearly all of the 180
answers whose first sentence is as near to one of their replies say it again with its source.
"""
YEAR = re.compile(r"(?:19|20)\d\d")
"""A number that may be missing from the reply: mostly that of the source."""
LEAD = re.compile(r"[^.:;?!]+?\s?:\s+")
"""What leads to the rest of a sentence: "The risk is real: two officers …"."""
MIN_WORDS = 4
"""Words that must be left of a sentence without its yes or no."""


def first_sentence(text: str) -> str:
    """Return the first sentence of an answer, which says the answer."""
    return sentences_of(text)[0]


def without_repeats(answer: str, reply: str) -> str:
    """Return what an answer adds to the reply before it: no sentence that the reply holds, no "Yes" after
    "No", after another "Yes" or after "We found nothing", and no words again that lead to the rest of a
    sentence. It is empty if the reply says everything.
    """
    left = [one for one in sentences_of(answer) if not repeats(one, reply)]
    begins = read_replies().yes_or_no.match
    if left and begins(reply) and begins(left[0]):
        left = [*filter(None, [without_yes_or_no(left[0])]), *left[1:]]
    if left:
        left[0] = without_lead(left[0], reply)
    return " ".join(left) if begins(reply) else without_opening(" ".join(left))


def without_opening(answer: str, keeps_no: bool = False) -> str:
    """Return an answer without the yes or no that it begins with, or unchanged if it says nothing else or
    the rest is no sentence; with `keeps_no` without a yes only.
    """
    first, *rest = sentences_of(answer)
    said = read_replies().opening.match(first)
    if said is None or (keeps_no and said[2]) or not stands_alone(said, first[said.end() :]):
        return answer
    left = first[said.end() :]
    left = f"{said[1]}{left}" if said[1] else left[:1].upper() + left[1:]
    return " ".join([left, *rest]).strip() or answer


def stands_alone(opening: re.Match[str], left: str) -> bool:
    """Return whether what follows a yes or no is a sentence without it: no condition, and after a comma no
    fragment. "Usually no" can't lose its no.
    """
    begins = words_of(left)[:1]
    is_usually_no = opening[1] is not None and opening[2] is not None
    is_fragment = opening[0].rstrip().endswith(",") and not read_replies().fragments.isdisjoint(begins)
    return not (is_usually_no or is_fragment) and read_replies().conditions.isdisjoint(begins)


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text, in order; one at least, which may be empty."""
    return SENTENCE_END.split(text.strip())


def repeats(sentence: str, reply: str) -> bool:
    """Return whether a reply holds most words with meaning of a sentence, and all its numbers but years."""
    words, held = set(distinct_stems(sentence)), set(distinct_stems(reply))
    missing = words - held
    is_near = len(missing) <= (1 - REPEATED) * len(words)
    return is_near and not any(one.isdigit() and not YEAR.fullmatch(one) for one in missing)


def without_lead(sentence: str, reply: str) -> str:
    """Return a sentence without what leads to the rest of it, if the reply before it has said that."""
    lead = LEAD.match(sentence)
    if lead is None or not repeats(lead[0], reply) or len(words_of(sentence[lead.end() :])) < MIN_WORDS:
        return sentence
    rest = sentence[lead.end() :]
    return rest[0].upper() + rest[1:]


def without_yes_or_no(sentence: str) -> str:
    """Return a sentence without the yes or no that it begins with. It is empty if little is left, and
    unchanged if the rest is no sentence by itself.
    """
    rest = read_replies().yes_or_no.sub("", sentence, count=1)
    words = words_of(rest)
    if len(words) < MIN_WORDS:
        return ""
    return sentence if words[0] in read_replies().conditions else rest[0].upper() + rest[1:]
