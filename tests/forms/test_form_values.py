"""What an answer may be: the same validation for what is tapped, typed, sent and read back."""

from datetime import date
from typing import Any

import phonenumbers
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, col, delete

from bot.app import all_forms
from data.db.database import Database
from data.forms import check as forms_check
from data.forms import drafts
from data.forms.model import Form, Step
from data.forms.parsing import BadAnswer, Mistake, read_answer
from data.forms.validation import UNREADABLE, first_mistake, is_valid, readable, shown
from data.interests.forms import INTEREST
from data.interests.profile_answers import read_languages, read_profile, read_roles, read_service, read_told
from data.models.interests import Draft
from data.openings.forms import OPENING
from data.people import store as people
from tests.builders import answers_of

TODAY = date(2026, 11, 28)
FORMS = all_forms()
STEPS = [(form, step) for form in FORMS.values() for step in form.steps]
WORDS = ["en", "fluent", "yes", "no", "any", "binuh", "training", "email", "all", "deployment", "2030-01-01"]
ODD: list[Any] = [
    *(None, True, False, 0, 1, -1, 51, 10**30, 1.5, float("nan"), float("inf")),
    *("", " ", "x", "y" * 100_000, "\0", "\ud800", "\u200b", "20300101", "2030-W01-1", "2030-02-31"),
    *(
        [],
        [[]],
        ["en", "en"],
        ["en", 5],
        [None],
        {},
        {"en": "x"},
        {"en": 1},
        {"xx": "fluent"},
        {"en": ["fluent"]},
    ),
    *WORDS,
    *([word] for word in WORDS),
    {"en": "fluent"},
    {"": {}},
]
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
    | st.sampled_from(WORDS),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text() | st.sampled_from(WORDS), inner, max_size=3)
    ),
    max_leaves=6,
)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_whole_answers_are_valid_and_each_that_is_missing_or_wrong_is_named(form: Form) -> None:
    whole = answers_of(form)
    assert first_mistake(form, whole, TODAY) is None
    assert readable(form.steps, whole) == {step.key: whole[step.key] for step in form.steps}
    for step in form.asked(whole):
        without = {key: value for key, value in whole.items() if key != step.key}
        assert first_mistake(form, without, TODAY) == (step, Mistake.MISSING)
        assert first_mistake(form, whole | {step.key: {"odd": [1]}}, TODAY) == (step, Mistake.UNREADABLE)


def test_days_and_lengths_have_their_own_mistakes() -> None:
    opening = answers_of(OPENING) | {"opening_closes": "2026-11-27"}
    assert first_mistake(OPENING, opening, TODAY) == (OPENING.step("opening_closes"), Mistake.PAST)
    assert first_mistake(OPENING, opening) is None
    details = FORMS["details"]
    future = first_mistake(details, answers_of(details) | {"ams_on": "2027-01-01"}, TODAY)
    assert future == (details.step("ams_on"), Mistake.FUTURE)
    long = first_mistake(details, answers_of(details) | {"rank": "x" * 61}, TODAY)
    assert long == (details.step("rank"), Mistake.TOO_LONG)


@given(stored=json_values)
def test_whatever_is_stored_can_be_read(stored: Any) -> None:
    for form in FORMS.values():
        told = readable(form.steps, stored)
        assert all(is_valid(step, told[step.key]) for step in form.steps if step.key in told)
        first_mistake(form, stored, TODAY)
    read_profile(stored)
    read_roles(stored)
    assert isinstance(read_languages(stored), dict)
    assert read_service(stored) is None or isinstance(read_service(stored), str)


@given(value=json_values | st.sampled_from(ODD), step=st.sampled_from([step for _, step in STEPS]))
def test_an_answer_is_shown_as_it_is_or_as_not_readable(value: Any, step: Step) -> None:
    told = shown([step], {step.key: value})
    if step.key in told:
        assert (told[step.key] is UNREADABLE) != is_valid(step, value)
    else:
        assert value in (None, "", [], {})


def test_a_profile_that_is_no_mapping_says_so_in_its_lines() -> None:
    assert read_profile(5) == dict.fromkeys(
        ("mission", "roles", "service", "languages", "available_from", "reach"), UNREADABLE
    )
    assert read_told("x", "languages") is UNREADABLE


def test_what_is_typed_and_taken_is_valid() -> None:
    email, phone = INTEREST.step("email"), INTEREST.step("phone")
    assert email and phone
    for region in phonenumbers.SUPPORTED_REGIONS:
        example = phonenumbers.example_number(region)
        assert example
        number = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        assert is_valid(phone, read_answer(phone, number, TODAY, "en")), number
    assert is_valid(phone, read_answer(phone, "613 555 0123 ext 45", TODAY, "en"))
    for address in ("alex@example.ca", "a+b@sub.example.org", "é@exemple.ca", "x.y-z@école.ca"):
        assert is_valid(email, read_answer(email, address, TODAY, "en")), address


