"""Turn an export into tables with labels in the reader's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.texts.catalogue import Words, our_language
from data.entries.police_services import PoliceServices
from data.forms.model import Kind, Step
from data.forms.moments import ASAP, day_of, said_of
from data.forms.validation import UNREADABLE, InvalidValue
from data.interests.forms import DETAILS, INTEREST
from data.reports.export import Export, HistoryRow, InterestRow, QuestionRow
from handlers.cases.screens import decline_text, event_text
from handlers.forms.screens import value_text

SHEETS = ("interests", "history", "questions")
"""The tables of an export, in order."""
Cell = str | int | date | datetime | None
OWN = ("mission", "roles", "available_from")
"""Answers that the interest itself holds."""


@dataclass(frozen=True)
class ExportTable:
    """A sheet: its name, its columns, its rows."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def tables(
    export: Export, titles: Mapping[str, str], words: Words, services: PoliceServices
) -> list[ExportTable]:
    """Return the tables of interests, history and questions. `titles` are those of missions and roles."""
    return [
        interest_table(export.interests, titles, words, services),
        history_table(export.history, words),
        question_table(export.questions, words),
    ]


def heads(keys: Sequence[str], words: Words) -> list[str]:
    return [words.plain(f"column-{key}") for key in keys]


def interest_table(
    rows: Sequence[InterestRow], titles: Mapping[str, str], words: Words, services: PoliceServices
) -> ExportTable:
    """Return one row for each interest, with everything its officer answered."""
    steps = [step for form in (INTEREST, DETAILS) for step in form.steps if step.key not in OWN]
    keys = (
        "id",
        "telegram_name",
        "username",
        "writes_in",
        "identity",
        *OWN,
        "available_said",
        "stage",
        "declined",
        "owner",
        "created_at",
        "changed_at",
        "contacted_at",
        "tags",
    )
    labels = [words.plain(f"label-{step.key}").rstrip(" :\N{NO-BREAK SPACE}") for step in steps]
    lines = [interest(row, steps, titles, words, services) for row in rows]
    return ExportTable(words.plain("sheet-interests"), [*heads(keys, words), *labels], lines)


def history_table(rows: Sequence[HistoryRow], words: Words) -> ExportTable:
    """Return one row for each event, in words and by its code, which doesn't change with the language."""
    keys = ("id", "at", "event", "by", "detail", "code")
    lines = [
        (
            row.interest_id,
            local(row.at, words),
            event_text(row.event, row.detail, words, words.plain),
            row.by,
            row.detail,
            row.event,
        )
        for row in rows
    ]
    return ExportTable(words.plain("sheet-history"), heads(keys, words), lines)


def question_table(rows: Sequence[QuestionRow], words: Words) -> ExportTable:
    """Return one row for each question."""
    keys = ("at", "language", "outcome", "text", "entry", "replied")
    lines = [
        (
            local(row.asked_at, words),
            words.plain(f"languages-{row.language}"),
            words.plain(f"outcome-{row.outcome}"),
            row.text,
            row.entry,
            words.plain("yes_no-yes" if row.is_replied else "yes_no-no"),
        )
        for row in rows
    ]
    return ExportTable(words.plain("sheet-questions"), heads(keys, words), lines)


def interest(
    row: InterestRow, steps: Sequence[Step], titles: Mapping[str, str], words: Words, services: PoliceServices
) -> list[Cell]:
    """Return one interest as a row: dates as dates, numbers as numbers, codes as labels."""
    return [
        row.id,
        row.name,
        row.username,
        words.plain(f"languages-{language}") if (language := our_language(row.language)) else None,
        identity(row, words),
        titles.get(row.mission, row.mission) if row.mission else words.plain("any-mission"),
        roles_text(row.roles, titles, words),
        row.available_from,
        availability_note(row, words),
        words.plain(f"stage-{row.stage}"),
        decline_text(row.declined, words) if row.declined else None,
        row.owner,
        *(local(at, words) for at in (row.created_at, row.changed_at, row.contacted_at)),
        ", ".join(row.tags),
        *(answer_cell(step, row, words, services) for step in steps),
    ]


def identity(row: InterestRow, words: Words) -> str:
    """Say how the officer's identity was verified, or that it wasn't."""
    return words.plain(f"identity-how-{row.identity}" if row.identity else "identity-unverified-plain")


def roles_text(roles: tuple[str, ...] | InvalidValue, titles: Mapping[str, str], words: Words) -> str:
    unreadable = words.plain("value-unreadable")
    if isinstance(roles, InvalidValue):
        return unreadable
    return ", ".join(titles.get(code, unreadable) for code in roles)


def answer_cell(step: Step, row: InterestRow, words: Words, services: PoliceServices) -> Cell:
    """Return an officer's answer as a cell."""
    value = row.answers.get(step.key)
    if value is None:
        return None
    if value is UNREADABLE:
        return words.plain("value-unreadable")
    if step.kind in (Kind.DATE, Kind.COMING) and not said_of(value):
        return day_of(value)
    return int(value) if step.kind is Kind.NUMBER else value_text(step, value, {}, words, services)


def local(at: datetime | None, words: Words) -> datetime | None:
    """Return a time in the desk's zone, without the zone, as spreadsheets need it; None for None."""
    return at.astimezone(words.zone).replace(tzinfo=None, microsecond=0) if at else None


def availability_note(row: InterestRow, words: Words) -> str:
    """Return what the officer said about when they are available, if it wasn't a day."""
    if row.available_said is None:
        return ""
    return words.plain("value-now") if row.available_said == ASAP else row.available_said
