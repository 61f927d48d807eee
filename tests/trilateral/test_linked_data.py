"""What pages say to machines: as exact as known, and nothing but data."""

import json

import pytest
from django.template import Context, Template

from trilateral.dates import PartialDate
from trilateral.linked_data import (
    EDTF,
    card,
    date_of,
    interval_of,
    other_names,
    said,
)


@pytest.mark.parametrize("text", ["2016", "2016-09", "2016-09-06"])
def test_a_date_is_said_as_exactly_as_it_is_known(text):
    assert date_of(PartialDate(text)) == text


@pytest.mark.parametrize("text", ["2015-08-28?", "2015~"])
def test_a_date_with_a_mark_is_said_to_be_edtf(text):
    assert date_of(PartialDate(text)) == {"@type": EDTF, "@value": text}


def test_a_date_that_is_not_known_is_not_said():
    assert said(startDate=date_of(""), name="x") == {"name": "x"}


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "interval"),
    [
        ("2016", "2017-12-31", "2016/2017-12-31"),
        ("2016", "", "2016/.."),
        ("", "2017", "../2017"),
        ("", "", None),
        ("2016?", "", {"@type": EDTF, "@value": "2016?/.."}),
    ],
)
def test_an_interval_may_be_open(starts_on, ends_on, interval):
    dates = [PartialDate(text) if text else "" for text in (starts_on, ends_on)]

    assert interval_of(*dates) == interval


def test_other_names_are_said_once_in_their_language():
    pairs = [("SIPO", "en"), ("SIPO", "en"), ("", "ru"), ("国知局", "zh-hans")]

    assert other_names("CNIPA", [("CNIPA", "en"), *pairs, ("X", "")]) == [
        {"@language": "en", "@value": "SIPO"},
        {"@language": "zh-hans", "@value": "国知局"},
        "X",
    ]


@pytest.mark.parametrize(
    "text", ["</script><script>x()</script>", "<!--<script>", "a & b", '"\\\u2028']
)
def test_data_in_a_page_is_never_markup(text):
    template = Template("{{ card.script }}")

    html = template.render(Context({"card": card("x", data={"name": text})}))

    body = html.removeprefix('<script type="application/ld+json">')
    body = body.removesuffix("</script>")
    assert not set("<>&\u2028") & set(body)
    assert json.loads(body) == {"name": text}


def test_a_description_is_not_long():
    assert len(card("x", "word " * 100).description) <= 200
