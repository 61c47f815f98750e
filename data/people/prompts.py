"""Prompts: requests to type something, open until the person's next tap or command."""

from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session, col, delete, select

from data.db.base import utc_now
from data.models.interests import Prompt

OPEN_FOR = timedelta(hours=1)
"""After this time, a typed text is a question again."""


@dataclass(frozen=True)
class PromptView:
    """A prompt: `kind` says what is to be typed, `interest_id` and `detail` say about what."""

    kind: str
    interest_id: int | None
    detail: str | None


def open_prompt(
    session: Session, person_id: int, kind: str, interest_id: int | None = None, detail: str | None = None
) -> None:
    """Expect this person's next message; an earlier prompt is replaced."""
    close_prompt(session, person_id)
    session.add(Prompt(person_id=person_id, kind=kind, interest_id=interest_id, detail=detail))


def find_prompt(session: Session, person_id: int) -> PromptView | None:
    """Return the open prompt of this person, or None."""
    prompt = session.exec(select(Prompt).where(Prompt.person_id == person_id)).first()
    if prompt is None or utc_now() - prompt.at > OPEN_FOR:
        return None
    return PromptView(prompt.kind, prompt.interest_id, prompt.detail)


def close_prompt(session: Session, person_id: int) -> None:
    """Delete the open prompt."""
    session.exec(delete(Prompt).where(col(Prompt.person_id) == person_id))
