"""A coordinator's own settings: the hour of the digest, the sound of notices, the time zone."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session

from data.calendar.business_hours import WorkingTime
from data.calendar.time_zones import is_zone
from data.models.people import Coordinator


class Notices(StrEnum):
    """The sound of the desk's messages. Nobody can turn the messages off: somebody has to hear of every
    interest.
    """

    SOUND = "sound"
    HOURS = "hours"
    """With a sound in working hours, silently outside them."""
    SILENT = "silent"


@dataclass(frozen=True)
class OwnSettings:
    """A coordinator's settings. `hour` is None for no digest, `zone` None for the desk's."""

    hour: int | None
    notices: str
    zone: str | None


def get_settings(session: Session, coordinator_id: int) -> OwnSettings:
    row = session.get_one(Coordinator, coordinator_id)
    return OwnSettings(row.digest_hour, row.notices, row.zone)


def set_notices(session: Session, coordinator_id: int, notices: str) -> None:
    """Set the sound of a coordinator's notices; a value that isn't one of Notices changes nothing."""
    if notices in set(Notices):
        session.get_one(Coordinator, coordinator_id).notices = notices


def set_zone(session: Session, coordinator_id: int, zone: str | None) -> None:
    """Set the zone in which times are shown and the digest comes, None for the desk's; an unknown zone
    changes nothing.
    """
    if zone is None or is_zone(zone):
        session.get_one(Coordinator, coordinator_id).zone = zone


def is_silent(notices: str | None, working: WorkingTime, at: datetime) -> bool:
    """Return whether a message that arrives at this moment makes no sound."""
    return notices == Notices.SILENT or (notices == Notices.HOURS and not working.is_now(at))
