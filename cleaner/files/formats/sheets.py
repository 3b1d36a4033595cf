"""Excel workbooks: the first sheet is a table with a header, read and written by openpyxl."""

import io
import zipfile
from collections.abc import Iterator

from cleaner.files.formats.tables import read_rows, table
from cleaner.files.formats.terms import Terms, broken, library


def read_xlsx(data: bytes, name: str) -> Terms:
    """Read the first sheet of a workbook."""
    openpyxl = library("openpyxl")
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise broken(name, f"this is no Excel workbook ({error})") from error
    try:
        return read_rows(list(_cells(book.worksheets[0])), name)
    finally:
        book.close()


def write_xlsx(terms: Terms) -> bytes:
    """Write a workbook of one sheet; every cell is a text."""
    openpyxl = library("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "glossary"
    for number, row in enumerate(table(terms.entries), 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column)
            # A name such as =A1 must not become a formula.
            cell.value, cell.data_type, cell.number_format = value, "s", "@"
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cells(sheet: object) -> Iterator[list[str]]:
    for row in sheet.iter_rows(values_only=True):  # type: ignore[attr-defined]
        yield ["" if value is None else str(value) for value in row]
