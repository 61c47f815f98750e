"""Recognise questions that ask for yes or no, those that ask the same, and whose facts they tell."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

import yaml

from data.answers.vectors.encoder import Vectors
from data.entries.style.shape import CLOSED
from data.text.normalize import words_of
from data.text.number_words import VALUES

FILE = Path(__file__).with_name("closed_questions.yaml")
OPPOSITES = Path(__file__).with_name("opposites.yaml")
SAME_SAYING = 0.93
"""Cosine from which a closed question counts as asking the same as a phrasing."""
SURELY_SAME = 0.95
"""The cosine that is needed if a question isn't plainly closed, or its entry only the nearest: of the
phrasings with a reply, 7 in 10 have at 0.93 another with the same reply nearest, 8 in 10 from here on.
"""
NEARLY_AS_NEAR = 0.03
"""How far behind the nearest saying's cosine those are whose replies must not say the opposite. Of 11,959
sayings with a reply, each left out, 2,634 have another near enough, 198 of them one with the opposite reply;
with this and what must be stated alike 2,018 and 49, while 1,138 of 1,422 keep the same reply.
"""
SAME_QUESTION = 0.42
"""Cosine from which two questions count as asking the same: of the pairs of labelled questions that no entry
answers both, 1 in 2,100 is that near.
"""
JOINED_NOT = re.compile(r"n['’]t\b", re.IGNORECASE)
"""A negation that is one word with what stands before it: "can't" is "cant"."""

OF_RELATIVE = (
    r"\b(?:my|our|mon|ma|mes|notre) (?:\w+ )?{} (?:\w+ )?"
    r"(?:has|have|had|is|are|was|got|gets|a|ont|est|sont|fait)\b.*\b(?:i|je|j)\b"
)
"""A fact of a relative before a question about oneself, folded; in the braces stand the relatives."""
NO_NUMBERS = frozenset("un une one first second premier premiere".split())
"""Number words that are mostly articles or say what comes first."""
NUMBERS = {
    word: value for words in VALUES.values() for word, value in words.items() if word not in NO_NUMBERS
}
ONE_SIDED = ((True, False), (False, True))
"""Which sides of a pair of opposites a text has, if it has one alone."""
ASKED_AGAIN = (
    r"(?:can|could|do|does|did|is|are|am|was|were|will|would|wo|should|has|have|ai)(?:n['’]?t)? "
    r"(?:i|you|u|he|she|it|we|they|there)"
)
"""How English asks again what was stated: "can they", "isn't it"."""
TAG = re.compile(
    rf"(?:[\s,.;:!?…-]+(?:right|correct|{ASKED_AGAIN})|"
    r"[\s,.;:!?…-]+(?:c['’ ]?est (?:bien )?(?:[çc]a|vrai|exact)|hein|pas vrai|n['’]est[ -]ce pas|eh|huh)|"
    r"[,.;:!?…-]\s*(?:non|vrai|correct|exact|right|isn['’]?t it|no)|"
    r"(?<!\bdire)(?<!\bdis)(?<!\bdit)(?<!\bou) non(?=\s*\?))+[\s?!.]*$",
    re.IGNORECASE,
)
"""What makes a question of a statement: "we keep our pay, right?", « on garde notre paie, hein? »."""
LEAD = re.compile(r"^(?:(?:so|and|but|ok|okay|well|wait|alors|donc|pis)\b[\s,]*)+", re.IGNORECASE)
"""Words before a statement that say nothing of what is asked."""
HEARSAY = re.compile(
    r"^(?:.*[,.;:] ?|pis )?(?:(?:est[ -]ce|c['’]est(?:[ -]tu)?) vrai qu|vrai ou faux[\s:,]+(?:qu)?|"
    r"(?:on|y|ils|(?:mon|ma|mes|le|la|les|un|une) [\w-]+) (?:m['’](?:a|ont) |me |vient de me )?"
    r"(?:dit|dis|disent|prétend|jure) qu|(?:il |y |ça )?para[iî]t(?:rait)? qu|"
    r"j['’]ai (?:entendu|lu|su)(?: dire)? qu|"
    r"(?:is it true|(?:i heard|i was told|(?:my|a|the|our) [\w-]+ (?:says|said|told me)|they say)) that )"
    r"(?:e |['’])?",
    re.IGNORECASE,
)
"""Who says what is asked, and the story before: "my sergeant says that", « on m'a dit que »."""
ASKED_WITH_TU = re.compile(
    r"\b(?:faut|y a|ya|va|c est|(?:je|j|ca|c|on|il|elle|y|ils|elles) \w+(?: \w+)?) tu\b"
)
"""How Quebec asks for yes or no, folded: « ça compte-tu »."""


@dataclass(frozen=True)
class ClosedQuestionWords:
    """The words of closed_questions.yaml, ready to compare with folded texts. `turning` finds a word that
    turns what a yes means, `asking` the first words of a question that a yes doesn't answer; `opposites` are
    pairs of which a text has one side.
    """

    turning: re.Pattern[str]
    asking: re.Pattern[str]
    negations: frozenset[str]
    opposites: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    relatives: re.Pattern[str]
    of_relative: re.Pattern[str]
    limiting: re.Pattern[str]


def takes_yes_or_no(text: str) -> bool:
    """Return whether an answer's yes or no may be said to a question without a reply of its own: not to who,
    when or where, and not if negations or words like "too old" turn what it means.
    """
    folded, words = " ".join(words_of(statement_in(text))).removesuffix(" too"), read_words()
    return not (words.asking.match(folded) or words.turning.search(folded) or negations(text))


