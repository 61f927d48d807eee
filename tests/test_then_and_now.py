"""Then is not now: any page and any file as of a day that the reader asks for."""

import csv
import io
import re

import pytest

from tests import factories

pytestmark = pytest.mark.django_db

DAY = "2016-09-06"
BANNER = "This is the record as of 6\xa0September 2016"
PAGES = ["", "seminars/", "agreements/", "action-items/", "offices/", "officials/"]


def heading(response):
    return re.search(r"<h1>(.*?)</h1>", response.text, re.DOTALL)[1]


def rows(response):
    text = response.getvalue().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("page", PAGES)
def test_page_says_as_of_which_day_it_is(client, page):
    then = client.get(f"/en/{page}", {"on": DAY}).text
    now = client.get(f"/en/{page}").text

    assert BANNER in then
    assert "only notes and sources may be of later days" in then
    assert "the record as of" not in now
    assert '<meta name="robots" content="noindex">' in then


@pytest.mark.parametrize("spelling", [DAY, "6.9.2016", "2016年9月6日"])
def test_day_is_read_as_people_write_it(client, spelling):
    assert BANNER in client.get("/en/", {"on": spelling}).text


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("on=2016-09", "Give one day, such as 2016-09-06."),
        ("on=2016-09-06~", "Give one day, such as 2016-09-06."),
        (
            "on=9999-12-31",
            "That day is still to come: choose today or a day before it.",
        ),
        ("on=2016-02-30", "Give one day, such as 2016-09-06."),
        ("on=banana", "Give one day, such as 2016-09-06."),
        ("on=%00", "Give one day, such as 2016-09-06."),
        ("on=2016-09-06&on=2016-09-07", "It is given more than once."),
    ],
)
@pytest.mark.parametrize("page", ["", "seminars/", "seminars/of-2016/"])
def test_what_is_no_day_is_named_and_left_out(client, page, query, sentence):
    if "%00" in query and page == "seminars/":
        pytest.skip("a list refuses what is not text")
    factories.make_event(slug="of-2016")

    response = client.get(f"/en/{page}?{query}")

    assert response.status_code == 200
    assert sentence in response.text
    assert "a month" not in response.text
    assert "the record as of" not in response.text


def test_offices_have_the_names_of_the_day(client, office):
    then = client.get(office.get_absolute_url(), {"on": DAY})
    now = client.get(office.get_absolute_url())

    assert (heading(then), heading(now)) == ("Old Office", "New Office")
    assert "New Office" not in then.text


def test_list_of_offices_has_the_names_of_the_day(client, office):
    then = client.get("/en/offices/", {"on": DAY}).text

    assert "OLD" in then
    assert "NEW" not in then


def test_office_has_the_head_of_the_day(client, office):
    first, second = factories.make_official(), factories.make_official()
    head = {"office": office, "is_head": True}
    factories.make_position(official=first, starts_on="2015", ends_on="2017", **head)
    factories.make_position(official=second, starts_on="2018", **head)

    then = client.get(office.get_absolute_url(), {"on": DAY}).text
    now = client.get(office.get_absolute_url()).context["head"].official

    assert first.get_absolute_url() in then
    assert second.get_absolute_url() not in then
    assert now == second


def test_lists_leave_out_what_came_later(client):
    factories.make_event(slug="before", starts_on="2015")
    factories.make_event(slug="perhaps-before", starts_on="2016")
    factories.make_event(slug="undated", starts_on="")
    factories.make_event(slug="later", starts_on="2016-09-07")

    response = client.get("/en/seminars/", {"on": DAY})

    slugs = {event.slug for event in response.context["object_list"]}
    assert slugs == {"before", "perhaps-before", "undated"}


def test_agreements_are_in_force_as_of_the_day(client):
    factories.make_agreement(slug="old", signed_on="2015", expires_on="2016")
    factories.make_agreement(slug="late", signed_on="2017")

    then = client.get("/en/agreements/", {"on": DAY}).context["object_list"]
    now = client.get("/en/agreements/").context["object_list"]

    assert {each.slug: each.is_in_force for each in then} == {"old": True}
    assert {each.slug: each.is_in_force for each in now} == {"old": False, "late": True}


def test_items_have_the_state_of_the_day(client):
    item = factories.make_item(plan=factories.make_plan(signed_on="2015"))
    item.progress_reports.create(reported_on="2016-01", state="under_way")
    item.progress_reports.create(
        reported_on="2017", state="completed", text_en="It was done."
    )

    then = client.get(item.get_absolute_url(), {"on": DAY})
    now = client.get(item.get_absolute_url())

    states = [each.context["object"].state for each in (then, now)]
    assert states == ["under_way", "completed"]
    assert "It was done." not in then.text
    assert "It was done." in now.text


def test_page_of_what_came_later_says_so_and_no_more(client, office):
    event = factories.make_event(
        starts_on="2019", title_en="Later seminar", host=office, summary_en="Held."
    )
    plan = factories.make_plan([office], signed_on="2019", title_en="Later plan")
    item = factories.make_item(
        plan=plan, number="1", title_en="Later item", lead=office
    )
    factories.cite(event, about="title")

    for record, words in [
        (event, "Later seminar"),
        (plan, "Later plan"),
        (item, "1. Later item"),
    ]:
        page = client.get(record.get_absolute_url(), {"on": DAY}).text
        assert "This came after that day." in page
        assert heading(client.get(record.get_absolute_url(), {"on": DAY})) == words
        for later in ("Office", "Held.", "#source-1", "ld+json"):
            assert later not in page.replace("Offices", "")
        assert "This came after" not in client.get(record.get_absolute_url()).text


def test_item_without_a_dated_plan_did_not_come_later(client):
    item = factories.make_item(plan=factories.make_plan(signed_on=""))

    page = client.get(item.get_absolute_url(), {"on": DAY}).text

    assert "This came after that day." not in page
    assert "Progress reports" in page


@pytest.mark.parametrize("page", PAGES)
def test_links_keep_the_day(client, page, office):
    factories.make_event(starts_on="2015", host=office)
    factories.make_item(plan=factories.make_plan([office], signed_on="2015"))

    text = client.get(f"/en/{page}", {"on": DAY}).text
    links = re.findall(r'<a [^>]*href="(/en/[^"#]*)"', text)

    assert links
    lost = [link for link in links if f"on={DAY}" not in link]
    # But for the ways back to today.
    assert [link for link in lost if link != f"/en/{page}"] == []


def test_files_obey_the_day(client, office):
    factories.make_agreement(slug="old", signed_on="2015", expires_on="2016")
    factories.make_agreement(slug="late", signed_on="2017")

    response = client.get("/en/agreements/export.csv", {"on": DAY})

    assert [row["Slug"] for row in rows(response)] == ["old"]
    assert "agreements-on-2016-09-06.csv" in response.headers["Content-Disposition"]


def test_file_of_offices_has_the_names_of_the_day(client, office):
    then = rows(client.get("/en/offices/export.csv", {"on": DAY}))
    now = rows(client.get("/en/offices/export.csv"))

    assert [row["Name"] for row in then] == ["Old Office"]
    assert [row["Name"] for row in now] == ["New Office"]


def test_file_for_what_is_no_day_is_refused(client):
    response = client.get("/en/seminars/export.csv", {"on": "2016-09"})

    assert response.status_code == 400
    assert "on: Give one day" in response.text
