"""Records in calendars: honest about their dates, and safe in their text."""

import datetime

import pytest
from django.utils.translation import override
from icalendar import Calendar

from tests.calendars import ADDRESS, make_entry, read_entry
from trilateral.calendars import (
    CANCELLED,
    TENTATIVE,
    calendar_parts,
    remark_on,
    to_ical,
)
from trilateral.dates import PartialDate


def test_an_entry_takes_whole_days_and_keeps_its_name():
    entry = make_entry()

    assert to_ical(entry).decode().split("\r\n") == [
        "BEGIN:VEVENT",
        "SUMMARY:4th IP Seminar",
        "DTSTART;VALUE=DATE:20160906",
        "DTEND;VALUE=DATE:20160907",
        "DTSTAMP:20260304T050607Z",
        f"UID:{entry.record.uid}",
        "SEQUENCE:3",
        f"DESCRIPTION:{ADDRESS}",
        "LAST-MODIFIED:20260304T050607Z",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        f"URL:{ADDRESS}",
        "END:VEVENT",
        "",
    ]


def test_an_entry_says_in_words_what_is_not_known_of_its_date():
    event = read_entry(
        make_entry(
            first_day=datetime.date(2013, 5, 1),
            last_day=datetime.date(2013, 5, 31),
            remark="May 2013, day not known",
            description="On the Madrid system.",
        )
    )

    assert event["summary"] == "4th IP Seminar (May 2013, day not known)"
    assert event["description"] == (
        f"May 2013, day not known\n\nOn the Madrid system.\n\n{ADDRESS}"
    )
    assert event["dtstart"].dt == datetime.date(2013, 5, 1)
    assert event["dtend"].dt == datetime.date(2013, 6, 1)


@pytest.mark.parametrize("status", [TENTATIVE, CANCELLED])
def test_an_entry_tells_its_status_and_location(status):
    event = read_entry(make_entry(status=status, location="Ulan Bator, Mongolia"))

    assert event["status"] == status
    assert event["location"] == "Ulan Bator, Mongolia"


def test_an_entry_at_the_end_of_time_has_no_day_after():
    event = read_entry(make_entry(last_day=datetime.date.max))

    assert "dtend" not in event


@pytest.mark.parametrize(
    ("dates", "remark"),
    [
        (["2016-09-06"], ""),
        (["2016-09-06", "2016-09-08"], ""),
        (["2016-09"], "September 2016, day not known"),
        (["2016"], "2016, month and day not known"),
        (["2016-09-06?"], "6\xa0September 2016 (uncertain)"),
        (["2016~"], "about 2016, month and day not known"),
        (["2016-09", "2016-10"], "September–October 2016, day not known"),
        (["2016-09-06", "2016"], "6\xa0September 2016 – 2016, month and day not known"),
        (
            ["2016-09-06", "2016-09-08~"],
            "6\xa0September 2016 – about 8\xa0September 2016",
        ),
    ],
)
def test_remark_on_dates_that_are_not_plain_days(dates, remark):
    with override("en"):
        assert remark_on(*map(PartialDate, dates)) == remark


def test_a_calendar_has_a_name_and_tells_what_is_left_out():
    parts = list(calendar_parts("Seminars, all", 2, [[make_entry()], [make_entry()]]))

    assert b"".join(parts[1:]) == to_ical(make_entry()) + b"END:VCALENDAR\r\n"
    assert b"\r\nNAME:Seminars\\, all\r\n" in parts[0]
    assert b"\r\nX-WR-CALNAME:Seminars\\, all\r\n" in parts[0]
    calendar = Calendar.from_ical(b"".join(parts))
    assert calendar["prodid"] == "-//Trilateral//Calendar//EN"
    assert calendar["version"] == "2.0"
    assert calendar["description"] == "2 records without a date are left out."
    assert calendar["refresh-interval"].dt == datetime.timedelta(days=1)
    assert len(calendar.walk("VEVENT")) == 2


def test_a_calendar_in_which_nothing_is_left_out_does_not_speak_of_it():
    content = b"".join(calendar_parts("Seminars", 0, []))

    assert Calendar.from_ical(content).walk("VEVENT") == []
    assert b"DESC" not in content


def test_the_same_records_make_the_same_bytes():
    first, second = (
        b"".join(calendar_parts("Seminars", 1, [[make_entry()]])) for _number in "ab"
    )

    assert first == second
