"""Practising for the AMS: quiz, rehearsals, driving, the daily five."""

from datetime import timedelta

import pytest
from sqlmodel import Session, select

from bot.demo.phones import Phone
from data.ams.quiz import store as quizzes
from data.ams.rehearsals import store as rehearsals
from data.entries.source_files import read_topics
from data.models.messages import Outbox
from data.models.people import Person
from data.models.preparation import Plan, QuizCard, Rehearsal
from tests.actors import (
    answer_poll,
    begin_ams,
    claimed,
    opened_ams,
    poll_on,
    read_button,
    registered,
    tap,
)
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


def asks(phone: Phone, begins: str) -> bool:
    """Return whether the newest poll begins like this."""
    polls = [message.poll["question"] for message in phone.screen if message.poll]
    return bool(polls) and polls[-1].startswith(begins)


async def read_poll(phone: Phone, begins: str) -> None:
    """Wait until the newest poll begins like this."""
    await phone.wait_for(lambda p: asks(p, begins))


async def photographed(phone: Phone, count: int) -> None:
    """Wait until so many pictures are there."""
    await phone.wait_for(lambda p: sum(m.kind == "photo" for m in p.screen) == count)


async def begin(world: World, officer: Phone, kind: str, code: str) -> None:
    """Begin a set of one question, as a tap would."""
    one = world.services.practice.question(code)
    assert one
    await world.services.db.run(quizzes.begin, world.rows(Person)[0].id or 0, kind, (one,))
    officer.send("/ams")
    await read(officer, said("step-resume"))
    await tap(world, officer, "Practice quiz")
    polls = sum(bool(m.poll) for m in officer.screen)
    officer.press("▶ Pick up where I left off")
    await officer.wait_for(lambda p: sum(bool(m.poll) for m in p.screen) == polls + 1)


async def test_a_quiz_is_answered_explained_left_and_taken_up_again_in_the_other_language(
    world: World,
) -> None:
    officer = await opened_ams(world)
    await press(officer, "Practice quiz", "none is from the real test")
    officer.press("Driving")
    await officer.wait_for(lambda p: any(m.poll for m in p.screen))
    await answer_poll(world, officer, True)
    await read(officer, "✓ Right:")
    officer.send("/language")
    await read(officer, "langue")
    await press(officer, "Français", "on continue en français")
    officer.send("/ams")
    await read(officer, said("step-resume", "fr"))
    await press(officer, "Quiz d'exercice", said("quiz-head", "fr"))
    officer.press("▶ Reprendre où j'étais")
    await officer.wait_for(lambda p: sum(bool(m.poll) for m in p.screen) == 2)
    assert poll_on(officer).poll["question"].startswith("2/10")
    for number in range(2, 11):
        await answer_poll(world, officer, number > 3)
        officer.press("Question suivante" if number < 10 else "Résultat")
        if number == 5:
            officer.press("Question suivante")
        if number < 10:
            await read_poll(officer, f"{number + 1}/10")
    assert [m.poll["question"][:4] for m in officer.screen if m.poll].count("6/10") == 1
    await read(officer, "8 sur 10.")
    assert len(world.rows(QuizCard)) == 10
    officer.press("Questions manquées (2)")
    await officer.wait_for(lambda p: asks(p, "1/2"))
    old = poll_on(officer)
    await press(officer, "Terminer la série", said("quiz-stopped", "fr"))
    officer.answer_poll(old.id, [0])
    await read(officer, said("quiz-closed", "fr"))


async def test_an_answer_is_followed_by_what_the_entry_says_and_the_way_there(world: World) -> None:
    officer = await opened_ams(world)
    await begin(world, officer, quizzes.ALL, "driving_02")
    await answer_poll(world, officer, False)
    await read(officer, "Not quite. The answer: 20.5 metres")
    [entry] = [e for topic in read_topics() for e in topic.entries if e.code == "ams_vision"]
    assert shows(officer, entry.en.answer.partition(",")[0]), "the entry itself"
    assert shows(officer, "Verified on")
    await press(officer, "Read more", "Source")


async def test_a_reading_a_report_and_an_interview(world: World) -> None:
    officer = await opened_ams(world)
    await press(officer, "Language practice", said("rehearse-head"))
    await press(officer, "Reading (English)", said("rehearse-reading"))
    officer.press("The convoy to Mirsa")
    await read_button(officer, "Begin: 20 minutes")
    await press(officer, "Begin: 20 minutes", "Question 1 of 10")
    assert shows(officer, "On Monday 4 May, at 06:30, a convoy")
    for _ in range(10):
        officer.press(officer.last.buttons[0][0].text)
        await officer.settled()
        world.unhurried(officer)
    await read(officer, said("reading-result"))
    assert shows(officer, "The answer: Four.")
    await tap(world, officer, "Language practice")
    await press(officer, "Report (English)", "You write a report")
    officer.press("Visit to the cells")
    await read_button(officer, "Begin: 30 minutes")
    await press(officer, "Begin: 30 minutes", said("begun-report"))
    officer.send("I visited the cells of Vale with Ms. Soli. We arrived at 09:00.")
    await read(officer, "13 words, 2 sentences")
    await press(officer, "1", said("point-ticked"))
    await press(officer, "Compare with a model", said("model-head"))
    assert shows(officer, "The model: 1")
    await press(officer, "Finish", "1 of 11 points ticked")
    await tap(world, officer, "Language practice")
    await press(officer, "Interview (French)", said("rehearse-interview"))
    officer.press("Intégrité")
    await read_button(officer, "Begin: 7 minutes")
    await press(officer, "Begin: 7 minutes", said("begun-interview"))
    await press(officer, "Answer now", said("points-interview"))
    await press(officer, "Send to a coordinator", said("answer-needs-interest"))
    assert sum(row.finished_at is not None for row in world.rows(Rehearsal)) == 2


