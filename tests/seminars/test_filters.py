import datetime

import pytest
from django.http import QueryDict

from seminars.filters import EventFilter
from seminars.models import Event
from tests import factories

pytestmark = pytest.mark.django_db

TODAY = datetime.date(2017, 6, 15)


def found(query):
    """The events that are found, where no fault was."""
    events = Event.objects.published().for_listing()
    filterset = EventFilter(QueryDict(query), events, day=TODAY)
    assert filterset.faults() == {}
    return list(filterset.qs)


@pytest.fixture
def event():
    """The event that is looked for, among others."""
    factories.make_event(title_en="Another", starts_on="2001", kind="training")
    return factories.make_event(
        title_zh_hans="第四届中蒙俄知识产权研讨会",
        title_ru="Четвёртый семинар",
        title_en="4th IP Seminar",
        starts_on="2016-09-06",
        ends_on="2016-09-08",
        series=factories.make_series(mechanism=factories.make_mechanism()),
        edition=4,
        place=factories.make_place(country=factories.make_country()),
        host=factories.make_office("Intellectual Property Office of Mongolia"),
        topics=[factories.make_topic()],
        mode="offline",
    )


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("year=2016", True),
        ("year=2015", False),
        ("since=2016-09-08", True),
        ("since=2016-09-09", False),
        ("until=2016-09-06", True),
        ("until=2016-09-05", False),
        ("since=2016-09&until=2016-09", True),
        ("since=2016.09.07&until=07.09.2016", True),
        ("kind=seminar&year=2016", True),
        ("kind=training", False),
        ("edition=4", True),
        ("edition=5", False),
        ("mode=offline", True),
        ("mode=online", False),
    ],
)
def test_event_is_found_by_what_it_says(event, query, is_found):
    assert (event in found(query)) is is_found


@pytest.mark.parametrize(
    ("starts_on", "query", "is_found"),
    [
        ("2013-05", "year=2013", True),
        ("2013-05", "since=2013-05-10&until=2013-06-01", True),
        ("2013-05", "since=2013-06", False),
        ("2013", "until=2013-01-01", True),
        ("2013?", "year=2013", True),
        ("", "year=2013", False),
        ("", "since=1900", False),
    ],
)
def test_partial_dates_are_found_by_overlap(starts_on, query, is_found):
    event = factories.make_event(starts_on=starts_on)

    assert (event in found(query)) is is_found


@pytest.mark.parametrize(
    "words",
    [
        "4th",
        "seminar 4TH",
        "ЧЕТВЁРТЫЙ",
        "研讨会",
        "mongolia property",
        "ulan",
    ],
)
def test_event_is_found_by_words_in_any_case_and_language(event, words):
    assert found(f"q={words}") == [event]


def test_every_word_has_to_occur(event):
    assert found("q=4th+gala") == []


@pytest.mark.parametrize("wildcard", ["%25", "_", "\\"])
def test_words_have_no_wildcards(event, wildcard):
    assert found(f"q={wildcard}") == []


def test_event_is_found_by_those_who_came(event):
    official = factories.make_official(name_en="Grigory Ivliev")
    official.spellings.create(name="伊夫利耶夫", language="zh-hans")
    factories.make_participation(
        event=event,
        official=official,
        office=factories.make_office(label="Rospatent"),
        name_as_printed="Gregory Ivliev",
        as_printed_language="en",
    )

    for words in ("gregory", "grigory", "伊夫利耶夫", "rospatent"):
        assert found(f"q={words}") == [event]
    assert found(f"official={official.slug}") == [event]


def test_event_is_found_by_the_records_it_is_linked_with(event):
    for name, record in {
        "series": event.series,
        "mechanism": event.series.mechanism,
        "place": event.place,
        "country": event.place.country,
        "topic": event.topics.get(),
        "office": event.host,
    }.items():
        assert found(f"{name}={record.slug}") == [event]


def test_event_is_found_once_by_each_office_that_took_part(event):
    office, helper = factories.make_office(), factories.make_office()
    event.co_organisers.add(helper, office)
    factories.make_participation(event=event, office=office)
    factories.make_participation(event=event, office=office)

    assert found(f"office={office.slug}") == [event]
    assert found(f"office={helper.slug}") == [event]


def test_records_on_the_way_have_to_be_published(event):
    for record in (event.series, event.place):
        record.status = "draft"
        record.save()

    assert found(f"mechanism={event.series.mechanism.slug}") == []
    assert found(f"country={event.place.country.slug}") == []
    assert found("q=ulan") == []


def test_choices_are_published_records(event):
    factories.make_topic(status="draft")

    events = Event.objects.all()
    choices = EventFilter(queryset=events, day=TODAY).form.fields["topic"].queryset

    assert list(choices) == [event.topics.get()]


def test_mechanism_is_found_for_an_event_without_a_series():
    mechanism = factories.make_mechanism()
    event = factories.make_event(mechanism=mechanism)
    factories.make_event(mechanism=factories.make_mechanism())

    assert found(f"mechanism={mechanism.slug}") == [event]


@pytest.mark.parametrize(("name", "day"), [("since", "2016-09"), ("on", "2016-09-06")])
def test_empty_boxes_show_how_a_date_is_written(client, name, day):
    page = client.get("/ru/seminars/").text

    assert f'name="{name}" placeholder="например, {day}"' in page
