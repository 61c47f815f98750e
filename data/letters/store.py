"""Letters between officers and coordinators, and coordinators' notes, which stay inside."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlmodel import Session, col, func, select

from data.db.base import utc_now
from data.db.pagination import ListPage, paginate
from data.interests.blocks import is_blocked
from data.interests.store import refresh_cases
from data.models.interests import Interest, Letter, LetterCopy
from data.models.people import Coordinator, Person
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.outbox.tracked_messages import find_case_at
from data.people.coordinators import is_coordinator, list_in_charge

MAX_LENGTH = 4096
"""Characters of a letter that are kept: as many as a message in Telegram has at most."""
PAGE = 5
"""Letters on a screen of the conversation."""
MAX_IN_LETTER = 3500
"""Characters that fit into one message under the line that says who wrote."""
DISTRESS_MARK = "!"
"""`Letter.about` of a letter whose sender seems to be in distress or danger."""
NOTE_MARK = "//"
"""The beginning of a coordinator's message that is a note."""
LIVE_FOR = timedelta(minutes=60)
"""How long after a coordinator's letter the conversation counts as going on."""


class LetterKind(StrEnum):
    """Which way a letter goes."""

    TO_DESK = "to_desk"
    TO_OFFICER = "to_officer"
    NOTE = "note"


@dataclass(frozen=True)
class LetterView:
    """A letter as it is shown. `author` is the coordinator's name, None for the officer."""

    id: int
    interest_id: int
    kind: str
    text: str
    media: str | None
    is_copied: bool
    author: str | None
    message_id: int
    at: datetime
    about: str | None
    held_run: int | None = None
    author_chat: int | None = None
    edited_at: datetime | None = None
    failed: str | None = None
    html: str | None = None
    file_id: str | None = None


@dataclass(frozen=True)
class Written:
    """A message to be kept: `media` names its picture or file, `is_copied` says that it is sent on as it is,
    `about` is the rehearsal that it answers, `file_id` Telegram's id of the picture or file.
    """

    text: str
    message_id: int
    media: str | None = None
    album: str | None = None
    is_copied: bool = False
    about: str | None = None
    file_id: str | None = None


def write_letter(
    session: Session,
    person_id: int,
    interest_id: int,
    kind: LetterKind,
    written: Written,
    is_held: bool = False,
) -> int | None:
    """Keep a letter, and have it delivered unless it `is_held` back; the same message is one letter. Returns
    None if the case isn't there.
    """
    interest = session.get(Interest, interest_id)
    if interest is None:
        return None
    known = session.exec(
        select(Letter.id).where(
            Letter.person_id == person_id,
            Letter.message_id == written.message_id,
            Letter.interest_id == interest_id,
        )
    ).first()
    if known:
        return known
    columns = asdict(written) | {"text": written.text[:MAX_LENGTH]}
    letter = Letter(interest_id=interest_id, person_id=person_id, kind=kind, **columns)
    session.add(letter)
    session.flush()
    if kind is LetterKind.TO_DESK:
        interest.awaiting_since = interest.awaiting_since or utc_now()
    elif kind is LetterKind.TO_OFFICER:
        interest.awaiting_since, interest.contacted_at = None, utc_now()
    if not is_held:
        deliver(session, interest, letter)
    return letter.id


def deliver(session: Session, interest: Interest, letter: Letter) -> None:
    """Enqueue a letter for each of its readers; cases that are open on a screen are refreshed."""
    for reader in readers(session, interest, LetterKind(letter.kind)):
        enqueue_letter(session, letter, reader)
    refresh_cases(session, letter.interest_id, f"written:{letter.id}")


def enqueue_letter(session: Session, letter: Letter, reader: int) -> None:
    """Enqueue a letter for one reader, once."""
    key = f"letter:{letter.id}:{reader}"
    outbox.enqueue(
        session, reader, OutboxMessage("letter", key, interest_id=letter.interest_id, letter_id=letter.id)
    )


def readers(session: Session, interest: Interest, kind: LetterKind) -> list[int]:
    """Return the person ids of a letter's readers. A letter to the officer is read by the officer; one to the
    desk by the case's owner, or all coordinators while it has none, and by a colleague who wrote in the last
    hour.
    """
    if kind is LetterKind.NOTE:
        return []
    if kind is LetterKind.TO_OFFICER:
        return [interest.person_id]
    in_charge = list_in_charge(session, interest)
    wrote = select(Letter.person_id).where(
        Letter.interest_id == interest.id,
        Letter.kind == LetterKind.TO_OFFICER,
        col(Letter.at) > utc_now() - LIVE_FOR,
    )
    author = session.exec(wrote.order_by(col(Letter.id).desc())).first()
    if author and author not in in_charge and is_coordinator(session, author):
        in_charge.append(author)
    return in_charge


def may_write(session: Session, person_id: int, letter: Letter) -> bool:
    """Return whether a letter's author may still write it: a removed coordinator or a blocked officer may
    not.
    """
    if letter.kind == LetterKind.TO_DESK:
        return not is_blocked(session, person_id)
    return is_coordinator(session, person_id)


