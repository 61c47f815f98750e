"""The present moment and day in a time zone, given by its name."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from data.db.base import utc_now


def now_in(zone: str) -> datetime:
    """Return the present moment in a zone."""
    return utc_now().astimezone(ZoneInfo(zone))


def today_in(zone: str) -> date:
    """Return the present day in a zone."""
    return now_in(zone).date()
