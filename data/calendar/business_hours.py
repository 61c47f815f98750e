"""Business hours: due times that skip nights, weekends and holidays."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MIDNIGHT = 24
"""The hour at which a day ends."""


@dataclass(frozen=True)
class WorkingTime:
    """When coordinators work. `days` are ISO weekdays, Monday is 1; `begins` and `ends` are full hours, at
    most MIDNIGHT. Nobody works on `holidays`.
    """

    zone: ZoneInfo
    days: frozenset[int]
    begins: int
    ends: int
    holidays: Container[date] = ()

    def works_on(self, day: date) -> bool:
        """Return whether a day is a working day."""
        return day.isoweekday() in self.days and day not in self.holidays

    def after(self, base: datetime, working_days: int) -> datetime:
        """Return the moment `working_days` after `base`, moved into working hours; aware, in UTC."""
        local = base.astimezone(self.zone)
        day, left = local.date(), working_days
        while left > 0 or not self.works_on(day):
            day += timedelta(days=1)
            left -= self.works_on(day)
        if not self.works_on(local.date()):
            hour = time(self.begins)
        else:
            latest = time(self.ends) if self.ends < MIDNIGHT else time.max
            hour = min(max(local.time(), time(self.begins)), latest)
        return datetime.combine(day, hour, self.zone).astimezone(UTC)

    def day_before(self, day: date) -> date:
        """Return the working day before a day."""
        before = day - timedelta(days=1)
        while self.days and not self.works_on(before):
            before -= timedelta(days=1)
        return before

    def is_now(self, moment: datetime) -> bool:
        """Return whether a moment lies in working hours."""
        local = moment.astimezone(self.zone)
        return self.works_on(local.date()) and self.begins <= local.hour < self.ends
