"""Everything kept about one person: collected for them, and erased. New tables are found by themselves."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table
from sqlmodel import Session, select

from data.db.base import Row, utc_now
from data.forms.model import Form, Step
from data.forms.validation import UNREADABLE, InvalidValue, is_given, is_valid
from data.interests.conditions import is_verdicts
from data.interests.profile_answers import CONDITIONS, STEPS, read_roles
from data.models.interests import Interest
from data.models.people import Coordinator, Person
from data.openings.store import refresh_tallies_of
from data.outbox import erasures, tracked_messages
from data.privacy import erased_list
from data.team.store import erase_coordinator

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
class Receipt:
    """What was erased: rows by table, under a number a person can quote, kept until all is erased.

    `messages` are those at coordinators whose erasing has begun.
    """

    number: str
    at: datetime
    rows: dict[str, int]
    messages: int


def owned_tables() -> list[tuple[Table, str]]:
    """Every table whose rows belong to a person, with the column that says so: the person or an interest.

    Without those that only repeat what others hold.
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


def collect_data(session: Session, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """Every row about a person by table, plain values, without the columns that only tie rows together."""
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
    actors = name_actors(session)
    return {
        name: [plain_row(row, actors, person_id) for _, row in sorted(rows.items())]
        for name, rows in collected.items()
    }


def read_row(table: str, row: dict[str, Any], forms: Mapping[str, Form]) -> dict[str, Any]:
    """A collected row as it is shown: UNREADABLE for what is stored of `forms` and isn't valid."""
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
    """The roles of an interest."""
    roles = read_roles(stored)
    return roles if isinstance(roles, InvalidValue) else list(roles)


def read_every(steps: Mapping[str, Step], stored: Any) -> Any:
    """Every answer that is stored, those that no step asks for too."""
    if not isinstance(stored, dict):
        return UNREADABLE
    return {key: read_one(steps.get(key), key, value) for key, value in stored.items()}


def read_one(step: Step | None, key: str, value: Any) -> Any:
    """One answer, or the verdicts of the check of the conditions."""
    valid = is_valid(step, value) if step else key == CONDITIONS and is_verdicts(value)
    return value if valid or not is_given(value) else UNREADABLE


def name_actors(session: Session) -> dict[int, str]:
    """Coordinators' names by person, to say who did something."""
    return dict(session.exec(select(Coordinator.person_id, Coordinator.name)).all())


def plain_row(row: dict[str, Any], actors: dict[int, str], person_id: int) -> dict[str, Any]:
    """One row for reading: times in UTC, who did it by name."""
    plain = {
        key: value.isoformat() if hasattr(value, "isoformat") else value
        for key, value in row.items()
        if key not in HIDDEN and value is not None
    }
    if "event" in row:
        plain["by"] = "you" if row["person_id"] == person_id else actors.get(row["person_id"] or 0, "-")
    if "by_id" in row:
        plain["by"] = actors.get(row["by_id"] or 0, "-")
    return plain


def forget_person(
    session: Session, person_id: int, *, is_asked: bool = False, at: datetime | None = None
) -> Receipt:
    """Erase everything kept about a person, and have every message that shows their file erased; if they
    asked for it, they are told how that ended. They are listed as erased, since `at` if not since now.

    What goes with the person's row is declared by the tables' keys. History rows of what they did to others'
    files stay without a name.
    """
    rows = {name: len(found) for name, found in collect_data(session, person_id).items()}
    number, person = secrets.token_hex(4), session.get(Person, person_id)
    messages = 0
    if person:
        asker = (person.telegram_id, person.language or person.language_hint, number) if is_asked else ()
        erasure = erasures.begin(session, *asker)
        empty_everywhere(session, person_id, erasure.id)
        messages = erasures.end_gathering(session, erasure)
    coordinator = session.exec(select(Coordinator).where(Coordinator.person_id == person_id)).first()
    if coordinator:
        erase_coordinator(session, coordinator)
    now, person = utc_now(), session.get(Person, person_id)
    if person:
        erased_list.record(session, person.telegram_id, at or now)
        session.delete(person)
    return Receipt(number, now, rows, messages)


def empty_everywhere(session: Session, person_id: int, erasure_id: int | None) -> None:
    """Begin to erase what coordinators' chats show of an officer."""
    found = session.exec(select(Interest.id).where(Interest.person_id == person_id)).all()
    interest_ids = [interest_id for interest_id in found if interest_id]
    tracked_messages.empty_messages(session, interest_ids, person_id, erasure_id)
    refresh_tallies_of(session, interest_ids)
