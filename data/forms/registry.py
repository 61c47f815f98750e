"""The forms that the rooms register, as functions of `data` find them in a session."""

from collections.abc import Mapping
from typing import cast

from sqlmodel import Session

from data.db.database import Database
from data.forms.model import Form

KEY = "forms"
"""Under this name a session holds the forms by their codes."""


def give_forms(db: Database, forms: Mapping[str, Form]) -> None:
    """Let the sessions of a database know these forms, by their codes."""
    db.registries[KEY] = forms


def forms_of(session: Session) -> Mapping[str, Form]:
    """Every form by its code. Raises LookupError where the composition gave none."""
    if KEY not in session.info:
        raise LookupError("no forms were given to this database: see give_forms")
    return cast(Mapping[str, Form], session.info[KEY])
