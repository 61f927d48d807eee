"""Read tables back, for the tests of what writes them."""

import csv
import io

import pytest

from trilateral.spreadsheets import write_workbook


def read_csv(parts):
    content = b"".join(parts).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content, newline="")))


def read_workbook(headings, rows, title="Seminars"):
    openpyxl = pytest.importorskip("openpyxl")
    file = io.BytesIO()
    write_workbook(file, title, headings, [rows] if rows else [])
    return openpyxl.load_workbook(file)
