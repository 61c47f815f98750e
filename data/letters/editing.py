"""Edits of letters: the copies in readers' chats are edited too."""

from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import Session, select

from data.db.base import utc_now
from data.interests.store import refresh_cases
from data.letters.store import MAX_IN_LETTER, MAX_LENGTH, NOTE_MARK, LetterKind, may_write, own_text, readers
from data.models.interests import Interest, Letter, LetterCopy
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage


@dataclass(frozen=True)
class EditedMessage:
    """A message as its author left it: `html` is the text with its formatting, `file_id` its picture or file;
    `mark` marks an officer's message, as `Letter.about` does.
    """

    text: str
    message_id: int
    html: str | None = None
    file_id: str | None = None
    mark: str | None = None


class Edit(StrEnum):
    """The outcome of an edit of one's own message."""

    FOLLOWS = "follows"
    KEPT = "kept"
    """A note was edited: nobody has a copy."""
    TOO_LATE = "too_late"
    """It was made a note after it had gone to the officer."""


def edit_letter(session: Session, person_id: int, rewritten: EditedMessage) -> Edit | None:
    """Take an author's edit of a letter or note, and enqueue the edits of its copies. A letter that has
    become too long for one message with the line that says who wrote is copied from now on. Returns None if
    it was no letter.
    """
    query = select(Letter).where(Letter.person_id == person_id, Letter.message_id == rewritten.message_id)
    letter = session.exec(query).first()
    if letter is None or not may_write(session, person_id, letter):
        return None
    if letter.kind == LetterKind.TO_OFFICER and rewritten.text.startswith(NOTE_MARK):
        return Edit.TOO_LATE
    is_note = letter.kind == LetterKind.NOTE
    letter.text, letter.edited_at = own_text(rewritten.text, is_note=is_note)[:MAX_LENGTH], utc_now()
    letter.html, letter.file_id = rewritten.html, rewritten.file_id
    if letter.kind == LetterKind.TO_DESK and letter.about is None:
        letter.about = rewritten.mark
    letter.is_copied = letter.is_copied or len(letter.text) > MAX_IN_LETTER
    refresh_cases(session, letter.interest_id, f"edited:{letter.id}:{letter.edited_at.timestamp()}")
    for reader in readers_of_copies(session, letter):
        key = f"letter_edited:{letter.id}:{reader}:{letter.edited_at.timestamp()}"
        outbox.enqueue(
            session,
            reader,
            OutboxMessage("letter_edited", key, interest_id=letter.interest_id, letter_id=letter.id),
        )
    return Edit.KEPT if is_note else Edit.FOLLOWS


def readers_of_copies(session: Session, letter: Letter) -> set[int]:
    """Return the person ids of those who have a copy or will get one; a person's messages are sent in order,
    so that the edit comes after the letter.
    """
    copies = session.exec(select(LetterCopy.person_id).where(LetterCopy.letter_id == letter.id))
    interest = session.get(Interest, letter.interest_id)
    on_its_way = []
    if interest and letter.held_run is None:
        on_its_way = readers(session, interest, LetterKind(letter.kind))
    return {*copies, *on_its_way}
