"""Tables in which no cell is a formula."""

import datetime

import pytest
from django.db.models import TextChoices

from tests.tables import read_csv, read_workbook
from trilateral.spreadsheets import (
    MAX_CELL,
    as_text,
    csv_parts,
    escape,
    unescape,
)

SIGNS = "=+-@|\t\r\n＝＋－＠｜"


class Kind(TextChoices):
    SEMINAR = "seminar", "a seminar"


# CSV


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", ["", "'", "'''", " ", "\0", "\u3000", "\ufeff '"])
def test_escape_puts_one_apostrophe_before_a_formula(sign, before):
    text = f"{before}{sign}1+1"

    assert escape(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", "'", "''", " ", "Rospatent", "'s Gravenhage", "1-2", "a=b", "（=1）"]
)
def test_escape_leaves_other_text_as_it_is(text):
    assert escape(text) == text
    assert unescape(text) == text


def test_csv_is_made_for_excel():
    rows = [["第4届", 4, True, None, datetime.date(2016, 9, 6), Kind.SEMINAR]]

    content = b"".join(csv_parts(list("abcdef"), [rows])).decode()

    assert content == (
        '\ufeff"a","b","c","d","e","f"\r\n'
        '"第4届","4","TRUE","","2016-09-06","a seminar"\r\n'
    )


def test_csv_escapes_a_list_as_the_one_text_that_it_is():
    rows = [[["=1", "-2"], -5]]

    assert read_csv(csv_parts(["a", "b"], [rows]))[1] == ["'=1; -2", "-5"]


def test_csv_without_rows_has_its_headings():
    assert read_csv(csv_parts(["Title"], [])) == [["Title"]]


def test_csv_comes_in_a_part_for_each_chunk():
    parts = list(csv_parts(["Title"], [[["a"]], [["b"], ["c"]]]))

    assert [part.decode() for part in parts] == [
        '\ufeff"Title"\r\n"a"\r\n',
        '"b"\r\n"c"\r\n',
        "",
    ]


# XLSX


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "'=1+1",
        "{=1+1}",
        "+1",
        "@SUM(A1)",
        "http://example.org/",
        "mailto:a@example.org",
        "0012",
        "1e5",
        "<r><t>1</t></r>",
        "<r></r><evil/></r>",
        "&amp; <b>",
        " 申长雨 ",
    ],
)
def test_workbook_keeps_every_text_a_text(text):
    cell = read_workbook(["Title"], [[text]]).active["A2"]

    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.hyperlink is None


def test_workbook_marks_its_texts_as_such():
    cell = read_workbook(["Title"], [["=1+1"]]).active["A2"]

    assert cell.quotePrefix


def test_workbook_gives_each_value_its_type():
    day = datetime.date(2016, 9, 6)
    rows = [[4, False, day, None, "", Kind.SEMINAR, ["a", "b"]]]

    cells = read_workbook(list("abcdefg"), rows).active[2]

    assert [(cell.value, cell.data_type) for cell in cells] == [
        (4, "n"),
        (False, "b"),
        (datetime.datetime(2016, 9, 6), "d"),  # noqa: DTZ001 - Excel knows no zones
        (None, "n"),
        (None, "n"),
        ("a seminar", "s"),
        ("a; b", "s"),
    ]


def test_workbook_writes_a_day_before_1900_in_words():
    cell = read_workbook(["Day"], [[datetime.date(1887, 1, 1)]]).active["A2"]

    assert (cell.value, cell.data_type) == ("1887-01-01", "s")


def test_workbook_replaces_what_xml_cannot_hold():
    cell = read_workbook(["Title"], [["a\0b\x1bc\ufffed\r\ne"]]).active["A2"]

    assert cell.value == "a�b�c�d\ne"


@pytest.mark.parametrize("character", ["x", "雨", "😀"])
def test_workbook_says_where_it_cuts_off_a_text_too_long_for_excel(character):
    units = len(character.encode("utf-16-le")) // 2
    fitting = character * (MAX_CELL // units)

    sheet = read_workbook(["a", "b"], [[fitting, fitting + character * 2]]).active

    assert sheet["A2"].value == fitting
    cut = sheet["B2"].value
    assert len(cut.encode("utf-16-le")) // 2 in {MAX_CELL - 1, MAX_CELL}
    kept, remark = cut.split("…")
    assert kept == character * len(kept)
    assert remark == " [cut off here: the CSV and JSON files have the whole text]"


def test_workbook_has_a_title_frozen_headings_filters_and_widths():
    rows = [["x" * 200, 1], ["y", 2]]

    workbook = read_workbook(["Title", "Number"], rows, title="A title" * 10)

    assert workbook.properties.title == "A title" * 10
    sheet = workbook.active
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:B3"
    widths = [sheet.column_dimensions[column].width for column in "AB"]
    assert widths == pytest.approx([60, 8], abs=1)


@pytest.mark.parametrize("title", ["Plan 2016/2017: [a]?", "'quoted'", "历史", "a\0b"])
def test_workbook_takes_any_title(title):
    workbook = read_workbook(["Title"], [["a"]], title=title)

    assert workbook.properties.title == title.replace("\0", "�")
    assert workbook.active["A2"].value == "a"


def test_workbook_without_rows_has_its_headings():
    sheet = read_workbook(["Title"], []).active

    assert [[cell.value for cell in row] for row in sheet.rows] == [["Title"]]


def test_a_list_is_joined_with_semicolons():
    assert as_text(["a", "b"]) == "a; b"
