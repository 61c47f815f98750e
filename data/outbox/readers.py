"""Which readers each kind of outbox message is for; checked again when it is delivered."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")


class Reader(StrEnum):
    """Who may get a kind of message."""

    OFFICER = "officer"
    """The person it was written for; it shows nothing of other people."""
    DESK = "desk"
    """Coordinators, but none about their own interest."""
    LEADS = "leads"
    """Coordinators who lead."""
    LEADS_OR_DESK = "leads_or_desk"
    """Leads; while there is none, every coordinator."""
    EITHER = "either"
    """Coordinators, and the officer of the interest it is about."""


READERS: Mapping[str, Reader] = {
    "alert": Reader.LEADS_OR_DESK,
    "announcement": Reader.OFFICER,
    "announcement_progress": Reader.DESK,
    "course": Reader.OFFICER,
    "digest": Reader.DESK,
    "handover": Reader.DESK,
    "interest": Reader.DESK,
    "blocking": Reader.OFFICER,
    "erase": Reader.OFFICER,
    "erasure": Reader.OFFICER,
    "erasure_held": Reader.DESK,
    "approval": Reader.DESK,
    "approval_asked": Reader.LEADS,
    "approval_over": Reader.DESK,
    "left": Reader.OFFICER,
    "letter": Reader.EITHER,
    "officer": Reader.OFFICER,
    "opening": Reader.OFFICER,
    "opening_tally": Reader.DESK,
    "plan": Reader.OFFICER,
    "question": Reader.DESK,
    "question_answered": Reader.OFFICER,
    "recording": Reader.DESK,
    "rehearsal": Reader.OFFICER,
    "reminder": Reader.DESK,
    "reply": Reader.OFFICER,
    "revision": Reader.DESK,
    "still": Reader.OFFICER,
    "team": Reader.LEADS,
}
"""Readers by kind, or by its first words if all such kinds have the same readers."""


def find_declared(table: Mapping[str, T], kind: str) -> T | None:
    """Return what a table holds for a kind of message or for its first words, the longest that it has; None
    if nothing fits.
    """
    words = kind.partition(":")[0].split("_")
    beginnings = ("_".join(words[:count]) for count in range(len(words), 0, -1))
    return next((table[one] for one in beginnings if one in table), None)


def get_declared(table: Mapping[str, T], kind: str) -> T:
    """Return what a table holds for a kind of message, or for its first words. Raises KeyError."""
    found = find_declared(table, kind)
    if found is None:
        raise KeyError(f"nothing is declared for messages of kind {kind!r}")
    return found


def reader_of(kind: str) -> Reader:
    """Return who may get this kind; coordinators if READERS doesn't say."""
    return find_declared(READERS, kind) or Reader.DESK


def is_declared(kind: str) -> bool:
    """Return whether READERS names this kind, or its first words."""
    return find_declared(READERS, kind) is not None


def is_for_desk(kind: str) -> bool:
    """Return whether only coordinators, or only leads, may get this kind."""
    return reader_of(kind) in (Reader.DESK, Reader.LEADS, Reader.LEADS_OR_DESK)


def is_unauthorized(reader: Reader, *, is_lead: bool | None, is_own: bool, any_lead: bool) -> bool:
    """Return whether this person may not get a message for such readers now. `is_lead` is None for somebody
    who isn't a coordinator; `is_own` says that the message is about their own interest, or about none;
    `any_lead` says that there is a lead.
    """
    if reader is Reader.OFFICER:
        return False
    if is_lead is None:
        return reader is not Reader.EITHER or not is_own
    if reader is Reader.LEADS:
        return not is_lead
    return reader is Reader.LEADS_OR_DESK and any_lead and not is_lead
