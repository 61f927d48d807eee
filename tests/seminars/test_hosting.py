"""Whose turn it was to be the host."""

import datetime

import pytest

from seminars.hosting import hosts
from tests import factories

pytestmark = pytest.mark.django_db


def told(offices, by=None):
    return [(host.office, host.count, host.years) for host in hosts(offices, by)]


def test_each_office_is_told_with_the_years_of_its_seminars():
    first, second, third = (factories.make_office() for _number in range(3))
    for date in ("2013-05", "2016", "2016-09-06", ""):
        factories.make_event(starts_on=date, host=first)
    factories.make_event(starts_on="2014", host=second)

    assert told([first, second, third]) == [
        (first, 4, [2013, 2016]),
        (second, 1, [2014]),
        (third, 0, []),
    ]


def test_what_is_no_seminar_that_was_held_is_not_counted():
    office = factories.make_office()
    factories.make_event(host=office, starts_on="2013", kind="heads_meeting")
    factories.make_event(host=office, starts_on="2014", event_status="cancelled")
    factories.make_event(host=office, starts_on="2015", status="draft")

    assert told([office]) == [(office, 0, [])]


def test_seminars_after_the_day_are_not_counted():
    office = factories.make_office()
    for date in ("2013", "2016-09-06", "2016-09-07"):
        factories.make_event(host=office, starts_on=date)

    assert told([office], by=datetime.date(2016, 9, 6)) == [(office, 2, [2013, 2016])]


def test_without_offices_there_are_no_hosts(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert hosts([]) == []
