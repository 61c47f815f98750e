"""What is under way is offered first, in both languages, and goes on where it stood; nothing typed for it is
taken as a question to the bot.
"""

import pytest

from bot.demo.phones import Phone
from data.models.content import Question
from data.models.preparation import Rehearsal
from tests.actors import buttons_of, message, opened_ams, read_button, tap
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow
NAMES = {"en": "Alexandrine", "fr": "Élise"}
PRACTICE = {"en": "Language practice", "fr": "Exercices de langue"}
SKILLS = {
    "en": {"reading": "Reading (English)", "report": "Report (English)", "interview": "Interview (English)"},
    "fr": {
        "reading": "Lecture (français)",
        "report": "Rapport (français)",
        "interview": "Entrevue (français)",
    },
}
GO_ON = {"en": "▶ Resume: ", "fr": "▶ Reprendre\xa0: "}


async def begun(world: World, language: str, skill: str) -> Phone:
    """The first exercise of a skill, its clock running."""
    officer = await opened_ams(world, NAMES[language], language)
    await tap(world, officer, PRACTICE[language])
    await tap(world, officer, SKILLS[language][skill])
    await tap(world, officer, world.services.practice.list_exercises(skill, language)[0].title)
    await tap(world, officer, buttons_of(officer)[0])
    return officer


async def left_and_resumed(world: World, officer: Phone, language: str) -> None:
    """/ams while the exercise runs, after the bot was stopped; then the button that goes on."""
    await world.stop_bot()
    await world.start_bot()
    officer.send("/ams")
    await officer.wait_for(lambda p: buttons_of(p)[0].startswith(GO_ON[language]))
    await officer.settled()
    world.unhurried(officer)
    await tap(world, officer, buttons_of(officer)[0])


@pytest.mark.parametrize(
    ("language", "untaken", "told"),
    [
        ("en", "what is the pay?", "That isn't one of the answers."),
        ("fr", "combien on gagne?", "Ce n'est pas une des réponses."),
    ],
)
async def test_an_option_may_be_typed_and_what_is_none_is_no_question(
    world: World, language: str, untaken: str, told: str
) -> None:
    officer = await begun(world, language, "reading")
    await left_and_resumed(world, officer, language)
    one = world.services.practice.list_exercises("reading", language)[0]
    officer.send(untaken)
    await read(officer, told)
    await officer.settled()
    world.unhurried(officer)
    assert world.rows(Question) == [] and world.rows(Rehearsal)[0].answers == []
    question = one.questions[0]
    officer.send(question.options[question.right].upper())  # type: ignore[union-attr]
    await officer.settled()
    assert world.rows(Rehearsal)[0].answers == [question.right]  # type: ignore[union-attr]


async def test_distress_typed_at_a_question_with_options_stays_the_last_word(world: World) -> None:
    officer = await begun(world, "en", "reading")
    officer.send("I want to kill myself")
    await read(officer, "9-8-8")
    await officer.settled()
    assert "9-8-8" in officer.last.text


@pytest.mark.parametrize(
    ("language", "add", "first", "second", "counted"),
    [
        ("en", "See the notes, add more", "I went to the cells.", "I met Ms. Soli.", "in 2 messages"),
        ("fr", "Revoir les notes, compléter", "Je suis arrivé.", "M. Otis attend.", "en 2 messages"),
    ],
)
async def test_a_report_is_added_to_after_it_was_checked_or_left(
    world: World, language: str, add: str, first: str, second: str, counted: str
) -> None:
    officer = await begun(world, language, "report")
    await left_and_resumed(world, officer, language)
    officer.send(first)
    await read_button(officer, add)
    await tap(world, officer, "1")
    await tap(world, officer, add)
    assert not shows(officer, counted)
    officer.send(second)
    await read(officer, counted)
    world.unhurried(officer)
    await left_and_resumed(world, officer, language)
    await read(officer, counted)
    officer.send("The end." if language == "en" else "Fin.")
    await read(officer, counted.replace("2", "3"))
    assert world.rows(Question) == []


@pytest.mark.parametrize(
    ("language", "speak", "check", "example"),
    [
        ("en", "Answer now", "Check yourself", "Example outline"),
        ("fr", "Répondre maintenant", "Évaluez votre réponse", "Exemple de plan"),
    ],
)
async def test_an_interview_is_found_again_while_one_thinks_and_while_one_speaks(
    world: World, language: str, speak: str, check: str, example: str
) -> None:
    officer = await begun(world, language, "interview")
    await left_and_resumed(world, officer, language)
    await press(officer, speak, check)
    await tap(world, officer, "2")
    await left_and_resumed(world, officer, language)
    points = message(officer, check)
    assert "✓ 2" in [b.text for row in points.buttons for b in row] and points == officer.last
    await press(officer, example, world.services.practice.list_exercises("interview", language)[0].outline[0])
    assert len(world.rows(Rehearsal)) == 1


@pytest.mark.parametrize(
    ("language", "quiz", "ten", "resume"),
    [
        ("en", "Practice quiz", "Ten mixed questions", "▶ Pick up where I left off"),
        ("fr", "Quiz d'exercice", "Dix questions sur tout", "▶ Reprendre où j'étais"),
    ],
)
async def test_a_quiz_that_was_begun_is_one_tap_away(
    world: World, language: str, quiz: str, ten: str, resume: str
) -> None:
    officer = await opened_ams(world, NAMES[language], language)
    await tap(world, officer, quiz)
    await tap(world, officer, ten)
    polls = sum(bool(m.poll) for m in officer.screen)
    officer.send("/ams")
    await read_button(officer, resume)
    world.unhurried(officer)
    officer.press(resume)
    await officer.wait_for(lambda p: sum(bool(m.poll) for m in p.screen) > polls)


async def test_what_is_over_says_so_and_the_next_exercise_is_untouched_by_its_buttons(world: World) -> None:
    officer = await begun(world, "en", "reading")
    old = officer.last
    await tap(world, officer, "Stop without a result")
    await tap(world, officer, SKILLS["en"]["reading"])
    await tap(world, officer, world.services.practice.list_exercises("reading", "en")[1].title)
    await tap(world, officer, buttons_of(officer)[0])
    [row] = world.rows(Rehearsal)
    officer.press_data(old.buttons[0][0].data or "", old.id)
    await read(officer, said("rehearsal-gone"))
    assert world.rows(Rehearsal) == [row], "its number is its own"


async def test_the_listening_card_leads_to_listening(world: World) -> None:
    officer = await opened_ams(world)
    await tap(world, officer, "The AMS, stage by stage")
    await tap(world, officer, "Language: listening")
    await press(officer, "Practise this", said("rehearse-listening"))


@pytest.mark.parametrize(
    ("language", "share", "yes", "told"),
    [
        ("en", "Share with coordinators", "Yes, share this", "You have no file yet"),
        ("fr", "Partager avec l'équipe", "Oui, partager ceci", "Vous n'avez pas encore de dossier"),
    ],
)
async def test_who_has_no_interest_is_told_that_nobody_sees_what_is_shared_yet(
    world: World, language: str, share: str, yes: str, told: str
) -> None:
    officer = await opened_ams(world, NAMES[language], language)
    await press(officer, share, told)
    await tap(world, officer, yes)
    assert told in officer.last.text
