"""Lists as files: the same records as the page, or a clear refusal.

The list of events stands for all; the columns of each are tested with its app.
"""

import gc
import io

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from seminars.models import Event
from tests.exports import (
    calendar_events,
    content_of,
    csv_records,
    get_export,
    json_records,
    read_in_chunks_of,
)
from tests.factories import make_event, make_topic
from trilateral.records import Status

pytestmark = pytest.mark.django_db

EXPORT = "seminars:event_export"
EXTENSIONS = ["csv", "xlsx", "json", "ics"]


def slugs_in(response, extension):
    if extension == "csv":
        return [record["Slug"] for record in csv_records(response)]
    if extension == "json":
        return [record["slug"] for record in json_records(response)]
    if extension == "ics":
        events = calendar_events(response)
        return [event["url"].rstrip("/").rpartition("/")[2] for event in events]
    openpyxl = pytest.importorskip("openpyxl")
    workbook = openpyxl.load_workbook(io.BytesIO(content_of(response)))
    return [row[0].value for row in workbook.active.iter_rows(min_row=2)]


# What is in the file


@pytest.mark.parametrize("extension", EXTENSIONS)
@pytest.mark.parametrize(
    "query", ["", "year=2016", "q=innovation", "kind=forum&year=2016", "page=1"]
)
def test_export_holds_the_records_of_the_page(client, extension, query):
    for kind in (Event.Kind.FORUM, Event.Kind.SEMINAR):
        for date in ("2016-09-06", "2013-05", "2016"):
            make_event(starts_on=date, kind=kind, summary_en=f"Innovation in {date}")
    make_event(starts_on="2017", title_en="Without the word")
    with override("en"):
        page = client.get(reverse("seminars:event_list") + f"?{query}")

    response = get_export(client, EXPORT, extension, query)

    slugs = [event.slug for event in page.context["object_list"]]
    assert slugs
    assert slugs_in(response, extension) == slugs


@pytest.mark.parametrize("extension", EXTENSIONS)
@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW, Status.WITHDRAWN])
def test_export_holds_published_records_alone(client, extension, status):
    make_event(starts_on="2016", status=status)
    published = make_event(starts_on="2015")

    response = get_export(client, EXPORT, extension)

    assert slugs_in(response, extension) == [published.slug]


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_export_of_nothing_is_a_whole_file(client, extension):
    response = get_export(client, EXPORT, extension)

    assert slugs_in(response, extension) == []


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_export_goes_on_after_the_first_chunk(client, extension, monkeypatch):
    events = [make_event(starts_on=f"20{number}") for number in range(17, 10, -1)]
    read_in_chunks_of(2, monkeypatch)

    response = get_export(client, EXPORT, extension)

    assert slugs_in(response, extension) == [event.slug for event in events]


def test_json_says_where_it_is_from(client):
    response = get_export(client, EXPORT, "json", "year=2016")

    address = "http://testserver/en/seminars/export.json?year=2016"
    assert content_of(response).decode() == (
        f'{{"address": "{address}", "records": [\n]}}\n'
    )


def test_headings_are_in_words_and_json_keys_are_fixed(client):
    make_event(kind=Event.Kind.HEADS_MEETING)

    (row,) = csv_records(get_export(client, EXPORT, "csv"))
    (record,) = json_records(get_export(client, EXPORT, "json"))

    assert (row["Took place"], record["event_status"]) == ("held", "held")
    assert (row["Kind"], record["kind"]) == ("heads' meeting", "heads_meeting")
    assert len(row) == len(record)


def test_text_is_in_the_language_of_the_address(client):
    make_event(title_en="4th IP Seminar", title_ru="4-й семинар", summary_mn="Өвөг")
    with override("ru"):
        response = get_export(client, EXPORT, "json")

    # The file is made when it is taken, whatever is spoken then.
    with override("zh-hans"):
        (record,) = json_records(response)

    assert (record["title"], record["title_language"]) == ("4-й семинар", "ru")
    assert record["summary"] == "Өвөг"
    assert record["address"].startswith("http://testserver/ru/seminars/")


def test_no_cell_is_a_formula_and_every_text_comes_back(client):
    openpyxl = pytest.importorskip("openpyxl")
    text = '\'=HYPERLINK("https://example.org")\n＠SUM'
    make_event(summary_en=text, title_en="=1+1", topics=[make_topic(name_en="@a")])

    (row,) = csv_records(get_export(client, EXPORT, "csv"))
    raw = content_of(get_export(client, EXPORT, "csv")).decode()
    content = content_of(get_export(client, EXPORT, "xlsx"))

    assert (row["Summary"], row["Title"], row["Topics"]) == (text, "=1+1", "@a")
    assert '"=' not in raw
    assert '"@' not in raw
    rows = list(openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows())
    assert {cell.data_type for cells in rows for cell in cells} <= {"s", "n", "d"}
    assert {text, "=1+1", "@a"} <= {cell.value for cell in rows[1]}


# How it is answered


@pytest.mark.parametrize(
    ("extension", "content_type"),
    [
        ("csv", "text/csv; charset=utf-8"),
        ("json", "application/json; charset=utf-8"),
        ("ics", "text/calendar; charset=utf-8"),
        (
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
    ],
)
def test_export_has_a_type_and_a_name(client, extension, content_type):
    response = get_export(client, EXPORT, extension)

    assert response["Content-Type"] == content_type
    name = f'attachment; filename="events.{extension}"'
    assert response["Content-Disposition"] == name
    assert response["X-Content-Type-Options"] == "nosniff"
    assert not response.cookies
    assert content_of(response)


@pytest.mark.parametrize("extension", ["pdf", "CSV", "csv.exe", "slug", "__class__"])
def test_other_extensions_are_not_there(client, extension):
    response = get_export(client, EXPORT, extension)

    assert response.status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_export_can_only_be_read(client, method):
    with override("en"):
        address = reverse(EXPORT, kwargs={"extension": "csv"})

    response = getattr(client, method)(address)

    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"


def test_head_has_the_headers_alone(client):
    with override("en"):
        address = reverse(EXPORT, kwargs={"extension": "csv"})

    response = client.head(address)

    assert response.status_code == 200
    assert response["Content-Disposition"] == 'attachment; filename="events.csv"'
    assert b"".join(response) == b""


# What it costs


@pytest.mark.parametrize("extension", ["csv", "json", "ics"])
def test_export_keeps_no_record_that_it_has_written(client, extension, monkeypatch):
    read_in_chunks_of(5, monkeypatch)
    make_events(30)

    before = living_events()  # of other tests
    alive = [
        living_events() - before for _part in get_export(client, EXPORT, extension)
    ]

    assert len(alive) == 7
    assert max(alive) <= 10


def living_events():
    gc.collect()
    return sum(isinstance(thing, Event) for thing in gc.get_objects())


def make_events(count):
    Event.objects.bulk_create(
        Event(
            slug=f"event-{count}-{number}",
            kind=Event.Kind.SEMINAR,
            status=Status.PUBLISHED,
            modified_at=timezone.now(),
            title_en="4th IP Seminar",
            starts_on="2016-09",
            summary_en="x" * 500,
        )
        for number in range(count)
    )
