"""docs/DATA_INVENTORY.md names every table and column, and says four things of each table."""

import importlib
import pkgutil
import re
from pathlib import Path

import data.models
from data.db.base import Row

PAGE = Path(__file__).parent.parent.parent / "docs" / "DATA_INVENTORY.md"
LINE = re.compile(r"^\| (\w+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def test_the_inventory_names_every_column_of_every_table() -> None:
    for module in pkgutil.iter_modules(data.models.__path__):
        importlib.import_module(f"data.models.{module.name}")
    there = {name: [column.name for column in table.columns] for name, table in Row.metadata.tables.items()}
    told = {
        table: re.findall(r"`(\w+)`", columns)
        for table, columns, *_ in LINE.findall(PAGE.read_text())
        if columns != "columns"
    }
    assert told == there
