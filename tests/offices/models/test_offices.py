import datetime

import pytest
from django.utils import translation

from offices.models import Office
from tests.factories import (
    make_membership,
    make_office,
    make_office_name,
    make_official,
    make_position,
    make_succession,
)
from trilateral.dates import PartialDate

pytestmark = pytest.mark.django_db


def day(text):
    return datetime.date.fromisoformat(text)


def office_with_names(*names):
    office = make_office()
    office.names.all().delete()
    for fields in names:
        make_office_name(office=office, **fields)
    return office


@pytest.fixture
def cnipa():
    return office_with_names(
        {"name": "SIPO in full", "abbreviation": "SIPO", "ends_on": "2018-08-28"},
        {"name": "CNIPA in full", "abbreviation": "CNIPA", "starts_on": "2018-08-28"},
        {"name": "国家知识产权局", "language": "zh-hans"},
    )


# The name


@pytest.mark.parametrize(
    ("date", "abbreviation"),
    [
        ("1980-01-01", "SIPO"),
        ("2016-09-06", "SIPO"),
        ("2018-08-27", "SIPO"),
        ("2018-08-28", "CNIPA"),
        ("2026-01-01", "CNIPA"),
        ("9999-12-31", "CNIPA"),
    ],
)
def test_name_is_that_of_the_day(cnipa, date, abbreviation):
    assert cnipa.name_on(day(date), "en").abbreviation == abbreviation


def test_name_without_a_day_is_the_latest(cnipa):
    assert cnipa.name_on(language="en").abbreviation == "CNIPA"


def test_name_is_in_the_language_of_the_reader(cnipa):
    date = day("2016-09-06")

    with translation.override("zh-hans"):
        assert cnipa.name_on(date).name == "国家知识产权局"
    with translation.override("en"):
        assert cnipa.name_on(date).abbreviation == "SIPO"
        assert cnipa.name_on(date, "zh-hans").name == "国家知识产权局"


def test_name_in_a_missing_language_falls_back_to_one_that_can_be_read(cnipa):
    mongolian = office_with_names(
        {"name": "특허청", "language": "ko"},
        {"name": "Оюуны өмчийн газар", "language": "mn"},
        {"name": "蒙古国知识产权局", "language": "zh-hans"},
    )
    korean = office_with_names({"name": "특허청", "language": "ko"})

    assert cnipa.name_on(day("2016-09-06"), "ru").abbreviation == "SIPO"
    assert mongolian.name_on(day("2016-09-06"), "ru").language == "mn"
    assert mongolian.name_on(day("2016-09-06"), "zh-hans").language == "zh-hans"
    assert korean.name_on(day("2016-09-06"), "ru").name == "특허청"


def test_name_is_the_official_one_before_custom_and_variants():
    variant = {"name": "Mongolian IP Office", "usage": "variant"}
    customary = {"name": "IP Office of Mongolia", "usage": "customary"}
    official = {"name": "Intellectual Property Office", "usage": "official"}

    def name(*names):
        return office_with_names(*names).name_on(day("2016-01-01"), "en").name

    assert name(variant, customary, official) == "Intellectual Property Office"
    assert name(variant, customary) == "IP Office of Mongolia"
    assert name(variant) == "Mongolian IP Office"


@pytest.mark.parametrize(
    ("date", "name"),
    [
        ("2004-01-01", "IPOM"),
        ("2005-11-28", "IPOM"),
        ("2016-09-06", "IPOM"),
        # Between two sightings the name that was seen last is kept.
        ("2017-03-01", "IPOM"),
        ("2017-09-06", "GAIPSR"),
        ("2018-01-01", "IPOM again"),
    ],
)
def test_name_is_known_from_sightings(date, name):
    office = office_with_names(
        {"name": "IPOM again", "starts_on": "2018"},
        {"name": "GAIPSR", "first_seen_on": "2017-09-06", "ends_on": "2018"},
        {
            "name": "IPOM",
            "first_seen_on": "2005-11-28",
            "last_seen_on": "2016-09-06",
        },
    )

    assert office.name_on(day(date), "en").name == name


def test_name_that_holds_goes_before_one_that_began_later_and_has_ended():
    office = office_with_names(
        {"name": "Patent Office", "starts_on": "1991"},
        {"name": "Patent Agency", "starts_on": "1992", "ends_on": "1996"},
    )

    assert office.name_on(day("1994-01-01"), "en").name == "Patent Agency"
    assert office.name_on(day("2016-01-01"), "en").name == "Patent Office"


def test_name_of_another_time_gives_way_to_one_of_the_day():
    office = office_with_names(
        {"name": "SIPO in full", "ends_on": "2018-08-28"},
        {"name": "CNIPA in full", "starts_on": "2018-08-28"},
        {"name": "Ведомство КНР", "language": "mn", "ends_on": "2018-08-28"},
        {"name": "Управление КНР", "language": "ru", "first_seen_on": "2018-09"},
    )

    def name(date, language):
        return office.name_on(date and day(date), language).name

    assert name("2016-09-06", "ru") == "SIPO in full"
    assert name("2018-10-18", "ru") == name(None, "ru") == "Управление КНР"
    assert name("2016-09-06", "mn") == "Ведомство КНР"
    assert name("2018-10-18", "mn") == name(None, "mn") == "CNIPA in full"


