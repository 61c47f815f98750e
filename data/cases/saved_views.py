"""A coordinator's saved views of the queue: a name, filters and an order. Typed words are never kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import Session, col, select

from data.models.desk import SavedView

MAX_VIEWS, MAX_LENGTH = 20, 40
"""Views of a coordinator; characters of a name."""
SHOWN = ("scope", "sort", "stage", "mission", "role", "language", "service", "tag")
"""The fields of a filter that a view keeps."""


class Saved(StrEnum):
    """The outcome of saving a view; each has a text `page-view-<value>`."""

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
    """Return a name on one line, cut to MAX_LENGTH characters."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())[
        :MAX_LENGTH
    ].strip()


def list_views(session: Session, person_id: int) -> list[ViewOfQueue]:
    """Return a person's views in the order of their names."""
    rows = session.exec(
        select(SavedView).where(SavedView.person_id == person_id).order_by(col(SavedView.name))
    )
    return [ViewOfQueue(row.id or 0, row.name, filled(row.filters)) for row in rows]


def find_view(session: Session, person_id: int, view_id: int) -> ViewOfQueue | None:
    """Return one of a person's views, or None."""
    return next((one for one in list_views(session, person_id) if one.id == view_id), None)


def filled(filters: object) -> dict[str, str]:
    """Return the fields of SHOWN that aren't empty."""
    if not isinstance(filters, Mapping):
        return {}
    return {key: filters[key] for key in SHOWN if isinstance(filters.get(key), str) and filters[key]}


def save_view(session: Session, person_id: int, name: str, filters: Mapping[str, str]) -> Saved:
    """Keep a view. If the person has one of this name, its filters are replaced."""
    name, views = clean(name), list_views(session, person_id)
    if not name:
        return Saved.NAMELESS
    same = next((one for one in views if one.name == name), None)
    if same:
        session.get_one(SavedView, same.id).filters = filled(filters)
        return Saved.DONE
    if len(views) >= MAX_VIEWS:
        return Saved.TOO_MANY
    session.add(SavedView(person_id=person_id, name=name, filters=filled(filters)))
    return Saved.DONE


def begin_view(session: Session, person_id: int, name: str) -> tuple[Saved, int]:
    """Keep a view of all open cases, to be narrowed down; if one has this name already, it stays as it is.
    Returns the outcome and the view's id, 0 if none is kept.
    """
    name = clean(name)
    if all(one.name != name for one in list_views(session, person_id)):
        done = save_view(session, person_id, name, {})
        if done is not Saved.DONE:
            return done, 0
    return Saved.DONE, next(one.id for one in list_views(session, person_id) if one.name == name)


def set_filter(session: Session, person_id: int, view_id: int, field: str, code: str) -> bool:
    """Set one filter, or the order, of a person's view. Returns False if they have no such view."""
    view = find_view(session, person_id, view_id)
    if view is None:
        return False
    session.get_one(SavedView, view_id).filters = filled({**view.filters, field: code})
    return True


def rename_view(session: Session, person_id: int, view_id: int, name: str) -> Saved | None:
    """Rename a person's view. Returns the outcome, None if they have no such view."""
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
    """Delete a person's view. Returns False if they have no such view."""
    row = session.get(SavedView, view_id)
    if row is None or row.person_id != person_id:
        return False
    session.delete(row)
    return True
