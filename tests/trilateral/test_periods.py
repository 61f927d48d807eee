import datetime

import pytest

from offices.models import Position


def day(text):
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        ({}, "0001-01-01", "9999-12-31"),
        ({"starts_on": "2011", "ends_on": "2018-02"}, "2011-01-01", "2018-02-28"),
        ({"first_seen_on": "2016-09-06"}, "2016-09-06", "9999-12-31"),
        ({"last_seen_on": "2017?"}, "0001-01-01", "2017-12-31"),
        (
            {"starts_on": "2013", "first_seen_on": "2015", "ends_on": "2016~"},
            "2013-01-01",
            "2016-12-31",
        ),
        (
            {"first_seen_on": "2014", "last_seen_on": "2015", "ends_on": "2016"},
            "2014-01-01",
            "2016-12-31",
        ),
    ],
)
def test_period_is_as_long_as_the_sources_allow(dates, first, last):
    position = Position(**dates)
    position.clean_fields(exclude=["office"])
    before = day(first) - datetime.timedelta(1) if first != "0001-01-01" else None
    after = day(last) + datetime.timedelta(1) if last != "9999-12-31" else None

    assert (position.first_day, position.last_day) == (day(first), day(last))
    assert position.covers(day(first))
    assert position.covers(day(last))
    assert before is None or not position.covers(before)
    assert after is None or not position.covers(after)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({}, None),
        ({"starts_on": "2011"}, None),
        ({"starts_on": "2011", "ends_on": "2018-02"}, "2018-02-28"),
        ({"starts_on": "2011", "last_seen_on": "2016-09-06"}, "2016-09-06"),
        # Seen once, and nothing is known of what came after.
        ({"first_seen_on": "2004-11"}, "2004-11-01"),
    ],
)
def test_day_of_a_period_is_the_last_on_which_it_is_known_to_hold(dates, expected):
    position = Position(**dates)
    position.clean_fields(exclude=["office"])

    assert position.day == (expected and day(expected))
