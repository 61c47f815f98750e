"""Beginning with the AMS, where one stands, the placement test, sharing, and a test date that is no day."""

import re
from collections.abc import Callable

import pytest

from bot.demo.phones import Phone, as_typed
from data.models.preparation import Plan, QuizCard, QuizTally
from tests.actors import (
    answer_poll,
    begin_ams,
    buttons_of,
    claimed,
    erased,
    opened_ams,
    read_button,
    registered,
    tap,
)
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


def is_asked(begins: str) -> Callable[[Phone], bool]:
    """Return a condition that a poll begins like this."""
    return lambda phone: any(m.poll and m.poll["question"].startswith(begins) for m in phone.screen)


async def placed(world: World, officer: Phone, right: bool) -> None:
    """Answer the whole placement test."""
    officer.press(world.services.texts.of("en").plain("button-placement"))
    for number in range(1, 16):
        await officer.wait_for(is_asked(f"{number}/15"))
        await answer_poll(world, officer, right)
        officer.press("Next question" if number < 15 else "Result")


async def test_ams_begins_with_two_sentences_and_one_button(world: World) -> None:
    officer = world.officer("Alexandrine")
    officer.send("/ams")
    text = await read(officer, said("ams-intro"))
    assert len(re.findall(r"[.!?](?:\s|$)", text)) == 2
    assert buttons_of(officer) == ["Start"]
    await press(officer, "Start", said("ams-head"))
    await press(officer, "My plan", said("date-question"))
    await press(officer, "No date yet", said("ams-no-date"))
    officer.send("/ams")
    await read(officer, said("ams-tasks"))
    assert "Start" not in buttons_of(officer)


async def test_where_one_stands_begins_with_the_weakest_and_tonight_is_one_tap(world: World) -> None:
    officer = await opened_ams(world)
    await press(officer, "Where do I stand?", "not an official mark")
    assert shows(officer, "○ Reading: not practised yet")
    await placed(world, officer, False)
    await read(officer, "Placement test: 0 of 15 right.")
    assert shows(officer, "“Where do I stand?” counts these answers")
    await press(officer, "Where do I stand?", said("standing-weak"))
    text = officer.last.text if officer.last else ""
    assert text.index("Driving: 0%") < text.index("Reading: not practised")
    assert len(world.rows(QuizCard)) == 15 == sum(row.answered for row in world.rows(QuizTally))
    tonight = next(b for b in buttons_of(officer) if b.startswith("▶ Tonight: "))
    await press(officer, "As a picture", said("standing-head"))
    await officer.wait_for(lambda p: any(m.kind == "photo" for m in p.screen))
    await officer.settled()
    world.unhurried(officer)
    await press(officer, tonight, said("begun-interview"))


async def test_an_evening_s_report_has_the_time_of_an_evening_and_survives_a_restart(world: World) -> None:
    officer = await opened_ams(world)
    await tap(world, officer, "Language practice")
    await tap(world, officer, "Report (English)")
    await tap(world, officer, "Visit to the cells")
    await press(officer, "Begin: 30 minutes", said("begun-report"))
    officer.send("I visited the cells.")
    await read(officer, "4 words")
    await tap(world, officer, "Finish")
    await begin_again(officer)
    await press(officer, "Where do I stand?", "Report writing: 0%")
    assert buttons_of(officer)[0] == "▶ Tonight: Report writing"
    await world.stop_bot()
    await world.start_bot()
    await press(officer, "▶ Tonight: Report writing", said("begun-report"))
    officer.send("I met Ms. Soli.")
    await read(officer, "Within the 20 minutes")


async def begin_again(officer: Phone) -> None:
    officer.send("/ams")
    await read_button(officer, "Practice quiz")


async def test_shooting_counts_only_if_the_mission_is_armed_and_all_of_it_is_erased(world: World) -> None:
    officer = await opened_ams(world)
    await press(officer, "Where do I stand?", said("standing-armed-unknown"))
    await press(officer, "My mission: armed? I don't know", "not an official mark")
    await read_button(officer, "My mission: armed")
    officer.press("My mission: armed")
    await read_button(officer, "My mission: unarmed")
    assert not shows(officer, "Shooting")
    assert world.rows(Plan)[0].is_armed is False
    world.unhurried(officer)
    await erased(officer)
    assert world.rows(Plan) == []


@pytest.mark.parametrize(
    ("language", "name", "taps", "weakest", "stands"),
    [
        (
            "en",
            "Alexandrine",
            ("Driving", "Mark a try", "Keep this try", "Where do I stand?"),
            "Weakest: Driving, 0%",
            "Driving: 0%",
        ),
        (
            "fr",
            "Élise",
            ("Conduite", "Noter un essai", "Garder cet essai", "Où en suis-je?"),
            "À travailler : Conduite, 0 %",
            "Conduite : 0 %",
        ),
    ],
)
async def test_the_preparation_and_where_one_stands_name_the_same_weakest_part(
    world: World, language: str, name: str, taps: tuple[str, ...], weakest: str, stands: str
) -> None:
    officer = await opened_ams(world, name, language)
    await tap(world, officer, taps[0])
    await tap(world, officer, taps[1])
    officer.send("7:20")
    await read_button(officer, taps[2])
    await tap(world, officer, taps[2])
    officer.send("/ams")
    await read(officer, weakest)
    assert shows(officer, "Last practice: today" if language == "en" else "Dernier exercice : aujourd'hui")
    await press(officer, taps[3], stands)
    assert officer.last and as_typed(officer.last.text).index(stands) < officer.last.text.index("○")


async def test_sharing_asks_first_and_shows_what_coordinators_will_see(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await begin_ams(officer)
    await press(officer, "Share with coordinators", said("share-question"))
    shown = officer.last.text if officer.last else ""
    seen = shown[shown.index("AMS preparation") : shown.index("They don't see")].strip()
    assert not shows(desk, "AMS preparation")
    await press(officer, "No, keep it to myself", said("ams-private"))
    await press(officer, "Share with coordinators", said("share-question"))
    await press(officer, "Yes, share this", said("ams-is-shared"))
    await read(desk, said("ams-shared"))
    card = next(m.text for m in desk.screen if "AMS preparation" in m.text)
    for line in seen.splitlines():
        assert line.strip() in card, "word for word"
    await press(officer, "Stop sharing", said("ams-private"))
    await desk.wait_for(lambda p: not any("AMS preparation (shared" in m.text for m in p.screen))


async def test_a_test_date_that_could_be_many_days_is_asked_back(world: World) -> None:
    officer = await opened_ams(world)
    await press(officer, "My plan", said("date-question"))
    officer.send("next spring")
    await read(officer, "You wrote “next spring”. The plan needs one day")
    assert world.rows(Plan) == []
    officer.send("next year")
    await read(officer, "You wrote “next year”")
    for_now = next(b for b in buttons_of(officer) if b.startswith("For now: January 1"))
    await press(officer, for_now, "days to the AMS")
    assert (world.rows(Plan)[0].ams_on or 0) and world.rows(Plan)[0].ams_on.day == 1  # type: ignore[union-attr]


async def test_in_french_too(world: World) -> None:
    officer = await opened_ams(world, "Élise", "fr")
    await press(officer, "Où en suis-je?", "pas une note officielle")
    assert shows(officer, "Ce soir, 20 minutes")
    await begin_ams(officer)
    await press(officer, "Mon plan", said("date-question", "fr"))
    officer.send("l'an prochain")
    await read(officer, said("date-vague", "fr"))
    for_now = next(b for b in buttons_of(officer) if b.startswith("Pour l'instant"))
    await press(officer, for_now, "jours avant")
