"""Tries at the cone course, marked by the officer. The rules are those of the UN's 2012 SOP, Annex D."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from data.ams.plan.store import zone_of
from data.ams.quiz.store import count_day
from data.db.notify import DESK, notify
from data.models.preparation import DriveAttempt

LIMIT = 300
"""Seconds for all manoeuvres (2012 SOP, Annex D)."""
FAULTS = ("marker", "outside", "crooked", "stalled", "out", "help")
"""Touched a marker; not wholly inside; not parallel; stalled more than twice; got out; was helped."""
MAX_DURATION = 3600
"""Seconds of an attempt at most."""
TIME = re.compile(
    r"(?:(\d{1,2})\s*(?::|minutes?|min|m|['’])\s*)?(\d{1,4})?\s*(?:secondes?|seconds?|sec|s|[\"”])?"
)


@dataclass(frozen=True)
class Attempt:
    """One try."""

    seconds: int
    faults: tuple[str, ...]
    day: date

    @property
    def passed(self) -> bool:
        """Return whether it was within the time and without a fault."""
        return did_pass(self.seconds, self.faults)


def did_pass(seconds: int, faults: Sequence[str]) -> bool:
    """Return whether a try was within the time and without a fault."""
    return seconds <= LIMIT and not faults


def read_time(text: str) -> int | None:
    """Return the seconds of '4:35', '4 min 35', '4 minutes 35 seconds' or '275'; None for anything else."""
    found = TIME.fullmatch(text.strip().lower())
    if not found or not any(found.groups()):
        return None
    seconds = int(found[1] or 0) * 60 + int(found[2] or 0)
    if found[1] and int(found[2] or 0) >= 60:
        return None
    return seconds if 0 < seconds <= MAX_DURATION else None


def keep_attempt(session: Session, person_id: int, seconds: int, faults: list[str], day: date) -> None:
    """Record a try; the day counts for the streak."""
    known = [fault for fault in FAULTS if fault in faults]
    session.add(DriveAttempt(person_id=person_id, seconds=seconds, faults=known))
    count_day(session, person_id, day)
    notify(session, DESK)


def list_attempts(session: Session, person_id: int, latest: int, zone: str) -> list[Attempt]:
    """Return the latest tries, the oldest first, each on its day in the person's zone; `zone` is that of
    somebody without a plan.
    """
    query = (
        select(DriveAttempt)
        .where(DriveAttempt.person_id == person_id)
        .order_by(col(DriveAttempt.id).desc())
        .limit(latest)
    )
    there = ZoneInfo(zone_of(session, person_id, zone))
    return [
        Attempt(row.seconds, tuple(row.faults), row.at.astimezone(there).date())
        for row in reversed(session.exec(query).all())
    ]
