"""What the pages of offices and officials say to bibliographies and to machines."""

import json

import pytest

from tests import factories
from tests.pages import data_of

pytestmark = pytest.mark.django_db


def make_cnipa():
    """An office that was called otherwise until 2018."""
    office = factories.make_office(
        "China National IP Administration",
        label="CNIPA",
        slug="cnipa",
        parent=factories.make_office("State Administration", slug="samr"),
    )
    office.names.update(starts_on="2018-08-28", abbreviation="CNIPA")
    factories.make_office_name(
        office=office, name="State IP Office", abbreviation="SIPO", ends_on="2018-08-27"
    )
    return office


def test_an_office_has_all_its_names(client):
    make_cnipa()

    office = data_of(client.get("/en/offices/cnipa/"))["GovernmentOrganization"]

    assert office["name"] == "China National IP Administration"
    names = [each["@value"] for each in office["alternateName"]]
    assert names == ["State IP Office", "SIPO", "CNIPA"]
    assert [each["@value"] for each in office["legalName"]] == [office["name"]]
    assert office["parentOrganization"]["name"] == "State Administration"


def test_an_office_has_one_legal_name_in_a_language_on_the_day_of_a_change(client):
    office = make_cnipa()
    office.names.filter(abbreviation="SIPO").update(ends_on="2018-08-28")
    factories.make_office_name(office=office, name="国家知识产权局", language="zh-hans")

    page = client.get("/en/offices/cnipa/", {"on": "2018-08-28"})

    assert data_of(page)["GovernmentOrganization"]["legalName"] == [
        {"@language": "en", "@value": "China National IP Administration"},
        {"@language": "zh-hans", "@value": "国家知识产权局"},
    ]


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        ("court", "GovernmentOrganization"),
        ("academy", "EducationalOrganization"),
        ("international", "Organization"),
    ],
)
def test_an_office_says_of_which_kind_it_is(client, kind, type_):
    factories.make_office(kind=kind, slug="x")

    assert type_ in data_of(client.get("/en/offices/x/"))


def test_an_office_is_cited_under_its_name(client):
    make_cnipa()

    (item,) = json.loads(client.get("/en/offices/cnipa/cite.json").content)

    assert item["title"] == "China National IP Administration"
    assert item["genre"] == "intellectual-property office"


def test_an_official_has_every_spelling(client):
    official = factories.make_official(
        slug="ivliev", name_en="Grigory Ivliev", name_ru="Григорий Ивлиев"
    )
    factories.make_spelling(official=official, name="Gregory Ivliev", language="en")

    person = data_of(client.get("/en/officials/ivliev/"))["Person"]

    assert person["name"] == "Grigory Ivliev"
    assert person["alternateName"] == [
        {"@language": "ru", "@value": "Григорий Ивлиев"},
        {"@language": "en", "@value": "Gregory Ivliev"},
    ]


def test_an_official_has_posts_over_time(client):
    official = factories.make_official(slug="shen")
    office = make_cnipa()
    factories.make_position(
        official=official, office=office, starts_on="2013", ends_on="2018-03"
    )
    minister = factories.make_position(official=official, office=office)
    minister.title_en, minister.starts_on = "Minister", "2018"
    minister.save()

    person = data_of(client.get("/en/officials/shen/"))["Person"]

    assert person["jobTitle"] == ["Minister"]
    occupation = person["hasOccupation"][0]
    assert (occupation["startDate"], occupation["endDate"]) == ("2013", "2018-03")
    assert occupation["hasOccupation"]["name"] == "Commissioner"
    affiliations = [role["affiliation"]["name"] for role in person["affiliation"]]
    # Each under the name that the office had when the post ended, or has.
    assert affiliations == ["State IP Office", "China National IP Administration"]


def test_an_official_is_cited(client):
    printed = {"as_printed": "申长雨", "as_printed_language": "zh-hans"}
    factories.make_official(slug="shen", name_en="", **printed)

    (item,) = json.loads(client.get("/en/officials/shen/cite.json").content)

    assert (item["title"], item["genre"]) == ("申长雨", "official")


def test_a_page_as_of_a_day_says_what_held_then(client):
    make_cnipa()
    address = "http://testserver/en/offices/cnipa/?on=2016-09-06"

    data = data_of(client.get(address))
    (item,) = json.loads(
        client.get("/en/offices/cnipa/cite.json?on=2016-09-06").content
    )

    assert data["GovernmentOrganization"]["name"] == "State IP Office"
    assert "China National IP Administration" not in str(data["GovernmentOrganization"])
    assert data["WebPage"]["url"] == item["URL"] == address
    assert data["WebPage"]["temporalCoverage"] == "2016-09-06"
    assert item["title"] == "State IP Office"
    assert "as of 6 September 2016" in item["note"]


def test_a_citation_as_of_no_day_is_refused(client):
    make_cnipa()

    answer = client.get("/en/offices/cnipa/cite.bib?on=never")

    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_citations_in_two_languages_and_of_two_days_have_keys_of_their_own(client):
    factories.make_office(slug="cnipa")
    addresses = ["en", "ru", "en?on=2016-09-06", "en?on=2018-08-28"]

    keys = []
    for address in addresses:
        language, _sign, day = address.partition("?")
        entry = client.get(f"/{language}/offices/cnipa/cite.bib?{day}").text
        keys.append(entry.partition(",")[0])

    assert keys == [
        "@misc{office-cnipa-en",
        "@misc{office-cnipa-ru",
        "@misc{office-cnipa-en-2016-09-06",
        "@misc{office-cnipa-en-2018-08-28",
    ]
