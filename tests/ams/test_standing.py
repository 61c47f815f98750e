"""Where somebody stands: what counts for each part, the order, what is suggested, the order of the plan."""

from datetime import date

import pytest
from sqlmodel import Session

from bot.texts.catalogue import LANGUAGES, Texts
from data.ams import progress as ams_progress
from data.ams.driving import store as drives
from data.ams.material import Practice, ReadingQuestion
from data.ams.plan import store as plans
from data.ams.plan.dates import read_ams_day
from data.ams.rehearsals import store as rehearsals
from data.ams.standing import (
    EVENING_MINUTES,
    PARTS,
    PartView,
    get_readiness,
    set_armed,
    suggest,
    weakest_first,
)
from data.calendar.clock import today_in
from data.forms.mistakes import BadAnswer
from data.interests import store as interests
from data.interests.conditions import kept_answers
from tests.builders import ZONE, Desk, take

TODAY = date(2026, 11, 28)


def parts_of(desk: Desk, practice: Practice) -> dict[str, PartView]:
    return {one.part: one for one in desk.db.run_here(get_readiness, desk.officer, practice)}


def order_of(desk: Desk, practice: Practice) -> list[str]:
    return list(parts_of(desk, practice))


def rehearse(desk: Desk, practice: Practice, code: str, right: int) -> None:
    """Do a whole reading with so many right answers, or a report with so many points ticked."""
    one = practice.exercise(code)
    assert one

    def done(session: Session) -> None:
        at = rehearsals.begin(session, desk.officer, one)
        for place, question in enumerate(one.questions):
            assert isinstance(question, ReadingQuestion)
            option = question.right if place < right else (question.right + 1) % len(question.options)
            rehearsals.answer(session, desk.officer, at.id, place, option)
        for point in range(0 if one.questions else right):
            rehearsals.tick(session, desk.officer, at.id, point)
        rehearsals.finish(session, desk.officer, at.id, TODAY)

    desk.db.run_here(done)


def test_nothing_is_said_of_what_was_not_practised(desk: Desk, practice: Practice) -> None:
    parts = parts_of(desk, practice)
    assert {one.state for one in parts.values()} == {"none"}
    assert list(parts)[-1] == "shooting", "nobody knows yet whether the mission is armed"


def test_the_weakest_part_comes_first_and_only_the_latest_results_count(
    desk: Desk, practice: Practice
) -> None:
    rehearse(desk, practice, "reading_en_1", 4)
    assert order_of(desk, practice)[0] == "reading"
    assert parts_of(desk, practice)["reading"].state == "weak"
    assert order_of(desk, practice)[1] == "listening", "then what wasn't practised"
    for code in ("reading_en_2", "reading_en_3", "reading_en_4"):
        rehearse(desk, practice, code, 9)
    reading = parts_of(desk, practice)["reading"]
    assert reading.share == pytest.approx(0.9) and reading.count == 3 and reading.state == "steady"
    assert order_of(desk, practice).index("reading") > order_of(desk, practice).index("report")
    rehearse(desk, practice, "report_en_1", 7)
    report = parts_of(desk, practice)["report"]
    assert report.share == pytest.approx(7 / 11), "four points are of every report"


def test_a_part_that_was_only_asked_about_says_so_until_it_is_done(desk: Desk, practice: Practice) -> None:
    take(desk, practice, "driving", True)
    driving = parts_of(desk, practice)["driving"]
    assert driving.is_quiz and driving.share == 1.0
    desk.db.run_here(drives.keep_attempt, desk.officer, 290, ["marker"], TODAY)
    driving = parts_of(desk, practice)["driving"]
    assert not driving.is_quiz and driving.share == 0.0 and driving.count == 1


def test_a_placement_test_feeds_what_it_asks_about(desk: Desk, practice: Practice) -> None:
    for _ in range(3):
        take(desk, practice, "placement", False)
    parts = parts_of(desk, practice)
    for part in ("driving", "shooting", "interview", "conditions", "knowledge"):
        assert parts[part].share == 0.0, part
    assert parts["reading"].share is None, "questions about a reading are no reading"


def test_shooting_counts_where_the_mission_is_armed(desk: Desk, practice: Practice) -> None:
    desk.db.run_here(set_armed, desk.officer, ZONE, False)
    assert "shooting" not in parts_of(desk, practice)
    desk.db.run_here(set_armed, desk.officer, ZONE, True)
    assert order_of(desk, practice)[-1] != "shooting"


