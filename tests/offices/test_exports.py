"""What files of offices and of officials tell, and what they keep to themselves."""

import pytest

from tests.exports import content_of, everything_in, get_export, json_records
from tests.factories import (
    make_country,
    make_mechanism,
    make_membership,
    make_office,
    make_office_name,
    make_official,
    make_place,
    make_position,
    make_spelling,
    make_succession,
)
from trilateral.records import Status
from trilateral.revision import in_one_step

pytestmark = pytest.mark.django_db

OFFICES = "offices:office_export"
OFFICIALS = "offices:official_export"
EXTENSIONS = ["csv", "xlsx", "json"]


def test_office_export_tells_what_is_known_of_an_office(client):
    office = make_office(
        "China National IP Administration",
        slug="cnipa",
        label="CNIPA",
        country=make_country(name_en="China"),
        seat=make_place(name_en="Beijing"),
        parent=make_office("State Council", slug="state-council", label="The Council"),
        website="https://www.cnipa.gov.cn/",
    )
    office.names.update(starts_on="2018-08-28")
    make_office_name(office=office, name="State IP Office", ends_on="2018-08-28")
    make_office_name(office=office, name="国家知识产权局", language="zh-hans")
    make_membership(office=office, mechanism=make_mechanism(name_en="Trilateral"))
    make_succession(predecessor=make_office("Old", slug="old"), successor=office)
    make_succession(predecessor=office, successor=make_office("New", slug="new"))
    make_position(
        office=office,
        official=make_official(name_en="Shen Changyu"),
        is_head=True,
        starts_on="2013-11",
    )
    make_position(office=office, title_en="Commissioner", is_head=True, is_acting=True)
    make_position(office=office, title_en="Deputy Commissioner")

    records = json_records(get_export(client, OFFICES, "json"))

    by_slug = {record["slug"]: record for record in records}
    assert by_slug["cnipa"] == {
        "slug": "cnipa",
        "address": "http://testserver/en/offices/cnipa/",
        "label": "CNIPA",
        "name": "China National IP Administration",
        "kind": "ip_office",
        "country": "China",
        "seat": "Beijing",
        "part_of": "State Council",
        "website": "https://www.cnipa.gov.cn/",
        "names": [
            "State IP Office [en] (/2018-08-28)",
            "China National IP Administration [en] (2018-08-28/)",
            "国家知识产权局 [zh-hans]",
        ],
        "mechanisms": ["Trilateral"],
        "heads": [
            "Commissioner [acting]",
            "Commissioner, Shen Changyu (2013-11/)",
        ],
        "successors": ["replaced by New"],
        "predecessors": ["Old"],
        "note": "",
        "sources": [],
    }


def test_official_export_tells_what_is_known_of_an_official(client):
    official = make_official(
        slug="ivliev",
        name_en="Gregory Ivliev",
        name_ru="Григорий Ивлиев",
        name_order="given_family",
    )
    make_spelling(official=official, name="伊夫利耶夫", language="zh-hans")
    make_position(
        official=official,
        office=make_office("Rospatent"),
        title_en="Head",
        starts_on="2015-09",
        ends_on="2022-02-09",
    )

    (record,) = json_records(get_export(client, OFFICIALS, "json"))

    assert record == {
        "slug": "ivliev",
        "address": "http://testserver/en/officials/ivliev/",
        "name": "Gregory Ivliev",
        "name_en": "Gregory Ivliev",
        "name_zh_hans": "",
        "name_ru": "Григорий Ивлиев",
        "name_mn": "",
        "name_order": "given_family",
        "spellings": ["伊夫利耶夫 [zh-hans]"],
        "positions": ["Head, Rospatent (2015-09/2022-02-09)"],
        "note": "",
        "sources": [],
    }


def test_official_export_tells_an_office_under_its_name_of_then(client):
    office = make_office("CNIPA in full")
    office.names.update(starts_on="2018-08-28")
    make_office_name(office=office, name="SIPO in full", ends_on="2018-08-28")
    official = make_official()
    make_position(
        official=official,
        office=office,
        starts_on="2013",
        ends_on="2017",
        title_en="Head",
    )
    make_position(official=official, office=office, starts_on="2019", title_en="Head")

    (record,) = json_records(get_export(client, OFFICIALS, "json"))

    assert record["positions"] == [
        "Head, SIPO in full (2013/2017)",
        "Head, CNIPA in full (2019/)",
    ]


@pytest.mark.parametrize("extension", EXTENSIONS)
@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW, Status.WITHDRAWN])
def test_office_export_keeps_unpublished_links_to_itself(client, extension, status):
    hidden = {"name_en": "SECRET", "status": status}
    secret = make_office("SECRET", label="SECRET", slug="secret", status=status)
    office = make_office(
        country=make_country(**hidden), seat=make_place(**hidden), parent=secret
    )
    make_membership(office=office, mechanism=make_mechanism(**hidden))
    make_succession(predecessor=secret, successor=office)
    make_succession(predecessor=office, successor=secret)
    make_position(office=office, official=make_official(**hidden), is_head=True)

    text = everything_in(get_export(client, OFFICES, extension))

    assert office.slug in text
    assert "Commissioner" in text
    assert "secret" not in text.lower()


@pytest.mark.parametrize("extension", EXTENSIONS)
@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW, Status.WITHDRAWN])
def test_official_export_keeps_unpublished_links_to_itself(client, extension, status):
    secret = make_office("SECRET", label="SECRET", status=status)
    official = make_official()
    make_position(official=official, office=secret, title_en="SECRET")
    make_official(name_en="SECRET", slug="secret", status=status)

    text = everything_in(get_export(client, OFFICIALS, extension))

    assert official.slug in text
    assert "secret" not in text.lower()


@pytest.mark.parametrize("name", [OFFICES, OFFICIALS])
def test_offices_and_officials_are_in_no_calendar(client, name):
    assert get_export(client, name, "ics").status_code == 404


@pytest.mark.parametrize("name", [OFFICES, OFFICIALS])
def test_a_wrong_filter_of_offices_and_officials_is_named(client, name):
    response = get_export(client, name, "csv", "colour=red")

    assert response.status_code == 400
    assert "colour: There is no such filter." in response.content.decode()


@pytest.mark.parametrize("count", [1, 30])
def test_export_costs_the_same_queries_for_any_number(
    client, count, django_assert_num_queries
):
    with in_one_step():
        for _number in range(count):
            office = make_office(country=make_country(), parent=make_office())
            make_position(office=office, official=make_official(), is_head=True)
            make_membership(office=office)
            make_succession(predecessor=office, successor=office.parent)
            make_succession(predecessor=office.parent, successor=office)
    content_of(get_export(client, OFFICES, "csv"))  # fills the cache of types
    content_of(get_export(client, OFFICIALS, "csv"))

    for extension, queries in {"csv": 10, "json": 10, "xlsx": 11}.items():
        with django_assert_num_queries(queries):
            content_of(get_export(client, OFFICES, extension))
    for extension, queries in {"csv": 7, "json": 7, "xlsx": 8}.items():
        with django_assert_num_queries(queries):
            content_of(get_export(client, OFFICIALS, extension))
