"""Drafts as they are stored and as they are read: only valid answers count."""

from functools import cache
from typing import Any

from sqlalchemy import Delete, Select, String, Update, bindparam
from sqlalchemy import select as select_rows
from sqlmodel import Session, col, delete, select, update

from data.db.statements import run_statement
from data.forms.model import Form, Step
from data.forms.registry import forms_of
from data.forms.validation import is_given, is_valid, mapping_of, readable
from data.forms.views import DraftView
from data.models.interests import Draft

MAX_KEPT = 5
"""Drafts kept of one person; the oldest are deleted."""


def find_row(session: Session, person_id: int, draft_id: int | None = None) -> Draft | None:
    """Return the row of a person's draft: this one, or else the active one, or else the latest. None if there
    is none, or its form isn't registered.
    """
    given = {"person": person_id, "forms": list(forms_of(session)), "draft": draft_id}
    return session.scalars(row_query(draft_id is not None), given).first()


@cache
def row_query(is_this_one: bool) -> Select[*tuple[Any, ...]]:
    """Return the query of `find_row`, cached because building it takes longer than running it."""
    forms = bindparam("forms", expanding=True, type_=String)
    query = select_rows(Draft).where(col(Draft.person_id) == bindparam("person"), col(Draft.form).in_(forms))
    if is_this_one:
        query = query.where(col(Draft.id) == bindparam("draft"))
    return query.order_by(col(Draft.active).desc(), col(Draft.updated_at).desc(), col(Draft.id).desc())


def activate(session: Session, row: Draft) -> None:
    """Make this draft the active one; the person's others are paused."""
    run_statement(session, pause_others(), {"person": row.person_id, "draft": row.id})
    if not row.active:
        row.active = True


@cache
def pause_others() -> Update:
    """Return the statement that pauses the person's other drafts. It changes no rows that a session holds."""
    others = update(Draft).where(col(Draft.person_id) == bindparam("person"))
    return others.where(col(Draft.id) != bindparam("draft"), col(Draft.active)).values(active=False)


def drop_oldest(session: Session, person_id: int) -> None:
    """Delete all but the latest MAX_KEPT of a person's drafts."""
    latest = col(Draft.updated_at).desc(), col(Draft.id).desc()
    rows = session.exec(select(Draft).where(Draft.person_id == person_id).order_by(*latest)).all()
    for row in rows[MAX_KEPT:]:
        delete_draft(session, row)


def delete_draft(session: Session, row: Draft) -> None:
    """Delete a draft, whose row the session keeps no longer."""
    run_statement(session, delete_one(), {"draft": row.id})
    session.expunge(row)


@cache
def delete_one() -> Delete:
    """Return the statement of `delete_draft`, cached as `row_query` is."""
    return delete(Draft).where(col(Draft.id) == bindparam("draft"))


def form_of(session: Session, row: Draft) -> Form:
    return forms_of(session)[row.form]


def answers_of(form: Form, row: Draft) -> dict[str, Any]:
    """Return the draft's valid answers, and what its form carries beside them."""
    return readable((*form.steps, *form.carries), row.answers)


def standing_step(form: Form, row: Draft) -> Step | None:
    """Return the step at which the draft stands, None at the summary. If that step isn't asked any more, the
    next is returned.
    """
    answers = answers_of(form, row)
    step = form.step(row.step)
    return step if step is None or step in form.asked(answers) else form.next_step(answers)


def view_draft(form: Form, row: Draft) -> DraftView:
    """Return a draft as callers see it."""
    stored = mapping_of(row.answers)
    step = standing_step(form, row)
    bad = (s.key for s in form.steps if is_given(stored.get(s.key)) and not is_valid(s, stored[s.key]))
    return DraftView(
        id=row.id or 0,
        form=row.form,
        step=step.key if step else None,
        active=row.active,
        interest_id=row.interest_id,
        answers=answers_of(form, row),
        unreadable=frozenset(bad),
        revision=row.revision,
    )
