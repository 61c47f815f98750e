"""Results of a class: how many candidates reach the usual mark in each part on day one, after a week, and
now. Counts name nobody and need MIN_CANDIDATES candidates. Names are only of candidates who agreed, and each
time a trainer sees them it is recorded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from math import ceil
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from data.ams.material import Practice
from data.ams.standing import USUAL_MARK, list_results, measure_part
from data.courses.store import CourseView, find_course, find_member
from data.courses.viewings import record_viewings
from data.models.courses import CourseMember

MEASURED = ("reading", "listening", "report", "interview", "driving")
"""Parts whose results have a time; answers to quiz questions haven't."""
MIN_CANDIDATES = 5
"""Candidates with results that a count needs: fewer might reveal one person's."""
NAMED_AT_ONCE = 20
"""Candidates that a message names: with their parts, they fit into one."""


@dataclass(frozen=True)
class Share:
    """Of `measured` candidates with results, how many are at USUAL_MARK or above."""

    passed: int
    measured: int

    @property
    def percent(self) -> int | None:
        """Return the percentage; None if there are so few candidates that it would tell who they are."""
        return round(100 * self.passed / self.measured) if self.measured >= MIN_CANDIDATES else None


@dataclass(frozen=True)
class PartResults:
    """One part at the end of day one, at the end of week one, and now; None for a moment that hasn't come."""

    part: str
    day_one: Share | None
    week_one: Share | None
    now: Share


@dataclass(frozen=True)
class CandidateView:
    """A candidate who lets trainers see their results: the share by part, for parts with results."""

    name: str
    shares: tuple[tuple[str, float], ...]

    @property
    def weak(self) -> tuple[str, ...]:
        """Return the parts below USUAL_MARK."""
        return tuple(part for part, share in self.shares if share < USUAL_MARK)


@dataclass(frozen=True)
class ClassResults:
    """The results of a class without names; trainers and candidates see the same."""

    course: CourseView
    parts: tuple[PartResults, ...]


@dataclass(frozen=True)
class NamedResults:
    """A page, counted from 0, of the candidates who agreed to be seen, the weakest first; `hidden` counts
    those who didn't agree.
    """

    course: CourseView
    named: tuple[CandidateView, ...]
    hidden: int
    page: int
    pages: int


def read_class(session: Session, course_id: int, practice: Practice) -> ClassResults | None:
    """Return the results of a class, or None if there is no such course."""
    course = find_course(session, course_id)
    if course is None:
        return None
    query = select(CourseMember.person_id).where(CourseMember.course_id == course_id)
    ids = session.exec(query).all()
    latest = shares_until(session, ids, practice, None)
    day_one = shares_until(session, ids, practice, end_of(course, 1)) if has_begun(course, 0) else None
    week_one = shares_until(session, ids, practice, end_of(course, 7)) if has_begun(course, 6) else None
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
    """Return the candidates who agreed to be seen, and record with each of them that this trainer saw them. A
    page beyond the last gives the last. None if there is no such course.
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
    """Return what a trainer sees of one candidate; None if they didn't agree to be seen."""
    member = find_member(session, person_id, course_id)
    if member is None or member.name is None:
        return None
    shares = shares_until(session, [person_id], practice, None).get(person_id, {})
    return CandidateView(member.name, tuple(shares.items()))


def has_begun(course: CourseView, days: int) -> bool:
    """Return whether day `days` of the course has begun; 0 is the first."""
    return course.today >= course.begins_on + timedelta(days=days)


def end_of(course: CourseView, days: int) -> datetime:
    """Return the midnight, in the course's time zone, with which day `days` begins; 0 is the first."""
    there = datetime.combine(course.begins_on + timedelta(days=days), time(0), ZoneInfo(course.zone))
    return there.astimezone(UTC)


def shares_until(
    session: Session, person_ids: Sequence[int], practice: Practice, until: datetime | None
) -> dict[int, dict[str, float]]:
    """Return each candidate's share by part, from their latest results before a moment."""
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
    """Count the candidates with results in a part, and those at USUAL_MARK or above."""
    found = [of_one[part] for of_one in shares.values() if part in of_one]
    return Share(sum(share >= USUAL_MARK for share in found), len(found))