def meant_as(kind: LetterKind, text: str) -> LetterKind:
    """Return NOTE for a letter to an officer that begins with NOTE_MARK, wherever it was written; else its
    kind.
    """
    is_note = text.startswith(NOTE_MARK)
    return LetterKind.NOTE if kind is LetterKind.TO_OFFICER and is_note else kind


def own_text(text: str, *, is_note: bool) -> str:
    """Return the text of a note without NOTE_MARK; any other text as it is."""
    return text.removeprefix(NOTE_MARK).strip() if is_note else text


def find_album(session: Session, person_id: int, album: str | None) -> LetterView | None:
    """Return the letter of an album's first message. None if there is none, or its author may not write."""
    query = select(Letter).where(Letter.person_id == person_id, Letter.album == album)
    letter = session.exec(query.order_by(col(Letter.id))).first()
    if letter is None or not album or not may_write(session, person_id, letter):
        return None
    return view(session, letter)


def find_case_of(session: Session, person_id: int, message_id: int) -> int | None:
    """Return the interest that a message in this person's chat is about (a delivered letter, or a card), or
    None.
    """
    query = (
        select(Letter.interest_id)
        .join(LetterCopy)
        .where(LetterCopy.person_id == person_id, LetterCopy.message_id == message_id)
    )
    found = session.exec(query).first()
    if found:
        return found
    own = select(Letter.interest_id).where(Letter.person_id == person_id, Letter.message_id == message_id)
    return session.exec(own).first() or find_case_at(session, person_id, message_id)


def find_letter(session: Session, letter_id: int) -> LetterView | None:
    """Return a letter or note, or None."""
    letter = session.get(Letter, letter_id)
    return view(session, letter) if letter else None


def find_letter_in(session: Session, interest_id: int, letter_id: int) -> LetterView | None:
    """Return a letter or note if it belongs to this case, else None."""
    found = find_letter(session, letter_id)
    return found if found and found.interest_id == interest_id else None


def find_live(session: Session, person_id: int) -> LetterView | None:
    """Return the letter that an officer may be answering: the last one to them, while fresh; else None."""
    query = (
        select(Letter)
        .join(Interest)
        .where(Interest.person_id == person_id, Letter.kind == LetterKind.TO_OFFICER)
        .where(col(Letter.at) > utc_now() - LIVE_FOR)
        .order_by(col(Letter.id).desc())
    )
    letter = session.exec(query).first()
    return view(session, letter) if letter else None


def list_letters(session: Session, interest_id: int, latest: int) -> list[LetterView]:
    """Return the `latest` letters and notes of a case, the oldest first."""
    query = (
        select(Letter).where(Letter.interest_id == interest_id).order_by(col(Letter.id).desc()).limit(latest)
    )
    return view_all(session, session.exec(query).all()[::-1])


def get_page(session: Session, interest_id: int, number: int) -> ListPage[LetterView]:
    """Return a page of a case's letters and notes, the oldest first; pages count from 0, -1 is the latest."""
    of_case = Letter.interest_id == interest_id
    total = session.exec(select(func.count()).select_from(Letter).where(of_case)).one()
    pages, number = paginate(total, PAGE, total if number < 0 else number)
    query = select(Letter).where(of_case).order_by(col(Letter.id)).offset(number * PAGE).limit(PAGE)
    return ListPage(tuple(view_all(session, session.exec(query).all())), number, pages)


def view_unsent(interest_id: int, kind: LetterKind, written: Written, author: str | None) -> LetterView:
    """Return a letter as it would be, to show it before it is sent. Its id is 0."""
    return LetterView(
        id=0,
        interest_id=interest_id,
        kind=kind,
        text=written.text,
        media=written.media,
        is_copied=written.is_copied,
        author=author,
        message_id=written.message_id,
        at=utc_now(),
        about=written.about,
    )


def view(session: Session, letter: Letter) -> LetterView:
    """Return a letter as callers see it."""
    return view_all(session, [letter])[0]


def view_all(session: Session, letters: Sequence[Letter]) -> list[LetterView]:
    """Return letters as callers see them; one query reads who wrote them."""
    query = (
        select(Person.id, Person.telegram_id, Coordinator.name)
        .join(Coordinator, col(Coordinator.person_id) == Person.id, isouter=True)
        .where(col(Person.id).in_({letter.person_id for letter in letters}))
    )
    authors = {person_id: (chat, name) for person_id, chat, name in session.exec(query)}
    return [view_by(letter, *authors.get(letter.person_id, (None, None))) for letter in letters]


def view_by(letter: Letter, author_chat: int | None, author: str | None) -> LetterView:
    """Return a letter with its author's chat, and the name of a coordinator who wrote it as one."""
    return LetterView(
        id=letter.id or 0,
        interest_id=letter.interest_id,
        kind=letter.kind,
        text=letter.text,
        media=letter.media,
        is_copied=letter.is_copied,
        held_run=letter.held_run,
        author=None if letter.kind == LetterKind.TO_DESK else author,
        author_chat=author_chat,
        message_id=letter.message_id,
        at=letter.at,
        edited_at=letter.edited_at,
        failed=letter.failed,
        about=letter.about,
        html=letter.html,
        file_id=letter.file_id,
    )
