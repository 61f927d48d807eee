import datetime
import pickle

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import translation

from seminars.models import Event
from tests.factories import make_event, make_mechanism
from trilateral.dates import (
    PartialDate,
    PartialDateFormField,
    in_order,
    overlapping,
    validate_partial_date,
)

EXACT = ["2013", "2013-05", "2013-05-14", "2016-02-29", "2000-02-29", "9999-12-31"]
MARKED = ["2013?", "2013-05~", "2013-05-14?"]
REFUSED = [
    "0000",
    "0000-01-01",
    "213",
    "2013-00",
    "2013-13",
    "2013-5",
    "2013-05-00",
    "2013-05-32",
    "2013-04-31",
    "2015-02-29",
    "1900-02-29",
    "2013??",
    "2013?~",
    "?2013",
    "2013-05-",
    "2013\n",
    " 2013",
    "2013-05-14T",
    "２０１３",
    "now",
    "today",
]


# The text


@pytest.mark.parametrize(
    ("text", "precision", "mark", "earliest", "latest"),
    [
        ("2013", "year", "", (2013, 1, 1), (2013, 12, 31)),
        ("2013?", "year", "?", (2013, 1, 1), (2013, 12, 31)),
        ("2013-05~", "month", "~", (2013, 5, 1), (2013, 5, 31)),
        ("2016-02", "month", "", (2016, 2, 1), (2016, 2, 29)),
        ("2015-02", "month", "", (2015, 2, 1), (2015, 2, 28)),
        ("2013-12", "month", "", (2013, 12, 1), (2013, 12, 31)),
        ("2013-05-14", "day", "", (2013, 5, 14), (2013, 5, 14)),
        ("9999", "year", "", (9999, 1, 1), (9999, 12, 31)),
    ],
)
def test_partial_date_knows_its_bounds(text, precision, mark, earliest, latest):
    date = PartialDate(text)

    assert date == text
    assert (date.precision, date.mark) == (precision, mark)
    assert date.earliest == datetime.date(*earliest)
    assert date.latest == datetime.date(*latest)


@pytest.mark.parametrize("text", [*REFUSED, ""])
def test_partial_date_refuses_what_is_not_one(text):
    with pytest.raises(ValueError):
        PartialDate(text)


def test_partial_date_survives_pickling():
    date = pickle.loads(pickle.dumps(PartialDate("2013-05~")))  # noqa: S301 (ours)

    assert (type(date), date) == (PartialDate, "2013-05~")


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("2016-09-06", "2016-09-06"),
        ("2016-9-6", "2016-09-06"),
        ("2016/9/6", "2016-09-06"),
        ("2016.09", "2016-09"),
        ("6.9.2016", "2016-09-06"),
        ("06.09.2016?", "2016-09-06?"),
        ("2016年9月6日", "2016-09-06"),
        ("2016年9月", "2016-09"),
        ("2016年", "2016"),
        ("2016 年 9 月 6 日 ~", "2016-09-06~"),
        ("2016 оны 9 сарын 6", "2016-09-06"),
        ("2016 оны 9 дүгээр сарын 6", "2016-09-06"),
        ("2016 оны 9-р сар", "2016-09"),
        ("2016 оны 9 сар", "2016-09"),
        ("2016 он", "2016"),
        ("  2016 ~ ", "2016~"),
    ],
)
def test_partial_date_reads_how_offices_write(typed, date):
    assert PartialDate.read(typed) == date
    assert PartialDateFormField().clean(typed) == date


@pytest.mark.parametrize("typed", ["31.4.2016", "2016年13月", "September 2016", "?"])
def test_partial_date_does_not_guess(typed):
    with pytest.raises(ValueError):
        PartialDate.read(typed)
    with pytest.raises(ValidationError, match=f"“{typed}” is not a date"):
        PartialDateFormField().clean(typed)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2013", "2013"),
        ("2013-05", "May 2013"),
        ("2013-05-14", "14\xa0May 2013"),
        ("2013-05?", "May 2013 (uncertain)"),
        ("2013~", "about 2013"),
    ],
)
def test_partial_date_in_words(text, words):
    with translation.override("en"):
        assert PartialDate(text).text == words


@pytest.mark.parametrize("language", ["zh-hans", "ru", "mn"])
def test_partial_date_in_words_of_every_language(language):
    with translation.override(language):
        words = [PartialDate(text).text for text in ("2013", "2013-05", "2013-05-14")]

    assert all("2013" in each for each in words)
    assert "14" in words[2]
    assert "14" not in words[1]


