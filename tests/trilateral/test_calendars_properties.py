"""What holds for every text there can be in a calendar."""

import pytest

from tests.calendars import ADDRESS, make_entry, read_entry
from trilateral.calendars import calendar_parts
from trilateral.characters import printable

hypothesis = pytest.importorskip("hypothesis")
st = pytest.importorskip("hypothesis.strategies")

SCRIPTS = "abc АБВё ӨҮөү 申长雨 ᠮᠣᠩ 😀"
SYNTAX = ",;:\\\"'^ \t\r\n\x0b\x0c\x85\u2028\0\x1b\x7f=-"
TEXT = st.text(SCRIPTS + SYNTAX) | st.text(st.characters(exclude_categories=["Cs"]))


@hypothesis.given(TEXT, TEXT, TEXT, TEXT)
@hypothesis.example("a\r\nSTATUS:CANCELLED", "\\n\\,", "x\nEND:VEVENT", "\\")
def test_an_entry_gives_its_text_back(summary, remark, description, location):
    event = read_entry(
        make_entry(
            summary=summary, remark=remark, description=description, location=location
        ),
        title=description,
    )

    title = f"{summary} ({remark})" if remark else summary
    paragraphs = "\n\n".join(filter(None, [remark, description, ADDRESS]))
    assert event["summary"] == printable(title)
    assert event["description"] == printable(paragraphs)
    assert event.get("location", "") == printable(location)
    assert event["status"] == "CONFIRMED"


@hypothesis.given(TEXT, TEXT)
def test_lines_have_75_octets_at_the_most_and_stay_whole_characters(title, text):
    entry = make_entry(summary=text * 9, description=text, location=text)

    content = b"".join(calendar_parts(title, 2, [[entry]]))

    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 and line.decode() is not None for line in lines)
    assert b"\n" not in b"".join(lines)
    assert b"\r" not in b"".join(lines)


@hypothesis.given(TEXT)
def test_no_text_adds_a_property(text):
    plain, strange = (
        read_entry(make_entry(summary=words, description=words, location=words))
        for words in ("plain", f"x{text}")
    )

    assert strange.keys() == plain.keys()
    assert not strange.errors
