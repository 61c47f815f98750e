"""Revisions of entries: proposed by a coordinator, decided by another, published, restored."""

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session, col, func, select

from data.db.base import utc_now
from data.db.notify import DESK, notify
from data.editing.views import (
    Collision,
    Decision,
    RevisionKind,
    RevisionState,
    RevisionView,
    ShownEntry,
    checked,
)
from data.entries import importing
from data.entries.importing import as_json, read_entry, write_entry
from data.models.content import Entry, Revision
from data.openings.store import find_entry, offered_from
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.people.audit_log import Action, record, record_by_person
from data.people.coordinators import is_lead, list_names, list_reachable
from data.people.views import Actor


def find_raw(session: Session, code: str) -> dict[str, Any] | None:
    """Return an entry and its topic as plain JSON, or None."""
    row = session.exec(select(Entry).where(Entry.code == code)).first()
    return as_json(row.topic, read_entry(session, row)) if row else None


def find_shown(session: Session, code: str, language: str) -> ShownEntry | None:
    """Return an entry as officers read it in `language`, with what only coordinators see; None without it."""
    card, raw = find_entry(session, code, language, offered_from()), find_raw(session, code)
    if card is None or raw is None:
        return None
    return ShownEntry(card, checked(raw).review_by, is_made_here(session, code))


def propose(
    session: Session,
    actor: Actor,
    kind: RevisionKind,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
) -> RevisionView:
    """Store a revision. A lead's, and a verification, is published at once, unless the same part was changed
    since `before`; others wait for a second person. Without `after` the entry is to be removed. Raises
    BadContent.
    """
    if after is not None:
        checked(after)
    said = after or before or {}
    row = Revision(
        code=said["code"],
        topic=said["topic"],
        kind=kind,
        state=RevisionState.PROPOSED,
        person_id=actor.person_id,
        before=before,
        after=after,
    )
    session.add(row)
    session.flush()
    notify(session, DESK)
    if (kind is RevisionKind.VERIFIED or is_lead(session, actor.coordinator_id)) and bring_up_to_date(
        session, row
    ):
        publish(session, row, actor.person_id)
    else:
        record(session, actor.coordinator_id, Action.PROPOSED, row.code)
        for reader in list_reachable(session):
            if reader != actor.person_id:
                key = f"revision_proposed:{row.id}:{reader}"
                outbox.enqueue(session, reader, OutboxMessage("revision_proposed", key, about_id=row.id))
    return view(row, list_names(session))


def publish(session: Session, row: Revision, person_id: int) -> None:
    """Publish a revision; the running bot answers by it within seconds."""
    record_by_person(session, person_id, Action.PUBLISHED, row.code)
    known = session.exec(select(Entry).where(Entry.code == row.code)).first()
    row.state, row.decided_by, row.decided_at = RevisionState.PUBLISHED, person_id, utc_now()
    if row.after is None:
        importing.remove_entry(session, known)
    else:
        write_after(session, known, row.after)


def write_after(session: Session, known: Entry | None, after: dict[str, Any]) -> None:
    """Write an entry as a revision has it, in its present position or at the end; a conflict stays."""
    last = session.exec(select(func.max(Entry.position))).one() or 0
    position = known.position if known else last + 1
    conflict = known.conflict if known else None
    write_entry(
        session, known, after["topic"], position, checked(after), known.file_digest if known else None
    )
    if known:
        known.conflict = conflict


def decide(session: Session, actor: Actor, revision_id: int, approve: bool) -> Decision:
    """Publish or decline a proposed revision, as a second person or a lead; its author is told."""
    row = session.get(Revision, revision_id)
    if row is None or row.state != RevisionState.PROPOSED:
        return Decision.GONE
    notify(session, DESK)
    own = row.person_id == actor.person_id and not is_lead(session, actor.coordinator_id)
    if own and approve:
        return Decision.OWN
    if approve and not bring_up_to_date(session, row):
        return Decision.OVERTAKEN
    if approve:
        publish(session, row, actor.person_id)
    else:
        row.state, row.decided_by, row.decided_at = RevisionState.DECLINED, actor.person_id, utc_now()
        record(session, actor.coordinator_id, Action.NOT_PUBLISHED, row.code)
    if row.person_id and row.person_id != actor.person_id:
        key = f"revision_decided:{row.id}"
        outbox.enqueue(session, row.person_id, OutboxMessage("revision_decided", key, about_id=row.id))
    if not approve:
        return Decision.TAKEN_BACK if row.person_id == actor.person_id else Decision.DECLINED
    return Decision.PUBLISHED if row.after else Decision.REMOVED


