"""Check a whole form before it is sent; the first step that can't be sent is opened again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, String, bindparam
from sqlalchemy import select as select_many
from sqlmodel import Session, col

from data.db.base import utc_now
from data.db.statements import run_statement
from data.forms.draft_rows import activate, answers_of, find_row, form_of, view_draft
from data.forms.mistakes import Mistake
from data.forms.model import ENTRY_KINDS, Step
from data.forms.validation import first_mistake
from data.forms.views import DraftView
from data.models.content import Entry
from data.models.interests import Draft

Take = Callable[[Session, Draft], Any]
"""Carries out a valid draft and deletes it, or leaves it. Returns its outcome."""


@dataclass(frozen=True)
class Checked:
    """A draft after its check; if there is a mistake, the draft stands at that step. `outcome` is what the
    form's `Take` returned.
    """

    draft: DraftView
    mistake: Mistake | None
    outcome: Any = None


def check_and_take(
    session: Session,
    person_id: int,
    draft_id: int,
    revision: int | None,
    today: date,
    takers: Mapping[str, Take],
) -> Checked | None:
    """Check a whole draft; if all of it can be sent and `takers` has a function for its form, carry it out in
    the same transaction. Returns None if the draft is gone, or asks for nothing.
    """
    row = find_row(session, person_id, draft_id)
    checked = check_draft(session, row, revision, today) if row else None
    if row is None or checked is None or checked.mistake or checked.draft.form not in takers:
        return checked
    return replace(checked, outcome=takers[checked.draft.form](session, row))


def check_draft(session: Session, row: Draft, revision: int | None, today: date) -> Checked | None:
    """Check a whole draft before it is sent. Returns None if it asks for nothing. Of an answer with several
    values, those that are no longer offered are removed; everything else is kept. If the draft changed since
    the `revision` that was shown, it must be shown first; None stands for the present one.
    """
    form = form_of(session, row)
    answers = answers_of(form, row)
    asked = form.asked(answers)
    if not asked:
        return None
    found = first_mistake(form, row.answers, today) or find_unknown(session, row, asked, answers)
    if found is None:
        is_shown = revision is None or (row.revision == revision and row.step is None)
        if row.step:
            row.step = None
        return Checked(view_draft(form, row), None if is_shown else Mistake.NOT_SHOWN)
    row.step = found[0].key
    activate(session, row)
    return Checked(view_draft(form, row), found[1])


def find_unknown(
    session: Session, row: Draft, asked: list[Step], answers: Mapping[str, Any]
) -> tuple[Step, Mistake] | None:
    """Return the first step whose answer names an entry that isn't there, and the mistake; if several were
    chosen, the others stay. None if all are there.
    """
    named = {step: step.entry_codes(answers.get(step.key)) for step in asked}
    wanted = {code for codes in named.values() for code in codes}
    if not wanted:
        return None
    kinds = {row.code: row.kind for row in run_statement(session, kinds_query(), {"codes": sorted(wanted)})}
    for step, codes in named.items():
        known = [
            code for code in codes if kinds.get(code) == ENTRY_KINDS[step.choices] or code == step.any_code
        ]
        if known != codes:
            if isinstance(answers[step.key], list):
                row.answers = {**row.answers, step.key: known}
                row.revision += 1
                row.updated_at = utc_now()
            return step, Mistake.NOT_OFFERED
    return None


@cache
def kinds_query() -> Select[*tuple[Any, ...]]:
    """Return the query of the kinds of entries, cached because building it takes longer than running it."""
    codes = bindparam("codes", expanding=True, type_=String)
    return select_many(col(Entry.code), col(Entry.kind)).where(col(Entry.code).in_(codes))
