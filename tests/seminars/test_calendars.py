"""What a calendar of events tells."""

import pytest
from icalendar import Calendar

from seminars.models import Event
from tests.exports import (
    calendar_events,
    content_of,
    get_export,
)
from tests.factories import (
    make_event,
    make_office,
    make_place,
)
from trilateral.records import Status

pytestmark = pytest.mark.django_db

EXPORT = "seminars:event_export"


@pytest.mark.parametrize(
    ("starts_on", "summary", "first", "end"),
    [
        ("2013-05", "Talks (May 2013, day not known)", "2013-05-01", "2013-06-01"),
        (
            "2013~",
            "Talks (about 2013, month and day not known)",
            "2013-01-01",
            "2014-01-01",
        ),
        (
            "2016-09-06?",
            "Talks (6\xa0September 2016 (uncertain))",
            "2016-09-06",
            "2016-09-07",
        ),
        ("9999", "Talks (9999, month and day not known)", "9999-01-01", None),
    ],
)
def test_event_calendar_is_honest_about_dates(client, starts_on, summary, first, end):
    make_event(title_en="Talks", starts_on=starts_on)

    (event,) = calendar_events(get_export(client, EXPORT, "ics"))

    assert event["summary"] == summary
    assert event["dtstart"].dt.isoformat() == first
    assert (event["dtend"].dt.isoformat() if "dtend" in event else None) == end


def test_event_calendar_says_how_many_events_have_no_date(client):
    make_event(starts_on="2016")
    make_event()
    make_event(status=Status.DRAFT)

    content = content_of(get_export(client, EXPORT, "ics")).decode()

    assert content.count("BEGIN:VEVENT") == 1
    assert "\r\nDESCRIPTION:1 record without a date is left out.\r\n" in content


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("", "Events – Trilateral"),
        ("office=cnipa", "Events (Office: CNIPA in full (CNIPA)) – Trilateral"),
        ("on=2016-09-06", "Events (As of the day: 6\xa0September 2016) – Trilateral"),
    ],
)
def test_event_calendar_is_named_so_that_a_reader_tells_it_from_others(
    client, query, name
):
    make_office(slug="cnipa", label="CNIPA")

    content = content_of(get_export(client, EXPORT, "ics", query))

    assert Calendar.from_ical(content)["x-wr-calname"] == name


@pytest.mark.parametrize(
    ("event_status", "starts_on", "status"),
    [
        ("held", "2016", "CONFIRMED"),
        ("scheduled", "2027-09-06", "CONFIRMED"),
        ("scheduled", "2027-09", "TENTATIVE"),
        ("scheduled", "2027-09-06?", "TENTATIVE"),
        ("postponed", "2027-09-06", "TENTATIVE"),
        ("cancelled", "2027", "CANCELLED"),
    ],
)
def test_event_calendar_tells_what_became_of_it(
    client, event_status, starts_on, status
):
    make_event(event_status=event_status, starts_on=starts_on)

    (event,) = calendar_events(get_export(client, EXPORT, "ics"))

    assert event["status"] == status


@pytest.mark.parametrize(
    ("event_status", "starts_on", "words"),
    [
        ("held", "2027-09-06", ""),
        ("scheduled", "2027-09-06", ""),
        ("postponed", "2027-09-06", "postponed"),
        ("cancelled", "2027-09", "cancelled; September 2027, day not known"),
    ],
)
def test_event_calendar_says_in_words_what_was_called_off(
    client, event_status, starts_on, words
):
    make_event(title_en="Talks", event_status=event_status, starts_on=starts_on)

    (event,) = calendar_events(get_export(client, EXPORT, "ics"))

    assert event["summary"] == (f"Talks ({words})" if words else "Talks")
    assert event["description"].startswith(words or "http")


def test_event_calendar_tells_where_an_online_meeting_is(client):
    make_event(mode=Event.Mode.ONLINE, starts_on="2021-03-02", place=make_place())

    (event,) = calendar_events(get_export(client, EXPORT, "ics"))

    assert event["location"] == "online"
