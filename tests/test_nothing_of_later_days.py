"""What a page as of a day leaves out: all that came after that day."""

import json
import re

import pytest

from tests import factories
from tests.exports import get_export, json_records

pytestmark = pytest.mark.django_db

DAY = "2016-09-06"


def then(client, address, day=DAY):
    return client.get(address, {"on": day}).text


def data_of(page):
    script = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    return json.loads(script[1])["@graph"]


def test_post_that_goes_on_has_the_name_of_the_day(client, official):
    page = then(client, official.get_absolute_url())
    today = client.get(official.get_absolute_url()).text

    (affiliation,) = data_of(page)[1]["affiliation"]
    assert affiliation["affiliation"]["name"] == "Old Office"
    assert "Old Office" in page
    assert "New Office" not in page
    assert "New Office" in today


def test_list_of_officials_has_the_names_of_the_day(client, official):
    page = then(client, "/en/officials/").partition('<ul class="records">')[2]

    assert "Head, OLD" in page
    assert "NEW" not in page


def test_past_occasion_keeps_the_names_of_its_day(client, office):
    event = factories.make_event(starts_on="2015", host=office)

    assert "Old Office" in then(client, event.get_absolute_url(), "2020-01-01")


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        ({"starts_on": "2014", "last_seen_on": "2024"}, "from 2014"),
        ({"starts_on": "2014", "ends_on": "2018"}, "from 2014"),
        ({"first_seen_on": "2014", "last_seen_on": "2018"}, "first mentioned 2014"),
        ({"starts_on": "2014", "ends_on": "2016"}, "2014 – 2016"),
        ({"last_seen_on": "2018"}, "dates not known"),
    ],
)
def test_period_tells_nothing_of_later_days(client, office, dates, told):
    official = factories.make_official()
    factories.make_position(official=official, office=office, **dates)

    for address in (official.get_absolute_url(), office.get_absolute_url()):
        page = then(client, address)
        periods = re.findall(r'<p class="when">(.*?)</p>', page, re.DOTALL)
        assert told in [words_of(each) for each in periods]


def words_of(html):
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_ends_of_posts_for_machines_are_not_later(client, office):
    official = factories.make_official()
    factories.make_position(
        official=official,
        office=office,
        title_en="Head",
        starts_on="2014",
        ends_on="2018",
    )

    _page, person, _trail = data_of(then(client, official.get_absolute_url()))

    assert person["hasOccupation"][0]["startDate"] == "2014"
    assert "endDate" not in person["hasOccupation"][0]
    assert "endDate" not in person["affiliation"][0]


def test_later_posts_are_told_nowhere(client, official, office):
    factories.make_position(
        official=official, office=office, title_en="Adviser", starts_on="2017"
    )

    for address in (
        official.get_absolute_url(),
        office.get_absolute_url(),
        "/en/officials/",
    ):
        assert "Adviser" not in then(client, address)
        assert "Adviser" in client.get(address).text


def test_later_sources_of_parts_are_left_out(client, official, office):
    post = factories.make_position(
        official=official, office=office, title_en="Adviser", starts_on="2017"
    )
    factories.cite(post, factories.make_source(title="Appointed adviser"))

    assert "Appointed adviser" not in then(client, official.get_absolute_url())
    assert "Appointed adviser" in client.get(official.get_absolute_url()).text


def test_sources_of_dates_that_lie_after_the_day_are_left_out(client, office):
    old = office.names.get(name="Old Office")
    official = factories.make_official()
    post = factories.make_position(
        official=official, office=office, starts_on="2014", last_seen_on="2024-07-09"
    )
    for part, about, note in [
        (old, "ends_on", "Gives 28 August 2018"),
        (post, "last_seen_on", "In the post on 9 July 2024"),
        (post, "starts_on", "Appointed in 2014"),
    ]:
        source = factories.make_source(title=f"About {about}")
        factories.cite(part, source, about=about, basis="disagrees", note_en=note)

    page = then(client, office.get_absolute_url())
    today = client.get(office.get_absolute_url()).text

    names = re.search(r"Names over time.*?</section>", page, re.DOTALL)[0]
    assert "disagrees" not in names
    for words in ("2018", "July 2024", "About ends_on", "About last_seen_on"):
        assert words not in page
        assert words in today
    assert "Appointed in 2014" in page


def test_title_and_data_of_an_office_have_its_names_of_the_day(client, office):
    page = then(client, office.get_absolute_url())

    assert "<title>Old Office ·" in page
    assert "NEW" not in page


