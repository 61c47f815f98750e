"""One-time codes that coordinators type before the desk opens (TOTP, RFC 6238: six digits, 30 seconds)."""

import time
from datetime import timedelta
from enum import StrEnum

import pyotp
from sqlmodel import Session, col, delete, select

from data.db.base import utc_now
from data.models.people import Coordinator, SecondFactor
from data.people.audit_log import Action, record

STEP = 30
"""Seconds for which a code is the newest."""
DRIFT = 1
"""How many steps a phone's clock may be off, to either side."""
MAX_FAILURES = 5
WAIT = timedelta(minutes=15)
"""After MAX_FAILURES wrong codes in a row, no code is accepted for this long."""
EXTENDED_AFTER = timedelta(minutes=10)
"""How long the time of a coordinator's last visit to the desk may lag behind."""


class CodeCheck(StrEnum):
    """The outcome of a typed code; each has a text `code-<value>`."""

    OPEN = "open"
    WRONG = "wrong"
    WAIT = "wait"


def new_key(session: Session, coordinator_id: int) -> str | None:
    """Return the key to enter into an authenticator app; None once a first code was accepted."""
    row = find(session, coordinator_id)
    if row is None:
        row = SecondFactor(coordinator_id=coordinator_id, key=pyotp.random_base32())
        session.add(row)
        session.flush()
    return row.key if row.step is None else None


def address_of(key: str, name: str, bot: str) -> str:
    """Return the otpauth:// address that authenticator apps read from a QR code."""
    return pyotp.TOTP(key).provisioning_uri(name=name, issuer_name=bot)


def note_shown(session: Session, coordinator_id: int, message_id: int) -> None:
    """Remember which message shows the key."""
    if row := find(session, coordinator_id):
        row.message_id = message_id


def check_code(session: Session, coordinator_id: int, code: str, opened_for: timedelta) -> CodeCheck:
    """Open the desk for `opened_for` if the code is right, newer than the last one accepted, and not too many
    were wrong before.
    """
    row, now = find(session, coordinator_id), utc_now()
    if row is None:
        return CodeCheck.WRONG
    if row.wait_until and row.wait_until > now:
        return CodeCheck.WAIT
    step = step_of(row.key, code)
    if step is None or (row.step is not None and step <= row.step):
        row.failures += 1
        if row.failures < MAX_FAILURES:
            return CodeCheck.WRONG
        row.failures, row.wait_until = 0, now + WAIT
        return CodeCheck.WAIT
    if row.step is None:
        record(session, coordinator_id, Action.CODE_SET)
    row.step, row.failures, row.wait_until = step, 0, None
    row.open_until = now + opened_for
    return CodeCheck.OPEN


def step_of(key: str, code: str) -> int | None:
    """Return the time step, near to now, whose code this is; None if it is no step's."""
    totp, now = pyotp.TOTP(key, interval=STEP), int(time.time()) // STEP
    steps = range(now - DRIFT, now + DRIFT + 1)
    return next((s for s in steps if pyotp.utils.strings_equal(totp.generate_otp(s), code)), None)


def stay_open(session: Session, coordinator_id: int, opened_for: timedelta) -> None:
    """Record that the coordinator is at the desk: it locks after `opened_for` from now."""
    if row := find(session, coordinator_id):
        row.open_until = utc_now() + opened_for


def take_shown(session: Session, coordinator_id: int) -> int | None:
    """Return, once, the message that shows the key, so that it can be deleted; else None."""
    row = find(session, coordinator_id)
    if row is None:
        return None
    shown, row.message_id = row.message_id, None
    return shown


def reset(session: Session, coordinator_id: int, by: int | None) -> bool:
    """Delete the key of a lost phone, so that a new one is set at the next visit. `by` is the lead who does
    it, None for the operator. Returns False for somebody who is no coordinator.
    """
    coordinator = session.get(Coordinator, coordinator_id)
    if coordinator is None or coordinator.removed_at:
        return False
    session.exec(delete(SecondFactor).where(col(SecondFactor.coordinator_id) == coordinator_id))
    record(session, by, Action.CODE_RESET, coordinator_id=coordinator_id)
    return True


def find(session: Session, coordinator_id: int) -> SecondFactor | None:
    """Return a coordinator's row, locked, or None."""
    return session.exec(
        select(SecondFactor).where(SecondFactor.coordinator_id == coordinator_id).with_for_update()
    ).first()
