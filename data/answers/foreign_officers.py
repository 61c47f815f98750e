"""Recognise officers of other countries by how they say who they are: each country puts forward its own."""

import re
from functools import cache
from pathlib import Path

from data.answers.outcomes import NoAnswer
from data.text.normalize import words_of
from data.text.word_lists import any_of, any_word, read_word_lists

FILE = Path(__file__).with_suffix(".yaml")
FOREIGN_POLICE = "foreign_police"
"""The place of those whose own police answers."""
MAX_BETWEEN = 5
"""Words between "I am" and who somebody is, at most."""


def refuse_foreign_officer(message: str) -> NoAnswer | None:
    """Return who knows instead, if officers of another country ask; None for anybody else."""
    return NoAnswer(place=FOREIGN_POLICE) if is_foreign_officer(message) else None


def is_foreign_officer(message: str) -> bool:
    """Return whether the sender of a message says that they are an officer of another country's police:
    "I am with the Kenya Police", "gendarme au Togo, je veux partir".
    """
    return read_introduction().search(" ".join(words_of(message))) is not None


@cache
def read_introduction() -> re.Pattern[str]:
    """Return the pattern of such an introduction, of the words that come with the bot. Only one officer, and
    of a country without a mission, is known without "I am": "Haitian police, can I arrest them" is none.
    """
    lists = read_word_lists(FILE)
    some = {name: any_word(sorted(words, key=len, reverse=True)) for name, words in lists.items()}
    person, service, from_ = some["officers"], some["services"], some["from"]
    nation = any_of((some["nations"], some["nations_of_missions"]))
    country = any_of((some["countries"], some["countries_of_missions"]))
    one = rf"(?!\w+s\b){person}"
    alone = any_of(
        (
            rf"{some['nations']} {one}",
            rf"{one} {some['nations']}",
            rf"{one} {from_} {some['countries']}",
            some["theirs"],
        )
    )
    told = any_of(
        (
            alone,
            rf"{person} {from_} {some['countries']}",
            rf"{nation} {any_of((service, person))}",
            rf"{any_of((service, person))} {nation}",
            rf"{country} {service}",
            rf"{service} {from_} {country}",
            some["theirs_told"],
        )
    )
    before = rf"(?:{any_of((some['between'], person))} ){{0,{MAX_BETWEEN}}}"
    return re.compile(
        rf"\b{some['selves']} {before}{told}\b|^(?:{some['between']} )?{alone}\b.*\b{some['wishes']}\b"
    )
