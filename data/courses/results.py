"""Results of a class: who would be at the usual mark in each part on day one, after a week, now.

Counts come without names and only from FEWEST candidates on; names only of who lets them be seen, and each
time a trainer is shown them that is recorded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from math import ceil
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from data.ams.material import Practice
from data.ams.standing import ENOUGH, list_results, measure_part
from data.courses.store import CourseView, find_course, find_member
from data.courses.viewings import record_viewings
from data.models.courses import CourseMember

MEASURED = ("reading", "listening", "report", "interview", "driving")
"""Parts whose results have a time; answers to quiz questions haven't."""
FEWEST = 5
"""Fewer results might tell of somebody."""
NAMED_AT_ONCE = 20
"""Candidates that a message names: with their parts, they fit into one."""


@dataclass(frozen=True)
class Share:
    """Of `measured` candidates with results, how many are at ENOUGH or above."""

    passed: int
    measured: int

    @property
    def percent(self) -> int | None:
        """None where there are too few to say without naming somebody."""
        return round(100 * self.passed / self.measured) if self.measured >= FEWEST else None


@dataclass(frozen=True)
class PartResults:
    """One part at the end of day one, at the end of the first week, and now; None for a time to come."""

    part: str
    day_one: Share | None
    week_one: Share | None
    now: Share


@dataclass(frozen=True)
class CandidateView:
    """Somebody who lets their results be seen: the share by part, for those with results."""

    name: str
    shares: tuple[tuple[str, float], ...]

    @property
    def weak(self) -> tuple[str, ...]:
        """Parts below ENOUGH."""
        return tuple(part for part, share in self.shares if share < ENOUGH)


@dataclass(frozen=True)
class ClassResults:
    """What the trainer sees of a class without names, and so do its candidates."""

    course: CourseView
    parts: tuple[PartResults, ...]


@dataclass(frozen=True)
class NamedResults:
    """A page, counted from 0, of those who let their results be seen, the weakest first, and how many pages
    there are; how many candidates don't let theirs be seen are `hidden`."""

    course: CourseView
    named: tuple[CandidateView, ...]
    hidden: int
    page: int
    pages: int


def read_class(session: Session, course_id: int, practice: Practice) -> ClassResults | None:
    """The results of a class; None where there is no such course."""
    course = find_course(session, course_id)
    if course is None:
        return None
    query = select(CourseMember.person_id).where(CourseMember.course_id == course_id)
    ids = session.exec(query).all()
    latest = shares_until(session, ids, practice, None)
    day_one = shares_until(session, ids, practice, end_of(course, 1)) if has_passed(course, 0) else None
    week_one = shares_until(session, ids, practice, end_of(course, 7)) if has_passed(course, 6) else None
    parts = tuple(
        PartResults(
            part,
            count_share(part, day_one) if day_one is not None else None,
            count_share(part, week_one) if week_one is not None else None,
            count_share(part, latest),
        )
        for part in MEASURED
    )
    return ClassResults(course, parts)


def open_named(
    session: Session, course_id: int, practice: Practice, reader_id: int, page: int = 0
) -> NamedResults | None:
    """Who of a class lets their results be seen, for a trainer who opens them: recorded with each officer of
    the page. A page that is no more is the last.

    None where there is no such course.
    """
    course = find_course(session, course_id)
    if course is None:
        return None
    query = select(CourseMember).where(
        CourseMember.course_id == course_id, col(CourseMember.name).is_not(None)
    )
    members = session.exec(query).all()
    shares = shares_until(session, [member.person_id for member in members], practice, None)
    found = [
        (CandidateView(member.name or "", tuple(shares.get(member.person_id, {}).items())), member.person_id)
        for member in members
    ]
    found.sort(key=lambda one: (-len(one[0].weak), one[0].name))
    pages = max(1, ceil(len(found) / NAMED_AT_ONCE))
    page = min(page, pages - 1)
    shown = found[page * NAMED_AT_ONCE : (page + 1) * NAMED_AT_ONCE]
    record_viewings(session, reader_id, [officer_id for _, officer_id in shown])
    named = tuple(one for one, _ in shown)
    return NamedResults(course, named, course.members - len(found), page, pages)


def read_candidate(
    session: Session, person_id: int, course_id: int, practice: Practice
) -> CandidateView | None:
    """What a trainer sees of one candidate; None where they let nothing be seen."""
    member = find_member(session, person_id, course_id)
    if member is None or member.name is None:
        return None
    shares = shares_until(session, [person_id], practice, None).get(person_id, {})
    return CandidateView(member.name, tuple(shares.items()))


def has_passed(course: CourseView, days: int) -> bool:
    """Whether so many days after the first one have begun."""
    return course.today >= course.begins_on + timedelta(days=days)


def end_of(course: CourseView, days: int) -> datetime:
    """Midnight there after so many days."""
    there = datetime.combine(course.begins_on + timedelta(days=days), time(0), ZoneInfo(course.zone))
    return there.astimezone(UTC)


def shares_until(
    session: Session, person_ids: Sequence[int], practice: Practice, until: datetime | None
) -> dict[int, dict[str, float]]:
    """Each candidate's share by part, from the latest results until then."""
    found = list_results(session, person_ids, practice, until)
    return {
        person_id: {
            part: share
            for part in MEASURED
            if (share := measure_part(part, results.get(part, []), []).share) is not None
        }
        for person_id, results in found.items()
    }


def count_share(part: str, shares: Mapping[int, Mapping[str, float]]) -> Share:
    """How many have results in a part, and how many of them are at ENOUGH."""
    found = [of_one[part] for of_one in shares.values() if part in of_one]
    return Share(sum(share >= ENOUGH for share in found), len(found))