async def test_an_answer_by_voice_goes_to_a_coordinator_only_if_one_sends_it(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await begin_ams(officer)
    await tap(world, officer, "Language practice")
    await tap(world, officer, "Interview (English)")
    await tap(world, officer, "Integrity")
    await tap(world, officer, "Begin: 7 minutes")
    officer.send_voice()
    await read(officer, said("answer-stays"))
    assert not any(m.kind == "voice" for m in desk.screen)
    await press(officer, "Send to a coordinator", "Your answer to “Integrity”")
    officer.send_voice()
    await desk.wait_for(lambda p: any(m.kind == "voice" for m in p.screen))
    assert shows(desk, "Answers the exercise “Integrity”")

    def walk_away(session: Session) -> None:
        session.exec(select(Rehearsal)).one().ends_at -= timedelta(hours=2)

    await world.services.db.run(walk_away)
    officer.send_voice()
    await desk.wait_for(lambda p: sum(m.kind == "voice" for m in p.screen) == 2)


async def test_a_rehearsal_is_left_without_a_trace_and_a_report_survives_a_tap_in_between(
    world: World,
) -> None:
    officer = await opened_ams(world)
    await press(officer, "Language practice", said("rehearse-head"))
    await press(officer, "Report (English)", "You write a report")
    for then in ("Stop without a result", "stay"):
        officer.press("Visit to the cells")
        await read_button(officer, "Begin: 30 minutes")
        await press(officer, "Begin: 30 minutes", said("begun-report"))
        if then != "stay":
            await press(officer, then, said("rehearse-head"))
            assert world.rows(Rehearsal) == []
            await press(officer, "Report (English)", "You write a report")
    officer.send("/ams")
    await read(officer, said("ams-head"))
    officer.send("I visited the police station of Vale with the interpreter. " * 5)
    await read(officer, "50 words, 5 sentences")


async def test_the_clock_tells_when_time_runs_out_and_keeps_quiet_once_one_has_stopped(world: World) -> None:
    officer = await opened_ams(world)
    await press(officer, "Language practice", said("rehearse-head"))

    async def pass_minutes(minutes: int) -> None:
        """Move the clock on, as if so much time had passed."""

        def move(session: Session) -> None:
            for row in session.exec(select(Rehearsal)):
                row.ends_at -= timedelta(minutes=minutes)
            for waiting in session.exec(select(Outbox).where(Outbox.kind == rehearsals.TIME_UP)):
                waiting.due_at -= timedelta(minutes=minutes)
            session.info["outbox"] = True

        await world.services.db.run(move)

    await press(officer, "Reading (English)", said("rehearse-reading"))
    officer.press("The convoy to Mirsa")
    await read_button(officer, "Begin: 20 minutes")
    await press(officer, "Begin: 20 minutes", "20 minutes left")
    await officer.settled()
    before = len(officer.screen)
    await pass_minutes(16)
    await read(officer, "Question 1 of 10 · 4 minutes left")
    assert len(officer.screen) == before, "the clock is one message"
    assert shows(officer, "On Monday 4 May, at 06:30"), "the text stands with the question"
    await pass_minutes(5)
    await read(officer, "Time's up. In the test you would stop here.")
    await press(officer, "▶ Resume: The convoy to Mirsa", "Question 1 of 10 · time is up; finish anyway")
    question = next(m for m in officer.screen if "Question 1 of 10" in m.text)
    officer.press("Three", question)
    await read(officer, "Question 2 of 10 · time is up; finish anyway")
    officer.press("Stop without a result", next(m for m in officer.screen if "Question 2 of 10" in m.text))
    await read(officer, said("rehearse-head"))
    assert world.rows(Rehearsal) == []


async def test_driving_is_drawn_said_in_words_and_marked_by_oneself(world: World) -> None:
    officer = await opened_ams(world)
    await press(officer, "Driving", said("driving-head"))
    for label in ("The whole course", "Backing into a space", "Out and around"):
        photos = sum(m.kind == "photo" for m in officer.screen)
        await press(officer, label, "In words.")
        await photographed(officer, photos + 1)
        await read_button(officer, "Driving")
        await press(officer, "Driving", said("driving-head"))
    await press(officer, "Mark a try", said("drive-time"))
    officer.send("ages")
    await read(officer, "couldn't read that")
    officer.send("4:35")
    await read(officer, "4:35. Tick what went wrong")
    await press(officer, "a marker was touched", said("point-ticked"))
    await press(officer, "Keep this try", "4:35, a marker was touched")
    officer.press("My tries as a curve")
    await officer.wait_for(lambda p: sum(m.kind == "photo" for m in p.screen) == 4)


async def test_the_daily_five_come_when_asked_for(world: World) -> None:
    officer = await opened_ams(world)
    await press(officer, "Practice quiz", "none is from the real test")
    officer.press("Five a day: send them")
    await read_button(officer, "Five a day: no more")

    def now(session: Session) -> None:
        session.exec(select(Plan)).one().sqlmodel_update({"hour": 0, "quizzed_on": None})

    await world.services.db.run(now)
    await world.reminded()
    await read(officer, said("daily-five"))
    officer.press("Begin")
    await officer.wait_for(lambda p: asks(p, "1/5"))
