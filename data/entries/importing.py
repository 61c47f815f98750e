"""Import the approved entries from files into the database, and export them to files."""

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlmodel import Session, col, delete, select

from data.db.database import Database
from data.db.notify import notify
from data.entries import publisher as publishing
from data.entries import source_files
from data.entries.merged import carry_over
from data.entries.publisher import Publisher
from data.entries.source_files import EntryFile, EntryWords, TopicFile, read_topics
from data.models.content import Entry, EntryText, Stamp
from data.text.locales import LANGUAGES

FILES_STAMP = "content files"
"""The name under which the files' fingerprint is kept."""
READER_MODULES = (source_files, publishing)
"""The other modules whose code determines how files are imported."""
FACTS = {"code", "kind", "mission", "related", "verified_on", "review_by", "merged"}
"""The fields of an entry that are columns of the same names."""
REMOVED: dict[str, Any] = {}
"""Stands for the files' version of an entry that they no longer have."""


@dataclass
class ImportReport:
    """The codes that an import added, changed and removed; unchanged ones are only counted. `kept` are those
    that only coordinators changed or made; `conflicts` are those that coordinators and files both changed.
    """

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    unchanged: int = 0

    @property
    def summary(self) -> str:
        """Return the numbers, for the log."""
        counts = [(name, len(getattr(self, name))) for name in ("added", "changed", "removed", "kept")]
        counts += [("in conflict", len(self.conflicts)), ("unchanged", self.unchanged)]
        return ", ".join(f"{count} {name}" for name, count in counts)


def import_files(db: Database, folder: Path, publisher: Publisher | None = None) -> ImportReport | None:
    """Import a folder's files in the wording for the publisher. Returns None if files and `publisher` are the
    same as last time. Raises ContentError.
    """
    publisher = publisher or Publisher()
    stamp = stamp_files(folder, publisher)
    if db.run_here(last_stamp) == stamp:
        return None
    return db.run_here(import_content, read_topics(folder, publisher), stamp)


def stamp_files(folder: Path, publisher: Publisher) -> str:
    """Return a fingerprint of content files, of the code that reads them, and of what is stated about the
    publisher.
    """
    digest = hashlib.sha256(repr(publisher).encode())
    for path in [
        Path(__file__),
        *(Path(str(code.__file__)) for code in READER_MODULES),
        *sorted(folder.glob("*.yaml")),
    ]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def last_stamp(session: Session) -> str | None:
    """Return the fingerprint of the files that were imported last, or None."""
    stamp = session.get(Stamp, FILES_STAMP)
    return stamp.value if stamp else None


def import_content(session: Session, topics: list[TopicFile], stamp: str = "") -> ImportReport:
    """Take over what changed in the files. Importing twice changes nothing the second time. What coordinators
    changed since is kept; if the files changed it too, their version is set aside in `Entry.conflict` until
    somebody chooses.
    """
    session.merge(Stamp(name=FILES_STAMP, value=stamp))
    report = ImportReport()
    known = {entry.code: entry for entry in session.exec(select(Entry))}
    wanted = [(topic.topic, entry) for topic in topics for entry in topic.entries]
    for position, (topic, source) in enumerate(wanted):
        row = known.pop(source.code, None)
        if row and row.position != position:
            row.position = position
        import_entry(session, row, topic, position, source, report)
    for row in known.values():
        import_removal(session, row, report)
    session.flush()
    carry_over(session)
    return report


def import_entry(
    session: Session,
    row: Entry | None,
    topic: str,
    position: int,
    source: EntryFile,
    report: ImportReport,
) -> None:
    digest = digest_of(topic, source)
    if row is None:
        report.added.append(source.code)
        write_entry(session, None, topic, position, source, digest)
    elif row.digest == digest:
        report.unchanged += 1
        if row.file_digest != digest:
            row.file_digest, row.conflict = digest, None
    elif row.digest == row.file_digest:
        report.changed.append(source.code)
        write_entry(session, row, topic, position, source, digest)
    elif row.file_digest == digest:
        report.kept.append(source.code)
    else:
        report.conflicts.append(source.code)
        row.conflict = as_json(topic, source)