def test_the_kept_check_of_the_conditions_counts(desk: Desk, practice: Practice) -> None:
    kept = (desk.officer, "Alex", None, kept_answers("mnyoyyy"))
    desk.db.run_here(interests.add_to_profile, *kept)
    conditions = parts_of(desk, practice)["conditions"]
    assert conditions.share == pytest.approx(5 / 7) and not conditions.is_quiz


def test_an_evening_has_twenty_minutes_and_begins_with_the_weakest(desk: Desk, practice: Practice) -> None:
    rehearse(desk, practice, "report_en_1", 1)
    parts = desk.db.run_here(get_readiness, desk.officer, practice)
    done = desk.db.run_here(rehearsals.list_done, desk.officer)
    steps = suggest(parts, practice, done, "en")
    assert steps[0].part == "report" and steps[0].code == "report_en_2", "one that wasn't done"
    assert steps[0].minutes == EVENING_MINUTES
    for weakest in parts:
        steps = suggest([weakest, *(one for one in parts if one != weakest)], practice, done, "fr")
        assert steps[0].part == weakest.part and sum(step.minutes for step in steps) <= EVENING_MINUTES
        for step in steps:
            exercise = practice.exercise(step.code)
            assert exercise is None or exercise.language == "fr"


def test_the_plan_follows_what_somebody_is_weakest_at(desk: Desk, practice: Practice) -> None:
    desk.db.run_here(plans.set_date, desk.officer, ZONE, today_in(ZONE), practice.tasks)

    def next_task() -> str:
        shown = desk.db.run_here(ams_progress.get_progress, desk.officer, practice, ZONE)
        assert shown.next_task and shown.plan
        order = [task.code for task in weakest_first(shown.plan.due, shown.parts)]
        assert sorted(order) == sorted(task.code for task in shown.plan.due)
        assert order[0] == shown.next_task.code
        return shown.next_task.code

    before = next_task()
    desk.db.run_here(drives.keep_attempt, desk.officer, 400, [], TODAY)
    assert next_task() != before and next_task() in ("vision", "four_by_four", "cones", "cones_again")


@pytest.mark.parametrize(
    ("said", "language", "day"),
    [
        ("next year", "en", "2027-01-01"),
        ("next spring", "en", "2027-03-01"),
        ("sometime in 2028", "en", "2028-01-01"),
        ("2028", "en", "2028-01-01"),
        ("March 2028", "en", "2028-03-01"),
        ("early March", "en", "2027-03-01"),
        ("in 3 months", "en", "2027-02-28"),
        ("next month", "en", "2026-12-01"),
        ("November 2026", "en", "2026-11-28"),
        ("le printemps prochain", "fr", "2027-03-01"),
        ("l'an prochain", "fr", "2027-01-01"),
        ("mi-mars 2028", "fr", "2028-03-01"),
        ("dans trois mois", "fr", "2027-02-28"),
    ],
)
def test_what_names_no_day_is_asked_back(said: str, language: str, day: str) -> None:
    read = read_ams_day(said, TODAY, language)
    assert read.is_vague and read.day.isoformat() == day


@pytest.mark.parametrize(
    ("said", "language", "day"),
    [
        ("15 March 2028", "en", "2028-03-15"),
        ("March 15", "en", "2027-03-15"),
        ("2028-03-15", "en", "2028-03-15"),
        ("next Monday", "en", "2026-11-30"),
        ("in two weeks", "en", "2026-12-12"),
        ("tomorrow", "en", "2026-11-29"),
        ("1er mars 2028", "fr", "2028-03-01"),
        ("dans dix jours", "fr", "2026-12-08"),
    ],
)
def test_what_names_a_day_is_that_day(said: str, language: str, day: str) -> None:
    read = read_ams_day(said, TODAY, language)
    assert not read.is_vague and read.day.isoformat() == day


@pytest.mark.parametrize(
    "said", ["whenever", "0000", "9999", "1 May 2019", "in", "", "aucune idée", "it depends"]
)
def test_what_is_no_date_to_come_is_refused(said: str) -> None:
    with pytest.raises(BadAnswer):
        read_ams_day(said, TODAY, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_name_of_a_part_has_no_colon_of_its_own(language: str) -> None:
    """One follows it: "Reading: not practised yet"."""
    words = Texts("UTC").of(language)
    assert not [part for part in PARTS if ":" in words.plain(f"part-{part}")]
