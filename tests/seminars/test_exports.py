"""What a file of events tells, and what it keeps to itself."""

import datetime

import pytest

from seminars.models import Event
from tests.exports import (
    calendar_events,
    content_of,
    csv_records,
    everything_in,
    get_export,
    json_records,
)
from tests.factories import (
    make_country,
    make_event,
    make_event_title,
    make_office,
    make_office_name,
    make_official,
    make_outcome,
    make_participation,
    make_place,
    make_series,
    make_topic,
)
from trilateral.records import Status
from trilateral.revision import in_one_step

pytestmark = pytest.mark.django_db

EXPORT = "seminars:event_export"


def make_full_event():
    country = make_country(name_en="Mongolia")
    sipo = make_office("National IP Administration", label="CNIPA")
    sipo.names.update(starts_on="2018-08-28")
    make_office_name(office=sipo, name="State IP Office", ends_on="2018-08-28")
    event = make_event(
        slug="seminar-4",
        series=make_series(name_en="China-Mongolia-Russia IP Seminar"),
        edition=4,
        title_en="4th IP Seminar",
        as_printed="第四届中蒙俄知识产权研讨会",
        as_printed_language="zh-hans",
        starts_on="2016-09-06",
        ends_on="2016-09-07",
        mode=Event.Mode.OFFLINE,
        place=make_place(name_en="Ulan Bator", country=country),
        venue_en="State House",
        host=make_office("IP Office of Mongolia"),
        co_organisers=[sipo],
        held_during=make_event(title_en="A wider forum", starts_on="2016-09"),
        topics=[make_topic(name_en="Innovation"), make_topic(name_en="Trade")],
        summary_en="The heads met.",
        note_en="The year is inferred.",
    )
    make_event_title(event=event, title="IV семинар", language="ru")
    make_participation(
        event=event,
        office=sipo,
        official=make_official(name_en="Shen Changyu"),
        name_as_printed="Shen Chang Yu",
        title_as_printed="Commissioner of SIPO",
        as_printed_language="en",
    )
    make_participation(event=event, official=make_official(name_en="Gregory Ivliev"))
    make_participation(
        event=event, office=make_office("Ministry of Justice"), capacity="minister"
    )
    make_outcome(event=event, text_en="To meet in Vladivostok")
    return event


def test_event_export_tells_what_is_known_of_an_event(client):
    make_full_event()

    record, _forum = json_records(get_export(client, EXPORT, "json"))

    assert record == {
        "slug": "seminar-4",
        "address": "http://testserver/en/seminars/seminar-4/",
        "kind": "seminar",
        "series": "China-Mongolia-Russia IP Seminar",
        "edition": 4,
        "title": "4th IP Seminar",
        "title_language": "en",
        "as_printed": "第四届中蒙俄知识产权研讨会",
        "as_printed_language": "zh-hans",
        "other_titles": ["IV семинар [ru]"],
        "starts_on": "2016-09-06",
        "ends_on": "2016-09-07",
        "first_day": "2016-09-06",
        "last_day": "2016-09-07",
        "event_status": "held",
        "mode": "offline",
        "place": "Ulan Bator",
        "country": "Mongolia",
        "venue": "State House",
        "host": "IP Office of Mongolia",
        "co_organisers": ["State IP Office"],
        "held_during": "A wider forum",
        "topics": ["Innovation", "Trade"],
        "participants": [
            "Shen Chang Yu, Commissioner of SIPO, State IP Office",
            "Gregory Ivliev",
            "minister, Ministry of Justice",
        ],
        "outcomes": ["To meet in Vladivostok"],
        "summary": "The heads met.",
        "note": "The year is inferred.",
        "sources": [],
    }


def test_event_export_tells_a_month_as_a_month(client):
    printed = {"as_printed": "Семинар", "as_printed_language": "ru"}
    make_event(starts_on="2013-05", title_en="", **printed)

    (row,) = csv_records(get_export(client, EXPORT, "csv"))

    assert row["Starts on"] == "2013-05"
    assert row["First day possible"] == "2013-05-01"
    assert row["Last day possible"] == "2013-05-31"
    assert (row["Title"], row["Language of the title"]) == ("Семинар", "ru")


@pytest.mark.parametrize("extension", ["csv", "xlsx", "json", "ics"])
@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW, Status.WITHDRAWN])
def test_event_export_keeps_unpublished_links_to_itself(client, extension, status):
    hidden = {"name_en": "SECRET", "status": status}
    office = make_office("SECRET", label="SECRET", status=status)
    event = make_event(
        starts_on="2016",
        series=make_series(**hidden),
        place=make_place(country=make_country(name_en="SECRET"), **hidden),
        host=office,
        co_organisers=[office],
        held_during=make_event(title_en="SECRET", status=status),
        topics=[make_topic(**hidden)],
    )
    make_participation(event=event, office=office, official=make_official(**hidden))
    make_participation(
        event=event,
        office=office,
        name_as_printed="Shen Changyu",
        as_printed_language="en",
    )

    text = everything_in(get_export(client, EXPORT, extension))

    assert event.slug in text
    assert "secret" not in text.lower()
    if extension == "json":
        assert '"participants": ["Shen Changyu"]' in text


def test_event_calendar_tells_a_seminar_of_two_days(client):
    record = make_full_event()

    event = calendar_events(get_export(client, EXPORT, "ics"))[0]

    assert event["uid"] == str(record.uid)
    assert event["summary"] == "4th IP Seminar"
    assert event["dtstart"].dt == datetime.date(2016, 9, 6)
    assert event["dtend"].dt == datetime.date(2016, 9, 8)
    assert event["location"] == "State House, Ulan Bator, Mongolia"
    assert event["description"] == (
        "The heads met.\n\nhttp://testserver/en/seminars/seminar-4/"
    )


@pytest.mark.parametrize("count", [1, 30])
def test_event_export_costs_the_same_queries_for_any_number(
    client, count, django_assert_num_queries
):
    office, forum = make_office(), make_event(starts_on="2016")
    with in_one_step():
        for _number in range(count):
            event = make_event(
                starts_on="2016",
                host=office,
                co_organisers=[office],
                topics=[make_topic()],
                series=make_series(),
                place=make_place(country=make_country()),
                held_during=forum,
            )
            make_participation(event=event, office=office, official=make_official())
            make_outcome(event=event)
    content_of(get_export(client, EXPORT, "csv"))  # fills the cache of types

    for extension, queries in {"csv": 10, "json": 10, "xlsx": 11, "ics": 10}.items():
        with django_assert_num_queries(queries):
            content_of(get_export(client, EXPORT, extension))
