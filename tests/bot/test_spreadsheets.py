"""Exports: typed, filtered, and never calculated."""

from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from bot.export_tables import Table, tables
from bot.spreadsheets import as_csv, as_xlsx
from bot.texts import LANGUAGES, Texts
from data.exports import Export
from data.services import Services

EVIL = ["=cmd|' /C calc'!A0", "+1 613 555 0123", "-2+3", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")']
DAY, MOMENT = date(2030, 1, 31), datetime(2026, 11, 24, 8, 30)


def test_xlsx_has_typed_columns_filters_and_a_frozen_header() -> None:
    table = Table(
        "Interests", ["No.", "From", "At", "Name"], [(7, DAY, MOMENT, "A <b> é"), (8, None, None, None)]
    )
    sheet = load_workbook(BytesIO(as_xlsx([table]))).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]] == [7, datetime(2030, 1, 31), MOMENT, "A <b> é"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:D3"


@pytest.mark.parametrize("text", EVIL)
def test_what_looks_like_a_formula_stays_text(text: str) -> None:
    table = Table("T", ["Text"], [(text,)])
    content = as_xlsx([table])
    sheet = load_workbook(BytesIO(content)).active
    assert sheet is not None
    assert sheet["A2"].data_type == "s"
    assert b"<f>" not in ZipFile(BytesIO(content)).read("xl/worksheets/sheet1.xml")
    line = as_csv(table).decode("utf-8-sig").partition("\r\n")[2]
    assert line.lstrip('"').startswith("'")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_column_is_called_by_a_space_or_a_colon(language: str) -> None:
    words = Texts("America/Toronto").of(language)
    for table in tables(Export((), (), ()), {}, words, Services(())):
        assert [head for head in table.columns if head != head.strip(" :\N{NO-BREAK SPACE}")] == []


def test_an_empty_table_is_a_header() -> None:
    assert as_csv(Table("T", ["A", "B"], [])) == b"\xef\xbb\xbfA,B\r\n"
    assert load_workbook(BytesIO(as_xlsx([Table("T", ["A"], [])]))).active is not None
