"""What holds for every text there can be in a citation."""

import json

import pytest

from tests.citing import make_work, read_bibtex, read_ris, read_tex
from trilateral.characters import printable
from trilateral.citing import to_bibtex, to_csl, to_ris, to_text

hypothesis = pytest.importorskip("hypothesis")
st = pytest.importorskip("hypothesis.strategies")

SCRIPTS = "abc АБВё ӨҮөү 申长雨 ᠮᠣᠩ 😀"
SYNTAX = "{}\\%#$&_~^\"'@=,-<> \t\r\n\x0b\x85\u2028\0\x1b"
TEXT = st.text(SCRIPTS + SYNTAX) | st.text(st.characters(exclude_categories=["Cs"]))


def in_a_line(text):
    return " ".join(printable(text).split())


@hypothesis.given(TEXT, TEXT)
@hypothesis.example("} @misc{x, title={", "a\nER  - \nTY  - BOOK")
@hypothesis.example("\\}", "\\textbackslash{}")
def test_a_citation_gives_its_text_back(title, kind):
    work = make_work(title=title, kind=kind)
    title, kind = in_a_line(title), in_a_line(kind)

    _key, bibtex = read_bibtex(to_bibtex(work))
    ris = dict(read_ris(to_ris(work)))
    (csl,) = json.loads(to_csl(work))

    assert read_tex(bibtex["title"]) == ris.get("TI", "") == title
    assert csl.get("title", "") == title
    assert read_tex(bibtex.get("note", "")) == ris.get("N1", "") == kind
    assert csl.get("note", "") == kind
    assert len(to_text(work).splitlines()) == 1