def bring_up_to_date(session: Session, row: Revision) -> bool:
    """Rebase a proposed revision on the present entry. Returns False if both changed the same part."""
    now = find_raw(session, row.code)
    if now == row.before:
        return True
    if now is None or row.before is None or row.after is None:
        return False
    try:
        row.before, row.after = now, merged(row.before, row.after, now)
    except Collision:
        return False
    return True


def merged(before: dict[str, Any], after: dict[str, Any], now: dict[str, Any]) -> dict[str, Any]:
    """Return `now` with what `after` changed in `before`. Raises Collision if `now` changed that too."""
    result = dict(now)
    for key in {*before, *after}:
        old, new, present = before.get(key), after.get(key), now.get(key)
        if new in (old, present):
            continue
        if isinstance(old, dict) and isinstance(new, dict) and isinstance(present, dict):
            result[key] = merged(old, new, present)
        elif present != old:
            raise Collision
        else:
            result[key] = new
    return {key: value for key, value in result.items() if value is not None or key in now}


def is_made_here(session: Session, code: str) -> bool:
    """Return whether an entry was made in Telegram, so that the files don't have it and no import restores
    it.
    """
    row = session.exec(select(Entry).where(Entry.code == code)).first()
    return row is not None and row.file_digest is None


def withdraw(session: Session, actor: Actor, code: str) -> RevisionView | None:
    """Propose to remove an entry that was made in Telegram. Returns None if there is no such entry."""
    if not is_made_here(session, code):
        return None
    before = find_raw(session, code)
    return propose(session, actor, RevisionKind.WITHDRAWN, before, None)


def restore(session: Session, actor: Actor, revision_id: int) -> RevisionView | None:
    """Propose the entry as it was before a published revision. Returns None if there was none, or if the
    entry says that already.
    """
    row = session.get(Revision, revision_id)
    if row is None or row.before is None or row.state != RevisionState.PUBLISHED:
        return None
    present = find_raw(session, row.code)
    if present == row.before:
        return None
    return propose(session, actor, RevisionKind.RESTORED, present, dict(row.before))


def settle_conflict(session: Session, person_id: int, code: str, take_file: bool) -> bool:
    """Take the files' version of an entry, or keep ours. Returns False if there is no conflict."""
    before = find_raw(session, code)
    if before is None or not importing.settle_conflict(session, code, take_file):
        return False
    if take_file:
        row = Revision(
            code=code,
            topic=before["topic"],
            kind=RevisionKind.FILES,
            state=RevisionState.PUBLISHED,
            person_id=person_id,
            decided_by=person_id,
            decided_at=utc_now(),
            before=before,
            after=find_raw(session, code),
        )
        session.add(row)
    record_by_person(session, person_id, Action.PUBLISHED, code)
    return True


def find_revision(session: Session, revision_id: int) -> RevisionView | None:
    row = session.get(Revision, revision_id)
    return view(row, list_names(session)) if row else None


def list_revisions(session: Session, code: str | None, state: str | None, latest: int) -> list[RevisionView]:
    """Return the `latest` revisions, the newest first: of one entry, in one state, or of all."""
    query = select(Revision).order_by(col(Revision.id).desc()).limit(latest)
    if code is not None:
        query = query.where(Revision.code == code)
    if state is not None:
        query = query.where(Revision.state == state)
    names = list_names(session)
    return [view(row, names) for row in session.exec(query)]


def view(row: Revision, names: Mapping[int, str]) -> RevisionView:
    """Return a revision as callers see it; `names` are those of coordinators, by person."""
    return RevisionView(
        id=row.id or 0,
        code=row.code,
        topic=row.topic,
        kind=row.kind,
        state=row.state,
        author_id=row.person_id,
        author=names.get(row.person_id or 0),
        decided_by=names.get(row.decided_by or 0),
        before=row.before,
        after=row.after,
        at=row.at,
    )
