"""Whatever a person types comes out as text: the local Telegram's strict parser is the judge."""

import re
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app import all_forms
from bot.demo.entities import parse_html
from bot.texts.catalogue import FOLDER, LANGUAGES, Texts, safe
from data.ams.material import Practice
from data.entries.police_services import PoliceServices
from data.forms.model import Kind
from data.interests.views import InterestCard, QueuePage
from handlers.cases import card_screens
from handlers.cases.queue import screens as queue_screens
from handlers.interests import screens as interests_screens
from handlers.privacy.columns import DataReader
from handlers.privacy.page import my_data_page

NASTY = (
    "<b>bold</b> & <a href='x'>",
    "{ $name } { -term } { 1 }",
    "\u202egnp.exe",
    "Z\u0335\u0321\u0322\u0323\u0324\u0325\u0326a\u0301\u0302\u0303\u0304\u0305\u0306lgo",
    "=HYPERLINK(1)\r\n+1\t-1@x",
    "\ud800 lone",
    "\x00\x1b[31m",
    "../../etc/passwd",
    "1df:1",
    "</b></i></code>",
)
texts = st.one_of(st.text(max_size=300), st.sampled_from(NASTY))
FORMS = all_forms()
TEXTS = Texts("America/Toronto")
NOBODYS = PoliceServices(())
VARIABLE = re.compile(r"(?:\{ ?|\{ ?[A-Z]+\()\$(\w+)")
HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\ud800-\udfff]")


def card(text: str) -> InterestCard:
    """Return a case in which everything that can be typed was typed so."""
    now = datetime(2026, 11, 23, tzinfo=UTC)
    kinds = (Kind.SEARCH, Kind.EMAIL, Kind.PHONE, Kind.TEXT)
    profile = {step.key: text for form in FORMS.values() for step in form.steps if step.kind in kinds}
    return InterestCard(
        id=1,
        available_said=text,
        person_id=1,
        telegram_id=1,
        mission=None,
        mission_title=None,
        roles=(text,),
        available_from=date(2030, 5, 1),
        stage="received",
        is_open=True,
        owner_id=None,
        owner=None,
        owner_person_id=None,
        claimed_at=None,
        contacted_at=None,
        awaiting_since=None,
        blocked=False,
        created_at=now,
        stage_at=now,
        changed_at=now,
        name=text,
        username=text,
        language="en",
        profile=profile,
    )


def judged(html: str) -> str:
    """Return the plain text that Telegram would show; fail if it would refuse."""
    shown, _ = parse_html(html)
    assert not HIDDEN.search(shown)
    assert longest_pile(shown) <= 3
    return shown


def longest_pile(text: str) -> int:
    """Return how many marks stand over one letter at most."""
    longest = run = 0
    for char in text:
        run = run + 1 if unicodedata.combining(char) else 0
        longest = max(longest, run)
    return longest


@given(texts)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_shows_what_was_typed_as_text(language: str, text: str) -> None:
    words, file = TEXTS.of(language), card(text)
    pages = [
        card_screens.notice_text(file, "registered", words, NOBODYS),
        card_screens.notice_text(
            replace(file, owner=text, owner_id=1, stage="in_review"), "changed", words, NOBODYS
        ),
        interests_screens.own_interest(file, words).html,
        interests_screens.officer_claimed(replace(file, owner=text), words).html,
        queue_screens.queue(QueuePage((file,), 0, 1, 1, 1), [], words).html,
    ]
    for page in pages:
        judged(page)
    assert judged(safe(text)) in judged(pages[0])


def keys_with_values(language: str) -> list[tuple[str, list[str]]]:
    """Return every text of the catalogue with the values it takes."""
    found = []
    for path in (FOLDER / language).glob("*.ftl"):
        for block in re.split(r"\n(?=[a-z])", path.read_text(encoding="utf-8")):
            if values := sorted(set(VARIABLE.findall(block))):
                found.append((block.split(" =")[0].strip(), values))
    return found


@given(texts)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.slow
def test_no_value_becomes_markup_in_any_text(language: str, text: str) -> None:
    words = TEXTS.of(language)
    for key, values in keys_with_values(language):
        judged(words(key, **dict.fromkeys(values, text)))
        assert not HIDDEN.search(words.plain(key, **dict.fromkeys(values, text)))


@given(texts)
def test_the_data_page_holds_no_foreign_markup(text: str) -> None:
    reader = DataReader(TEXTS.of("en"), {}, PoliceServices(()), Practice((), (), ()), FORMS)
    page = my_data_page({"profile": [{"name": text, "answers": {"note": text}}]}, reader)
    assert "<b>bold" not in page and "href='x'" not in page
