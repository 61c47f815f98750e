"""What a coordinator sets for themselves: the hour of the digest, the sound of notices, the zone of times."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session

from data.calendar.business_hours import WorkingTime
from data.calendar.time_zones import is_zone
from data.models.people import Coordinator


class Notices(StrEnum):
    """How the desk's messages come. None of them is left out: somebody has to hear of every interest."""

    SOUND = "sound"
    HOURS = "hours"
    """With a sound in working hours, silently outside them."""
    SILENT = "silent"


@dataclass(frozen=True)
class OwnSettings:
    """`hour` is None for no digest, `zone` None for the desk's."""

    hour: int | None
    notices: str
    zone: str | None


def find_settings(session: Session, coordinator_id: int) -> OwnSettings:
    """Somebody's own."""
    row = session.get_one(Coordinator, coordinator_id)
    return OwnSettings(row.digest_hour, row.notices, row.zone)


def set_notices(session: Session, coordinator_id: int, notices: str) -> None:
    """Choose how they come; anything else changes nothing."""
    if notices in set(Notices):
        session.get_one(Coordinator, coordinator_id).notices = notices


def set_zone(session: Session, coordinator_id: int, zone: str | None) -> None:
    """Choose the zone in which times are shown and the digest comes; what is no zone changes nothing."""
    if zone is None or is_zone(zone):
        session.get_one(Coordinator, coordinator_id).zone = zone


def is_silent(notices: str | None, working: WorkingTime, at: datetime) -> bool:
    """Whether a message comes without a sound."""
    return notices == Notices.SILENT or (notices == Notices.HOURS and not working.is_now(at))
