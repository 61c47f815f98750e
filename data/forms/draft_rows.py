"""A form in progress as it is stored and as it is read: only what is valid of its answers counts."""

from functools import cache
from typing import Any

from sqlalchemy import Select, String, Update, bindparam
from sqlalchemy import select as select_rows
from sqlmodel import Session, col, select, update

from data.forms.model import Form, Step
from data.forms.registry import forms_of
from data.forms.validation import is_given, is_valid, mapping_of, readable
from data.forms.views import DraftView
from data.models.interests import Draft

MOST_KEPT = 5
"""Forms in progress that are kept of one person; the oldest go."""


def find_row(session: Session, person_id: int, draft_id: int | None = None) -> Draft | None:
    """The row of a person's draft: this one, or the one in work, else the latest.

    None where there is none, or its form is none of ours.
    """
    given = {"person": person_id, "forms": list(forms_of(session)), "draft": draft_id}
    return session.scalars(row_query(draft_id is not None), given).first()


@cache
def row_query(is_this_one: bool) -> Select[*tuple[Any, ...]]:
    """What `find_row` asks, made once: to make it takes longer than to run it."""
    forms = bindparam("forms", expanding=True, type_=String)
    query = select_rows(Draft).where(col(Draft.person_id) == bindparam("person"), col(Draft.form).in_(forms))
    if is_this_one:
        query = query.where(col(Draft.id) == bindparam("draft"))
    return query.order_by(col(Draft.active).desc(), col(Draft.updated_at).desc(), col(Draft.id).desc())


def activate(session: Session, row: Draft) -> None:
    """This form is in work; the person's others wait."""
    session.connection().execute(rest_others(), {"person": row.person_id, "draft": row.id})
    if not row.active:
        row.active = True


@cache
def rest_others() -> Update:
    """What `activate` tells the person's other drafts; no session holds rows of theirs then."""
    others = update(Draft).where(col(Draft.person_id) == bindparam("person"))
    return others.where(col(Draft.id) != bindparam("draft"), col(Draft.active)).values(active=False)


def drop_oldest(session: Session, person_id: int) -> None:
    """Keep the latest MOST_KEPT of a person's drafts."""
    latest = col(Draft.updated_at).desc(), col(Draft.id).desc()
    rows = session.exec(select(Draft).where(Draft.person_id == person_id).order_by(*latest)).all()
    for row in rows[MOST_KEPT:]:
        session.delete(row)


def form_of(session: Session, row: Draft) -> Form:
    """The form that a draft is of."""
    return forms_of(session)[row.form]


def answers_of(form: Form, row: Draft) -> dict[str, Any]:
    """The draft's valid answers, and what its form carries beside them."""
    return readable((*form.steps, *form.carries), row.answers)


def standing_step(form: Form, row: Draft) -> Step | None:
    """The step it stands at; None at the summary. A step that isn't asked any more gives way to the next."""
    answers = answers_of(form, row)
    step = form.step(row.step)
    return step if step is None or step in form.asked(answers) else form.next_step(answers)


def view_draft(form: Form, row: Draft) -> DraftView:
    """A draft as it leaves the layer."""
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
