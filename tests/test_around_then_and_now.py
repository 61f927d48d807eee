"""As of a day: filters, searches, calendars and what leads to files."""

import re

import pytest

from tests import factories
from tests.exports import content_of, get_export
from trilateral import choosing

pytestmark = pytest.mark.django_db

DAY = "2016-09-06"


def then(client, address, **query):
    return client.get(address, {"on": DAY, **query}).text


def offered(page):
    """What the boxes of a page offer, by the slugs."""
    return dict(re.findall(r'<option value="([^"]+)"[^>]*>(.*?)</option>', page))


@pytest.mark.parametrize("page", ["seminars", "agreements", "action-items"])
def test_filters_offer_offices_under_names_of_the_day(client, office, page):
    factories.make_office("Later", slug="later").names.update(starts_on="2019")

    today = offered(client.get(f"/en/{page}/").text)
    past = offered(then(client, f"/en/{page}/"))

    assert (today["renamed"], today["later"]) == ("New Office (NEW)", "Later (SIPO)")
    assert past["renamed"] == "Old Office (OLD)"
    assert "later" not in past
    assert offered(client.get(f"/en/{page}/").text) == today


def test_filters_do_not_offer_what_came_later(client):
    factories.make_event(slug="before", starts_on="2015")
    factories.make_event(slug="after", starts_on="2017")
    factories.make_plan(slug="plan-before", signed_on="2015")
    factories.make_plan(slug="plan-after", signed_on="2017")
    factories.make_mechanism(slug="mechanism-after", started_on="2017")

    agreements = offered(then(client, "/en/agreements/"))
    items = offered(then(client, "/en/action-items/"))

    assert {"before"} == {"before", "after", "mechanism-after"} & agreements.keys()
    assert {"plan-before", "before"} == items.keys() & {
        "plan-before",
        "plan-after",
        "before",
        "after",
    }


def test_filter_understands_what_came_later(client):
    event = factories.make_event(slug="after", starts_on="2017")
    factories.make_agreement(signed_on="2015")

    response = client.get("/en/agreements/", {"on": DAY, "event": event.slug})

    assert not response.context["faults"]
    assert not response.context["object_list"]


def test_chosen_filter_has_the_name_of_the_day(client, office):
    page = then(client, "/en/seminars/", office="renamed")

    assert "<strong>Old Office (OLD)</strong>" in page
    assert "New Office" not in page


def test_filters_of_a_day_cost_no_more(client, office, django_assert_num_queries):
    client.get("/en/offices/", {"on": DAY})
    with django_assert_num_queries(
        1
    ):  # the rows; of the rest it is known that it holds
        client.get("/en/offices/", {"on": DAY, "page": 1})


def test_many_choices_are_typed_as_of_a_day(client, office, monkeypatch):
    monkeypatch.setattr(choosing, "MOST_CHOICES", 1)
    factories.make_office("Later", slug="later").names.update(starts_on="2019")

    assert "renamed" in offered(then(client, "/en/seminars/"))
    assert "renamed" not in offered(client.get("/en/seminars/").text)


def test_search_shows_no_passage_of_a_later_day(client, office):
    official = factories.make_official(name_en="Shen Changyu")
    factories.make_position(official=official, office=office, title_en="Head")
    plan = factories.make_plan(signed_on="2015")
    item = factories.make_item(plan=plan, title_en="Exchange of data")
    item.progress_reports.create(
        reported_on="2019", state="completed", text_en="The NEW gateway runs."
    )

    today = client.get("/en/search/", {"q": "new"}).text
    past = then(client, "/en/search/", q="new").partition('<ul class="records')[2]

    assert "gateway" in today
    assert "so no passages are shown" not in today
    assert "Shen Changyu" in past
    assert "Exchange of data" in past
    assert "gateway" not in past
    assert "NEW" not in past
    assert "so no passages are shown" in then(client, "/en/search/", q="new")


FOUND_BY_LATER_WORDS = "found by all words of the record, also by later ones."


def test_list_that_was_searched_says_by_which_words(client):
    for query, told in [("q=seminar&on=2016-09-06", True), ("q=seminar", False)]:
        page = client.get(f"/en/action-items/?{query}").text
        file = get_export(client, "agreements:actionitem_export", "json", query)
        assert (FOUND_BY_LATER_WORDS in page) == told
        assert (FOUND_BY_LATER_WORDS in content_of(file).decode()) == told
    assert FOUND_BY_LATER_WORDS not in then(client, "/en/action-items/")


