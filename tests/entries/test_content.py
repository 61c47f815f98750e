"""The approved entries: complete, idempotent to import, with errors that name the place."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlmodel import Session, col, delete, select

from data.answers.engine import Answers
from data.answers.outcomes import Answer
from data.db.database import Database
from data.entries.exporting import export_content
from data.entries.importing import import_content, import_files, write_entry
from data.entries.importing import read_entry as read_stored
from data.entries.queries import find_page_of, read_entry
from data.entries.service_files import read_services
from data.entries.source_files import CONTENT, ContentError, read_files, read_topics
from data.models.content import Entry

ENTRY: dict[str, Any] = {
    "code": "tour",
    "kind": "article",
    "en": {"title": "Tour", "answer": "Twelve months.", "phrasings": ["how long", "length", "tour time"]},
    "fr": {"title": "Durée", "answer": "Douze mois.", "phrasings": ["combien", "durée", "temps"]},
    "sources": [{"title": "RCMP"}],
    "verified_on": "2026-11-23",
    "review_by": "2027-11-23",
}


def write(folder: Path, entry: dict[str, Any]) -> Path:
    (folder / "life.yaml").write_text(yaml.safe_dump({"topic": "life", "entries": [entry]}))
    return folder


def keep_only(session: Session, code: str) -> None:
    """Delete all other entries: writing them takes seconds."""
    session.execute(delete(Entry).where(col(Entry.code) != code))


def test_the_content_is_as_large_as_promised() -> None:
    entries = [entry for topic in read_topics() for entry in topic.entries]
    assert len(entries) >= 45
    assert sum(entry.kind == "mission" for entry in entries) >= 12
    assert sum(entry.kind == "role" for entry in entries) >= 8
    assert len(read_services()) >= 60


def test_importing_twice_changes_nothing_and_reports_what_changed(db: Database, tmp_path: Path) -> None:
    again = db.run_here(import_content, read_topics())
    assert (again.added, again.changed, again.removed) == ([], [], [])
    assert again.unchanged > 0
    small = db.run_here(import_content, read_topics(write(tmp_path, ENTRY)))
    assert small.added == ["tour"]
    assert len(small.removed) == again.unchanged
    changed = read_topics(write(tmp_path, ENTRY | {"review_by": "2027-01-01"}))
    assert db.run_here(import_content, changed).changed == ["tour"]


@pytest.mark.slow
def test_files_are_read_again_only_once_they_changed(db: Database, tmp_path: Path) -> None:
    first = import_files(db, write(tmp_path, ENTRY))
    assert first and first.added == ["tour"] and "1 added" in first.summary
    assert import_files(db, tmp_path) is None
    again = import_files(db, write(tmp_path, ENTRY | {"review_by": "2027-01-01"}))
    assert again and again.changed == ["tour"]
    db.run_here(import_content, read_topics())
    back = import_files(db, tmp_path)
    assert back and back.added == ["tour"]


@pytest.mark.slow
def test_what_is_exported_imports_unchanged(db: Database, tmp_path: Path) -> None:
    db.run_here(export_content, tmp_path)
    report = db.run_here(import_content, read_topics(tmp_path))
    assert (report.added, report.removed) == ([], [])


@pytest.mark.slow
def test_what_is_exported_takes_the_place_of_its_files(db: Database, tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    db.run_here(export_content, folder)
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        path.name for path in CONTENT.glob("*.yaml")
    )
    assert read_files(folder) == read_files(CONTENT), "with what is said for other publishers"
    db.run_here(keep_only, "leave")
    db.run_here(export_content, tmp_path / "alone")
    assert read_services(tmp_path / "alone") == read_services(CONTENT)


@pytest.mark.slow
def test_a_changed_entry_is_exported_as_it_reads_now(db: Database, tmp_path: Path) -> None:
    def change(session: Session) -> None:
        entry = session.exec(select(Entry).where(Entry.code == "leave")).one()
        said = read_stored(session, entry)
        said.en.answer, said.related = "Ask your service before you leave.", []
        write_entry(session, entry, entry.topic, entry.position, said, entry.file_digest)

    db.run_here(change)
    db.run_here(keep_only, "leave")
    db.run_here(export_content, tmp_path)
    found = {entry.code: entry for topic in read_files(tmp_path) for entry in topic.entries}
    assert found["leave"].en.answer == "Ask your service before you leave."


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        (lambda e: e["fr"].pop("answer"), "life.yaml, entry tour, fr.answer: Field required"),
        (lambda e: e.update(code="No Spaces"), "life.yaml, entry No Spaces, code: String should match"),
        (lambda e: e.update(sources=[]), "life.yaml, entry tour, sources: List should have at least 1"),
        (lambda e: e.update(related=["nowhere"]), "life.yaml, entry tour, related: no entry 'nowhere'"),
        (lambda e: e.update(extra=1), "life.yaml, entry tour, extra: Extra inputs"),
    ],
)
def test_a_mistake_names_file_entry_and_field(
    tmp_path: Path, spoil: Callable[[dict[str, Any]], Any], line: str
) -> None:
    entry = yaml.safe_load(yaml.safe_dump(ENTRY))
    spoil(entry)
    with pytest.raises(ContentError) as caught:
        read_topics(write(tmp_path, entry))
    assert caught.value.lines[0].startswith(line)


def test_broken_yaml_names_the_line(tmp_path: Path) -> None:
    (tmp_path / "life.yaml").write_text("topic: life\nentries: [")
    with pytest.raises(ContentError, match=r"life\.yaml, line 3"):
        read_topics(tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("eighth", range(8))
def test_every_phrasing_reaches_its_own_entry(answers_by_words: Answers, eighth: int) -> None:
    """In eighths, so that several workers ask."""
    every = [entry for topic in read_topics(CONTENT) for entry in topic.entries]
    for entry in every[eighth::8]:
        for phrasing in (*entry.en.sayings, *entry.fr.sayings):
            outcome = answers_by_words.ask(phrasing)
            assert isinstance(outcome, Answer), phrasing
            assert outcome.code == entry.code, phrasing


@pytest.mark.slow
def test_sources_are_told_in_the_readers_language(db: Database) -> None:
    english = re.compile(r"\b(undated|about|copy|copied|effective|version of|Jan|Feb|Apr|Jun|Jul|Aug|Sep) ")
    for topic in read_topics(CONTENT):
        for entry in topic.entries:
            for source in entry.sources:
                told = source.read_in("fr")
                assert not english.search(f"{told.date or ''} "), (entry.code, told.date)
                assert source.read_in("en") == source
    card = db.run_here(read_entry, "ams_what", "fr")
    assert card is not None
    assert card.sources[0].title == "GRC, Missions de paix"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.slow
def test_every_entry_stands_on_the_page_of_the_list_that_it_leads_back_to(
    db: Database, language: str
) -> None:
    entries = [(topic.topic, entry) for topic in read_topics() for entry in topic.entries]
    found = db.run_here(lambda session: [find_page_of(session, one.code, language) for _, one in entries])
    for (topic, entry), listed in zip(entries, found, strict=True):
        name, page = listed or ("", None)
        assert name == (entry.mission.status if entry.mission else topic)
        assert page and entry.code in [title.code for title in page.items]
    assert db.run_here(find_page_of, "atlantis", language) is None
