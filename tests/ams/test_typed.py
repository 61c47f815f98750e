"""What is typed under the screens of the AMS preparation, and what is said of reminders that won't come."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session, select

from bot.demo.phones import Phone
from data.ams.plan.dates import read_ams_day
from data.ams.plan.hours import read_hour
from data.calendar.clock import today_in
from data.forms.mistakes import BadAnswer
from data.models.content import Question
from data.models.preparation import Plan, QuizRun
from tests.actors import buttons_of, opened_ams, poll_on, tap, types
from tests.world import World, read

ZONE = "America/Toronto"


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("7", 7),
        ("7 am", 7),
        ("7am", 7),
        ("at 8 pm", 20),
        ("12 am", 0),
        ("19 h", 19),
        ("20h00", 20),
        ("20:00", 20),
        ("à 7 heures", 7),
        ("8 in the evening", 20),
        ("7 h du soir", 19),
        ("noon", 12),
        ("midi", 12),
        ("7:30", None),
        ("25", None),
        ("13 pm", None),
        ("pause", None),
        ("in 7 days", None),
    ],
)
def test_an_hour_is_read_as_people_type_it(said: str, hour: int | None) -> None:
    assert read_hour(said) == hour


@pytest.mark.parametrize(
    "said", ["2", "15", "7 h", "7h30", "10:30", "at 7 pm", "un jour", "someday", "sometime"]
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_names_neither_day_nor_month_is_no_date(said: str, language: str) -> None:
    with pytest.raises(BadAnswer):
        read_ams_day(said, date(2026, 11, 28), language)


WORDS = {
    "en": {
        "plan": "My plan",
        "reminders": "Reminders",
        "zone": "Time zone",
        "quiz": "Practice quiz",
        "all": "Ten mixed questions",
        "none": "No date yet",
        "ask": "When is your AMS?",
        "date": "March 12, 2028",
        "noon": "noon",
        "end": "The set has ended",
        "question": "how long is a tour?",
        "answer": "Usually 12 months",
        "stopped": "AMS reminders or daily questions",
        "zone_ask": "What time is it where you are?",
    },
    "fr": {
        "plan": "Mon plan",
        "reminders": "Rappels",
        "zone": "Fuseau horaire",
        "quiz": "Quiz d'exercice",
        "all": "Dix questions sur tout",
        "none": "Pas encore de date",
        "ask": "Quand passez-vous l'AMS?",
        "date": "12 mars 2028",
        "noon": "midi",
        "end": "La série est terminée",
        "question": "combien de temps dure une mission?",
        "answer": "12 mois",
        "stopped": "de rappels AMS ni de questions du jour",
        "zone_ask": "Quelle heure est-il chez vous?",
    },
}
languages = pytest.mark.parametrize("language", ["en", "fr"])


async def say(world: World, phone: Phone, text: str) -> str:
    """Type a text. Returns what the bot says last."""
    phone.send(text)
    await phone.settled()
    world.unhurried(phone)
    return phone.last.text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.slow
@languages
async def test_the_words_of_the_plan_s_buttons_can_be_typed(world: World, language: str) -> None:
    words = WORDS[language]
    officer = await opened_ams(world, language=language)
    assert words["ask"] in await say(world, officer, "plan")
    said = await say(world, officer, "2")
    assert words["ask"] in said and not world.rows(Plan)
    said = await say(world, officer, words["question"])
    assert words["ask"] in said and words["answer"] in officer.transcript().replace("\N{NO-BREAK SPACE}", " ")
    await say(world, officer, words["none"])
    (plan,) = world.rows(Plan)
    assert plan.ams_on is None and words["reminders"] in buttons_of(officer)
    await say(world, officer, words["reminders"].lower())
    await say(world, officer, "7 am" if language == "en" else "7 h")
    await say(world, officer, words["noon"])
    assert world.rows(Plan)[0].hour == 12
    await tap(world, officer, words["zone"])
    assert words["zone_ask"] in await say(world, officer, words["question"])
    await say(world, officer, "halifax")
    assert world.rows(Plan)[0].zone == "America/Halifax"
    await tap(world, officer, words["zone"])
    await say(world, officer, "port-au-prince")
    await say(world, officer, "yes" if language == "en" else "oui")
    assert world.rows(Plan)[0].zone == "America/Port-au-Prince"
    assert not [row for row in world.rows(Question) if row.outcome != "answered"]


@pytest.mark.slow
@languages
async def test_stop_ends_the_set_first_and_then_says_all_that_it_stops(world: World, language: str) -> None:
    words = WORDS[language]
    officer = await opened_ams(world, language=language)
    await say(world, officer, "plan")
    await say(world, officer, words["date"])
    await begin_again(world, officer)
    await say(world, officer, "quiz")
    await tap(world, officer, words["all"])
    assert officer.last.poll
    assert words["end"] in await say(world, officer, "stop")
    assert not world.rows(Plan)[0].is_paused
    assert words["stopped"] in await say(world, officer, "stop" if language == "en" else "arrête")
    assert world.rows(Plan)[0].is_paused


async def begin_again(world: World, officer: Phone) -> None:
    """Open the preparation of somebody who has begun it."""
    officer.send("/ams")
    await officer.settled()
    world.unhurried(officer)


@pytest.mark.slow
async def test_no_reminder_is_promised_that_wont_come(world: World) -> None:
    officer = await opened_ams(world)
    today = today_in(ZONE)
    await say(world, officer, "plan")
    await say(world, officer, (today + timedelta(days=2)).isoformat())
    await tap(world, officer, "Reminders")
    await tap(world, officer, "Snooze 3 days")
    assert "No more reminders before the AMS" in officer.last.text

    def pass_days(session: Session) -> None:
        plan = session.exec(select(Plan)).one()
        plan.ams_on = today - timedelta(days=1)

    await world.services.db.run(pass_days)
    await begin_again(world, officer)
    await tap(world, officer, "My plan")
    await tap(world, officer, "Reminders")
    assert "no reminder comes until you set another date" in await read(officer, "Your AMS was on")


@pytest.mark.parametrize(("language", "said"), [("en", "2"), ("fr", "la deuxième")])
async def test_a_place_typed_under_a_question_of_the_quiz_answers_it(
    world: World, language: str, said: str
) -> None:
    officer = await opened_ams(world, language=language)
    officer.press_data("1zb:all", officer.last.id)
    await officer.wait_for(lambda p: bool(p.last.poll))
    question = poll_on(officer).poll
    assert question and officer.last
    world.unhurried(officer)
    officer.send(said)
    right = 1 in question["correct_option_ids"]
    await officer.wait_for(lambda p: not p.last.poll and p.last.from_bot)
    assert officer.last.text.startswith("✓" if right else "✕")
    [run] = world.rows(QuizRun)
    assert run.place == 1 and bool(run.wrong) is not right
    world.unhurried(officer)
    officer.send("2")
    await officer.settled()
    assert world.rows(QuizRun)[0].place == 1, "under the explanation, a number is no answer"


async def test_a_saved_check_of_an_earlier_version_begins_anew(world: World) -> None:
    officer = await opened_ams(world)
    officer.press_data("1au:y", officer.last.id)
    await read(officer, "1 of ")


@pytest.mark.parametrize(
    ("language", "asked", "typed_texts", "back"),
    [
        ("en", "Send one voice message", ("how long is the AMS", "thanks"), "back"),
        ("fr", "Envoyez un seul message vocal", ("l'AMS dure combien de temps", "merci"), "retour"),
    ],
)
async def test_words_where_a_recording_is_asked_for_are_answered_or_lead_back(
    world: World, language: str, asked: str, typed_texts: tuple[str, ...], back: str
) -> None:
    desk = await world.coordinator("Camille", language)
    passage = world.services.practice.list_exercises("listening", language)[0]
    desk.press_data(f"1yr:{passage.code}", desk.last.id)
    await read(desk, asked)
    for text in typed_texts:
        await types(world, desk, text, asked)
    await types(world, desk, back, passage.title)
    assert asked not in desk.last.text
