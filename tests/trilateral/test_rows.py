"""What was said of each of some records, and whether it is said again."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from offices.models import Country, Place
from tests import factories
from trilateral import rows as module
from trilateral.questions import Moment, hearing
from trilateral.rows import Row, Rows

pytestmark = pytest.mark.django_db
ONE = Moment(1, None, datetime.date(2016, 9, 6))
TWO, THREE = ONE._replace(number=2), ONE._replace(number=3)


@pytest.fixture
def places():
    country = factories.make_country()
    return [factories.make_place(name_en=name, country=country) for name in "AB"]


def read(moment=ONE):
    with hearing(moment), hearing(kind=Rows) as rows:
        list(Place.objects.prefetch_related("country"))
    return rows


def holding(rows, places, moment):
    return [Row(rows, place.pk).hold(moment) for place in places]


def change(place, **fields):
    Place.objects.filter(pk=place.pk).update(**fields)


def test_a_record_that_changes_leaves_the_others(places):
    rows = read()
    change(places[0], name_en="C")

    assert holding(rows, places, ONE) == [True, True]
    assert holding(rows, places, TWO) == [False, True]
    assert not rows.hold(TWO)


def test_a_record_that_goes_leaves_the_others(places):
    rows = read()
    Place.objects.filter(pk=places[0].pk).delete()

    assert holding(rows, places, TWO) == [False, True]


def test_a_record_that_comes_leaves_all(places):
    rows = read()
    with hearing(ONE), hearing(kind=Rows) as some:
        list(Place.objects.filter(pk__in=[each.pk for each in places]))
    factories.make_place(name_en="C")

    assert holding(rows, places, TWO) == holding(some, places, TWO) == [True, True]
    assert (rows.hold(TWO), some.hold(TWO)) == (False, True)


def test_what_changes_beside_them_leaves_none(places):
    rows = read()
    Country.objects.update(name_en="C")

    assert holding(rows, places, TWO) == [False, False]


def test_a_record_that_is_again_as_it_was_is_known(places):
    rows = read()
    held = []
    for moment, name in ((TWO, "C"), (THREE, "A")):
        change(places[0], name_en=name)
        held.append(holding(rows, places, moment))

    assert held == [[False, True], [True, True]]
    assert rows.hold(THREE)


def test_nothing_is_known_of_another_day(places):
    rows = read()
    tomorrow = TWO._replace(day=ONE.day + datetime.timedelta(1))

    assert holding(rows, places, tomorrow) == [False, False]
    assert not rows.hold(tomorrow)


def test_it_is_asked_once_for_each_moment(places, monkeypatch):
    asked = []
    ask = module.answers_to
    monkeypatch.setattr(module, "answers_to", lambda own: asked.append(1) or ask(own))
    rows = read()
    for moment in (TWO, TWO, THREE, TWO):
        assert holding(rows, places, moment) == [True, True]

    assert len(asked) == 2


def test_a_list_reads_the_record_that_changed_alone(client):
    events = [factories.make_event(title_en=title) for title in "AB"]
    client.get("/en/seminars/")
    events[0].title_en = "C"
    events[0].save()

    with CaptureQueriesContext(
        connection,
    ) as queries:
        page = client.get("/en/seminars/").text

    read = [each["sql"] for each in queries if "summary_en" in each["sql"]]
    assert len(read) == 1
    assert f"IN ({events[0].pk})" in read[0]
    assert ">C</a>" in page
    assert ">B</a>" in page
