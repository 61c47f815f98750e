"""A coordinator's own views of the queue: a name, filters and an order. What was typed is never a part."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import Session, col, select

from data.models.desk import SavedView

MOST, LONGEST = 20, 40
"""Views of a coordinator; characters of a name."""
SHOWN = ("scope", "sort", "stage", "mission", "role", "language", "service", "tag")
"""What a view holds of a filter."""


class Saved(StrEnum):
    """What became of a view; each has a text `page-view-<value>`."""

    DONE = "saved"
    NAMELESS = "nameless"
    TOO_MANY = "too-many"
    TAKEN = "taken"
    """Another view of this coordinator has the name."""


@dataclass(frozen=True)
class ViewOfQueue:
    """A saved view; `filters` has the filled fields of SHOWN."""

    id: int
    name: str
    filters: Mapping[str, str]


def clean(name: str) -> str:
    """A name on one line, at most LONGEST characters."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())[:LONGEST].strip()


def list_views(session: Session, person_id: int) -> list[ViewOfQueue]:
    """A person's views, by name."""
    rows = session.exec(
        select(SavedView).where(SavedView.person_id == person_id).order_by(col(SavedView.name))
    )
    return [ViewOfQueue(row.id or 0, row.name, filled(row.filters)) for row in rows]


def find_view(session: Session, person_id: int, view_id: int) -> ViewOfQueue | None:
    """One of a person's views."""
    return next((one for one in list_views(session, person_id) if one.id == view_id), None)


def filled(filters: object) -> dict[str, str]:
    """The fields of a view that say something."""
    if not isinstance(filters, Mapping):
        return {}
    return {key: filters[key] for key in SHOWN if isinstance(filters.get(key), str) and filters[key]}


def save_view(session: Session, person_id: int, name: str, filters: Mapping[str, str]) -> Saved:
    """Keep a view; one of the same name filters this from now on."""
    name, views = clean(name), list_views(session, person_id)
    if not name:
        return Saved.NAMELESS
    same = next((one for one in views if one.name == name), None)
    if same:
        session.get_one(SavedView, same.id).filters = filled(filters)
        return Saved.DONE
    if len(views) >= MOST:
        return Saved.TOO_MANY
    session.add(SavedView(person_id=person_id, name=name, filters=filled(filters)))
    return Saved.DONE


def begin_view(session: Session, person_id: int, name: str) -> tuple[Saved, int]:
    """Keep a view of all open cases, to be narrowed down; one that has the name already stays as it is.

    The number is the view's id, 0 where none is kept.
    """
    name = clean(name)
    if all(one.name != name for one in list_views(session, person_id)):
        done = save_view(session, person_id, name, {})
        if done is not Saved.DONE:
            return done, 0
    return Saved.DONE, next(one.id for one in list_views(session, person_id) if one.name == name)


def set_filter(session: Session, person_id: int, view_id: int, field: str, code: str) -> bool:
    """Set one filter of one's own view, or its order. False where the view isn't there."""
    view = find_view(session, person_id, view_id)
    if view is None:
        return False
    session.get_one(SavedView, view_id).filters = filled({**view.filters, field: code})
    return True


def rename_view(session: Session, person_id: int, view_id: int, name: str) -> Saved | None:
    """Another name for one's own view; None where it isn't there."""
    name, views = clean(name), list_views(session, person_id)
    if all(one.id != view_id for one in views):
        return None
    if not name:
        return Saved.NAMELESS
    if any(one.name == name and one.id != view_id for one in views):
        return Saved.TAKEN
    session.get_one(SavedView, view_id).name = name
    return Saved.DONE


def delete_view(session: Session, person_id: int, view_id: int) -> bool:
    """Away with one's own view. False where it isn't there."""
    row = session.get(SavedView, view_id)
    if row is None or row.person_id != person_id:
        return False
    session.delete(row)
    return True
