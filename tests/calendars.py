"""Entries of calendars to test with, and a way to read them back."""

import datetime
import uuid

from icalendar import Calendar

from seminars.models import Event
from trilateral.calendars import Entry, calendar_parts

ADDRESS = "https://example.org/en/seminars/seminar-4/"


def make_entry(**fields):
    modified_at = datetime.datetime(2026, 3, 4, 5, 6, 7, tzinfo=datetime.UTC)
    fields = {
        "record": Event(
            slug="seminar-4", uid=uuid.UUID(int=4), version=3, modified_at=modified_at
        ),
        "address": ADDRESS,
        "summary": "4th IP Seminar",
        "first_day": datetime.date(2016, 9, 6),
        "last_day": datetime.date(2016, 9, 6),
        **fields,
    }
    return Entry(**fields)


def read_entry(entry, title="Seminars"):
    content = b"".join(calendar_parts(title, 0, [[entry]]))
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    return event
