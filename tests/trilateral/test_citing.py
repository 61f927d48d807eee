"""A page of the record as bibliographies know it."""

import datetime
import json

import pytest
from django.utils.translation import override

from tests.citing import ADDRESS, make_work, read_bibtex, read_ris, read_tex
from trilateral.citing import (
    FORMATS,
    csl_date,
    site_name,
    to_bibtex,
    to_csl,
    to_ris,
    to_text,
)
from trilateral.dates import PartialDate

DAY = (PartialDate("2016-09-06"),)


def test_a_citation_in_words_ends_in_the_address():
    work = make_work(dates=DAY, place="Ulan Bator")

    with override("en"):
        assert to_text(work) == (
            "4th IP Seminar (seminar, 6 September 2016, Ulan Bator). Trilateral."
            " Last changed on 4 March 2026. Accessed on 25 November 2026."
            f" {ADDRESS}"
        )


def test_a_citation_says_as_of_which_day_the_page_speaks():
    work = make_work(as_of=datetime.date(2016, 9, 6))

    with override("en"):
        words = [write(work) for _name, _type, write in FORMATS.values()]

    assert ". As of 6 September 2016. " in words[0]
    assert all("as of 6 September 2016" in text for text in words[1:])


def test_a_citation_has_the_signs_of_its_language():
    work = make_work(dates=DAY, place="乌兰巴托")

    with override("zh-hans"):
        text = to_text(work)

    assert "（seminar，2016年9月6日，乌兰巴托）。Trilateral。最后更新：" in text


def test_a_date_that_ends_with_a_full_stop_ends_its_sentence():
    with override("ru"):
        text = to_text(make_work())

    assert "25 ноября 2026 г. " in text
    assert ".." not in text


def test_bibtex_has_an_entry_with_its_fields():
    key, fields = read_bibtex(to_bibtex(make_work(dates=DAY, place="Ulan Bator")))

    assert key == "event-seminar-4"
    assert fields == {
        "title": "{4th IP Seminar}",
        "howpublished": "Trilateral",
        "year": "2026",
        "month": "3",
        "url": ADDRESS,
        "urldate": "2026-11-25",
        "language": "en",
        "note": "seminar, 6 September 2016, Ulan Bator",
        "eventdate": "2016-09-06",
    }


def test_bibtex_takes_signs_of_its_own_for_what_they_are():
    title = r"100 % {of} C:\x_y & #1 $2 ~3 ^4 “知识产权”"

    _key, fields = read_bibtex(to_bibtex(make_work(title=title)))

    assert r"100 \% {\textbraceleft}of{\textbraceright}" in fields["title"]
    assert read_tex(fields["title"]) == title


def test_ris_has_a_value_in_each_line():
    work = make_work(title="4th\nIP Seminar", dates=DAY, kind="seminar\r\nER  - ")

    assert read_ris(to_ris(work)) == [
        ("TY", "ELEC"),
        ("ID", "event-seminar-4"),
        ("TI", "4th IP Seminar"),
        ("T2", "Trilateral"),
        ("PY", "2026"),
        ("DA", "2026/03/04/"),
        ("Y2", "2026/11/25/"),
        ("LA", "en"),
        ("UR", ADDRESS),
        ("N1", "seminar ER - , 6 September 2016"),
        ("ER", ""),
    ]


def test_csl_has_an_item_in_a_list():
    (item,) = json.loads(to_csl(make_work(dates=DAY, place="Ulan Bator")))

    assert item == {
        "id": "event-seminar-4",
        "type": "webpage",
        "title": "4th IP Seminar",
        "container-title": "Trilateral",
        "genre": "seminar",
        "language": "en",
        "issued": {"date-parts": [[2026, 3, 4]]},
        "accessed": {"date-parts": [[2026, 11, 25]]},
        "URL": ADDRESS,
        "note": "seminar, 6 September 2016, Ulan Bator",
        "event-date": {"date-parts": [[2016, 9, 6]]},
        "event-place": "Ulan Bator",
    }


def test_csl_tells_a_date_of_signing_apart_from_one_of_an_event():
    (item,) = json.loads(to_csl(make_work(dates=DAY, is_event=False, place="Beijing")))

    assert item["original-date"] == {"date-parts": [[2016, 9, 6]]}
    assert item["original-publisher-place"] == "Beijing"
    assert "event-date" not in item


@pytest.mark.parametrize(
    ("dates", "date"),
    [
        (["2013"], {"date-parts": [[2013]]}),
        (["2013-05"], {"date-parts": [[2013, 5]]}),
        (["2013-05-14"], {"date-parts": [[2013, 5, 14]]}),
        (["2015-08-28?"], {"date-parts": [[2015, 8, 28]], "circa": True}),
        (["2015~"], {"date-parts": [[2015]], "circa": True}),
        (["2016-09-06", "2016-09"], {"date-parts": [[2016, 9, 6], [2016, 9]]}),
    ],
)
def test_csl_dates_are_as_exact_as_known(dates, date):
    assert csl_date(*map(PartialDate, dates)) == date


def test_the_operator_says_what_the_site_is_called(settings):
    assert site_name() == "Trilateral"

    settings.SITE_NAME = "The TRIPO record"
    assert site_name() == "The TRIPO record"
