"""What the author of a letter is told: on its way, delivered, or why not."""

import pytest
from sqlmodel import Session, select

from data.answers.intents.languages import language_of_letter
from data.letters import copies, receipts
from data.letters.quota import Quota, send_from_desk, send_to_desk
from data.letters.receipts import State
from data.letters.store import LetterKind, Written
from data.models.interests import Letter
from data.models.messages import Outbox
from data.outbox import failures, tracked_messages
from data.outbox import store as outbox
from data.outbox.store import Delivery
from tests.builders import Desk

RECEIPT = 700
"""The message in the author's chat."""


def edits(session: Session) -> list[tuple[int | None, str]]:
    """Return which receipts wait to be edited, and to what."""
    rows = session.exec(select(Outbox).where(Outbox.kind == receipts.KIND, *outbox.UNSENT))
    return [(row.message_id, row.key.rpartition(":")[2]) for row in rows]


def state(session: Session) -> State:
    """Return how far the only letter has come."""
    return receipts.state_of(session, session.exec(select(Letter)).one())


def written_to_officer(desk: Desk, written: Written) -> int:
    """Write a letter of the coordinator who has the case."""
    desk.claim()
    kept = desk.db.run_here(send_from_desk, desk.owner[0], 1, LetterKind.TO_OFFICER, written)
    assert kept and kept.letter
    return kept.letter.id


def written_to_desk(desk: Desk) -> int:
    """Write a letter of the officer to all coordinators."""
    kept = desk.db.run_here(send_to_desk, desk.officer, 1, Written("Hello?", 5), Quota())
    assert kept and kept.letter
    return kept.letter.id


def letters_due(desk: Desk) -> list[Delivery]:
    """Return the letters that are sent now."""
    return [one for one in desk.db.run_here(outbox.claim_due, 500) if one.kind == "letter"]


def test_a_receipt_is_edited_once_its_letter_arrived(desk: Desk) -> None:
    letter = written_to_officer(desk, Written("Hello", 5))
    desk.db.run_here(receipts.keep_receipt, letter, RECEIPT)
    assert desk.db.run_here(edits) == [] and desk.db.run_here(state) is State.ON_ITS_WAY
    for _ in range(2):
        desk.db.run_here(copies.keep_copy, letter, desk.officer, 50, is_body=False)
    assert desk.db.run_here(edits) == [(RECEIPT, "delivered")]


def test_a_receipt_that_is_slower_than_its_letter_is_edited_too(desk: Desk) -> None:
    letter = written_to_officer(desk, Written("Hello", 5))
    desk.db.run_here(copies.keep_copy, letter, desk.officer, 50, is_body=False)
    desk.db.run_here(receipts.keep_receipt, letter, RECEIPT)
    assert desk.db.run_here(edits) == [(RECEIPT, "delivered")]


def test_a_picture_is_delivered_once_it_is_there_itself(desk: Desk) -> None:
    letter = written_to_officer(desk, Written("The camp", 5, media="photo", is_copied=True))
    desk.db.run_here(receipts.keep_receipt, letter, RECEIPT)
    desk.db.run_here(copies.keep_copy, letter, desk.officer, 50, is_body=False)
    assert desk.db.run_here(state) is State.ON_ITS_WAY
    desk.db.run_here(copies.keep_copy, letter, desk.officer, 51, is_body=True)
    assert desk.db.run_here(edits) == [(RECEIPT, "delivered")]


def test_a_letter_that_fails_after_its_first_line_is_told_as_failed(desk: Desk) -> None:
    letter = written_to_officer(desk, Written("The camp", 5, media="photo", is_copied=True))
    desk.db.run_here(receipts.keep_receipt, letter, RECEIPT)
    desk.db.run_here(copies.keep_copy, letter, desk.officer, 50, is_body=False)
    (due,) = letters_due(desk)
    desk.db.run_here(failures.give_up, due, "refused")
    assert desk.db.run_here(edits) == [(RECEIPT, "failed")]


def test_an_officer_hears_once_that_no_coordinator_can_be_reached(desk: Desk) -> None:
    letter = written_to_desk(desk)
    desk.db.run_here(receipts.keep_receipt, letter, RECEIPT)
    first, *others = letters_due(desk)
    desk.db.run_here(failures.give_up, first, "blocked")
    assert others and desk.db.run_here(edits) == []
    for one in others:
        desk.db.run_here(failures.give_up, one, "blocked")
    assert desk.db.run_here(edits) == [(RECEIPT, "unread")]


def test_one_coordinator_who_has_it_is_enough(desk: Desk) -> None:
    letter = written_to_desk(desk)
    desk.db.run_here(receipts.keep_receipt, letter, RECEIPT)
    first, *others = letters_due(desk)
    desk.db.run_here(copies.keep_copy, letter, first.person_id, 50, is_body=False)
    for one in others:
        desk.db.run_here(failures.give_up, one, "refused")
    assert desk.db.run_here(edits) == [(RECEIPT, "delivered")]


def test_a_message_that_shows_something_else_is_no_receipt(desk: Desk) -> None:
    letter, author = written_to_officer(desk, Written("Hello", 5)), desk.owner[0]
    desk.db.run_here(receipts.keep_receipt, letter, RECEIPT)
    asked = (letter, author, RECEIPT)
    desk.db.run_here(tracked_messages.mark_replaced, author, RECEIPT)
    assert desk.db.run_here(receipts.read_receipt, *asked) is None
    desk.db.run_here(tracked_messages.mark_showing, 1, author, RECEIPT)
    assert desk.db.run_here(receipts.read_receipt, *asked) is State.ON_ITS_WAY
    desk.db.run_here(tracked_messages.track_message, 1, author, RECEIPT, tracked_messages.TrackedKind.CASE)
    desk.db.run_here(tracked_messages.mark_replaced, author, RECEIPT)
    desk.db.run_here(copies.keep_copy, letter, desk.officer, 50, is_body=False)
    assert desk.db.run_here(edits) == []


def test_the_case_on_the_screen_is_the_lowest_and_never_ones_own(desk: Desk) -> None:
    me, kinds = desk.owner[0], tracked_messages.TrackedKind
    assert desk.db.run_here(tracked_messages.find_open_case, me) is None
    for message, shows in ((10, kinds.CARD), (11, kinds.LIST)):
        desk.db.run_here(tracked_messages.track_message, 1, me, message, shows)
    assert desk.db.run_here(tracked_messages.find_open_case, me) is None
    desk.db.run_here(tracked_messages.track_message, 1, me, 12, kinds.CASE)
    assert desk.db.run_here(tracked_messages.find_open_case, me) == 1
    desk.db.run_here(tracked_messages.track_message, 1, desk.officer, 12, kinds.CASE)
    assert desk.db.run_here(tracked_messages.find_open_case, desk.officer) is None


@pytest.mark.parametrize(
    ("letter", "language"),
    [
        ("Bonjour, pouvez-vous m'appeler demain?", "fr"),
        ("Merci, à bientôt. Camille", None),
        ("Merci pour votre message, je regarde cela", "fr"),
        ("Appelez-moi svp", "fr"),
        ("Please call me tomorrow", "en"),
        ("Thank you, see you soon", "en"),
        ("Bonjour / Hello, merci / thank you, demain / tomorrow", None),
        ("UNMISS, 14 h 30", None),
        ("", None),
    ],
)
def test_the_language_of_a_short_letter(letter: str, language: str | None) -> None:
    assert language_of_letter(letter) == language