def test_name_that_was_seen_last_is_kept_until_another_one_began():
    seen = {"first_seen_on": "2016", "last_seen_on": "2016"}
    seen_later = {"first_seen_on": "2018-09", "last_seen_on": "2018-09"}
    office = office_with_names(
        {"name": "SIPO in full", "ends_on": "2018-08-28"},
        {"name": "CNIPA in full", "starts_on": "2018-08-28"},
        {"name": "Mongolian for SIPO", "language": "mn", **seen},
        {"name": "Russian for CNIPA", "language": "ru", **seen_later},
    )

    assert office.name_on(day("2018-01-01"), "mn").name == "Mongolian for SIPO"
    assert office.name_on(day("2019-01-01"), "mn").name == "CNIPA in full"
    assert office.name_on(day("2019-01-01"), "ru").name == "Russian for CNIPA"


@pytest.mark.parametrize(
    ("date", "name"),
    [
        ("2016-09-06", "Оюуны өмчийн газар"),
        ("2017-03-01", "Оюуны өмчийн газар"),
        ("2017-09-06", "GAIPSR"),
        # The joint authority may have gone by then, and the next name has begun.
        ("2018-10-18", "Оюуны өмчийн газар"),
        ("2020-01-01", "Оюуны өмчийн газар"),
    ],
)
def test_undated_name_gives_way_to_one_that_came_and_went(date, name):
    office = office_with_names(
        {"name": "Оюуны өмчийн газар", "language": "mn"},
        {"name": "IPOM", "first_seen_on": "2005", "last_seen_on": "2016-09-06"},
        {"name": "GAIPSR", "first_seen_on": "2017-09-06", "ends_on": "2018"},
        {"name": "IPOM again", "starts_on": "2018"},
        # What one source called it once says nothing of what it was called.
        {"name": "IPAM", "usage": "variant", "starts_on": "2016", "ends_on": "2016"},
    )

    assert office.name_on(day(date), "mn").name == name


def test_name_is_none_if_there_is_none():
    assert office_with_names().name_on(day("2016-01-01")) is None


def test_name_costs_no_query_when_names_are_fetched(cnipa, django_assert_num_queries):
    with django_assert_num_queries(2):
        office = Office.objects.prefetch_related("names").get(pk=cnipa.pk)
        assert office.name_on(day("2016-01-01"), "en").abbreviation == "SIPO"
        assert office.name_on(day("2020-01-01"), "en").abbreviation == "CNIPA"


# The head


def test_head_is_the_one_of_the_day():
    office = make_office()
    first = make_position(office=office, is_head=True, ends_on="2013")
    second = make_position(office=office, is_head=True, starts_on="2014-01")
    make_position(office=office, starts_on="2014", title_en="Deputy")
    make_position(is_head=True)

    assert office.head_on(day("2013-12-31")) == first
    assert office.head_on(day("2014-01-01")) == second


def test_head_is_none_between_two_and_before_all():
    office = make_office()
    make_position(office=office, is_head=True, starts_on="2012", ends_on="2013")
    make_position(office=office, is_head=True, first_seen_on="2016-09-06")

    assert office.head_on(day("2011-12-31")) is None
    assert office.head_on(day("2015-06-01")) is None
    assert make_office().head_on(day("2015-06-01")) is None


def test_head_may_be_acting_but_gives_way_to_a_head():
    office = make_office()
    acting = make_position(
        office=office, is_head=True, is_acting=True, starts_on="2016-05"
    )
    assert office.head_on(day("2016-09-06")) == acting

    head = make_position(office=office, is_head=True, starts_on="2015-01")

    assert office.head_on(day("2016-09-06")) == head


def test_head_may_be_a_post_whose_holder_is_not_known():
    office = make_office()
    post = make_position(
        office=office, is_head=True, is_acting=True, first_seen_on="2016-09-06"
    )

    assert office.head_on(day("2016-09-06")) == post
    assert post.official is None


def test_head_of_several_is_the_one_who_came_last():
    office = make_office()
    later = make_position(
        office=office, official=make_official(), is_head=True, starts_on="2018"
    )
    make_position(office=office, official=make_official(), is_head=True)

    assert office.head_on(day("2019-01-01")) == later


def test_head_is_seen_on_each_day_of_a_partial_date():
    office = make_office()
    head = make_position(
        office=office, is_head=True, first_seen_on="2013-05", last_seen_on="2013-05"
    )
    month = PartialDate("2013-05")

    assert office.head_on(month.earliest) == office.head_on(month.latest) == head
    assert office.head_on(day("2013-06-01")) is None


# The rest


def test_parties_are_members_of_a_mechanism_and_counted_once():
    party = make_office()
    make_membership(office=party)
    make_membership(office=party)
    make_office(label="WIPO")

    assert list(Office.objects.parties()) == [party]


def test_office_is_called_by_its_label():
    succession = make_succession(
        predecessor=make_office(label="GAIPSR"), successor=make_office(label="IPOM")
    )

    assert str(succession) == "GAIPSR replaced by IPOM"
    assert str(make_membership(office=make_office(label="IPOM"))) == "IPOM: Trilateral"


def test_kind_of_an_office_is_not_the_proper_name_of_one():
    with translation.override("mn"):
        kind = str(Office.Kind.IP_OFFICE.label)

    assert kind == "оюуны өмчийн байгууллага"  # Mongolia's own is the "…газар"
