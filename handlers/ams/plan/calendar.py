"""The plan as an iCalendar file (RFC 5545)."""

from datetime import timedelta

from bot.texts.catalogue import Words
from data.ams.material import Practice
from data.ams.plan.store import PlanView
from data.db.base import utc_now


def as_calendar(shown: PlanView, person_id: int, practice: Practice, words: Words) -> bytes:
    """Return the AMS and every unfinished task with a day as all-day events that don't mark the officer as
    busy. An event keeps its uid, so that importing the calendar again moves events already in the phone.
    """
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//peaceops-bot//plan//")
    calendar.add("version", "2.0")
    days = [(words.plain("calendar-ams"), "ams", shown.ams_on)]
    titles = {task.code: task.title(words.language) for task in practice.tasks}
    days += [(titles[task.code], task.code, task.due_on) for task in shown.waiting if task.due_on]
    for title, code, day in days:
        if day:
            event = Event()
            event.add("uid", f"{code}.{person_id}@peaceops-bot")
            event.add("dtstamp", utc_now())
            event.add("dtstart", day)
            event.add("dtend", day + timedelta(days=1))
            event.add("summary", title)
            event.add("transp", "TRANSPARENT")
            calendar.add_component(event)
    return bytes(calendar.to_ical())
