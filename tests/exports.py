"""Take exports from the site and read them back, for the tests of each app."""

import csv
import io
import json
import zipfile
from functools import partial

import pytest
from django.urls import reverse
from icalendar import Calendar

from trilateral import calendars, exports, streams
from trilateral.spreadsheets import unescape


def get_export(client, name, extension, query="", **kwargs):
    if extension == "xlsx":  # asked now: a file that nobody reads is never closed
        pytest.importorskip("openpyxl")
    address = reverse(name, kwargs={"extension": extension, **kwargs})
    return client.get(f"{address}?{query}")


def read_in_chunks_of(size, monkeypatch):
    """Make files of so many records at once, and windows of twice as many."""
    sizes = {"size": size, "window": 2 * size}
    few_keys = partial(streams.keys_in_chunks, **sizes)
    monkeypatch.setattr(exports, "keys_in_chunks", few_keys)
    monkeypatch.setattr(calendars, "in_chunks", partial(streams.in_chunks, **sizes))
    monkeypatch.setattr(calendars, "SHORT", size)


def content_of(response):
    assert response.status_code == 200
    return b"".join(response)


def everything_in(response):
    """All the text of a file, also of one that is a zip of others."""
    content = content_of(response)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"".join(map(archive.read, archive.namelist()))
    return content.decode()


def csv_records(response):
    """[{heading: text}], as they were before the escape."""
    text = content_of(response).decode("utf-8-sig")
    records = csv.DictReader(io.StringIO(text, newline=""))
    return [{key: unescape(cell) for key, cell in row.items()} for row in records]


def json_records(response):
    return json.loads(content_of(response))["records"]


def calendar_events(response):
    return Calendar.from_ical(content_of(response)).walk("VEVENT")
