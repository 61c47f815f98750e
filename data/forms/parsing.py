"""Parse what people type into a form, by the libraries made for each kind. A wrong text raises BadAnswer."""

import re
from datetime import date
from typing import Any

from data.forms.mistakes import BadAnswer as BadAnswer
from data.forms.mistakes import Mistake as Mistake
from data.forms.model import Kind, Step
from data.forms.spoken import plain, spoken, without_introduction
from data.forms.spoken_levels import read_levels
from data.forms.times.date_parsing import read_available, read_coming_day, read_past_date
from data.text.normalize import clean, has_letter, visible

MAX_EMAIL_LENGTH, MAX_PHONE_LENGTH = 254, 40
"""Characters that a parser gets at most."""
AROUND_AT = re.compile(r"\s*@\s*")
ADDRESS = re.compile(r"[^\s@<>()\[\]:;,\"«»]+@[^\s@<>()\[\]:;,\"«»]+")
EXTENSION = re.compile(r"\bposte\b", re.IGNORECASE)
"""The French word before an extension, which the parser of numbers doesn't know."""
NUMBER = re.compile(
    r"[^\W\d_]*(?:[ ’'~]+[^\W\d_]+){0,3}[ ~]*(\d{1,3})(?:[.,]\d)?\D{0,20}(?:\d{1,2} ?(?:mois|months?))?"
)
"""A whole number with a few words around it; a fraction of it and months are ignored."""
TEN, ONES = 10, ("un", "une", "one")
"""The number that tens are multiples of, and the words for one, which count only after tens."""


def read_answer(step: Step, text: str, today: date, language: str) -> Any:
    """Return the value of a typed answer, as it is stored. Raises BadAnswer. Too slow for the event loop."""
    text = visible(text).strip() if step.kind is Kind.PARAGRAPHS else clean(text)
    if not text or (step.in_words and not has_letter(text)):
        raise BadAnswer(Mistake.EMPTY)
    if len(text) > step.longest:
        raise BadAnswer(Mistake.TOO_LONG)
    if len(text) < step.shortest:
        raise BadAnswer(Mistake.TOO_SHORT)
    match step.kind:
        case Kind.MONTH:
            return read_available(text, today, language)
        case Kind.COMING:
            return read_coming_day(text, today, language).isoformat()
        case Kind.DATE:
            return read_past_date(text, today, language)
        case Kind.EMAIL:
            return read_email(text)
        case Kind.PHONE:
            return read_phone(text)
        case Kind.NUMBER:
            return read_number(text, step.least, step.most)
        case _ if step.introduced:
            return read_name(text)
        case _:
            return text


def read_name(text: str) -> str:
    """Return a name or a rank without the words before it; a number is none, "badge 4521" neither, nor is a
    yes, or languages with their levels.
    """
    named = [token for token in plain(text).split() if token.isalpha()]
    has_number = any(char.isdecimal() for char in text)
    if not has_letter(text) or (has_number and spoken().no_names.issuperset(named)):
        raise BadAnswer(Mistake.NO_LETTERS)
    if spoken().yes_no.get(plain(text)) == "yes" or any(read_levels(text).values()):
        raise BadAnswer(Mistake.NOT_A_NAME)
    return without_introduction(text)


def read_email(text: str) -> str:
    """Return the one e-mail address in a text in its normal form; the network isn't asked whether it receives
    mail.
    """
    found = ADDRESS.findall(AROUND_AT.sub("@", text)) if len(text) <= MAX_EMAIL_LENGTH else []
    if len(found) != 1:
        raise BadAnswer(Mistake.NOT_AN_EMAIL)
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(found[0].strip("."), check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise BadAnswer(Mistake.NOT_AN_EMAIL) from error


def read_phone(text: str) -> str:
    """Return the phone number in a text, in international form; without a country code it is taken as
    Canadian.
    """
    if len(text) > MAX_PHONE_LENGTH:
        raise BadAnswer(Mistake.NOT_A_PHONE)
    import phonenumbers

    text = EXTENSION.sub("ext", text)
    try:
        number = phonenumbers.parse(text, "CA")
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_valid_number(number):
        found = [match.number for match in phonenumbers.PhoneNumberMatcher(text, "CA")]
        if len(found) != 1:
            raise BadAnswer(Mistake.NOT_A_PHONE)
        [number] = found
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def read_number(text: str, least: int, most: int) -> int:
    """Return a number of years or posts, in figures or in words; words around it are ignored ('about 12
    years', 'une douzaine').
    """
    found, in_words = NUMBER.fullmatch(text), numbers_in_words(text)
    number = int(found[1]) if found else in_words[-1] if len(in_words) == 1 else None
    if number is None or not least <= number <= most:
        raise BadAnswer(Mistake.NOT_A_NUMBER)
    return number


def numbers_in_words(text: str) -> list[int]:
    """Return the numbers that a text names in words: [22] for "vingt-deux ans", [31] for "thirty-one"."""
    numbers: list[int] = []
    is_next = False
    for token in plain(text).split():
        number = spoken().numbers.get(token) or int(token in ONES)
        is_unit = is_next and 0 < number < TEN <= numbers[-1] and numbers[-1] % TEN == 0
        if is_unit:
            numbers[-1] += number
        elif token in spoken().numbers:
            numbers.append(number)
        is_next = bool(numbers) and (token in spoken().numbers or (is_next and token == "et"))
    return numbers
