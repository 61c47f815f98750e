"""Collect everything kept about one person for them. New tables are found by their foreign keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table
from sqlmodel import Session, select

from data.db.base import Row
from data.forms.model import Form, Step
from data.forms.registry import forms_of
from data.forms.validation import UNREADABLE, InvalidValue, is_given, is_valid
from data.interests.conditions import is_verdicts
from data.interests.profile_answers import CONDITIONS, STEPS, read_roles
from data.models.content import Entry, EntryText
from data.models.interests import Interest
from data.people.coordinators import list_names

HIDDEN = (
    "id",
    "person_id",
    "interest_id",
    "owner_id",
    "history_id",
    "letter_id",
    "question_id",
    "about_id",
    "reply_id",
    "opening_id",
    "course_id",
    "code_hash",
    "open_key",
    "key",
    "digest",
    "process",
    "html",
    "file_id",
    "file_unique_id",
    "decided_by",
    "by_id",
    "held_run",
)
"""Columns that only tie rows together."""


@dataclass(frozen=True)
class OwnData:
    """What is kept about one person, by table: `rows` for a page, with times as such and unreadable values as
    UNREADABLE; `plain` for a program, as JSON. `titles` are those of all entries by code.
    """

    plain: dict[str, list[dict[str, Any]]]
    rows: dict[str, list[dict[str, Any]]]
    titles: dict[str, str]


def owned_tables() -> list[tuple[Table, str]]:
    """Return every table whose rows belong to a person, with the column that says so: the person or an
    interest. Tables that only repeat what others hold are left out.
    """
    found = []
    for table in Row.metadata.sorted_tables:
        if table.info.get("derived"):
            continue
        for key in table.foreign_keys:
            target = key.column.table.name
            if target in ("person", "interest") and key.ondelete == "CASCADE":
                found.append((table, key.parent.name))
    return found


def collect_rows(session: Session, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """Return every row about a person by table, as it is stored; of a course they joined, its place too."""
    interest_ids = session.exec(select(Interest.id).where(Interest.person_id == person_id)).all()
    tables = [(Row.metadata.tables["person"], "id"), *owned_tables()]
    collected: dict[str, dict[int, dict[str, Any]]] = {}
    for table, column in tables:
        of_person = column in ("id", "person_id")
        if of_person and table.name in ("notice",):
            continue
        wanted = table.c[column].in_([person_id] if of_person else interest_ids)
        for row in session.execute(table.select().where(wanted)).mappings():
            if table.name == "outbox" and row["person_id"] != person_id:
                continue
            collected.setdefault(table.name, {})[row["id"]] = dict(row)
    sorted_rows = {name: [row for _, row in sorted(rows.items())] for name, rows in collected.items()}
    course = Row.metadata.tables["course"]
    for joined in sorted_rows.get("course_member", []):
        of_course = course.c.id == joined["course_id"]
        joined["course"] = session.execute(select(course.c.place).where(of_course)).scalar()
    return sorted_rows


def read_own_data(session: Session, person_id: int, language: str) -> OwnData:
    """Return everything about a person, for a program and for a page in this language."""
    actors, collected = list_names(session), collect_rows(session, person_id)
    return OwnData(
        {name: [plain_row(row, actors, person_id) for row in rows] for name, rows in collected.items()},
        {
            name: [read_row(name, shown_row(row, actors, person_id), forms_of(session)) for row in rows]
            for name, rows in collected.items()
        },
        list_all_titles(session, language),
    )


def list_all_titles(session: Session, language: str) -> dict[str, str]:
    """Return the title of every entry, by its code."""
    query = select(Entry.code, EntryText.title).join(EntryText).where(EntryText.language == language)
    return dict(session.exec(query).all())


def read_row(table: str, row: dict[str, Any], forms: Mapping[str, Form]) -> dict[str, Any]:
    """Return a collected row as it is shown; stored answers that aren't valid become UNREADABLE."""
    if table == "profile":
        steps: Mapping[str, Step] = STEPS
    elif table == "draft" and row.get("form") in forms:
        form = forms[row["form"]]
        steps = {step.key: step for step in (*form.steps, *form.carries)}
    elif table == "draft":
        return row | {"answers": UNREADABLE}
    else:
        return row | {"roles": listed(row.get("roles"))} if table == "interest" else row
    return row | {"answers": read_every(steps, row.get("answers"))}


def listed(stored: Any) -> Any:
    """Return the roles of an interest as a list, or UNREADABLE."""
    roles = read_roles(stored)
    return roles if isinstance(roles, InvalidValue) else list(roles)


def read_every(steps: Mapping[str, Step], stored: Any) -> Any:
    """Return every stored answer, including those that no step asks for."""
    if not isinstance(stored, dict):
        return UNREADABLE
    return {key: read_one(steps.get(key), key, value) for key, value in stored.items()}


def read_one(step: Step | None, key: str, value: Any) -> Any:
    """Return one answer, or the verdicts of the check of the conditions; UNREADABLE if it isn't valid."""
    valid = is_valid(step, value) if step else key == CONDITIONS and is_verdicts(value)
    return value if valid or not is_given(value) else UNREADABLE


def shown_row(row: dict[str, Any], actors: dict[int, str], person_id: int) -> dict[str, Any]:
    """Return one row without the columns that only tie rows together, with who did it in `by`: None for the
    person themselves.
    """
    shown = {key: value for key, value in row.items() if key not in HIDDEN and value is not None}
    if "event" in row:
        by = row["person_id"]
        shown["by"] = None if by == person_id else actors.get(by or 0, "")
    if "by_id" in row:
        shown["by"] = actors.get(row["by_id"] or 0, "")
    return shown


def plain_row(row: dict[str, Any], actors: dict[int, str], person_id: int) -> dict[str, Any]:
    """Return one row for a program."""
    shown = shown_row(row, actors, person_id)
    if "by" in shown:
        shown["by"] = "you" if shown["by"] is None else shown["by"] or "-"
    return {key: value.isoformat() if hasattr(value, "isoformat") else value for key, value in shown.items()}
