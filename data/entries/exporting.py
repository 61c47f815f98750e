"""Write the database's entries as content files that take the place of those they came from."""

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError
from sqlmodel import Session, col, select

from data.entries.importing import digest_of, read_entry
from data.entries.publisher import Publisher
from data.entries.service_files import SERVICES
from data.entries.source_files import CONTENT, ContentError, EntryFile, TopicFile, read_yaml
from data.models.content import Entry

WIDTH = 110
ESCAPED = re.compile(r"\\[UN_LP]")
"""What libyaml may write for a character that can stand as it is."""


@dataclass(frozen=True)
class Home:
    """The file that an entry came from, by its name, and what it says there."""

    file: str
    topic: str
    entry: EntryFile


def export_content(
    session: Session, folder: Path, source: Path = CONTENT, publisher: Publisher | None = None
) -> list[Path]:
    """Write every entry into a file of the name that it has in `source`, else of its topic's, and beside
    them the police services. An entry that still says what `source` has for this publisher is written as it
    stands there, with the wordings for others. Returns the files. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    homes, files = read_homes(source), dict[str, dict[str, Any]]()
    for row in session.exec(select(Entry).order_by(col(Entry.position))):
        home = homes.get(row.code)
        stays = home is not None and home.topic == row.topic
        name = home.file if home and stays else f"{row.topic}.yaml"
        file = files.setdefault(name, {"topic": row.topic, "entries": []})
        is_same = (
            home and digest_of(home.topic, home.entry.of_publisher(publisher or Publisher())) == row.digest
        )
        said = home.entry if home and is_same else read_entry(session, row)
        file["entries"].append(said.model_dump(exclude_none=True))
    paths = [folder / name for name in files]
    for path, file in zip(paths, files.values(), strict=True):
        path.write_text(written(file), encoding="utf-8")
    if (source / SERVICES).exists() and folder.resolve() != source.resolve():
        paths.append(Path(shutil.copyfile(source / SERVICES, folder / SERVICES)))
    return paths


def written(file: Mapping[str, Any]) -> str:
    """Return the text of a content file that has entries, which stand last. Each is written alone, because
    few need the slow writer.
    """
    head = {key: value for key, value in file.items() if key != "entries"}
    return "".join([dumped(head), "entries:\n", *(dumped([entry]) for entry in file["entries"])])


def dumped(value: Any) -> str:
    """Return a value as YAML. What has a character that libyaml escapes, such as an emoji, is written by the
    slow writer, which writes it as it is; of all else they make the same text.
    """
    style: dict[str, Any] = {"allow_unicode": True, "sort_keys": False, "width": WIDTH}
    text: str = yaml.dump(value, Dumper=yaml.CSafeDumper, **style)
    return yaml.safe_dump(value, **style) if ESCAPED.search(text) else text


def read_homes(source: Path) -> dict[str, Home]:
    """Return by its code where each entry of a folder stands; a file that can't be read has none."""
    homes: dict[str, Home] = {}
    for path in sorted(source.glob("*.yaml")):
        try:
            topic = TopicFile.model_validate(read_yaml(path))
        except (ValidationError, ContentError):
            continue
        homes |= {entry.code: Home(path.name, topic.topic, entry) for entry in topic.entries}
    return homes
