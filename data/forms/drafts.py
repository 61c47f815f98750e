"""Drafts, the forms in progress: begun, answered step by step, paused, resumed, sent."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from sqlmodel import Session, col, delete, select

from data.db.base import utc_now
from data.forms.draft_rows import (
    activate,
    answers_of,
    delete_draft,
    drop_oldest,
    find_row,
    form_of,
    standing_step,
    view_draft,
)
from data.forms.model import TICKED, Form, Kind, Step
from data.forms.registry import forms_of
from data.forms.validation import first_mistake, is_given, is_valid, mapping_of, readable
from data.forms.views import DraftView
from data.models.interests import Draft

R = TypeVar("R")
Work = Callable[[Session], R]
"""Carries out a finished form."""
Change = Callable[[Form, Draft], None]
"""Changes the row of a draft of this form."""
TYPED = "_typed"
"""The key of an answer that was typed into a search and isn't confirmed yet."""


def find_draft(session: Session, person_id: int, draft_id: int | None = None) -> DraftView | None:
    """Return a person's draft: this one, or else the active one, or else the latest; None without any."""
    row = find_row(session, person_id, draft_id)
    return view_draft(form_of(session, row), row) if row else None


def begin_draft(
    session: Session,
    person_id: int,
    code: str,
    given: Mapping[str, Any],
    today: date,
    interest_id: int | None = None,
) -> DraftView:
    """Begin the form of this code with the answers of its `prefill` and those of `given`, which win.
    `interest_id` is the interest that it changes. If the form continues, an older draft of the same goes on
    with its answers; every other draft is paused.
    """
    form = forms_of(session)[code]
    answers = form.prefill(session, person_id, today) if form.prefill else {}
    row = find_same(session, person_id, code, interest_id) if form.continues else None
    if row:
        answers |= answers_of(form, row)
    row = row or Draft(person_id=person_id, form=code, interest_id=interest_id, answers={})
    row.answers = readable((*form.steps, *form.carries), answers | dict(given))
    next_step = form.next_step(row.answers)
    row.step = next_step.key if next_step else None
    note_change(row)
    session.add(row)
    session.flush()
    activate(session, row)
    drop_oldest(session, person_id)
    return view_draft(form, row)


def find_same(session: Session, person_id: int, form: str, interest_id: int | None) -> Draft | None:
    """Return the latest draft of this form about the same interest, or about none; None without one."""
    query = select(Draft).where(Draft.person_id == person_id, Draft.form == form)
    same = query.where(col(Draft.interest_id).is_not_distinct_from(interest_id))
    return session.exec(same.order_by(col(Draft.id).desc())).first()


def note_change(row: Draft) -> None:
    """Count a change of the answers, so that a summary shown before is known to be old."""
    row.revision += 1
    row.updated_at = utc_now()


def change_draft(session: Session, person_id: int, draft_id: int, change: Change) -> DraftView | None:
    """Apply a change to a draft, make it the active one, and return it. None if the draft is gone."""
    row = find_row(session, person_id, draft_id)
    if row is None:
        return None
    form = form_of(session, row)
    change(form, row)
    activate(session, row)
    return view_draft(form, row)


def answer_step(session: Session, person_id: int, draft_id: int, key: str, value: Any) -> DraftView | None:
    """Take one answer, as `answer_steps` does."""
    return answer_steps(session, person_id, draft_id, key, {key: value})


def answer_steps(
    session: Session, person_id: int, draft_id: int, key: str, answers: Mapping[str, Any]
) -> DraftView | None:
    """Take the answer of the step `key`, at which the draft stands, and those of the steps that it leads to,
    and move on. A second tap on the same button, a tap on an older question, or a value that isn't an answer
    changes nothing. None if the draft is gone.
    """

    def take(form: Form, row: Draft) -> None:
        standing = standing_step(form, row)
        steps = {step.key: step for step in form.steps}
        if standing and standing.key == key and all(is_valid(steps[one], answers[one]) for one in answers):
            for one, value in answers.items():
                set_answer(row, one, value)
            move_on(form, row)

    return change_draft(session, person_id, draft_id, take)


