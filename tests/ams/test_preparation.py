"""Preparing for the AMS, from /ams: the stages, conditions, plan, reminders, progress and who sees it."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session, select

from bot.demo.phones import Phone
from data.db.base import utc_now
from data.models.people import Person, Profile
from data.models.preparation import Plan, PlanTask, PracticeDay, QuizCard
from tests.actors import begin_ams, buttons_of, claimed, opened_ams, read_button, registered, tap
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def planned(officer: Phone, day: str = "15 March 2028") -> None:
    """Make a plan with a date."""
    await press(officer, "My plan", said("date-question"))
    officer.send(day)
    await read(officer, said("plan-head"))
    await read_button(officer, "Change the date")


async def test_every_stage_says_what_happens_and_what_is_uncertain(world: World) -> None:
    officer = await opened_ams(world)
    await press(officer, "The AMS, stage by stage", said("stages-head"))
    for row in officer.last.buttons[:7] if officer.last else []:
        await press(officer, row[0].text, "How to practise")
        assert shows(officer, "Uncertain:") and shows(officer, "How long:")
        officer.press("‹ Back")
        await read(officer, said("stages-head"))
    await press(officer, "Driving", "What counts")
    await press(officer, "Practise this", said("driving-head"))


async def test_the_conditions_are_checked_without_being_kept_unless_one_says_so(world: World) -> None:
    officer = await opened_ams(world)
    await press(officer, "Check my eligibility", said("condition-age"))
    for label, then in (
        ("25 to 54", "five years of police service"),
        ("Not yet", "driver's licence"),
        ("Yes", "conviction"),
        (world.services.texts.of("en").plain("answer-record-o"), "English or French"),
        ("Yes", "passport valid"),
        ("Yes", "healthy enough"),
    ):
        await press(officer, label, then)
    officer.press("I don't know")
    await read(officer, said("conditions-not_yet"))
    assert shows(officer, "Years of service: ✕ not yet")
    assert shows(officer, "training excluded")
    assert shows(officer, "Record: ? ask a coordinator")
    assert world.rows(Profile) == []
    told = officer.last.text if officer.last else ""
    assert told.index("Years of service") < told.index("Record") < told.index("Age"), "the worst first"
    assert "about 2010-2014" in told and "quoted in 2019" in told
    await press(officer, "Add to my registration", said("conditions-kept"))
    assert world.rows(Profile)[0].answers["conditions"]["years"] == "not_yet"
    world.unhurried(officer)
    await press(officer, "Register interest", said("ask-mission"))


async def test_the_conditions_go_onto_the_card_that_coordinators_have(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await begin_ams(officer)
    await press(officer, "Check my eligibility", said("condition-age"))
    for label in ("62 or older", "Yes", "Yes", "No", "Yes", "Yes", "Yes"):
        await tap(world, officer, label)
    await read(officer, said("conditions-ask"))
    await press(officer, "Add to my registration", said("conditions-used"))
    await read(desk, "6 met; not met or to ask: Age ? ask a coordinator")


async def test_late_in_french_nothing_scolds_and_a_past_ams_is_no_alarm(world: World) -> None:
    officer = await opened_ams(world, "Élise", "fr")
    await press(officer, "Mon plan", said("date-question", "fr"))
    officer.send("15 mars 2028")
    await read(officer, "jours avant l'AMS")

    def passed(session: Session) -> None:
        plan = session.exec(select(Plan)).one()
        plan.ams_on = plan.created_at.date() - timedelta(days=3)
        for task in session.exec(select(PlanTask)).all():
            task.due_on = plan.created_at.date() - timedelta(days=9)

    await world.services.db.run(passed)
    await press(officer, "Documents", said("task-late", "fr"))
    assert not shows(officer, "retard")
    officer.send("/ams")
    await read(officer, said("step-over", "fr"))
    assert shows(officer, "Votre AMS a eu lieu le")


async def test_a_plan_is_made_ticked_moved_and_taken_as_a_calendar(world: World) -> None:
    officer = await opened_ams(world)
    await press(officer, "My plan", said("date-question"))
    for wrong, told in (("1 May 2019", "has passed"), ("1 May 2056", "five years"), ("whenever", "date")):
        officer.send(wrong)
        await read(officer, told)
    officer.send("15 March 2028")
    await read(officer, "days to the AMS")
    await officer.settled()
    await press(officer, "Documents", said("plan-tick"))
    label = officer.last.buttons[0][0].text
    await press(officer, label, "(done)")
    await press(officer, "‹ Plan", "1 of 27 tasks done")
    await press(officer, "Add to my calendar (.ics)", said("calendar-sent"))
    name = next(m.document["file_name"] for m in officer.screen if m.document)
    assert name == "ams-plan.ics"
    await press(officer, "UN test (AMS)", said("ams-head"))
    await press(officer, "My plan", "1 of 27 tasks done")
    await press(officer, "Change the date", said("date-question"))
    await press(officer, "No date yet", said("ams-no-date"))
    await press(officer, "UN test (AMS)", said("ams-head"))
    await press(officer, "My plan", "1 of 27 tasks done")
    done = [row for row in world.rows(PlanTask) if row.done_at]
    assert len(done) == 1 and done[0].due_on
    assert all(row.due_on is None for row in world.rows(PlanTask) if not row.done_at)


async def test_one_summary_comes_at_the_hour_and_can_be_snoozed_and_paused(world: World) -> None:
    officer = await opened_ams(world)
    await planned(officer)

    def due(session: Session) -> None:
        plan = session.exec(select(Plan)).one()
        plan.hour, plan.told_on = 0, plan.created_at.date() - timedelta(days=4)
        plan.snoozed_until = None
        for task in session.exec(select(PlanTask)).all()[:20]:
            task.due_on = plan.created_at.date() - timedelta(days=1)

    await world.services.db.run(due)
    await world.reminded()
    await read(officer, "From your plan, to do now")
    assert shows(officer, "… and 12 more")
    await press(officer, "Snooze 3 days", "No reminder before")
    await press(officer, "Time zone", "What time is it")
    officer.send("qwrtz")
    await read(officer, "I don't know the time of that place")
    officer.send("port au prince")
    await officer.wait_for(lambda p: any(b.startswith("Port-au-Prince · ") for b in buttons_of(p)))
    await press(officer, buttons_of(officer)[0], "Port-au-Prince time")
    await press(officer, "20:00", "then at 20:00")
    await press(officer, "Remind me again", "I remind you at 20:00")
    await press(officer, "Snooze 3 days", "No reminder before")
    await press(officer, "Pause", "Reminders are paused")
    await press(officer, "Resume", "I remind you at 20:00")


async def test_progress_is_private_until_it_is_shared_and_again_afterwards(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await begin_ams(officer)
    await read(officer, said("ams-private"))
    await planned(officer)
    await tap(world, officer, "UN test (AMS)")
    assert not shows(desk, "AMS preparation (shared")
    await press(officer, "Share with coordinators", said("share-question"))
    officer.press("Yes, share this")
    await read(desk, "AMS preparation (shared by the officer): 0 of 27 tasks")
    assert shows(desk, "days to the AMS (March 15, 2028)")
    await read_button(officer, "Stop sharing")
    assert shows(officer, "You are sharing this")
    officer.press("Stop sharing")
    await desk.wait_for(lambda p: not shows(p, "AMS preparation (shared"))
    await read(officer, said("ams-private"))


async def test_the_picture_comes_with_the_same_in_words(world: World) -> None:
    officer = await opened_ams(world)
    await press(officer, "As a picture", said("picture-nothing"))
    person = world.rows(Person)[0].id or 0

    def practised(session: Session) -> None:
        session.add(PracticeDay(person_id=person, day=date(2026, 11, 20), answered=10, right=7))
        session.add(
            QuizCard(
                person_id=person,
                question="driving_01",
                state={},
                due_at=utc_now(),
                is_right=True,
                times=4,
                wrongs=1,
            )
        )

    await world.services.db.run(practised)
    officer.press("As a picture")
    await officer.wait_for(lambda p: any(m.kind == "photo" for m in p.screen))
    await read(officer, "Driving: 75% right (4 answers)")
    assert shows(officer, "Nov 20: 10 exercises, 7 right answers")
