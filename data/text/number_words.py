"""Convert numbers and times of day that people write in words to digits: "forty-one" to 41, "moins le quart"
to a time.

We do it ourselves, because `text2num` leaves times of day and lone small numbers as they are, and `num2words`
only writes numbers. Values are below a million; French is that of Canada, France, Belgium and Switzerland.
"""

import re
from collections.abc import Iterator
from functools import partial

from data.text.normalize import fold

UNITS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen",
    "fr": "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
}
ROUND = {
    "en": {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
    | {"ninety": 90, "thirtieth": 30, "fourty": 40, "ninty": 90},
    "fr": {"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
    | {"septante": 70, "huitante": 80, "octante": 80, "nonante": 90, "une": 1}
    | {"premiere": 1, "quatres": 4},
}
"""Tens, and common misspellings."""
ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    "fr": "premier",
}
HUNDREDS, THOUSANDS = ("hundred", "hundreds", "cent", "cents"), ("thousand", "mille", "milles")
COUNTED = [[word] for word in (*HUNDREDS, *THOUSANDS)]
"""Words that may follow a number in digits: "9 hundred"."""
JOINED_BY = {"en": ("and",), "fr": ("et",)}
NOT_ALONE = ("un", "une", "second")
"""Articles, and a unit of time, that are also numbers: they count only after another number word."""
VALUES = {
    language: {word: value for value, word in enumerate(UNITS[language].split())}
    | ROUND[language]
    | {word: value for value, word in enumerate(ORDINALS[language].split(), 1)}
    for language in UNITS
}
AMOUNTS = {"decade": 10, "decennie": 10, "dizaine": 10, "dozen": 12, "douzaine": 12, "quinzaine": 15} | {
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
}
"""Nouns that say a number, about or exactly, folded: "a decade" of service is ten years."""
TOKEN = re.compile(r"\d+(?:[:.]\d+)?|[a-z]+|[,;.!?()]")
"""A number, a word, or a sign that ends a phrase; numbers in two phrases are two numbers."""
REWRITTEN = (
    (r"œ", "oe"),
    (r"(?<=\d) ?[-–—/] ?(?=\d)", " ; "),
    (r"(?<=\d) ?1(?:\u2044| ; )2\b", ".5"),
    (r"\b1(?:\u2044| ; )2\b", "half demi"),
    (r"(?<=\d)[ \u00a0\u202f,.'](?=\d{3}(?!\d))", ""),
    (r"\b0(\d)([0-5]\d)\b", r"\1:\2"),
    (r"\b0?(\d|1\d|2[0-3])([0-5]\d) ?(?:hours|hrs|h)\b", r"\1:\2"),
    (r"\b(\d{1,2}) ?(?::|h|heures?) ?([0-5]\d)\b", r"\1:\2"),
    (r"\b(\d{1,2})\.([0-5]\d)(?= ?[ap]\.?m\b)", r"\1:\2"),
    (r"(?<![\d.,:])0(?=\d:|[1-9]\b)", ""),
    (r"(?<=\d),(?=\d)", "."),
    (r"(?<=\d)(?:st|nd|rd|th|er|re|e|eme|ieme)\b", ""),
    (r"\b([ap])\.m\b\.?", r"\1m"),
    (r"\bune heure\b", "1 heure"),
    (r"\ba (?=hundred|thousand)", ""),
)
"""Spellings that are unified before words are read; on folded text, in this order."""
HOUR, MINUTE, HEURES = r"(?P<hour>\d{1,2})", r"(?P<minute>\d{1,2})", "(?: (?:h|heures?))"
CLOCKS = {
    "en": (
        (rf"\bhalf past {HOUR}\b", 30, 1),
        (rf"\bquarter (?:past|after) {HOUR}\b", 15, 1),
        (rf"\bquarter (?:to|before) {HOUR}\b", 15, -1),
        (rf"\b{MINUTE} (?:minutes )?(?:past|after) {HOUR}\b", None, 1),
        (rf"(?<!from )\b(?P<minute>5|10|20|25) (?:to|before) {HOUR}\b", None, -1),
        (rf"\b{MINUTE} minutes (?:to|before) {HOUR}\b", None, -1),
        (rf"\b{HOUR} o clock\b", 0, 1),
        (rf"\b{HOUR} hours? (?:and )?{MINUTE} min(?:ute)?s?\b", None, 1),
        (rf"\b{HOUR} {MINUTE}(?= (?:am|pm|in)\b|$)", None, 1),
    ),
    "fr": (
        (rf"\b{HOUR}{HEURES}? et demie?\b", 30, 1),
        (rf"\b{HOUR}{HEURES}? et quart\b", 15, 1),
        (rf"\b{HOUR}{HEURES}? moins (?:le )?(?:quart|15)\b", 15, -1),
        (rf"\b{HOUR}{HEURES}? moins {MINUTE}\b", None, -1),
        (rf"\b{HOUR}{HEURES} {MINUTE}\b", None, 1),
        (rf"\b{HOUR}{HEURES} et {MINUTE} min(?:ute)?s?\b", None, 1),
    ),
}
"""How each language says a time of day: a pattern, the minutes it means, and whether they are added (1) or
taken off (-1)."""
NOON = {"noon": "12", "midday": "12", "midnight": "0", "midi": "12 heures", "minuit": "0 heures"}


def in_digits(text: str, language: str) -> list[str]:
    """Return the folded words of a text, in order; each number in digits, each time of day as "17:05"."""
    text = fold(text.replace("½", " ½"))
    for pattern, written in REWRITTEN:
        text = re.sub(pattern, written, text)
    phrase = " ".join(NOON.get(token, token) for token in join_numbers(TOKEN.findall(text), language))
    for pattern, minutes, sign in CLOCKS[language]:
        phrase = re.sub(pattern, partial(clock, minutes=minutes, sign=sign), phrase)
    phrase = re.sub(r"\b(\d{1,2})(:\d\d)? pm\b", afternoon, phrase)
    return [token for token in phrase.split() if token[0].isalnum()]


def clock(found: re.Match[str], minutes: int | None, sign: int) -> str:
    """Return '1:45' for "a quarter to two"; what isn't a time of day stays as it is."""
    hour, minute = int(found["hour"]), int(found["minute"]) if minutes is None else minutes
    if hour > 24 or minute > 59:
        return found[0]
    total = (hour * 60 + sign * minute) % (24 * 60)
    return f"{total // 60}:{total % 60:02}"


def afternoon(found: re.Match[str]) -> str:
    """Return '17:05' for "5:05 pm"."""
    hour = int(found[1])
    return f"{hour + 12 if hour < 12 else hour}{found[2] or ':00'}"


def join_numbers(tokens: list[str], language: str) -> Iterator[str]:
    """Yield the tokens, with each run of number words as one number."""
    place = 0
    while place < len(tokens):
        value, end = read_number(tokens, place, language)
        yield tokens[place] if value is None else str(value)
        place = end


def read_number(tokens: list[str], place: int, language: str) -> tuple[int | None, int]:
    """Return the number that begins at a token, or None, and the place of the token after it."""
    values, joints = VALUES[language], JOINED_BY[language]
    thousands, value, end, is_open = 0, 0, place, False
    while end < len(tokens):
        word = tokens[end]
        if is_open and word in joints and end + 1 < len(tokens):
            after = values.get(tokens[end + 1])
            if after is None or not may_join(value, after, language):
                break
            end += 1
            continue
        if not is_open and word.isdigit() and tokens[end + 1 : end + 2] in COUNTED:
            value = int(word)
        elif word in THOUSANDS and value < 1000 and not thousands:
            thousands, value = max(value, 1) * 1000, 0
        elif word in HUNDREDS and value < 100:
            value = max(value, 1) * 100
        elif word in values:
            more = added(value, values[word], language) if is_open else values[word]
            if more is None or (not is_open and word in NOT_ALONE):
                break
            value = more
        else:
            break
        end, is_open = end + 1, True
    return (thousands + value, end) if end > place else (None, place + 1)


def may_join(value: int, more: int, language: str) -> bool:
    """Return whether "and" stands within one number: "two hundred and six", "vingt et un", not "240 et 6"."""
    if language == "fr":
        return more in (1, 11) and value % 100 in (20, 30, 40, 50, 60, 70)
    return value % 100 == 0 and more < 100


def added(value: int, more: int, language: str) -> int | None:
    """Return what two number words in a row mean together; None if the second begins another number."""
    rest = value % 100
    if language == "fr" and rest == 4 and more == 20:
        return value + 76
    if rest == 0 and value and more < 100:
        return value + more
    if value == 0:
        return more
    if rest >= 20 and rest % 10 == 0 and 0 < more < 10:
        return value + more
    if language == "fr" and rest in (60, 80) and 10 <= more < 17:
        return value + more
    return value + more if language == "fr" and rest in (10, 70, 90) and 7 <= more < 10 else None
