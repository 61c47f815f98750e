"""Write each column of a person's data in plain text in their language, with labels in place of codes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from bot.texts.catalogue import Words
from data.ams.material import Practice
from data.entries.police_services import PoliceServices
from data.forms.model import Form
from data.forms.validation import UNREADABLE
from data.letters.store import DISTRESS_MARK
from handlers.ams.driving.screens import clock


@dataclass(frozen=True)
class DataReader:
    """Who reads the page: their words, and the names of what is stored as a code. `titles` are those of
    entries, `forms` all forms, both by code.
    """

    words: Words
    titles: Mapping[str, str]
    police: PoliceServices
    practice: Practice
    forms: Mapping[str, Form]

    def named(self, key: str) -> str:
        """Return a text of the catalogue; 'not readable' if there is none for the code."""
        known = self.words.bundle.has_message(key)
        return self.words.plain(key) if known else self.words.plain("value-unreadable")

    def entry(self, code: Any) -> str:
        """Return an entry's title; its code if it is gone."""
        return self.titles.get(str(code), str(code))


def text_of(table: str, column: str, value: Any, reader: DataReader) -> str:
    """Return a value of a column as people read it."""
    if value is UNREADABLE:
        return reader.words.plain("value-unreadable")
    way = COLUMNS.get(f"{table}.{column}") or COLUMNS.get(column)
    return way(value, reader) if way else simple_text(value, reader.words)


def simple_text(value: Any, words: Words) -> str:
    """Return yes or no; a time in the reader's zone; a day; numbers and words as they are written."""
    if isinstance(value, bool):
        return words.plain("yes_no-yes" if value else "yes_no-no")
    if isinstance(value, datetime):
        return words.moment(value)
    if isinstance(value, date):
        return words.day(value)
    if isinstance(value, int | float):
        return words.number(value)
    if isinstance(value, list):
        return ", ".join(simple_text(item, words) for item in value)
    return str(value)


def listed(value: Any, name: Callable[[Any], str]) -> str:
    """Return the names of a list's items, or of the one value."""
    return ", ".join(name(one) for one in (value if isinstance(value, list) else [value]))


def counted(value: Any, reader: DataReader) -> str:
    """Return how many items there are."""
    return reader.words.number(len(value)) if isinstance(value, list) else simple_text(value, reader.words)


def exercise_title(code: Any, reader: DataReader) -> str:
    """Return a rehearsal's title; its code if it is gone."""
    exercise = reader.practice.exercise(str(code))
    return exercise.title if exercise else str(code)


def task_title(code: Any, reader: DataReader) -> str:
    """Return the text of a task of the plan."""
    titles = [one.title(reader.words.language) for one in reader.practice.tasks if one.code == code]
    return titles[0] if titles else str(code)


def question_text(code: Any, reader: DataReader) -> str:
    question = reader.practice.question(str(code))
    return question.text(reader.words.language).q if question else str(code)


def hour_text(hour: Any, reader: DataReader) -> str:
    """Return '18:00' or '18 h'."""
    return reader.words.clock(datetime.combine(date.min, time(int(hour)), UTC), "UTC")


def letter_about(about: Any, reader: DataReader) -> str:
    """Name the rehearsal that a letter answers, or say that its words read like a call for help."""
    if about == DISTRESS_MARK:
        return reader.words.plain("my-data-distress")
    return exercise_title(about, reader)


COLUMNS: Mapping[str, Callable[[Any, DataReader], str]] = {
    "telegram_id": lambda value, _: str(value),
    "language": lambda code, reader: reader.named(f"language-told-{code}"),
    "language_hint": lambda code, reader: reader.named(f"language-told-{code}"),
    "reading": lambda code, reader: reader.entry(code),
    "topic": lambda code, reader: reader.entry(code),
    "topic_mission": lambda code, reader: reader.entry(code),
    "mission": lambda code, reader: reader.entry(code),
    "roles": lambda codes, reader: listed(codes, reader.entry) or reader.words.plain("any-roles"),
    "entry": lambda code, reader: reader.entry(code),
    "offered": lambda codes, reader: listed(codes, reader.entry),
    "outcome": lambda code, reader: reader.named(f"outcome-{code}"),
    "question.reason": lambda code, reader: reader.named(f"reason-{code}"),
    "stage": lambda code, reader: reader.named(f"stage-{code}"),
    "form": lambda code, reader: reader.named(f"form-{code}"),
    "letter.kind": lambda code, reader: reader.named(f"letter-kind-{code}"),
    "letter.about": letter_about,
    "media": lambda code, reader: reader.named(f"media-{code}").strip("[]"),
    "failed": lambda code, reader: reader.named(f"undelivered-{code}"),
    "invitation.answer": lambda code, reader: reader.named(f"invitation-{code}"),
    "how": lambda code, reader: reader.named(f"identity-how-{code}"),
    "zone": lambda zone, reader: reader.words.city(zone),
    "hour": hour_text,
    "digest_hour": hour_text,
    "notices": lambda code, reader: reader.named(f"button-notices-{code}"),
    "plan_task.code": task_title,
    "quiz_card.question": question_text,
    "quiz_run.questions": counted,
    "quiz_run.wrong": counted,
    "rehearsal.code": exercise_title,
    "rehearsal.answers": counted,
    "recording.code": exercise_title,
    "recording.state": lambda code, reader: reader.named(f"recording-state-{code}"),
    "seconds": lambda seconds, _: clock(seconds),
    "faults": lambda codes, reader: (
        listed(codes, lambda code: reader.named(f"fault-{code}")) or reader.words.plain("no-fault")
    ),
}
"""How a value is written, by column or by table and column; other values are written by their type."""
