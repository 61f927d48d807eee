"""Tables as CSV and XLSX in which no cell is a formula, whatever its text.

In CSV, which knows only text, a text that a spreadsheet could take for a formula
gets an apostrophe in front: one that starts with any number of apostrophes, spaces
and invisible characters, followed by one of ``= + - @ |``, their full-width forms,
a tab or a line break. ``unescape`` takes that one apostrophe away again, so the
original is never lost. Numbers and the two truth values are written bare of it.

In XLSX each cell has a type, so a text stays the text it is; the mark that it is
one stays with it when somebody edits it.
"""

import datetime
import unicodedata
from functools import lru_cache

import xlsxwriter
from django.db.models import Choices
from django.utils.translation import gettext

from trilateral.characters import printable

# Twelve seconds of work, before which the reader sees nothing.
MAX_ROWS = 10_000
MAX_CELL = 32_767  # what Excel holds in one cell, counted in UTF-16
_BYTES = 2 * MAX_CELL

# What starts a formula, a command (|), or the next cell when a file is read badly.
SIGNS = frozenset("=+-@|\t\r\n＝＋－＠｜")


def _looks_like_formula(text):
    for character in text:
        if character in SIGNS:
            return True
        # Spreadsheets skip spaces and some of the invisible characters (categories
        # Z and C of Unicode); so do we with all of them.
        if character != "'" and unicodedata.category(character)[0] not in "CZ":
            return False
    return False


def escape(text):
    """A text as a CSV cell that no spreadsheet takes for a formula."""
    return f"'{text}" if _looks_like_formula(text) else text


def unescape(cell):
    """The text of which ``escape`` made a cell."""
    return cell[1:] if cell[:1] == "'" and _looks_like_formula(cell[1:]) else cell


def as_text(value):
    """A value of a cell in words; the texts of a list are joined with semicolons."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(value)
    if isinstance(value, Choices):
        return str(value.label)
    return str(value)


def _csv_cell(value):
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int):
        return str(value)
    return escape(as_text(value))


def _escaped(texts):
    """What ``escape`` makes of each; seldom has one to be looked at closely."""
    firsts = "".join({text[:1] for text in texts})
    return list(map(escape, texts)) if firsts and not firsts.isalnum() else texts


def _csv_column(values, known):
    """The values of a column, to be put in quotation marks.

    Texts and lists seldom come twice; of all else ``known`` remembers the cell.
    """
    kinds = set(map(type, values))
    if kinds == {str}:
        cells = _escaped(values)
    elif kinds == {list}:
        cells = _escaped(list(map("; ".join, values)))
    else:
        cells = list(map(known, values))
    if '"' in "".join(cells):
        return [cell.replace('"', '""') for cell in cells]
    return cells


def _csv_lines(rows, known):
    columns = [_csv_column(values, known) for values in zip(*rows, strict=True)]
    lines = map('","'.join, zip(*columns, strict=True))
    return "".join(f'"{line}"\r\n' for line in lines)


def csv_parts(headings, chunks):
    """A CSV file in parts of bytes, one for each chunk of rows."""
    known = lru_cache(maxsize=1_000, typed=True)(_csv_cell)
    # Excel takes a file for UTF-8 only if it starts with this mark.
    part = "\ufeff" + _csv_lines([headings], known)
    for rows in chunks:
        part += _csv_lines(rows, known)
        yield part.encode()
        part = ""
    yield part.encode()


def _fitting(text):
    """A text as a cell of Excel holds it; what is cut off a long one is said in it."""
    text = printable(text)
    if len(text) <= MAX_CELL // 2 or len(units := text.encode("utf-16-le")) <= _BYTES:
        return text
    remark = gettext("… [cut off here: the CSV and JSON files have the whole text]")
    kept = units[: _BYTES - len(remark.encode("utf-16-le"))]
    return kept.decode("utf-16-le", errors="ignore") + remark


class _Sheet:
    """One sheet of a workbook, written from top to bottom."""

    def __init__(self, workbook):
        # Not named by a title: Excel refuses 2016/2017, and more than 31 letters.
        self.sheet = workbook.add_worksheet()
        self.heading = workbook.add_format({"bold": True, "bottom": 1})
        self.text = workbook.add_format({"quote_prefix": True, "valign": "top"})
        self.number = workbook.add_format({"valign": "top"})
        self.day = workbook.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})

    def write(self, row, column, value):
        if isinstance(value, bool):
            self.sheet.write_boolean(row, column, value, self.number)
        elif isinstance(value, int):
            self.sheet.write_number(row, column, value, self.number)
        # Excel counts days from 1900.
        elif isinstance(value, datetime.date) and value.year >= 1900:
            self.sheet.write_datetime(row, column, value, self.day)
        elif text := as_text(value):
            self._write_text(row, column, _fitting(text), self.text)

    def _write_text(self, row, column, text, cell_format):
        if text.startswith("<r>"):
            # The writer would take it for markup of its own; cut in two it does not.
            self.sheet.write_rich_string(
                row, column, text[:1], cell_format, text[1:], cell_format
            )
        else:
            self.sheet.write_string(row, column, text, cell_format)

    def write_headings(self, headings):
        for column, heading in enumerate(headings):
            self.sheet.write_string(0, column, heading, self.heading)
        self.sheet.freeze_panes(1, 0)

    def set_widths(self, headings, rows):
        """Make each column as wide as its heading and first rows, within reason."""
        for column, heading in enumerate(headings):
            texts = [heading, *(as_text(row[column]) for row in rows)]
            width = min(max(len(text) for text in texts) + 2, 60)
            self.sheet.set_column(column, column, width)


def write_workbook(file, title, headings, chunks):
    """Write an XLSX file, row by row, with its headings frozen and filters on."""
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    last_row = 0
    with xlsxwriter.Workbook(file, options) as workbook:
        workbook.set_properties({"title": printable(title)})
        sheet = _Sheet(workbook)
        sheet.set_widths(headings, [])
        sheet.write_headings(headings)
        for rows in chunks:
            if not last_row:
                sheet.set_widths(headings, rows[:100])
            for row in rows:
                last_row += 1
                for column, value in enumerate(row):
                    sheet.write(last_row, column, value)
        sheet.sheet.autofilter(0, 0, last_row, len(headings) - 1)