def test_refusal_quotes_no_more_than_the_beginning():
    with pytest.raises(ValidationError) as refusal:
        validate_partial_date("x" * 5000)

    assert "“" + "x" * 40 + "”" in refusal.value.messages[0]


# The column


@pytest.mark.django_db
@pytest.mark.parametrize("text", [*EXACT, *MARKED, "0001", "9999", "9999-12"])
def test_column_keeps_a_date_and_computes_its_bounds(text):
    mechanism = make_mechanism(started_on=text)
    mechanism.full_clean()

    mechanism.refresh_from_db()

    assert type(mechanism.started_on) is PartialDate
    assert mechanism.started_on == text
    assert mechanism.started_on_earliest == PartialDate(text).earliest
    assert mechanism.started_on_latest == PartialDate(text).latest


@pytest.mark.django_db
def test_column_without_a_date_has_no_bounds():
    mechanism = make_mechanism(started_on="")
    mechanism.full_clean()

    mechanism.refresh_from_db()

    assert mechanism.started_on == ""
    assert mechanism.started_on_earliest is None
    assert mechanism.started_on_latest is None


@pytest.mark.django_db
@pytest.mark.parametrize("text", REFUSED)
def test_column_refuses_what_is_not_a_date(text):
    mechanism = make_mechanism()
    row = type(mechanism).objects.filter(pk=mechanism.pk)

    mechanism.started_on = text
    with pytest.raises(ValidationError) as refusal:
        mechanism.full_clean()
    assert set(refusal.value.message_dict) == {"started_on"}
    with pytest.raises(DatabaseError), transaction.atomic():
        row.update(started_on=text)

    assert row.get().started_on == ""


@pytest.mark.django_db
def test_column_sorts_a_year_before_its_months_and_days():
    for text in ["2013-05-14", "2013-06", "2013", "2013-05", "2012~"]:
        make_event(starts_on=text)

    dates = Event.objects.order_by("starts_on").values_list("starts_on", flat=True)

    assert list(dates) == ["2012~", "2013", "2013-05", "2013-05-14", "2013-06"]


# The conditions


def span(first, last):
    return PartialDate(first).earliest, PartialDate(last).latest


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("first", "last", "is_found"),
    [
        ("2013", "2013", True),
        ("2013-05-10", "2013-06-01", True),
        ("2013-05-31", "2013-05-31", True),
        ("2013-04", "2013-05-01", True),
        ("2013-06", "2013-06", False),
        ("2013-04", "2013-04-30", False),
        ("2012", "2012", False),
    ],
)
def test_overlapping_finds_a_month_by_any_of_its_days(first, last, is_found):
    event = make_event(starts_on="2013-05")
    make_event(starts_on="")

    found = Event.objects.filter(overlapping("starts_on", *span(first, last)))

    assert list(found) == ([event] if is_found else [])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("ends_on", "first", "last", "is_found"),
    [
        ("2016-09-10", "2016-09-10", "2016-09-12", True),
        ("2016-09-10", "2016-09-08", "2016-09-08", True),
        ("2016-09-10", "2016-09-11", "2016-09-12", False),
        ("2016-09-10", "2016-09-05", "2016-09-05", False),
        ("", "2016-09-06", "2016-09-06", True),
        ("", "2016-09-07", "2016-09-07", False),
    ],
)
def test_overlapping_knows_where_a_span_ends(ends_on, first, last, is_found):
    event = make_event(starts_on="2016-09-06", ends_on=ends_on)

    condition = overlapping("starts_on", *span(first, last), "ends_on")

    assert Event.objects.filter(condition).contains(event) == is_found


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("started_on", "ended_on", "is_in_order"),
    [
        ("2013", "2014", True),
        ("2013-05", "2013", True),
        ("2013", "2013-05", True),
        ("2013-05-14", "2013-05-14", True),
        ("", "2013", True),
        ("2013", "", True),
        ("", "", True),
        ("2013-05", "2013-04", False),
        ("2014", "2013-12-31", False),
        ("2013-05-14", "2013-05-13~", False),
    ],
)
def test_in_order_refuses_only_what_is_known_to_be_wrong(
    started_on, ended_on, is_in_order
):
    mechanism = make_mechanism()
    dates = {"started_on": started_on, "ended_on": ended_on}
    for name, date in dates.items():
        setattr(mechanism, name, date)

    if is_in_order:
        mechanism.full_clean()
        mechanism.save()
        kept = type(mechanism).objects.filter(in_order("started_on", "ended_on"))
        assert list(kept) == [mechanism]
    else:
        with pytest.raises(ValidationError, match="cannot end before it starts"):
            mechanism.full_clean()
        with pytest.raises(DatabaseError), transaction.atomic():
            mechanism.save()
