"""The way from an event to the one before it and the one after it."""

import pytest

from seminars.views import neighbours
from tests.factories import make_event, make_series

pytestmark = pytest.mark.django_db


def test_neighbours_are_the_next_editions_even_where_some_are_missing():
    series = make_series()
    second, fifth, ninth = (
        make_event(series=series, edition=number) for number in (2, 5, 9)
    )
    make_event(edition=4, series=make_series())
    make_event(edition=6, series=series, status="draft")

    assert neighbours(fifth) == (second, ninth)
    assert neighbours(second) == (None, fifth)
    assert neighbours(ninth) == (fifth, None)


def test_neighbours_are_told_by_dates():
    series = make_series()
    dates = ["2013-05", "2014", "2014", "2016-09-06"]
    spring, one, other, autumn = (
        make_event(series=series, starts_on=date) for date in dates
    )
    undated = make_event(series=series)

    assert neighbours(spring) == (None, one)
    assert neighbours(one) == (spring, other)
    assert neighbours(other) == (one, autumn)
    assert neighbours(autumn) == (other, None)
    assert neighbours(undated) == (None, None)


def test_neighbours_of_one_without_a_number_find_it_again():
    series = make_series()
    second = make_event(series=series, edition=2, starts_on="2005")
    margins = make_event(series=series, starts_on="2007")
    fourth = make_event(series=series, edition=4, starts_on="2009")

    assert neighbours(second) == (None, margins)
    assert neighbours(margins) == (second, fourth)
    assert neighbours(fourth) == (margins, None)


def test_neighbours_need_a_published_series():
    series = make_series(status="draft")
    first, _second = (make_event(series=series, edition=number) for number in (1, 2))

    assert neighbours(first) == (None, None)
    assert neighbours(make_event()) == (None, None)