def import_removal(session: Session, row: Entry, report: ImportReport) -> None:
    """Remove an entry that the files no longer have, or note the conflict if coordinators changed it."""
    if row.file_digest is None:
        report.kept.append(row.code)
    elif row.digest == row.file_digest:
        report.removed.append(row.code)
        remove_entry(session, row)
    else:
        report.conflicts.append(row.code)
        row.conflict = REMOVED


def remove_entry(session: Session, row: Entry | None) -> None:
    """Remove an entry for readers; its revisions stay."""
    if row:
        session.delete(row)
        notify(session, "content")


def settle_conflict(session: Session, code: str, take_file: bool) -> bool:
    """Take the files' version of an entry, or keep the coordinators'. Returns False without a conflict."""
    row = session.exec(select(Entry).where(Entry.code == code)).first()
    if row is None or row.conflict is None:
        return False
    conflict, row.conflict = dict(row.conflict), None
    if conflict == REMOVED:
        row.file_digest = None
        if take_file:
            remove_entry(session, row)
        return True
    topic = conflict.pop("topic")
    source = EntryFile.model_validate(conflict)
    if take_file:
        write_entry(session, row, topic, row.position, source, digest_of(topic, source))
    else:
        row.file_digest = digest_of(topic, source)
    return True


def list_conflicts(session: Session) -> list[str]:
    """Return the codes of entries that files and coordinators both changed."""
    return [
        row.code for row in session.exec(select(Entry).order_by(col(Entry.code))) if row.conflict is not None
    ]


def find_conflict(session: Session, code: str) -> dict[str, Any] | None:
    """Return the files' version of an entry that both changed, empty if the files no longer have it; None
    without a conflict.
    """
    row = session.exec(select(Entry).where(Entry.code == code)).first()
    return dict(row.conflict) if row and row.conflict is not None else None


def as_json(topic: str, entry: EntryFile) -> dict[str, Any]:
    """Return everything an entry says, and its topic, as plain JSON."""
    return {"topic": topic, **entry.model_dump(mode="json", exclude_none=True)}


def digest_of(topic: str, entry: EntryFile) -> str:
    """Return a fingerprint of everything an entry says."""
    return hashlib.sha256(json.dumps(as_json(topic, entry), sort_keys=True).encode()).hexdigest()


def write_entry(
    session: Session,
    row: Entry | None,
    topic: str,
    position: int,
    source: EntryFile,
    file_digest: str | None,
) -> None:
    """Insert or replace an entry and its words; `file_digest` is the fingerprint of the version it comes
    from.
    """
    facts: dict[str, Any] = {
        "code": source.code,
        "kind": source.kind,
        "topic": topic,
        "position": position,
        "mission": source.mission.model_dump() if source.mission else None,
        "related": source.related,
        "sources": [item.model_dump() for item in source.sources],
        "verified_on": source.verified_on,
        "review_by": source.review_by,
        "digest": digest_of(topic, source),
        "file_digest": file_digest,
        "conflict": None,
        "merged": source.merged,
    }
    if row:
        row.sqlmodel_update(facts)
        session.exec(delete(EntryText).where(col(EntryText.entry_id) == row.id))
    else:
        row = Entry(**facts)
        session.add(row)
    session.flush()
    assert row.id is not None
    for language in LANGUAGES:
        words: EntryWords = getattr(source, language)
        session.add(EntryText(entry_id=row.id, language=language, **words.model_dump()))
    session.flush()
    notify(session, "content")


def read_entry(session: Session, entry: Entry) -> EntryFile:
    """Return an entry with everything it says."""
    texts = session.exec(select(EntryText).where(EntryText.entry_id == entry.id))
    words = {text.language: text.model_dump(include=set(EntryWords.model_fields)) for text in texts}
    return EntryFile.model_validate(
        {
            **entry.model_dump(include=FACTS),
            "sources": entry.sources,
            **words,
        }
    )
