"""Courses: joining, counts without names, names only with consent, tasks, days and their zone."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, select

from bot.texts.catalogue import Texts
from data.ams.driving import store as drives
from data.ams.material import Practice
from data.courses import changes, results
from data.courses import store as courses
from data.courses.changes import Wished
from data.courses.results import MIN_CANDIDATES, ClassResults, NamedResults
from data.db.base import utc_now
from data.models.courses import CourseMember, CourseNotice, ResultsViewing
from data.models.preparation import DriveAttempt
from data.models.privacy import ErasureMessage, LeftMessage
from data.privacy.personal_data import forget_person
from data.privacy.subject_access import collect_rows
from data.team import store as team
from data.text.locales import LANGUAGES
from handlers.courses.class_screens import help_screen
from tests.builders import Desk
from tests.courses.actors import join, opened, people


def drive(desk: Desk, person_id: int, passed: bool, at: datetime | None = None) -> None:
    """Record a try, at a time."""

    def keep(session: Session) -> None:
        drives.keep_attempt(session, person_id, 200 if passed else 400, [], date(2026, 1, 1))
        session.flush()
        row = session.exec(select(DriveAttempt).order_by(DriveAttempt.id.desc())).first()  # type: ignore[union-attr]
        assert row
        row.at = at or row.at

    desk.db.run_here(keep)


def read(desk: Desk, course_id: int, practice: Practice) -> ClassResults:
    found = desk.db.run_here(results.read_class, course_id, practice)
    assert found
    return found


def open_named(desk: Desk, course_id: int, practice: Practice) -> NamedResults:
    """Read the results as the trainer who opened the course."""
    found = desk.db.run_here(results.open_named, course_id, practice, desk.owner[0])
    assert found
    return found


def driving(shown: ClassResults) -> results.PartResults:
    return next(part for part in shown.parts if part.part == "driving")


def test_a_course_lasts_two_weeks_and_lets_in_by_its_code_until_it_is_closed(desk: Desk) -> None:
    course_id = opened(desk)
    found = desk.db.run_here(courses.find_course, course_id)
    assert found and (found.ends_on - found.begins_on).days == 13 and found.weeks == 2
    desk.db.run_here(changes.change_course, course_id, Wished(weeks=3))
    desk.db.run_here(changes.change_course, course_id, Wished(weeks=99))
    found = desk.db.run_here(courses.find_course, course_id)
    assert found and found.weeks == 3
    for _ in range(2):
        join(desk, course_id, desk.officer)
    found = desk.db.run_here(courses.find_course, course_id)
    assert found and found.members == 1
    assert desk.db.run_here(courses.join, desk.officer, "0" * 12, None) is None
    desk.db.run_here(changes.close_course, course_id)
    assert desk.db.run_here(courses.join, desk.owner[0], found.code, None) is None


def test_counts_come_from_five_results_on(desk: Desk, practice: Practice) -> None:
    course_id, candidates = opened(desk), people(desk, MIN_CANDIDATES)
    for number, person_id in enumerate(candidates):
        join(desk, course_id, person_id)
        share = driving(read(desk, course_id, practice)).now
        assert share.percent is None and share.measured == number
        drive(desk, person_id, number < 3)
    share = driving(read(desk, course_id, practice)).now
    assert (share.passed, share.measured, share.percent) == (3, 5, 60)


def test_day_one_and_the_first_week_keep_what_was_so_then(desk: Desk, practice: Practice) -> None:
    course_id, candidates = opened(desk, days_ago=8), people(desk, MIN_CANDIDATES)
    now = utc_now()
    for number, person_id in enumerate(candidates):
        join(desk, course_id, person_id)
        drive(desk, person_id, number < 2, now - timedelta(days=8, hours=30))
        for days in (5, 4, 3):
            drive(desk, person_id, number < 4, now - timedelta(days=days))
        for _ in range(3):
            drive(desk, person_id, True, now - timedelta(minutes=1))
    part = driving(read(desk, course_id, practice))
    assert part.day_one and part.week_one
    assert [share.percent for share in (part.day_one, part.week_one, part.now)] == [40, 80, 100]


def test_what_is_still_to_come_is_not_said(desk: Desk, practice: Practice) -> None:
    part = driving(read(desk, opened(desk), practice))
    assert part.day_one is not None and part.week_one is None
    part = driving(read(desk, opened(desk, days_ago=-3), practice))
    assert part.day_one is None


def test_only_who_lets_it_be_seen_is_named_and_the_weakest_first(desk: Desk, practice: Practice) -> None:
    course_id, (first, second, third) = opened(desk), people(desk, 3)
    join(desk, course_id, first, "Ada")
    join(desk, course_id, second, "Bo")
    join(desk, course_id, third)
    drive(desk, first, True)
    drive(desk, second, False)
    drive(desk, third, False)
    shown = open_named(desk, course_id, practice)
    assert [one.name for one in shown.named] == ["Bo", "Ada"] and shown.hidden == 1
    assert shown.named[0].weak == ("driving",) and shown.named[1].weak == ()
    assert desk.db.run_here(results.read_candidate, third, course_id, practice) is None
    desk.db.run_here(courses.set_name, second, course_id, None)
    shown = open_named(desk, course_id, practice)
    assert [one.name for one in shown.named] == ["Ada"] and shown.hidden == 2


def test_many_are_named_page_by_page_and_recorded_as_they_are_read(desk: Desk, practice: Practice) -> None:
    course_id, many = opened(desk), people(desk, results.NAMED_AT_ONCE + 5)
    for number, person in enumerate(many):
        join(desk, course_id, person, f"Candidate {number:02}")
    first = open_named(desk, course_id, practice)
    assert (len(first.named), first.page, first.pages) == (results.NAMED_AT_ONCE, 0, 2)
    assert len(viewings(desk)) == results.NAMED_AT_ONCE
    last = desk.db.run_here(results.open_named, course_id, practice, desk.owner[0], 7)
    assert (
        last
        and last.page == 1
        and [one.name for one in last.named] == [f"Candidate {n}" for n in range(20, 25)]
    )
    assert len(viewings(desk)) == len(many)


def test_a_page_of_names_leads_to_the_others_and_fits_a_message(desk: Desk, practice: Practice) -> None:
    course_id, texts = opened(desk), Texts("America/Toronto")
    for person in people(desk, results.NAMED_AT_ONCE + 1):
        join(desk, course_id, person, "W" * 40)
    for language in LANGUAGES:
        words = texts.of(language)
        shown = help_screen(open_named(desk, course_id, practice), words)
        assert len(shown.html) < 4096
        assert shown.keyboard
        labels = [one.text for row in shown.keyboard.inline_keyboard for one in row]
        assert words.plain("button-later") in labels and words.plain("button-earlier") not in labels


def viewings(desk: Desk) -> list[tuple[int, int | None]]:
    """Return whose results were shown to whom."""

    def list_rows(session: Session) -> list[tuple[int, int | None]]:
        return [(row.person_id, row.by_id) for row in session.exec(select(ResultsViewing))]

    return desk.db.run_here(list_rows)


def test_who_was_shown_whose_results_is_recorded_once_a_day(desk: Desk, practice: Practice) -> None:
    course_id, (named, hidden) = opened(desk), people(desk, 2)
    trainer = desk.owner[0]
    join(desk, course_id, named, "Ada")
    join(desk, course_id, hidden)
    join(desk, course_id, trainer, "Trainer")
    read(desk, course_id, practice)
    assert viewings(desk) == [], "counts show nobody"
    for _ in range(2):
        open_named(desk, course_id, practice)
    assert viewings(desk) == [(named, trainer)], "once a day, and not of oneself"
    desk.db.run_here(results.open_named, course_id, practice, hidden)
    assert viewings(desk) == [(named, trainer)], "only coordinators are shown others"

    def a_day_ago(session: Session) -> None:
        for row in session.exec(select(ResultsViewing)):
            row.at -= timedelta(days=1)

    desk.db.run_here(a_day_ago)
    open_named(desk, course_id, practice)
    assert viewings(desk) == [(named, trainer)] * 2
    desk.db.run_here(forget_person, trainer)
    assert viewings(desk) == [(named, None)] * 2
    desk.db.run_here(forget_person, named)
    assert viewings(desk) == []


def named_message(desk: Desk) -> tuple[int, int]:
    """Add a course with a candidate whose name stands in a message to the coordinator. Returns their ids."""
    course_id = opened(desk)
    join(desk, course_id, desk.officer, "Alex")
    desk.db.run_here(courses.keep_names, course_id, desk.owner[0], 77, ["Alex"])
    return course_id, desk.officer


def erasing(desk: Desk) -> list[int]:
    """Return the messages that are being erased; nothing else is remembered of them."""

    def read_rows(session: Session) -> list[int]:
        assert session.exec(select(CourseNotice)).all() == []
        return [row.message_id for row in session.exec(select(ErasureMessage)).all()]

    return desk.db.run_here(read_rows)


def test_names_go_when_the_course_is_closed(desk: Desk) -> None:
    course_id, officer = named_message(desk)
    desk.db.run_here(changes.close_course, course_id)
    assert erasing(desk) == [77]
    found = desk.db.run_here(courses.find_membership, officer, course_id)
    assert found and found.name is None
    desk.db.run_here(courses.set_name, officer, course_id, "Alex")
    found = desk.db.run_here(courses.find_membership, officer, course_id)
    assert found and found.name is None, "a closed course shows no names any more"


def test_names_go_with_who_leaves(desk: Desk) -> None:
    course_id, officer = named_message(desk)
    desk.db.run_here(courses.leave, officer, course_id)
    assert erasing(desk) == [77]
    assert desk.db.run_here(courses.find_membership, officer, course_id) is None


@pytest.mark.parametrize("how", [courses.leave, lambda s, who, where: courses.set_name(s, who, where, None)])
def test_a_message_with_names_goes_if_one_was_hidden_while_it_was_on_its_way(
    desk: Desk, how: Callable[[Session, int, int], None]
) -> None:
    course_id = opened(desk)
    join(desk, course_id, desk.officer, "Alex")
    desk.db.run_here(how, desk.officer, course_id)
    desk.db.run_here(courses.keep_names, course_id, desk.owner[0], 77, ["Alex"])
    assert erasing(desk) == [77]


def test_a_message_whose_page_is_turned_is_recorded_once(desk: Desk) -> None:
    course_id, _ = named_message(desk)
    desk.db.run_here(courses.keep_names, course_id, desk.owner[0], 77, [])
    assert len(desk.db.run_here(lambda session: session.exec(select(CourseNotice)).all())) == 1


@pytest.mark.postgres
def test_names_are_recorded_and_hidden_one_after_the_other(desk: Desk) -> None:
    """Side by side, the one would miss the message and the other that the name is hidden."""
    course_id, officer = named_message(desk)
    works: list[Callable[[Session], None]] = [
        lambda session: courses.keep_names(session, course_id, desk.owner[0], 78, ["Alex"]),
        lambda session: courses.set_name(session, officer, course_id, None),
    ]

    def is_locked_after(session: Session, work: Callable[[Session], None]) -> bool:
        work(session)
        with desk.db.engine.connect() as other, pytest.raises(OperationalError):
            other.exec_driver_sql("SELECT id FROM course FOR UPDATE NOWAIT")
        return True

    assert all(desk.db.run_here(is_locked_after, work) for work in works)


def test_names_go_with_who_erases_everything(desk: Desk) -> None:
    _, officer = named_message(desk)
    assert desk.db.run_here(collect_rows, officer)["course_member"][0]["name"] == "Alex"
    desk.db.run_here(forget_person, officer)
    assert 77 in erasing(desk)
    assert desk.db.run_here(lambda session: session.exec(select(CourseMember)).all()) == []


def test_a_trainer_who_is_removed_or_erases_everything_keeps_no_names(desk: Desk) -> None:
    named_message(desk)
    desk.db.run_here(team.remove_coordinator, desk.owner[1])
    shown = desk.db.run_here(lambda session: [row.message_id for row in session.exec(select(ErasureMessage))])
    assert 77 in shown
    desk.db.run_here(forget_person, desk.owner[0])
    left = desk.db.run_here(lambda session: [row.message_id for row in session.exec(select(LeftMessage))])
    assert 77 in left
