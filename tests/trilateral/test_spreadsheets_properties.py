"""What holds for every text there can be in a table."""

import pytest

from tests.tables import read_csv, read_workbook
from trilateral.spreadsheets import SIGNS, csv_parts, escape, unescape

hypothesis = pytest.importorskip("hypothesis")
st = pytest.importorskip("hypothesis.strategies")

SKIPPED = " \0\x0b\x1c\xa0\u3000\u200b\ufeff"
# Any text, and more often than by chance one that looks like a formula.
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
PREFIX = st.text("".join(sorted(SIGNS)) + SKIPPED + "'")
TRICKY = TEXT | st.builds(str.__add__, PREFIX, TEXT)


@hypothesis.given(TRICKY)
@hypothesis.example("'=1")
@hypothesis.example("''")
def test_escape_is_undone_by_unescape(text):
    assert unescape(escape(text)) == text


@hypothesis.given(TRICKY)
def test_no_escaped_text_starts_with_a_sign(text):
    assert escape(text).lstrip(SKIPPED)[:1] not in SIGNS


@hypothesis.given(st.lists(st.lists(TRICKY, min_size=2, max_size=2), max_size=5))
def test_csv_gives_every_text_back(rows):
    headings, *cells = read_csv(csv_parts(["Title", "=Note"], [rows[:2], rows[2:]]))

    assert headings == ["Title", "'=Note"]
    assert [[unescape(cell) for cell in row] for row in cells] == rows


@hypothesis.given(TRICKY)
def test_workbook_can_be_read_back_whatever_the_text(text):
    sheet = read_workbook(["Title", "Next"], [[text, "next"]]).active

    assert sheet["A2"].data_type != "f"
    assert sheet["B2"].value == "next"
