"""Recognise questions that ask for yes or no, and find what is stated in those that state and ask again."""

from data.answers.closed_questions.vocabulary import read_question_words, read_tags, read_words
from data.text.hearsay import without_speaker
from data.text.normalize import words_of
from data.text.questions import begins_closed


def takes_yes_or_no(text: str) -> bool:
    """Return whether an answer's yes or no may be said to a question without a reply of its own: not to who,
    when or where, not to a mere subject, and not if negations, words like "too old" or "only" turn or limit
    what it means.
    """
    folded, words = " ".join(words_of(statement_in(text))).removesuffix(" too"), read_words()
    offered = read_tags().alternatives.sub("", statement_in(text))
    is_limited = words.limiting.search(" ".join(words_of(offered))) is not None
    is_turned = words.turning.search(folded) is not None
    is_open = words.asking.match(folded) or names_subject(text)
    return not (is_open or is_turned or is_limited or negations(text) or asks_to_choose(text))


def asks_to_choose(text: str) -> bool:
    """Return whether a question asks which of two things holds: "is it six months or a year". What else is
    only offered, as in "do I keep it or not", leaves it a closed one.
    """
    tags = read_tags()
    return not tags.alternatives.search(text) and tags.choosing.match(" ".join(words_of(text))) is not None


def names_subject(text: str) -> bool:
    """Return whether a text only names what it is about, as "age limit" or "retaking the test" does: it asks
    nothing, and speaks of nobody.
    """
    folded, words = " ".join(words_of(text)), read_words()
    judging = (words.of_somebody, words.turning, words.needing, words.allowing)
    return not (is_asked_so(text) or negations(text) or any(one.search(folded) for one in judging))


def negations(text: str) -> frozenset[str]:
    """Return the negations in a text, folded: closed questions ask the same only if they have the same."""
    words = words_of(read_tags().joined_negation.sub("nt", text))
    folded = " ".join(words)
    placed = (found[0] for found in read_tags().denying.finditer(folded))
    return (read_words().negations & frozenset(words)) | {*placed, *read_words().not_so.findall(folded)}


def is_closed(text: str, folded: str | None = None) -> bool:
    """Return whether a question seems to ask for yes or no. `folded` are its folded words, if known."""
    folded = " ".join(words_of(text)) if folded is None else folded
    return begins_closed(folded) or has_tag(text) or read_tags().asked_within.search(folded) is not None


def is_asked_so(text: str) -> bool:
    """Return whether a text asks for yes or no, be it by its question mark alone ("glasses ok?") or by a
    French inversion ("ce service est-il gratuit"), which ask so only without a question word.
    """
    if is_closed(text):
        return True
    seems_to = text.rstrip().endswith("?") or read_tags().inverted.search(text) is not None
    return seems_to and not asked_word(words_of(text))


def asked_word(words: list[str]) -> str:
    """Return what the first question word of a text, given as folded words, asks for, or ''. "Ou" is mostly
    "or", and "qui" mostly no question, but at the beginning or the end.
    """
    known, loose = read_question_words(), read_words().loose
    ends = {*words[:1], *words[-1:]}
    return next((known[word] for word in words if word in known and (word not in loose or word in ends)), "")


def has_tag(text: str) -> bool:
    """Return whether a statement ends with what makes a question of it; "how much is it" is no statement."""
    found = read_tags().tag.search(text)
    return found is not None and not read_words().asking.match(" ".join(words_of(text)))


def statement_in(text: str) -> str:
    """Return a question without who says so before it, and without the tag that asks whether it holds:
    "my sergeant says that we keep our pay, right?".
    """
    tags = read_tags()
    return without_hearsay(tags.lead.sub("", tags.tag.sub("", text)) or text if has_tag(text) else text)


def without_tag(text: str) -> str:
    """Return a statement with a tag as a question without it: "we keep our pay?"; any other text as it is."""
    stated = read_tags().tag.sub("", text) if has_tag(text) else ""
    return f"{stated}?" if stated else text


def without_hearsay(text: str) -> str:
    """Return a question without who says so before it: "my sergeant says that …". What is concluded behind
    it goes too: "they told me only RCMP can go, so I guess I'm out".
    """
    said = without_speaker(text)
    return read_tags().conclusions.sub("", said) or text if said and said != text else text


def without_why(text: str) -> str:
    """Return a question for the reason of something without what asks for it: "why are tattoos banned"."""
    return read_tags().asking_why.sub("", text) or text


def is_denied(text: str) -> bool:
    """Return whether a question is a negative statement with a tag, which a no confirms: "there is no run,
    right?". Words that turn what a yes means may turn a no as well: "that's no problem, right?".
    """
    turning = read_words().turning.search(" ".join(words_of(text)))
    return not turning and has_tag(text) and bool(negations(statement_in(text)))


def without_negations(text: str) -> str:
    """Return the folded words of a text but for its negations."""
    for verb, full in read_tags().joined_to:
        text = verb.sub(full, text)
    folded = " ".join(words_of(read_tags().joined_negation.sub("", text)))
    words = read_tags().denying.sub("", folded).split()
    return " ".join(word for word in words if word not in read_words().negations)
