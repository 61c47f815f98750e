"""The registry of the rooms' forms, which functions of `data` find in a session."""

from collections.abc import Mapping
from typing import cast

from sqlmodel import Session

from data.db.database import Database
from data.forms.model import Form

KEY = "forms"
"""The name under which a session holds the forms by their codes."""


def register_forms(db: Database, forms: Mapping[str, Form]) -> None:
    """Register these forms, by their codes, with the sessions of a database."""
    db.registries[KEY] = forms


def forms_of(session: Session) -> Mapping[str, Form]:
    """Return every form by its code. Raises LookupError if none were registered."""
    if KEY not in session.info:
        raise LookupError("no forms were given to this database: see register_forms")
    return cast(Mapping[str, Form], session.info[KEY])