def test_later_successions_and_memberships_are_left_out(client, office):
    heir = factories.make_office("Heir", slug="heir")
    factories.make_succession(
        predecessor=office, successor=heir, kind="split", happened_on="2018"
    )
    mechanism = factories.make_mechanism(name_en="Trilateral cooperation")
    mechanism.memberships.create(office=office, starts_on="2020")

    page, today = then(client, office.get_absolute_url()), office.get_absolute_url()
    today = client.get(today).text

    for words in ("came from the division of", "Trilateral cooperation"):
        assert words not in page
        assert words in today
    assert "came from the division of" not in then(client, heir.get_absolute_url())
    assert "Old Office" not in then(client, "/en/")


def test_later_parts_of_an_office_are_left_out(client, office):
    branch = factories.make_office("Branch", parent=office)
    branch.names.update(starts_on="2018")

    assert "Branch" not in then(client, office.get_absolute_url())
    assert "Branch" in client.get(office.get_absolute_url()).text


def test_later_signatures_are_left_out(client, office):
    agreement = factories.make_agreement(signed_on="2016")
    factories.make_signature(
        agreement=agreement,
        office=office,
        official=factories.make_official(name_en="Acceded Later"),
        signed_on="2019",
    )

    assert "Acceded Later" not in then(client, agreement.get_absolute_url())
    assert "Acceded Later" in client.get(agreement.get_absolute_url()).text


def test_officials_who_came_later_are_left_out(client, office):
    def known(slug, position="", starts_on="", signed_on="", status="published"):
        official = factories.make_official(slug=slug)
        if position:
            dates = {} if position == "undated" else {"starts_on": position}
            factories.make_position(official=official, office=office, **dates)
        if starts_on:
            event = factories.make_event(starts_on=starts_on, status=status)
            factories.make_participation(event=event, official=official)
        if signed_on:
            factories.make_signature(
                agreement=factories.make_agreement(signed_on=signed_on),
                office=office,
                official=official,
            )

    known("nothing")
    known("undated", position="undated", starts_on="2018")
    known("in-post", position="2015", signed_on="2018")
    known("came", position="2018", starts_on="2016")
    known("signed", position="2018", signed_on="2016")
    known("came-to-a-draft", starts_on="2018", status="draft")
    known("later", position="2018", starts_on="2019", signed_on="2020")
    known("came-later", starts_on="2017")
    known("early-in-a-draft", position="2018", starts_on="2015", status="draft")
    then_known = {"nothing", "undated", "in-post", "came", "signed", "came-to-a-draft"}

    listed = client.get("/en/officials/", {"on": DAY}).context["object_list"]
    file = get_export(client, "offices:official_export", "json", f"on={DAY}")
    home = client.get("/en/", {"on": DAY}).context["counts"]

    assert {each.slug for each in listed} == then_known
    assert {each["slug"] for each in json_records(file)} == then_known
    assert home["officials"] == 6
    assert client.get("/en/").context["counts"]["officials"] == 9
    assert "of this person came after" in then(client, "/en/officials/later/")
    assert "of this person came after" not in then(client, "/en/officials/nothing/")


def test_signature_of_a_later_day_is_not_told_of_who_signed(client, office):
    official = factories.make_official()
    agreement = factories.make_agreement(signed_on="2015", title_en="Open memorandum")
    signature = {"agreement": agreement, "office": office, "official": official}
    factories.make_signature(**signature, signed_on="2019")
    factories.make_position(official=official, office=office)

    assert "Open memorandum" not in then(client, official.get_absolute_url())
    assert "Open memorandum" in client.get(official.get_absolute_url()).text


def test_offices_that_came_later_are_left_out(client, office):
    for slug, names in [
        ("undated", {}),
        ("older", {"first_seen_on": "2015"}),
        ("later", {"starts_on": "2018"}),
        ("seen-later", {"first_seen_on": "2018"}),
        ("split-off", {}),
        ("older-heir", {"starts_on": "1990"}),
        ("merger", {}),
    ]:
        each = factories.make_office(slug=slug)
        each.names.update(**names)
        if slug in {"split-off", "older-heir", "merger"}:
            factories.make_succession(
                predecessor=office,
                successor=each,
                kind="merged" if slug == "merger" else "split",
                happened_on="2018",
            )
    older = {"renamed", "undated", "older", "older-heir", "merger"}

    listed = client.get("/en/offices/", {"on": DAY}).context["object_list"]
    file = json_records(
        get_export(client, "offices:office_export", "json", f"on={DAY}")
    )
    home = client.get("/en/", {"on": DAY}).context["counts"]

    assert {each.slug for each in listed} == older
    assert {each["slug"] for each in file} == older
    assert home["offices"] == 5
    assert len(client.get("/en/offices/").context["object_list"]) == 8
