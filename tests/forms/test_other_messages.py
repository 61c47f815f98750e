"""What is typed inside a form and is no answer: a call for help, a request for names, small talk; and the
words of a form's buttons where no form is open.
"""

from typing import Any

import pytest

from bot.demo.phones import Phone
from data.models import Question
from data.models.interests import Draft
from tests.actors import answer_others, buttons_of, erased, registered
from tests.wording import said
from tests.world import World, press, read

pytestmark = pytest.mark.slow
STEPS = ("mission", "roles", "service", "full_name", "languages", "available_from", "reach")
ANSWERED: dict[str, Any] = {"mission": "any", "roles": ["any"], "service": "sq", "full_name": None}
ANSWERED |= {"languages": {"fr": "fluent"}, "available_from": "2031-03-01", "reach": "telegram"}


async def at_step(world: World, key: str, language: str = "fr") -> Phone:
    """Return the phone of an officer whose form stands at this step."""
    officer = world.officer(language=language)
    officer.send("/interest")
    await officer.settled()
    before = {step: ANSWERED[step] for step in STEPS[1 : STEPS.index(key)]} if key != "mission" else {}
    await world.services.db.run(answer_others, officer.id, before)
    if key != "mission":
        officer.press(buttons_of(officer)[0])
        await officer.settled()
    [draft] = world.rows(Draft)
    assert draft.step == key
    return officer


@pytest.mark.parametrize("key", STEPS)
@pytest.mark.parametrize(
    ("message", "first"),
    [("jvx mourir", "Appelez ou textez le"), ("ma blonde me bat", "Appelez le 911 maintenant")],
)
async def test_a_call_for_help_wins_over_every_step_and_is_kept_nowhere(
    world: World, key: str, message: str, first: str
) -> None:
    officer = await at_step(world, key)
    before = world.rows(Draft)[0].answers
    officer.send(message)
    await read(officer, first)
    [draft] = world.rows(Draft)
    assert (draft.step, draft.answers) == (key, before) and draft.active
    assert not world.rows(Question)
    assert "Manifester" not in officer.last.text, "the form doesn't follow the numbers"


async def test_a_few_words_of_an_answer_are_no_small_talk(world: World) -> None:
    officer = await registered(world)
    await press(officer, "Add more about me", said("ask-rank"))
    await press(officer, "Skip", said("ask-years"))
    for shown in ("a lot", "plenty", "lots lol"):
        officer.send(shown)
        await read(officer, said("form-mistake-not-a-number"))
        world.unhurried(officer)
    assert "You're welcome" not in officer.transcript()
    officer.send("thanks")
    await read(officer, said("small-talk-thanks"))


async def test_more_about_oneself_needs_an_interest(world: World) -> None:
    officer = await registered(world)
    await erased(officer)
    await press(officer, "Add more about me", said("details-need-interest"))
    assert not world.rows(Draft)
    await press(officer, "Register interest", said("ask-mission"))


@pytest.mark.parametrize("key", STEPS)
async def test_a_request_for_names_is_no_answer_to_any_step(world: World, key: str) -> None:
    officer = await at_step(world, key)
    before = world.rows(Draft)[0].answers
    officer.send("qui d'autre du spvm s'est inscrit")
    await read(officer, said("small-talk-names", "fr"))
    await read(officer, said("form-interest", "fr"))
    [draft] = world.rows(Draft)
    assert (draft.step, draft.answers) == (key, before)


async def test_a_note_may_name_somebody(world: World) -> None:
    officer = await registered(world)
    await press(officer, "Add more about me", said("ask-rank"))
    for _ in range(5):
        officer.send("skip")
        await officer.settled()
    await read(officer, said("ask-note"))
    officer.send("je connais Marc Roy qui est allé en Haïti")
    await read(officer, "Note: je connais Marc Roy qui est allé en Haïti")


@pytest.mark.parametrize(
    ("language", "message", "reply"), [("fr", "merci bcp", "De rien"), ("en", "thanks!", "You're welcome")]
)
async def test_small_talk_at_a_step_that_offers_answers_is_replied_to(
    world: World, language: str, message: str, reply: str
) -> None:
    officer = await at_step(world, "reach", language)
    officer.send(message)
    await read(officer, reply)
    await officer.wait_for(lambda p: "Telegram" in str(buttons_of(p)))


@pytest.mark.parametrize(
    ("language", "unheard"), [("fr", "Personne ne peut écouter"), ("en", "Nobody can hear that here")]
)
async def test_who_speaks_inside_a_form_hears_whom_to_call(world: World, language: str, unheard: str) -> None:
    officer = await at_step(world, "full_name", language)
    officer.send_voice()
    shown = await read(officer, unheard)
    assert "9-8-8" in shown and "911" in shown
    officer.send_photo()
    await officer.settled()
    assert "9-8-8" not in officer.last.text


async def test_french_shorthand_is_a_question_or_a_button(world: World) -> None:
    officer = await at_step(world, "roles")
    officer.send("c koi le mentorat au juste")
    await read(officer, "Mentorat et conseils")
    await officer.wait_for(lambda p: "Dans quelles fonctions?" in p.last.text)
    officer.send("formation")
    await officer.settled()
    officer.send("c tout")
    await read(officer, said("ask-service", "fr"))
    assert world.rows(Draft)[0].answers["roles"] == ["training"]


@pytest.mark.parametrize(
    ("language", "typed", "shown"),
    [
        ("fr", "xyzzy", "Je ne connais aucun service de ce nom"),
        ("en", "xyzzy", "I know no service of that name"),
        ("fr", "42", "Je n'ai pas trouvé de texte"),
    ],
)
async def test_a_service_that_isnt_known_is_said_to_be(
    world: World, language: str, typed: str, shown: str
) -> None:
    officer = await at_step(world, "service", language)
    officer.send(typed)
    await read(officer, shown)
    officer.send("non")
    await read(
        officer, "Écrivez le nom de votre service" if language == "fr" else "Write the name of your police"
    )
    officer.send("sq")
    await officer.wait_for(lambda p: "(SQ)" in str(buttons_of(p)))
    officer.send("oui")
    await officer.wait_for(lambda p: world.rows(Draft)[0].answers.get("service") == "sq")


@pytest.mark.parametrize(
    ("language", "typed", "shown"),
    [
        ("fr", "annuler svp", "il n'y a rien à annuler."),
        ("en", "cancel", "so there is nothing to cancel."),
        ("fr", "retour", "Je ne vois pas à quelle question"),
        ("en", "skip", "I can't tell which question"),
    ],
)
async def test_a_forms_word_without_a_form_is_no_question(
    world: World, language: str, typed: str, shown: str
) -> None:
    officer = world.officer(language=language)
    officer.send(typed)
    await read(officer, shown)
    assert not world.rows(Question)


async def test_cancel_with_an_interest_sent_leads_to_it_and_answers_a_question_with_no(world: World) -> None:
    officer = await registered(world)
    officer.send("cancel")
    await read(officer, said("nothing-to-cancel-case"))
    await press(officer, "My file", "Your file")
    officer.send("/forget")
    await read(officer, said("forget-question"))
    officer.send("cancel")
    await read(officer, said("privacy"))


async def test_cancel_under_an_answer_is_no_verdict_on_it(world: World) -> None:
    officer = world.officer()
    officer.send("how long is a tour")
    await read(officer, said("ask-helped"))
    officer.send("cancel")
    await read(officer, "so there is nothing to cancel")
    assert [row.outcome for row in world.rows(Question)] == ["answered"]
