"""Dates and names as each language writes them; a reply to each kind of message; labels that fit."""

import re
from datetime import UTC, date, datetime

import pytest

from bot.texts.catalogue import FOLDER, LANGUAGES, Texts, with_de
from data.answers.intents.kinds import SMALL_TALK, Intent
from data.entries.style.wording import read_patterns
from data.safety.helplines import read_helplines
from handlers.editing.screens import field_name

MAX_LABEL_LENGTH = 28
"""Characters of a button's label that a phone shows whole."""
LABEL = re.compile(
    r"^((?:button|reason|answer-(?:age|years|licence|record|language|passport|medical))-[\w-]+) = ([^{\n]+)$",
    re.MULTILINE,
)
"""A label that holds no value: its key and what it says."""


@pytest.mark.parametrize(
    ("language", "day", "said"),
    [
        ("fr", date(2027, 3, 1), "1er mars 2027"),
        ("fr", date(2027, 3, 11), "11 mars 2027"),
        ("en", date(2027, 3, 1), "March 1, 2027"),
    ],
)
def test_a_day_is_written_as_the_language_does(language: str, day: date, said: str) -> None:
    assert Texts("UTC").of(language).day(day).replace("\N{NO-BREAK SPACE}", " ") == said


def test_the_first_of_a_month_and_the_hour_are_written_in_french() -> None:
    words = Texts("America/Toronto").of("fr")
    assert words.short_day(date(2027, 3, 1)).replace("\N{NO-BREAK SPACE}", " ") == "1er mars"
    assert words.moment(datetime(2027, 3, 1, 19, 5, tzinfo=UTC)) == "1er mars 2027 à 14 h 05"
    assert words.clock(datetime(2027, 3, 1, 13, tzinfo=UTC), "America/Toronto") == "8 h"
    assert Texts("UTC").of("en").moment(datetime(2027, 3, 1, 19, 5, tzinfo=UTC)) == "1 Mar 2027 19:05"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("said", sorted(SMALL_TALK | {Intent.NAMES, Intent.INJECTION, Intent.FOREIGN}))
def test_each_kind_of_message_that_is_no_question_has_a_reply(language: str, said: Intent) -> None:
    assert Texts("UTC").of(language)(f"small-talk-{said}", **read_helplines().numbers)


@pytest.mark.parametrize(
    ("language", "said"), [("en", "all of them were invited"), ("fr", "toutes ont été invitées")]
)
def test_an_opening_whose_officers_were_all_invited_says_so(language: str, said: str) -> None:
    assert said in Texts("UTC").of(language).plain("opening-fit", count=2, waiting=0)


def test_french_names_a_language_in_small_letters_within_a_label() -> None:
    words = Texts("UTC").of("fr")
    assert field_name("en.title", words) == "Titre (anglais)"
    assert field_name("fr.answer", words) == "Réponse (français)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_is_longer_than_a_button(language: str) -> None:
    labels = [
        found
        for path in (FOLDER / language).glob("*.ftl")
        for found in LABEL.findall(path.read_text("utf-8"))
    ]
    assert len(labels) > 200
    assert [(key, label) for key, label in labels if len(label) > MAX_LABEL_LENGTH] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogues_avoid_the_turns_that_entries_avoid(language: str) -> None:
    """But what is about a field of entries; names and commands with "bot" in them are no words."""
    avoided = [pattern.expression for pattern in read_patterns()[language] if not pattern.fields]
    text = "\n".join(path.read_text("utf-8") for path in sorted((FOLDER / language).glob("*.ftl")))
    said = re.sub(r"(?m)^[\w-]+ =|\{ ?\$\w+ ?\}|peaceops-bot|python -m bot", "…", text)
    assert len(avoided) > 10
    assert [found[0] for expression in avoided for found in expression.finditer(said)] == []


@pytest.mark.parametrize(
    ("name", "phrase"),
    [
        ("Alexandrine", "d'Alexandrine"),
        ("Élodie", "d'Élodie"),
        ("Hélène", "d'Hélène"),
        ("Yves", "d'Yves"),
        ("Yolande", "de Yolande"),
        ("Camille", "de Camille"),
        ("", "de "),
    ],
)
def test_the_french_de_is_elided_before_a_name(name: str, phrase: str) -> None:
    assert with_de(name) == phrase


def test_no_french_text_has_an_unelided_de_before_a_name() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in (FOLDER / "fr").glob("*.ftl"))
    assert re.findall(r"\b[Dd]e (?:<b>)?\{ \$(?:name|subject|place|officer) \}", text) == []
