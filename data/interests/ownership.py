"""Whose interest it is: a coordinator who is an officer too has no hand in their own."""

from sqlmodel import Session, select

from data.models.interests import Interest


def is_own(session: Session, person_id: int, interest_id: int) -> bool:
    """Whether an interest is this person's own. False where it is gone."""
    query = select(Interest.id).where(Interest.id == interest_id, Interest.person_id == person_id)
    return session.exec(query).first() is not None
