"""The approved entries in the database: import what the files say, export what the database holds."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from sqlmodel import Session, col, delete, select

from data.content_files import EntryFile, TopicFile, Words
from data.models import Entry, EntryText

LANGUAGES = ("en", "fr")


@dataclass
class ImportReport:
    """The codes an import added, changed and removed; unchanged ones are only counted."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    unchanged: int = 0


def import_content(session: Session, topics: list[TopicFile]) -> ImportReport:
    """Make the database hold exactly these entries. Running it twice changes nothing the second time."""
    report = ImportReport()
    known = {entry.code: entry for entry in session.exec(select(Entry))}
    wanted = [(topic.topic, entry) for topic in topics for entry in topic.entries]
    for position, (topic, source) in enumerate(wanted):
        digest = digest_of(topic, position, source)
        row = known.pop(source.code, None)
        if row and row.digest == digest:
            report.unchanged += 1
            continue
        (report.changed if row else report.added).append(source.code)
        write_entry(session, row, topic, position, source, digest)
    for code, row in known.items():
        report.removed.append(code)
        session.delete(row)
    return report


def digest_of(topic: str, position: int, entry: EntryFile) -> str:
    """A fingerprint of all an entry says and where it stands."""
    return hashlib.sha256(f"{topic}|{position}|{entry.model_dump_json()}".encode()).hexdigest()


def write_entry(
    session: Session, row: Entry | None, topic: str, position: int, source: EntryFile, digest: str
) -> None:
    """Insert or replace one entry and its words."""
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
        "digest": digest,
    }
    row = row or Entry(**facts)
    row.sqlmodel_update(facts)
    session.add(row)
    session.flush()
    assert row.id is not None
    session.exec(delete(EntryText).where(col(EntryText.entry_id) == row.id))
    for language in LANGUAGES:
        words: Words = getattr(source, language)
        session.add(EntryText(entry_id=row.id, language=language, **words.model_dump()))
    session.flush()


def export_content(session: Session, folder: Path) -> list[Path]:
    """Write the database's entries as the files they could be imported from."""
    folder.mkdir(parents=True, exist_ok=True)
    topics: dict[str, list[dict[str, Any]]] = {}
    for entry in session.exec(select(Entry).order_by(col(Entry.position))):
        topics.setdefault(entry.topic, []).append(entry_as_file(session, entry))
    paths = []
    for topic, entries in topics.items():
        path = folder / f"{topic}.yaml"
        text = yaml.safe_dump(
            {"topic": topic, "entries": entries}, allow_unicode=True, sort_keys=False, width=110
        )
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def entry_as_file(session: Session, entry: Entry) -> dict[str, Any]:
    """One entry as its file has it."""
    texts = session.exec(select(EntryText).where(EntryText.entry_id == entry.id))
    words = {text.language: text.model_dump(include=set(Words.model_fields)) for text in texts}
    file = EntryFile.model_validate(
        {
            **entry.model_dump(include={"code", "kind", "mission", "related", "verified_on", "review_by"}),
            "sources": entry.sources,
            **words,
        }
    )
    return file.model_dump(exclude_none=True)
