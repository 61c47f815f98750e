"""Working days: due times that don't fall into nights and weekends."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class WorkingTime:
    """When coordinators work. `days` are ISO weekdays, Monday is 1; `begins` and `ends` are full hours."""

    zone: ZoneInfo
    days: frozenset[int]
    begins: int
    ends: int

    def after(self, base: datetime, working_days: int) -> datetime:
        """The moment so many working days after `base`, moved into working hours. Aware UTC."""
        local = base.astimezone(self.zone)
        day, left = local.date(), working_days
        while left > 0 or day.isoweekday() not in self.days:
            day += timedelta(days=1)
            left -= day.isoweekday() in self.days
        if local.isoweekday() not in self.days:
            hour = time(self.begins)
        else:
            hour = min(max(local.time(), time(self.begins)), time(self.ends))
        return datetime.combine(day, hour, self.zone).astimezone(UTC)

    def is_now(self, moment: datetime) -> bool:
        """Whether a moment lies in working hours."""
        local = moment.astimezone(self.zone)
        return local.isoweekday() in self.days and self.begins <= local.hour < self.ends
