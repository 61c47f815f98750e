"""Exports: typed, filtered, and never calculated."""

import csv
import unicodedata
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO, StringIO
from itertools import product
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from bot.texts.catalogue import LANGUAGES, Texts
from data.entries.police_services import PoliceServices
from data.forms.model import Kind, Step
from data.interests import profiles
from data.interests.store import Wish, register_interest
from data.people import store as people
from data.reports.export import Export, export
from handlers.reports.export_tables import ExportTable, answer_cell, tables
from handlers.reports.spreadsheets import as_csv, as_xlsx, neutral
from tests.builders import Desk

EVIL = ["=cmd|' /C calc'!A0", "+1 613 555 0123", "-2+3", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")']
DAY, MOMENT = date(2030, 1, 31), datetime(2026, 11, 24, 8, 30)


def test_xlsx_has_typed_columns_filters_and_a_frozen_header() -> None:
    table = ExportTable(
        "Interests", ["No.", "From", "At", "Name"], [(7, DAY, MOMENT, "A <b> é"), (8, None, None, None)]
    )
    sheet = load_workbook(BytesIO(as_xlsx([table]))).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]] == [7, datetime(2030, 1, 31), MOMENT, "A <b> é"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:D3"


@pytest.mark.parametrize("text", EVIL)
def test_what_looks_like_a_formula_stays_text(text: str) -> None:
    table = ExportTable("T", ["Text"], [(text,)])
    content = as_xlsx([table])
    sheet = load_workbook(BytesIO(content)).active
    assert sheet is not None
    assert sheet["A2"].data_type == "s"
    assert b"<f>" not in ZipFile(BytesIO(content)).read("xl/worksheets/sheet1.xml")
    line = as_csv(table).decode("utf-8-sig").partition("\r\n")[2]
    assert line.lstrip('"').startswith("'")


@pytest.mark.parametrize("language", LANGUAGES)
def test_columns_have_names_of_their_own_without_a_colon(language: str) -> None:
    words = Texts("America/Toronto").of(language)
    for table in tables(Export((), (), ()), {}, words, PoliceServices(())):
        assert [head for head in table.columns if head != head.strip(" :\N{NO-BREAK SPACE}")] == []
        assert len(set(table.columns)) == len(table.columns), "two columns with one name"


@pytest.mark.parametrize(("language", "told"), [("en", "French"), ("fr", "Français")])
def test_an_export_says_in_which_language_each_officer_writes(desk: Desk, language: str, told: str) -> None:
    person = desk.db.run_here(people.ensure_person, 43, "fr-CA", False)[0].id
    desk.db.run_here(register_interest, person, Wish(None, [], date(2030, 5, 1)))
    for each in (desk.officer, person):
        desk.db.run_here(profiles.save_profile, each, "Alex", None, {})
    taken = desk.db.run_here(export, desk.owner[0])
    sheet = tables(taken, {}, Texts("UTC").of(language), PoliceServices(()))[0]
    at = list(sheet.columns).index("Writes in" if language == "en" else "Écrit en")
    assert [row[at] for row in sheet.rows][1:] == [told]


@pytest.mark.parametrize(
    ("kind", "value", "cell"),
    [
        (Kind.DATE, "2025-06-01", date(2025, 6, 1)),
        (Kind.COMING, "2030-06-01", date(2030, 6, 1)),
        (Kind.NUMBER, 12, 12),
        (Kind.TEXT, "2025-06-01", "2025-06-01"),
    ],
)
def test_days_and_numbers_of_any_step_are_exported_as_such(
    desk: Desk, kind: Kind, value: object, cell: object
) -> None:
    desk.db.run_here(profiles.save_profile, desk.officer, "Alex", None, {})
    [row] = desk.db.run_here(export, desk.owner[0]).interests
    answered = replace(row, answers={"asked": value})
    found = answer_cell(Step("asked", kind), answered, Texts("UTC").of("en"), PoliceServices(()))
    assert found == cell and type(found) is type(cell)


CALCULATED = [
    *"=+-@＝＋－＠\N{MINUS SIGN}﹦﹢﹣﹫⁺",
    "\t=",
    "\r=",
    '"=',
    '""=',
    " =",
    '" =',
    "\ufeff=",
    "\u200b=",
]
BEFORE = [
    "",
    "Z;",
    "Z,",
    "Z\t",
    "Z|",
    "Z\n",
    "Z\r\n",
    "Z\r",
    "Z\v",
    "Z\u2028",
    'Z";',
    'Z"";"',
    "Z; ",
    ";;",
    ";,|\t",
]


def begins_formula(cell: str) -> bool:
    """Return whether a spreadsheet could calculate it, quotes and invisible signs aside."""
    kept = cell.lstrip('\ufeff\u200b\xa0 "')
    return kept != "" and (
        unicodedata.normalize("NFKC", kept)[0] in "=+-@\N{MINUS SIGN}" or cell[0] in "\t\r\n"
    )


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("before", BEFORE)
def test_no_cell_begins_a_formula_whatever_separator_it_is_read_with(before: str, separator: str) -> None:
    texts = [f'{before}{evil}HYPERLINK("http://x";"y")' for evil in CALCULATED]
    rows = [
        row for text in texts for row in ((7, "Alex", text, "é"), (text, DAY, MOMENT), (text, text, None))
    ]
    content = as_csv(ExportTable("T", ["No.", *texts], rows)).decode("utf-8-sig")
    cells = [cell for row in csv.reader(StringIO(content, newline=""), delimiter=separator) for cell in row]
    assert len(cells) > len(rows)
    assert [cell for cell in cells if begins_formula(cell)] == []
    # As a program splits that knows no quotes, or that takes each line for itself.
    pieces = [piece for line in content.splitlines() for piece in line.split(separator)]
    assert [piece for piece in pieces if begins_formula(piece)] == []


@pytest.mark.parametrize(("before", "evil"), list(product(BEFORE, CALCULATED)))
def test_no_text_in_xlsx_begins_a_formula_also_once_it_is_saved_as_csv(before: str, evil: str) -> None:
    text = f"{before}{evil}1"
    value = neutral(text)
    for separator in ";,|\t\n":
        assert [piece for piece in value.split(separator) if begins_formula(piece)] == []


def test_texts_and_heads_of_xlsx_are_neutral_too() -> None:
    texts = [f"{before}{evil}1" for before, evil in product(BEFORE, CALCULATED)]
    sheet = load_workbook(BytesIO(as_xlsx([ExportTable("T", texts, [texts])]))).active
    assert sheet is not None
    expected = [ILLEGAL_CHARACTERS_RE.sub("", neutral(text)) for text in texts]
    for row in (1, 2):
        found = [cell.value for cell in sheet[row]]
        assert [ILLEGAL_CHARACTERS_RE.sub("", str(value)) for value in found] == expected


def test_what_is_no_formula_stays_as_it_was() -> None:
    row = ("Anne-Marie O'Neil", "a@b.ca", "1+1=2", "2030-01-31; 2 - 3", "Île, É", -2)
    content = as_csv(ExportTable("T", ["A"], [row])).decode("utf-8-sig")
    assert list(csv.reader(StringIO(content)))[1] == [str(cell) for cell in row]


def test_an_empty_table_is_a_header() -> None:
    assert as_csv(ExportTable("T", ["A", "B"], [])) == b'\xef\xbb\xbf"A","B"\r\n'
    assert load_workbook(BytesIO(as_xlsx([ExportTable("T", ["A"], [])]))).active is not None