def test_calendars_are_those_of_the_day(client, office):
    later = factories.make_office("Later member", slug="later")
    mechanism = factories.make_mechanism()
    mechanism.memberships.create(office=office)
    mechanism.memberships.create(office=later, starts_on="2020")
    factories.make_plan(slug="before", signed_on="2015", title_en="Plan before")
    factories.make_plan(slug="after", signed_on="2017", title_en="Plan after")

    page = then(client, "/en/calendars/")

    assert "Old Office" in page
    assert "Plan before" in page
    assert "Later member" not in page
    assert "Plan after" not in page
    files = re.findall(r'href="(/en/[^"]+\.ics[^"]*)"', page)
    assert "/en/seminars/export.ics?on=2016-09-06" in files
    assert all(f"on={DAY}" in file for file in files)


def test_data_page_leads_to_files_of_the_day(client):
    page = then(client, "/en/data/")
    files = re.findall(r'href="(/en/[^"]*export[^"]*)"', page)

    assert files
    assert all(file.endswith(f"?on={DAY}") for file in files)
    assert "as it is known today" in page
    assert "as it is known today" not in client.get("/en/data/").text


def test_files_of_a_plan_keep_the_day(client):
    plan = factories.make_plan(signed_on="2015", slug="plan")
    factories.make_item(plan=plan)

    page = then(client, plan.get_absolute_url())

    files = re.findall(r'href="(/en/agreements/plan/export[^"]*)"', page)
    assert files
    assert all(file.endswith(f"on={DAY}") for file in files)


@pytest.mark.parametrize(
    "address",
    [
        "/data/trilateral.json",
        "/en/feed.atom",
        "/sitemap.xml",
        "/sitemap-site.xml",
        "/sitemap-seminars-1.xml",
    ],
)
def test_files_of_today_alone_refuse_a_day(client, address):
    response = client.get(address, {"on": DAY})

    assert response.status_code == 400
    assert "on: It can be had only as the record is known today" in response.text


def test_timeline_names_the_day_asked_for(client):
    factories.make_event(starts_on="2015")

    page = then(client, "/en/")

    assert "The day asked for, 6\xa0September 2016" in page
    assert "Today, " not in page
    assert "Today, " in client.get("/en/").text


def test_mechanisms_are_those_of_the_day(client):
    factories.make_mechanism(name_en="Old forum", started_on="2010", ended_on="2019")
    factories.make_mechanism(name_en="New forum", started_on="2017")

    page = then(client, "/en/")

    assert "Old forum" in page
    assert "2019" not in page.partition("Old forum")[2].partition("</section>")[0]
    assert "New forum" not in page


def test_page_of_an_office_that_came_later_says_so(client):
    office = factories.make_office()
    office.names.update(starts_on="2018")

    for address in (
        office.get_absolute_url(),
        factories.make_office().get_absolute_url(),
    ):
        assert ("This came after that day." in then(client, address)) == (
            address == office.get_absolute_url()
        )


def test_officials_of_an_office_are_those_of_the_day(client, office):
    for slug, dates in [
        ("then", {"starts_on": "2014"}),
        ("undated", {}),
        ("seen-later", {"first_seen_on": "2018"}),
        ("later", {"starts_on": "2018"}),
    ]:
        official = factories.make_official(slug=slug)
        factories.make_position(official=official, office=office, **dates)
    for slug, year in [("came", "2015"), ("came-later", "2019")]:
        event = factories.make_event(starts_on=year)
        official = factories.make_official(slug=slug)
        factories.make_participation(event=event, office=office, official=official)

    response = client.get("/en/officials/", {"on": DAY, "office": "renamed"})
    today = client.get("/en/officials/", {"office": "renamed"})

    slugs = {each.slug for each in response.context["object_list"]}
    assert slugs == {"then", "undated", "came"}
    assert len(today.context["object_list"]) == 6


def test_parties_to_a_mechanism_are_those_of_the_day(client, office):
    mechanism = factories.make_mechanism(slug="trilateral")
    mechanism.memberships.create(office=office)
    later = factories.make_office(slug="later")
    mechanism.memberships.create(office=later, starts_on="2020")

    response = client.get("/en/offices/", {"on": DAY, "mechanism": "trilateral"})

    assert [each.slug for each in response.context["object_list"]] == ["renamed"]
