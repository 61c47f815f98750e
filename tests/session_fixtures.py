"""Make what is the same for all tests once: parsed files, compiled statements, bytecode."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from bot.server import freeze_loaded_objects
from data.db import database
from data.entries import importing, source_files
from data.entries.publisher import Publisher


@pytest.fixture(scope="session", autouse=True)
def garbage_is_looked_for_seldom() -> None:
    """Keep the garbage collector from what is loaded for all tests, as in a bot that serves.

    It took a fifteenth of the time.
    """
    freeze_loaded_objects()


@pytest.fixture(scope="session", autouse=True)
def programs_are_compiled_once() -> Iterator[None]:
    """Keep the bytecode of what tests start as a process of its own: compiling takes longer than starting."""
    with pytest.MonkeyPatch.context() as environment:
        environment.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def yaml_is_parsed_once() -> Iterator[None]:
    """Parse a content file again only if it changed: parsing all takes a second."""
    parse = source_files.read_yaml

    @cache
    def parse_once(path: Path, changed: int, size: int) -> Any:
        return parse(path)

    def read(path: Path) -> Any:
        there = path.exists()
        return parse_once(path, path.stat().st_mtime_ns, path.stat().st_size) if there else parse(path)

    with pytest.MonkeyPatch.context() as patches:
        patches.setattr(source_files, "read_yaml", read)
        yield


@pytest.fixture(scope="session", autouse=True)
def content_is_hashed_once() -> Iterator[None]:
    """Hash content files again only if they changed, not at each start."""
    stamp = importing.stamp_files

    @cache
    def stamp_once(folder: Path, stated: str, _: tuple[tuple[str, int, int], ...]) -> str:
        return stamp(folder, publishers[stated])

    def stamped(folder: Path, publisher: Publisher) -> str:
        told = ((path.name, path.stat()) for path in sorted(folder.glob("*.yaml")))
        publishers[repr(publisher)] = publisher
        seen = tuple((name, found.st_mtime_ns, found.st_size) for name, found in told)
        return stamp_once(folder, repr(publisher), seen)

    publishers = dict[str, Publisher]()
    with pytest.MonkeyPatch.context() as patches:
        patches.setattr(importing, "stamp_files", stamped)
        yield


@pytest.fixture(scope="session", autouse=True)
def statements_are_compiled_once() -> Iterator[None]:
    """Use a statement that was compiled for one SQLite file for all others: their dialects are equal."""
    open_engine, compiled = database.open_engine, dict[Any, Any]()

    def open_sharing(url: str, *, is_patient: bool = False) -> Engine:
        engine = open_engine(url, is_patient=is_patient)
        if engine.dialect.name == "sqlite":
            engine.update_execution_options(compiled_cache=compiled)
        return engine

    with pytest.MonkeyPatch.context() as patches:
        patches.setattr(SQLiteDialect_pysqlite, "__eq__", lambda one, other: type(one) is type(other))
        patches.setattr(SQLiteDialect_pysqlite, "__hash__", lambda one: hash(type(one)))
        patches.setattr(database, "open_engine", open_sharing)
        yield
