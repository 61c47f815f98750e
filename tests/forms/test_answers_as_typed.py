"""Answers as they come: misspelt, like questions, a month for a day, an address before it is asked for."""

from datetime import date

import pytest

from bot.texts.catalogue import Texts
from data.entries.police_services import PoliceServices
from data.forms.model import Form
from data.forms.parsing import BadAnswer, Mistake, read_answer
from data.forms.typed_answers import Offered, match
from data.forms.validation import is_valid
from data.interests.forms import DETAILS, INTEREST
from data.models.interests import Draft
from data.text.questions import is_question
from handlers.forms.screens import value_text
from tests.actors import answer_others, count_shown, registered, types
from tests.wording import said
from tests.world import World, press, read, shows

MISSIONS = [
    Offered("any", "Where I am most useful", is_any=True),
    Offered("binuh", "BINUH, Haiti"),
    Offered("monusco", "MONUSCO, DR Congo"),
    Offered("cpmu", "Police mission in Ukraine (CPMU)"),
]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("hayti", ["binuh"]),
        ("monsuco", ["monusco"]),
        ("ukrane", ["cpmu"]),
        ("the mission in ukrain", ["cpmu"]),
        ("tahiti", []),
        ("peut importe", ["any"]),
        ("no preferance", ["any"]),
        ("not sure yet lol", ["any"]),
        ("well anywhere really", ["any"]),
        ("ben chu pas sur encore", ["any"]),
        ("honestly", []),
        ("importantly", []),
        ("mexico", []),
    ],
)
def test_a_mission_is_found_by_its_misspelt_name(text: str, codes: list[str]) -> None:
    assert match(text, MISSIONS) == codes


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("May 15 2027", False),
        ("may or june 2027", False),
        ("May of next year", False),
        ("may i bring my dog", True),
        ("May 15 2027, is that ok?", True),
    ],
)
def test_the_month_of_may_asks_nothing(text: str, asks: bool) -> None:
    assert is_question(text) is asks


async def test_a_label_and_a_date_that_begin_like_questions_are_answers(world: World) -> None:
    officer = world.officer()
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    told = {"roles": ["training"], "service": "spvm", "full_name": None, "languages": {"en": "basic"}}
    await world.services.db.run(answer_others, officer.id, told)
    officer.send("Where I am most useful")
    await read(officer, said("ask-available_from"))
    await officer.settled()
    assert count_shown(officer, "When could you leave") == 1
    officer.send("May 15, 2031")
    await read(officer, said("ask-reach"))
    [draft] = world.rows(Draft)
    assert (draft.answers["mission"], draft.answers["available_from"]) == ("any", "2031-05-15")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("last june", "2026-06-01 last june"),
        ("March 2026", "2026-03-01 March 2026"),
        ("2026-03", "2026-03-01 2026-03"),
        ("1 March 2026", "2026-03-01"),
        ("2026-03-15", "2026-03-15"),
        ("yesterday", "2026-11-29"),
    ],
)
def test_a_past_month_stays_a_month(text: str, value: str) -> None:
    step = DETAILS.step("ams_on")
    assert step and read_answer(step, text, date(2026, 11, 30), "en") == value
    assert is_valid(step, value)


def test_a_past_month_is_shown_as_a_month() -> None:
    step, english = DETAILS.step("ams_on"), Texts("UTC").of("en")
    assert step and value_text(step, "2026-06-01 last june", {}, english, PoliceServices(())) == "June 2026"
    assert value_text(step, "2026-06-01", {}, english, PoliceServices(())) == "June 1, 2026"


async def test_an_address_typed_where_it_is_asked_how_to_reach_somebody_is_taken(world: World) -> None:
    officer = await registered(world)
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    officer.send("kosovo")
    await read(officer, said("summary-interest"))
    await press(officer, "✎ contact", said("ask-reach"))
    officer.send("by carrier pigeon")
    await read(officer, said("form-mistake-tap"))
    officer.send("514 555 0199")
    await read(officer, "Phone: +1 514-555-0199")
    [draft] = world.rows(Draft)
    assert (draft.answers["reach"], draft.answers["phone"]) == ("phone", "+1 514-555-0199")


@pytest.mark.parametrize(
    "text",
    [
        "12345",
        "613 555-0123",
        "...",
        "#4521",
        "matricule 4521",
        "my badge is 4521",
        "6 ans",
        "6 years of service",
    ],
)
@pytest.mark.parametrize("form", [INTEREST, DETAILS])
def test_a_number_is_no_name_and_no_rank(form: Form, text: str) -> None:
    [step] = [step for step in form.steps if step.introduced]
    with pytest.raises(BadAnswer) as wrong:
        read_answer(step, text, date(2026, 11, 30), "en")
    assert wrong.value.mistake is Mistake.NO_LETTERS


@pytest.mark.parametrize("form", [INTEREST, DETAILS])
def test_a_yes_and_languages_with_levels_are_no_name_and_no_rank(form: Form) -> None:
    [step] = [step for step in form.steps if step.introduced]
    for text in ("oui", "yes", "sure", "français courant, anglais moyen", "fluent french and some english"):
        with pytest.raises(BadAnswer) as wrong:
            read_answer(step, text, date(2026, 11, 30), "en")
        assert wrong.value.mistake is Mistake.NOT_A_NAME, text
    for text in ("Marc French", "Const. English", "Li Si", "Yes Okafor", "Jean Courant", "Sgt 3e classe"):
        assert read_answer(step, text, date(2026, 11, 30), "en") == text


@pytest.mark.parametrize(
    ("language", "asked", "shown"),
    [
        (
            "en",
            "as on your badge",
            {"thanks": "You're welcome", "hello": "Hello!", "yes": "another question"},
        ),
        (
            "fr",
            "comme sur votre insigne",
            {"merci": "De rien", "bonjour": "Bonjour!", "oui": "autre question"},
        ),
    ],
)
async def test_a_greeting_and_thanks_are_no_name(
    world: World, language: str, asked: str, shown: dict[str, str]
) -> None:
    officer = world.officer("Alexandrine", language)
    await types(world, officer, "/interest", "")
    await types(world, officer, "kosovo", "")
    await types(world, officer, "1", "")
    await types(world, officer, "done" if language == "en" else "terminé", "")
    await types(world, officer, "SPVM", "SPVM")
    await types(world, officer, "1", asked)
    for text, reply in shown.items():
        await types(world, officer, text, asked)
        assert shows(officer, reply)
    assert "full_name" not in world.rows(Draft)[0].answers
    await types(world, officer, "Noel Bonjour", "")
    await world.until(lambda: world.rows(Draft)[0].answers.get("full_name") == "Noel Bonjour")


async def test_a_badge_number_typed_as_a_name_is_not_kept(world: World) -> None:
    officer = await registered(world)
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    officer.send("kosovo")
    await read(officer, said("summary-interest"))
    await press(officer, "✎ name", said("ask-full_name"))
    officer.send("12345")
    await read(officer, said("form-mistake-no-letters"))
    officer.send("my name is Jean Tremblay")
    await read(officer, "Name: Jean Tremblay")