@given(text=st.text(max_size=80), index=st.integers(0, len(STEPS) - 1))
def test_any_text_that_is_read_is_valid(text: str, index: int) -> None:
    _, step = STEPS[index]
    if not step.choices:
        try:
            value = read_answer(step, text, TODAY, "en")
        except BadAnswer:
            return
        assert is_valid(step, value)


def discard_all(session: Session, person_id: int) -> None:
    """Discard every form in progress."""
    session.exec(delete(Draft).where(col(Draft.person_id) == person_id))


def stands_at(session: Session, person_id: int, form: Form, step: Step | None) -> Draft:
    """Return a draft that has all answers before a step, and stands at it."""
    discard_all(session, person_id)
    whole = answers_of(form)
    asked = form.asked(whole)
    before = asked[: asked.index(step)] if step else asked
    told = {key: value for key, value in whole.items() if key.startswith("_")}
    answers = told | {one.key: whole[one.key] for one in before}
    row = Draft(person_id=person_id, form=form.code, step=step.key if step else None, answers=answers)
    session.add(row)
    session.flush()
    return row


def asked_places() -> list[Any]:
    """Return every step of every form at which a draft can stand, and every summary."""
    steps = [(form, step) for form, step in STEPS if step in form.asked(answers_of(form))]
    places = [*steps, *((form, None) for form in FORMS.values())]
    return [pytest.param(*at, id=f"{at[0].code}-{at[1].key if at[1] else 'summary'}") for at in places]


def check(session: Session, form: Form, row: Draft) -> None:
    """Check that everything the draft holds is valid, as it is read back if something was put into it."""
    if session.is_modified(row):
        session.flush()
        session.refresh(row)
    assert readable((*form.steps, *form.carries), row.answers) == row.answers


@pytest.mark.parametrize(("form", "standing"), asked_places())
@pytest.mark.slow
def test_no_value_for_any_step_makes_a_draft_invalid(db: Database, form: Form, standing: Step | None) -> None:
    """Every way to put a value into a draft, every value, every step, wherever the draft stands."""

    def attack(session: Session) -> None:
        person = people.ensure_person(session, 7, "en", False)[0].id
        keys = [step.key for step in form.steps] + [drafts.TYPED, "nonsense"]
        for put in (drafts.answer_step, drafts.keep_answer):
            for key in keys:
                row = stands_at(session, person, form, standing)
                for value in ODD:
                    put(session, person, row.id or 0, key, value)
                    check(session, form, row)
        for key in keys:
            row = stands_at(session, person, form, standing)
            drafts.open_step(session, person, row.id or 0, key)
            drafts.go_back(session, person, row.id or 0)
            check(session, form, row)

    db.run_here(attack)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(answers=json_values | st.dictionaries(st.sampled_from([s.key for _, s in STEPS]), json_values))
@pytest.mark.slow
def test_a_draft_with_any_answers_opens_and_is_never_sent(db: Database, answers: Any) -> None:
    """It stands at the step that is wrong, and nothing that could be read is lost."""

    def attempt(session: Session) -> None:
        person = people.ensure_person(session, 7, "en", False)[0].id
        for form in FORMS.values():
            discard_all(session, person)
            row = Draft(person_id=person, form=form.code, step=None, answers=answers)
            session.add(row)
            session.flush()
            draft = drafts.find_draft(session, person)
            assert draft
            checked = forms_check.check_and_take(session, person, draft.id, None, TODAY, {})
            if first_mistake(form, answers):
                assert checked is None or checked.mistake
                assert drafts.finish_draft(session, person, draft.id, lambda _: True) is None
                view = drafts.find_draft(session, person)
                assert view and view.answers.items() >= draft.answers.items()

    db.run_here(attempt)


def test_an_entry_that_is_gone_opens_its_step_and_the_others_stay_chosen(db: Database) -> None:
    def attempt(session: Session) -> None:
        person = people.ensure_person(session, 7, "en", False)[0].id
        row = stands_at(session, person, INTEREST, None)
        draft = row.id or 0
        row.answers = row.answers | {"roles": ["training", "gone"]}
        checked = forms_check.check_and_take(session, person, draft, None, TODAY, {})
        assert checked and (checked.draft.step, checked.mistake) == ("roles", Mistake.NOT_OFFERED)
        assert checked.draft.answers["roles"] == ["training"]
        drafts.answer_step(session, person, draft, "roles", ["training"])
        again = forms_check.check_and_take(session, person, draft, None, TODAY, {})
        assert again and (again.draft.step, again.mistake) == (None, None)

    db.run_here(attempt)
