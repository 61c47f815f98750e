"""The forms of an interest, of more about an officer, and of why an interest is declined."""

from datetime import date
from typing import Any

from sqlmodel import Session, select

from data.forms.model import ANY_MISSION, ANY_ROLE, Form, Kind, Step
from data.forms.validation import readable
from data.models.people import Profile


def known_of_interest(session: Session, person_id: int, today: date) -> dict[str, Any]:
    """Return what the profile answers of an interest: no mission, and no day before `today`."""
    answers = readable(INTEREST.steps, find_answers(session, person_id))
    answers.pop("mission", None)
    if answers.get("available_from", "9999") < today.isoformat():
        del answers["available_from"]
    return answers


def known_of_details(session: Session, person_id: int, today: date) -> dict[str, Any]:
    """Return what the profile says of the officer. A question they skipped counts as answered, so that the
    form begins at its summary; one that they weren't asked doesn't.
    """
    answers = readable(DETAILS.steps, find_answers(session, person_id))
    return {step.key: answers[step.key] for step in DETAILS.asked(answers) if step.key in answers}


def find_answers(session: Session, person_id: int) -> Any:
    """Return the answers that a profile holds, None without a profile."""
    return session.exec(select(Profile.answers).where(Profile.person_id == person_id)).first()


INTEREST = Form(
    "interest",
    (
        Step("mission", Kind.ONE, choices="missions", any_code=ANY_MISSION),
        Step("roles", Kind.SEVERAL, choices="roles", any_code=ANY_ROLE),
        Step("service", Kind.SEARCH, choices="services", longest=120),
        Step("full_name", Kind.TEXT, optional=True, longest=80, introduced=True),
        Step("languages", Kind.LEVELS, choices="languages"),
        Step("available_from", Kind.MONTH),
        Step("reach", Kind.ONE, choices="reach"),
        Step("email", Kind.EMAIL, when=("reach", "email")),
        Step("phone", Kind.PHONE, when=("reach", "phone")),
    ),
    carries=(Step("_typed", Kind.TEXT, longest=120),),
    prefill=known_of_interest,
    consent="consent",
)
DETAILS = Form(
    "details",
    (
        Step("rank", Kind.TEXT, optional=True, longest=60, introduced=True),
        Step("years", Kind.NUMBER, optional=True, shown_as="value-years"),
        Step("licence", Kind.ONE, choices="yes_no", optional=True),
        Step("firearms", Kind.ONE, choices="yes_no", optional=True),
        Step("ams", Kind.ONE, choices="yes_no", optional=True),
        Step("ams_on", Kind.DATE, optional=True, when=("ams", "yes")),
        Step("note", Kind.TEXT, optional=True, longest=500),
    ),
    prefill=known_of_details,
)
DECLINE = Form(
    "decline",
    (
        Step("decline_reason", Kind.ONE, choices="decline_reasons"),
        Step(
            "decline_other",
            Kind.PARAGRAPHS,
            when=("decline_reason", "other"),
            shortest=2,
            longest=500,
            is_fact=True,
        ),
        Step(
            "decline_words",
            Kind.PARAGRAPHS,
            optional=True,
            unless=("decline_reason", "other"),
            longest=500,
            is_fact=True,
        ),
        Step("decline_line", Kind.PARAGRAPHS, optional=True, longest=1500),
    ),
    continues=False,
    carries=(Step("_from", Kind.TEXT),),
)
"""Why a coordinator declines an interest, for coordinators, and what they add for the officer."""
