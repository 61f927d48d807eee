"""No file, or one that says that it is not whole, and why."""

import csv
import io
import json

import pytest
from django.utils.translation import override
from icalendar import Calendar

from seminars.models import Event
from tests.exports import content_of, get_export
from tests.factories import make_event, make_office
from trilateral import calendars, exports
from trilateral.records import Status

pytestmark = pytest.mark.django_db

EXPORT = "seminars:event_export"
EXTENSIONS = ["csv", "xlsx", "json", "ics"]


@pytest.mark.parametrize("extension", EXTENSIONS)
@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ("year=soon", "year: Enter a whole number."),
        ("colour=red", "colour: There is no such filter."),
        ("year=2016&year=2017", "year: It is given more than once."),
        ("q=" + "x" * 301, "q: It is longer than 300 characters."),
        ("q=1+2+3+4+5+6+7+8+9", "q: A search takes 8 words"),
        ("q=%00", "q: It has characters that are not text."),
        ("%00%0Aq=x", "� q: It has characters that are not text."),
        ("office=nobody", "office: "),
    ],
)
def test_a_wrong_filter_is_named_and_there_is_no_file(client, extension, query, fault):
    make_event(starts_on="2016")

    response = get_export(client, EXPORT, extension, query)

    assert response.status_code == 400
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert "Content-Disposition" not in response
    first, second, *rest = response.content.decode().split("\n")
    assert first == "This file cannot be made."
    assert second.startswith(fault)
    assert rest == [""]


def test_every_wrong_filter_is_named(client):
    response = get_export(client, EXPORT, "csv", "year=soon&edition=0&colour=red")

    lines = response.content.decode().splitlines()
    assert [line.split(":")[0] for line in lines[1:]] == ["edition", "year", "colour"]


def test_a_draft_is_no_value_of_a_filter(client):
    draft = make_office(status=Status.DRAFT)

    told, unknown = (
        get_export(client, EXPORT, "csv", f"office={slug}").content.decode()
        for slug in (draft.slug, "no-such-office")
    )

    assert told.replace(draft.slug, "no-such-office") == unknown


def test_a_refusal_is_in_the_language_of_the_address(client):
    with override("ru"):
        response = get_export(client, EXPORT, "csv", "year=soon")

    assert "year: Введите целое число." in response.content.decode()


def test_a_workbook_that_is_too_long_is_refused_before_work(
    client, monkeypatch, django_assert_num_queries
):
    monkeypatch.setattr(exports, "MAX_ROWS", 2)
    for _number in range(3):
        make_event()

    with django_assert_num_queries(1):
        response = get_export(client, EXPORT, "xlsx")

    assert response.status_code == 400
    assert response.content.decode().splitlines()[1] == (
        "A workbook holds 2 records at the most, and there are more."
        " Take them as CSV or JSON, or narrow the filters."
    )
    assert content_of(get_export(client, EXPORT, "xlsx", "edition=1"))


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_a_fault_of_ours_is_an_error_page_and_no_file(client, extension, monkeypatch):
    make_event(starts_on="2016")
    monkeypatch.delattr(Event, "get_absolute_url")
    client.raise_request_exception = False

    response = get_export(client, EXPORT, extension)

    assert response.status_code == 500
    assert "Content-Disposition" not in response


def read_csv(content):
    rows = csv.reader(io.StringIO(content.decode(), newline=""))
    return list(zip(*rows, strict=True))


@pytest.mark.parametrize(
    ("extension", "read"),
    [("csv", read_csv), ("json", json.loads), ("ics", Calendar.from_ical)],
)
def test_a_fault_after_the_first_chunk_is_told_at_the_end(
    client, extension, read, monkeypatch
):
    def broken(chunks):
        def first(records):
            yield next(chunks(records))
            raise ConnectionError

        return first

    make_event(slug="seminar-4", starts_on="2016")
    for module, name in ((exports, "keys_in_chunks"), (calendars, "in_chunks")):
        monkeypatch.setattr(module, name, broken(getattr(module, name)))
    monkeypatch.setattr(calendars, "SHORT", 0)  # as if it were a long one
    parts = iter(get_export(client, EXPORT, extension))

    content = next(parts) + next(parts)

    assert b"seminar-4" in content
    assert content.endswith(
        b'\r\n"This file is not complete. Please take it again."\r\n'
    )
    with pytest.raises(ValueError):
        read(content)
    with pytest.raises(ConnectionError):
        next(parts)
