"""Leaving a form or what one was asked to write: nothing typed is lost by one tap or one word."""

from datetime import date

import pytest
from sqlmodel import Session

from bot.demo.phones import Phone
from data.forms import drafts
from data.forms.model import CHOICES, Kind, Step
from data.forms.registry import forms_of
from data.forms.validation import is_valid
from data.models.interests import Draft, Letter, Prompt
from data.people import store as people
from tests.actors import buttons_of, claimed, registered, types
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow

QUESTION = {"en": "Your answers will be lost", "fr": "Vos réponses seront perdues"}
WORDS = {"en": ("cancel", "never mind", "quit"), "fr": ("annuler", "laisse tomber", "quitter")}
KEEP = {"en": ("No, continue my form", "no"), "fr": ("Non, je continue", "non")}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("is_coordinator", [False, True])
async def test_every_form_asks_before_it_is_left(world: World, language: str, is_coordinator: bool) -> None:
    """By the command and by words, with the answer tapped or typed; the draft stays until a yes."""
    if is_coordinator:
        person = await world.coordinator("Camille", language)
    else:
        person = world.officer(language=language)
        person.send("/start")
        await person.settled()
    forms = sorted(world.services.forms)
    for code in forms:
        world.unhurried(person)
        number = await world.services.db.run(begin_form, person.id, code)
        for place, word in enumerate(("/cancel", *WORDS[language])):
            person.send(word)
            await person.wait_for(lambda p: QUESTION[language] in p.last.text)
            label, typed = KEEP[language]
            if place % 2:
                person.send(typed)
            else:
                person.press(label)
            await person.wait_for(lambda p: QUESTION[language] not in p.last.text)
            world.unhurried(person)
        [row] = world.rows(Draft)
        assert (row.id, row.active, row.form) == (number, True, code)
        person.send(WORDS[language][0])
        await person.wait_for(lambda p: QUESTION[language] in p.last.text)
        person.send("yes" if language == "en" else "oui")
        await world.until(lambda: not world.rows(Draft))


def begin_form(session: Session, telegram_id: int, code: str) -> int:
    """Begin a form for a person, as if something had been answered; return the draft's number."""
    person = people.find_person(session, telegram_id)
    assert person
    draft = drafts.begin_draft(session, person.id, code, {}, date(2026, 11, 30))
    row = session.get_one(Draft, draft.id)
    first = forms_of(session)[code].steps[0]
    row.revision, row.answers = 2, {**row.answers, first.key: an_answer(first)}
    return draft.id


def an_answer(step: Step) -> object:
    """Return a valid answer to a step."""
    value: object = "Some words that are long enough for any text"[: step.longest]
    if step.kind in (Kind.ONE, Kind.SEVERAL):
        code = step.any_code or CHOICES.get(step.choices, ("binuh",))[0]
        value = [code] if step.kind is Kind.SEVERAL else code
    elif step.kind is Kind.NUMBER:
        value = 3
    assert is_valid(step, value)
    return value


async def test_a_form_in_which_nothing_was_answered_is_left_at_once(world: World) -> None:
    officer = world.officer()
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    await press(officer, "Cancel", said("form-cancelled"))
    assert not world.rows(Draft)


@pytest.mark.parametrize(
    ("language", "write", "asks", "cancel", "left"),
    [
        ("en", "✉ Write to the coordinators", "Write to the coordinators", "cancel", "wasn't sent or kept"),
        ("fr", "✉ Écrire à l'équipe", "Écrivez", "annuler", "n'a été envoyé"),
    ],
)
async def test_a_word_that_cancels_is_no_letter(
    world: World, language: str, write: str, asks: str, cancel: str, left: str
) -> None:
    officer = await registered(world)
    if language == "fr":
        officer.send("/language")
        await officer.settled()
        officer.press("Français")
        await officer.settled()
    officer.send("/myfile")
    await officer.settled()
    officer.press(buttons_of(officer)[0])
    await officer.wait_for(lambda p: write in buttons_of(p))
    officer.press(write)
    await officer.wait_for(lambda p: asks in p.last.text)
    officer.send(cancel)
    await read(officer, left)
    assert not world.rows(Letter) and not world.rows(Prompt)


async def test_a_coordinators_cancel_is_no_letter_and_a_never_mind_is(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await write_to(desk)
    desk.send("annuler")
    await read(desk, said("prompt-left"))
    assert not world.rows(Letter)
    await press(desk, "✉ Write", said("write-to_officer"))
    await desk.wait_for(lambda p: "Write your message" in p.last.text)
    desk.send("Never mind")
    await read(desk, "Delivered to Alexandrine")
    await officer.wait_for(lambda p: shows(p, "Never mind"))


async def write_to(desk: Phone) -> None:
    """Ask to write to the officer whose case is open."""
    await press(desk, "✉ Write", said("write-to_officer"))


async def test_what_a_command_asks_can_be_typed_though_it_left_a_form(world: World) -> None:
    """The line that says that the form is kept stands below the question; it doesn't hide it."""
    officer = world.officer()
    await types(world, officer, "/interest", said("ask-mission"))
    await types(world, officer, "the first one", said("ask-roles"))
    await types(world, officer, "/missions", said("form-kept"))
    await types(world, officer, "BINUH, Haiti", "Working language")
    await types(world, officer, "/interest", said("ask-roles"))
    await types(world, officer, "/missions", said("form-kept"))
    await types(world, officer, "continue my form", said("ask-roles"))


async def test_a_form_goes_on_in_the_language_that_is_chosen_meanwhile(world: World) -> None:
    officer = world.officer()
    await types(world, officer, "/interest", said("ask-mission"))
    await types(world, officer, "the first one", said("ask-roles"))
    await types(world, officer, "/language", said("language-question"))
    await types(world, officer, "français", said("ask-roles", "fr"))
    assert world.rows(Draft)[0].active


async def test_a_word_of_its_buttons_brings_back_a_form_that_was_left(world: World) -> None:
    officer = world.officer()
    await types(world, officer, "/interest", said("ask-mission"))
    await types(world, officer, "the first one", said("ask-roles"))
    await types(world, officer, "/privacy", said("form-kept"))
    await types(world, officer, "skip", said("form-left-here"))
    assert said("ask-roles") in officer.last.text and world.rows(Draft)[0].active


async def test_without_a_form_the_same_word_is_asked_about(world: World) -> None:
    officer = world.officer()
    await types(world, officer, "/privacy", said("privacy"))
    await types(world, officer, "skip", said("small-talk-choice"))
