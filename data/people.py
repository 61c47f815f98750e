"""Whoever writes to the bot: found by Telegram id, with their language and whether they coordinate."""

from datetime import timedelta

from sqlmodel import Session, col, select, update

from data.models import Consent, Coordinator, Draft, Person, Profile, utc_now
from data.prompts import close_prompt
from data.views import PersonView

STILL_READING = timedelta(minutes=30)
"""For how long after opening an entry a short question is taken to be about it."""
SEEN_AGAIN = timedelta(days=1)
"""How exactly it is known when somebody was last here."""


def meet_person(
    session: Session, telegram_id: int, hint: str | None, leaves_draft: bool, leaves_prompt: bool = False
) -> tuple[PersonView, bool]:
    """The person behind an update, made known if new, and whether this left a form in progress.

    `hint` is the language their Telegram speaks, where it is one of ours. `leaves_draft` says that the
    update is a command: the form stays, but waits to be resumed. `leaves_prompt`: so is a tap.
    """
    person = session.exec(select(Person).where(Person.telegram_id == telegram_id)).first()
    if person is None:
        person = Person(telegram_id=telegram_id)
        session.add(person)
        session.flush()
    if person.blocked_at or person.language_hint != hint:
        person.blocked_at, person.language_hint = None, hint
    if leaves_prompt:
        close_prompt(session, person.id or 0)
    if utc_now() - person.seen_at > SEEN_AGAIN:
        person.seen_at = utc_now()
    left = leaves_draft and pause_draft(session, person)
    return view_person(session, person), left


def view_person(session: Session, person: Person) -> PersonView:
    """The facts the rest of the bot needs of a person."""
    query = select(Coordinator.id).where(
        Coordinator.person_id == person.id, col(Coordinator.removed_at).is_(None)
    )
    assert person.id is not None
    still = person.reading_at is not None and utc_now() - person.reading_at < STILL_READING
    return PersonView(
        id=person.id,
        telegram_id=person.telegram_id,
        language=person.language or person.language_hint,
        coordinator_id=session.exec(query).first(),
        reading=person.reading if still else None,
    )


def find_language(session: Session, telegram_id: int) -> str | None:
    """The language of somebody who may be a stranger; nothing about them is kept."""
    query = select(Person.language, Person.language_hint).where(Person.telegram_id == telegram_id)
    found = session.exec(query).first()
    return found and (found[0] or found[1])


def pause_draft(session: Session, person: Person) -> bool:
    """Let a form in progress wait; True if there was one."""
    query = update(Draft).where(col(Draft.person_id) == person.id, col(Draft.active)).values(active=False)
    return bool(session.exec(query).rowcount)


def set_language(session: Session, person_id: int, language: str) -> None:
    """Keep the language a person chose."""
    session.exec(update(Person).where(col(Person.id) == person_id).values(language=language))


def mark_blocked(session: Session, person_id: int) -> None:
    """Remember that a person blocked the bot, until they write again."""
    session.exec(update(Person).where(col(Person.id) == person_id).values(blocked_at=utc_now()))


def mark_left(session: Session, telegram_id: int) -> None:
    """Telegram says that this person blocked the bot."""
    query = update(Person).where(col(Person.telegram_id) == telegram_id).values(blocked_at=utc_now())
    session.exec(query)


def find_profile(session: Session, person_id: int) -> Profile | None:
    """What an officer told about themselves, if they ever did."""
    return session.exec(select(Profile).where(Profile.person_id == person_id)).first()


def save_profile(
    session: Session, person_id: int, name: str, username: str | None, answers: dict[str, object]
) -> None:
    """Keep what an officer told, beside what they told before."""
    profile = find_profile(session, person_id) or Profile(person_id=person_id, name=name, answers={})
    profile.name, profile.username = name, username
    profile.answers = {**profile.answers, **answers}
    profile.updated_at = utc_now()
    session.add(profile)


def set_reading(session: Session, person_id: int, code: str) -> None:
    """Remember the entry a person opened last."""
    query = update(Person).where(col(Person.id) == person_id).values(reading=code, reading_at=utc_now())
    session.exec(query)


def record_consent(session: Session, person_id: int, version: str, language: str) -> None:
    """Write down which privacy notice was agreed to."""
    session.add(Consent(person_id=person_id, version=version, language=language))
