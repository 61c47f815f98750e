"""Write tables as XLSX and CSV in which no spreadsheet takes a cell for a formula."""

import csv
import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from io import BytesIO, StringIO

from handlers.reports.export_tables import Cell, ExportTable

FORMULA = "=+-@"
"""The signs that make a spreadsheet calculate a cell (OWASP, CSV Injection)."""
LINE_BREAKS = re.compile("\r\n?|[\x1c-\x1e\x85\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]")
SPACES = re.compile("[\t\v\f]")
BEGINS_LINE_IN_CELL = re.compile(r"(?<=[;,|])(?=[\s\"]*\n)")
WIDEST = 50
"""Characters of a column's width at most."""


def as_xlsx(tables: Sequence[ExportTable]) -> bytes:
    """Return a workbook with one sheet for each table: typed columns, a frozen header, filters. Text is
    always written as text.
    """
    from xlsxwriter import Workbook

    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True, "strings_to_urls": False}) as book:
        bold = book.add_format({"bold": True})
        formats = {
            date: book.add_format({"num_format": "yyyy-mm-dd"}),
            datetime: book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
        }
        for table in tables:
            sheet = book.add_worksheet(table.name)
            for place, head in enumerate(table.columns):
                sheet.write_string(0, place, neutral(head), bold)
                sheet.set_column(place, place, width(table, place))
            for number, row in enumerate(table.rows, 1):
                for place, cell in enumerate(row):
                    if isinstance(cell, date):
                        sheet.write_datetime(number, place, cell, formats[type(cell)])
                    elif isinstance(cell, int):
                        sheet.write_number(number, place, cell)
                    elif cell is not None:
                        sheet.write_string(number, place, neutral(cell))
            sheet.freeze_panes(1, 0)
            sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)
    return buffer.getvalue()


def width(table: ExportTable, place: int) -> int:
    """Return the number of characters of a column's longest cell."""
    cells = [table.columns[place], *(str(row[place] or "") for row in table.rows)]
    return min(WIDEST, max(len(cell) for cell in cells) + 2)


def as_csv(table: ExportTable) -> bytes:
    """Return one table, every field in quotes, in UTF-8 with the mark that spreadsheets look for."""
    buffer = StringIO()
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL)
    writer.writerow([plain(head) for head in table.columns])
    writer.writerows([plain(cell) for cell in row] for row in table.rows)
    return buffer.getvalue().encode("utf-8-sig")


def plain(cell: Cell) -> str:
    """Return a cell as text that isn't calculated."""
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    text = "" if cell is None else str(cell)
    return neutral(text) if isinstance(cell, str) else text


def neutral(text: str) -> str:
    """Return the text with an apostrophe before each character that would begin a formula: at its beginning
    and after every separator. Line breaks are written as one kind, tabs as spaces.
    """
    plainer = SPACES.sub(" ", LINE_BREAKS.sub("\n", text)).lstrip()
    return BEGINS_LINE_IN_CELL.sub("'", begins_cell().sub(r"\1'", plainer))


@cache
def begins_cell() -> re.Pattern[str]:
    """Return a pattern for what stands before the beginning of a formula: a separator of any language's
    spreadsheet, and quotes and spaces, which a reader removes. It looks at 65,000 characters, once.
    """
    return re.compile(
        r"((?:^|[;,|\n])[\s\"\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2060\ufeff]*)"
        rf"(?=[{re.escape(FORMULA + ''.join(sorted(also_formula())))}])"
    )


def also_formula() -> set[str]:
    """Return the full-width, small and raised forms that some programs read as the signs in FORMULA."""
    return {
        char
        for char in map(chr, range(0x80, 0x10000))
        if unicodedata.normalize("NFKC", char)[:1] in ("=", "+", "-", "@", "\N{MINUS SIGN}")
    }
