"""The values of the columns of a file, found for many records at once."""

import pytest

from seminars.models import Event, EventTitle
from tests.factories import make_event, make_event_title, make_office
from trilateral.records import Status
from trilateral.ways import Each, Lookup, Owner, Way, rows_of

pytestmark = pytest.mark.django_db

EVENTS = Event.objects.published().order_by("slug")
TITLES = EventTitle.objects.order_by("pk")


def keys():
    return list(Event.objects.order_by("-slug").values_list("pk", flat=True))


def test_rows_come_in_the_order_of_the_queryset():
    make_event(slug="b", venue_en="2")
    make_event(slug="a", venue_en="1")

    rows = rows_of(
        EVENTS, keys(), [Way("slug"), Way("slug", "venue_en", make="{}{}".format)]
    )

    assert rows == [("a", "a1"), ("b", "b2")]


def test_a_record_withdrawn_since_its_key_was_read_has_no_row():
    event = make_event(slug="a")
    make_event(slug="b")
    known = keys()
    Event.objects.filter(pk=event.pk).update(status=Status.DRAFT)

    assert rows_of(EVENTS, known, [Way("slug")]) == [("b",)]


def test_a_list_has_a_line_for_each_part_of_its_record():
    for slug, titles in {"a": ["One", "Two"], "b": [], "c": ["Three", "-"]}.items():
        event = make_event(slug=slug)
        for title in titles:
            make_event_title(event=event, title=title)

    way = Each(TITLES, "event", "title", make=lambda title: title.strip("-"))

    assert rows_of(EVENTS, keys(), [way]) == [(["One", "Two"],), ([],), (["Three"],)]


def test_a_part_is_told_with_what_its_record_says():
    make_event_title(event=make_event(slug="a", venue_en="1"), title="One")
    make_event_title(event=make_event(slug="b", venue_en="2"), title="Two")

    way = Each(
        TITLES, "event", "title", Owner("venue_en"), make="{} {}".format, gather="".join
    )

    assert rows_of(EVENTS, keys(), [way]) == [("One 1",), ("Two 2",)]


def test_what_is_looked_up_is_looked_up_once_for_all():
    asked = []

    def find(numbers):
        asked.append(numbers)
        return dict.fromkeys(numbers, "found")

    office = make_office()
    make_event(slug="a", host=office, co_organisers=[office])
    make_event(slug="b", host=None)
    organisers = Event.co_organisers.through.objects.order_by("pk")
    ways = [
        Way(Lookup("host", find)),
        Each(organisers, "event", Lookup("office", find)),
    ]

    assert rows_of(EVENTS, keys(), ways) == [("found", ["found"]), (None, [])]
    assert asked == [{office.pk}]