def set_answer(row: Draft, key: str, value: Any) -> None:
    """Set one answer. A new mapping is made, because a JSON column notices no change within the old one."""
    row.answers = {**mapping_of(row.answers), key: value}
    row.answers.pop(TYPED, None)
    note_change(row)


def keep_answer(session: Session, person_id: int, draft_id: int, key: str, value: Any) -> DraftView | None:
    """Keep a part of an answer (one of several, or what was typed into a search) without moving on. An answer
    from which everything was taken off is deleted. What is no part of the open step's answer isn't kept. None
    if the draft is gone.
    """

    def keep(form: Form, row: Draft) -> None:
        if takes_part(form, row, key, value):
            row.answers = {name: one for name, one in mapping_of(row.answers).items() if name != key}
            row.answers |= {key: value} if is_given(value) else {}
            note_change(row)

    return change_draft(session, person_id, draft_id, keep)


def takes_part(form: Form, row: Draft, key: str, value: Any) -> bool:
    """Return whether the open step is answered in parts, and this value is one."""
    step = standing_step(form, row)
    if step is None:
        return False
    if step.kind is Kind.SEARCH:
        return key == TYPED and is_valid(step, value)
    return key == step.key and step.kind in TICKED and (not is_given(value) or is_valid(step, value))


def move_on(form: Form, row: Draft) -> None:
    """Go to the next step without an answer, or to the summary."""
    step = form.next_step(answers_of(form, row))
    row.step = step.key if step else None


def go_back(session: Session, person_id: int, draft_id: int) -> DraftView | None:
    """Go one step back; at the first step the draft stays where it is. None if the draft is gone."""

    def back(form: Form, row: Draft) -> None:
        standing = standing_step(form, row)
        step = form.previous_step(answers_of(form, row), standing.key if standing else None)
        row.step = step.key if step else row.step

    return change_draft(session, person_id, draft_id, back)


def open_step(session: Session, person_id: int, draft_id: int, key: str) -> DraftView | None:
    """Go to one step to change its answer, if the summary was reached and the step is asked. None if the
    draft is gone.
    """

    def go(form: Form, row: Draft) -> None:
        answers = answers_of(form, row)
        is_reached = standing_step(form, row) is None or form.next_step(answers) is None
        if is_reached and form.step(key) in form.asked(answers):
            row.step = key

    return change_draft(session, person_id, draft_id, go)


def resume_draft(session: Session, person_id: int, draft_id: int | None = None) -> DraftView | None:
    """Resume a paused draft: this one, or the latest; None if there is none."""
    row = find_row(session, person_id, draft_id)
    if row is None:
        return None
    activate(session, row)
    return view_draft(form_of(session, row), row)


def discard_draft(session: Session, person_id: int, draft_id: int) -> bool:
    """Delete a draft. Returns False if it is gone."""
    query = delete(Draft).where(col(Draft.person_id) == person_id, col(Draft.id) == draft_id)
    return bool(session.exec(query).rowcount)


def finish_draft(session: Session, person_id: int, draft_id: int, work: Work[R]) -> R | None:
    """Carry out a finished form and delete its draft, both or neither. Returns what `work` returns, None if
    the draft is gone or not valid. If `work` raises, the draft stays.
    """
    row = find_row(session, person_id, draft_id)
    if row is None or first_mistake(form_of(session, row), row.answers):
        return None
    delete_draft(session, row)
    return work(session)


def toggled(step: Step, answers: Mapping[str, Any], value: str, levels: tuple[str, ...]) -> Any:
    """Return the answer after one tap on `value`: one of several is added or removed; a language, as `fr`, is
    added or removed, or gets a level, as `fr.fluent`. The answer without a preference stands alone.
    """
    if step.kind is Kind.LEVELS:
        code, _, level = value.partition(".")
        chosen = {key: one for key, one in answers.get(step.key, {}).items() if key != code}
        is_off = not level and code in answers.get(step.key, {})
        return chosen if is_off else chosen | {code: level or levels[0]}
    several = list(answers.get(step.key, []))
    if value in several:
        return [code for code in several if code != value]
    if value == step.any_code:
        return [value]
    return [*(code for code in several if code != step.any_code), value]


def pause_own_draft(session: Session, person_id: int) -> None:
    """Pause the active draft, because what is typed now is meant for something else."""
    if row := find_row(session, person_id):
        row.active = False
