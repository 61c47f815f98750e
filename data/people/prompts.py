"""What the bot waits for somebody to type: until their next tap or command, which closes it."""

from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session, col, delete, select

from data.db.base import utc_now
from data.models.interests import Prompt

OPEN_FOR = timedelta(hours=1)
"""After that, what is typed is a question again."""


@dataclass(frozen=True)
class PromptView:
    """What is waited for: `kind` says what for, `interest_id` and `detail` about what."""

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
    """What this person is asked to type now."""
    prompt = session.exec(select(Prompt).where(Prompt.person_id == person_id)).first()
    if prompt is None or utc_now() - prompt.at > OPEN_FOR:
        return None
    return PromptView(prompt.kind, prompt.interest_id, prompt.detail)


def close_prompt(session: Session, person_id: int) -> None:
    """Delete the open prompt."""
    session.exec(delete(Prompt).where(col(Prompt.person_id) == person_id))
