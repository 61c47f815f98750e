"""Remove what an answer says again after the short reply to a closed question."""

import re

from data.answers.search.lexical import distinct_stems
from data.text.normalize import words_of

SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
REPEATED = 0.75
"""Share of a sentence's words with meaning that a reply must hold to say the same."""
YES_OR_NO = re.compile(r"(?:(yes|oui)|(no|non))\s?[,.:;]\s*", re.IGNORECASE)
CONDITIONS = frozenset("as but if only provided si sauf mais when quand with unless".split())
"""Words after a yes or no that can't begin a sentence, folded."""
FEWEST_WORDS = 4
"""Words that must be left of a sentence without its yes or no."""


def first_sentence(text: str) -> str:
    """Return the first sentence of an answer, which says the answer."""
    return sentences_of(text)[0]


def without_repeats(answer: str, reply: str) -> str:
    """Return what an answer adds to the reply before it: no sentence that the reply holds, and no "Yes" after
    "No". It is empty if the reply says everything.
    """
    left = [one for one in sentences_of(answer) if not repeats(one, reply)]
    if left and is_opposite(left[0], reply):
        left = [*filter(None, [without_yes_or_no(left[0])]), *left[1:]]
    return " ".join(left)


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text, in order; one at least, which may be empty."""
    return SENTENCE_END.split(text.strip())


def repeats(sentence: str, reply: str) -> bool:
    """Return whether a reply holds nearly all the words with meaning of a sentence, and all its numbers."""
    words, held = set(distinct_stems(sentence)), set(distinct_stems(reply))
    missing = words - held
    return len(missing) <= (1 - REPEATED) * len(words) and not any(map(str.isdigit, missing))


def is_opposite(sentence: str, reply: str) -> bool:
    """Return whether a sentence begins with yes and the reply with no, or the other way round."""
    first, before = YES_OR_NO.match(sentence), YES_OR_NO.match(reply)
    return bool(first and before) and bool(first and first[1]) != bool(before and before[1])


def without_yes_or_no(sentence: str) -> str:
    """Return a sentence without the yes or no that it begins with. It is empty if little is left, and
    unchanged if the rest is no sentence by itself.
    """
    rest = YES_OR_NO.sub("", sentence, count=1)
    words = words_of(rest)
    if len(words) < FEWEST_WORDS:
        return ""
    return sentence if words[0] in CONDITIONS else rest[0].upper() + rest[1:]