def negations(text: str) -> frozenset[str]:
    """Return the negations in a text, folded: closed questions ask the same only if they have the same."""
    return read_words().negations & frozenset(words_of(JOINED_NOT.sub("nt", text)))


def state_the_same(one: str, other: str) -> bool:
    """Return whether two closed questions of nearly the same words may have the same answer: they have the
    same numbers, both speak of relatives or neither does, both limit or turn what they ask or neither does,
    and they aren't opposites ("is it safe", "is it dangerous").
    """
    first, second = " ".join(words_of(one)), " ".join(words_of(other))
    words = read_words()
    alike = all(
        bool(pattern.search(first)) == bool(pattern.search(second))
        for pattern in (words.relatives, words.limiting, words.turning)
    )
    return alike and numbers_in(first) == numbers_in(second) and not are_opposites(first, second)


def speaks_of_relatives(text: str) -> bool:
    """Return whether a text names a relative."""
    return read_words().relatives.search(" ".join(words_of(text))) is not None


def tells_of_relative(text: str) -> bool:
    """Return whether somebody says what a relative has or is, and asks about themselves."""
    return read_words().of_relative.search(" ".join(words_of(text))) is not None


def are_opposites(one: str, other: str) -> bool:
    """Return whether one folded text has one side of a pair of opposites alone, and another the other."""
    return any(
        (bool(left.search(one)), bool(right.search(one))) in ONE_SIDED
        and (bool(left.search(other)), bool(right.search(other)))
        == (bool(right.search(one)), bool(left.search(one)))
        for left, right in read_words().opposites
    )


def numbers_in(folded: str) -> frozenset[int]:
    """Return the numbers in a folded text, in digits or words; "one" and "first" may be no number."""
    words = folded.split()
    said = {NUMBERS[word] for word in words if word in NUMBERS}
    return frozenset(said | {int(word) for word in words if word.isdigit()})


@cache
def read_words() -> ClosedQuestionWords:
    """Return the words that come with the bot."""
    raw, opposites = (
        yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) for file in (FILE, OPPOSITES)
    )
    turning, asking, before, supposing, relatives, limiting = (
        one_of(raw[name]) for name in ("turning", "asking", "before", "supposing", "relatives", "limiting")
    )
    return ClosedQuestionWords(
        re.compile(rf"\b{turning}\b"),
        re.compile(rf"(?:{before} )*{asking}(?! {supposing}\b)\b"),
        frozenset(chain.from_iterable(raw["negations"])),
        tuple((whole_word(left), whole_word(right)) for left, right in opposites),
        re.compile(rf"\b{relatives}\b"),
        re.compile(OF_RELATIVE.format(relatives)),
        re.compile(rf"\b{limiting}\b"),
    )


def whole_word(words: list[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of these words as a whole."""
    return re.compile(rf"\b{one_of([words])}\b")


def one_of(lists: list[list[str]]) -> str:
    """Return a pattern of these words, in which a star stands for any ending."""
    words = (re.escape(word).replace(r"\*", r"\w*") for word in chain.from_iterable(lists))
    return f"(?:{'|'.join(words)})"


def is_closed(text: str) -> bool:
    """Return whether a question seems to ask for yes or no."""
    folded = " ".join(words_of(text))
    if any(pattern.match(folded) for pattern in CLOSED.values()):
        return True
    return has_tag(text) or ASKED_WITH_TU.search(folded) is not None


def has_tag(text: str) -> bool:
    """Return whether a statement ends with what makes a question of it; "how much is it" is no statement."""
    return TAG.search(text) is not None and not read_words().asking.match(" ".join(words_of(text)))


def statement_in(text: str) -> str:
    """Return a question without who says so before it, and without the tag that asks whether it holds:
    "my sergeant says that we keep our pay, right?".
    """
    return without_hearsay(LEAD.sub("", TAG.sub("", text)) or text if has_tag(text) else text)


def without_hearsay(text: str) -> str:
    """Return a question without who says so before it: "my sergeant says that …"."""
    return HEARSAY.sub("", text) or text


def is_denied(text: str) -> bool:
    """Return whether a question is a negative statement with a tag, which a no confirms: "there is no run,
    right?". Words that turn what a yes means may turn a no as well: "that's no problem, right?".
    """
    turning = read_words().turning.search(" ".join(words_of(text)))
    return not turning and has_tag(text) and bool(negations(statement_in(text)))


def as_compared(text: str) -> str:
    """Return a closed question as it is compared with those that have a reply: a denied one without its
    negations.
    """
    stated = statement_in(text)
    if not is_denied(text):
        return stated
    return " ".join(word for word in words_of(JOINED_NOT.sub("", stated)) if not negations(word))


def group_alike(stems: list[frozenset[str]], likeness: Vectors | None) -> list[list[int]]:
    """Group questions by the cosines of each to each, None without meaning: each group has their places in
    the list. A question joins the group that it is nearest to on average, if that is at least SAME_QUESTION,
    or one with the same stems.
    """
    groups: list[list[int]] = []
    for place, words in enumerate(stems):

        def nearness(group: list[int], place: int = place, words: frozenset[str] = words) -> float:
            if any(stems[other] == words for other in group):
                return 1.0
            return float(likeness[place, group].mean()) if likeness is not None else 0.0

        nearest = max(groups, key=nearness, default=None)
        if nearest is not None and nearness(nearest) >= SAME_QUESTION:
            nearest.append(place)
        else:
            groups.append([place])
    return groups
