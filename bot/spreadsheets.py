"""Tables as XLSX and CSV that no spreadsheet takes for formulas."""

import csv
from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO, StringIO

from bot.export_tables import Cell, Table

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would calculate (OWASP, CSV Injection)."""
WIDEST = 50


def as_xlsx(tables: Sequence[Table]) -> bytes:
    """One sheet a table: typed columns, a frozen header, filters. Text is written as text, always."""
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
                sheet.write_string(0, place, head, bold)
                sheet.set_column(place, place, width(table, place))
            for number, row in enumerate(table.rows, 1):
                for place, cell in enumerate(row):
                    if isinstance(cell, date):
                        sheet.write_datetime(number, place, cell, formats[type(cell)])
                    elif isinstance(cell, int):
                        sheet.write_number(number, place, cell)
                    elif cell is not None:
                        sheet.write_string(number, place, cell)
            sheet.freeze_panes(1, 0)
            sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)
    return buffer.getvalue()


def width(table: Table, place: int) -> int:
    """Letters of a column's longest cell."""
    cells = [table.columns[place], *(str(row[place] or "") for row in table.rows)]
    return min(WIDEST, max(len(cell) for cell in cells) + 2)


def as_csv(table: Table) -> bytes:
    """One table, in UTF-8 with a mark that spreadsheets look for."""
    buffer = StringIO()
    writer = csv.writer(buffer)
    writer.writerow(table.columns)
    writer.writerows([plain(cell) for cell in row] for row in table.rows)
    return buffer.getvalue().encode("utf-8-sig")


def plain(cell: Cell) -> str:
    """A cell as text; one that would be calculated begins with an apostrophe."""
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    text = "" if cell is None else str(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(FORMULA) else text
