"""The pages from which the whole record can be taken away, and its calendars."""

import json
import re

import pytest
from django.conf import settings as configured
from icalendar import Calendar

from tests import factories
from tests.exports import calendar_events, content_of
from tests.hidden_world import SECRET, make_world
from tests.pages import data_of, words
from trilateral.revision import in_one_step

pytestmark = pytest.mark.django_db


def calendars_on(response):
    """What can be subscribed to on a page: {name: address}."""
    link = r'href="webcal://testserver(/[^"]+)"[^>]*>([^<]+)'
    found = re.findall(link, response.text)
    return {name: address.replace("&amp;", "&") for address, name in found}


def file_names_on(page):
    """What links to files are called by who hears a page, and the words one sees."""
    return re.findall(r'<a [^>]*export[^>]* aria-label="([^"]+)">([^<]+)', page.text)


# Files


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/en/data/", "CSV: Action items"),
        ("/en/agreements/", "XLSX: Agreements"),
        ("/ru/agreements/plan/", "JSON: Пункты"),
        ("/zh-hans/seminars/", "订阅：活动"),
    ],
)
def test_links_to_files_say_what_is_in_them(client, address, name):
    factories.make_item(plan=factories.make_plan(slug="plan"))

    names = file_names_on(client.get(address))

    assert name in dict(names)
    assert len(dict(names)) == len(names)
    assert all(heard.startswith(seen) for heard, seen in names)


# Calendars


def test_calendars_are_of_everything_of_each_office_and_of_each_plan(client):
    office = factories.make_office(slug="sipo")
    factories.make_membership(office=office)
    factories.make_office(slug="guest")
    factories.make_plan(slug="plan-2016")

    page = client.get("/en/calendars/")

    addresses = re.findall(r'href="webcal://testserver(/[^"]+)"', page.text)
    assert addresses == [
        "/en/seminars/export.ics",
        "/en/action-items/export.ics",
        "/en/seminars/export.ics?office=sipo",
        "/en/action-items/export.ics?office=sipo",
        "/en/agreements/plan-2016/export.ics",
    ]
    for address in addresses:
        assert f'href="{address}"' in page.text
        assert client.get(address).status_code == 200


def test_names_of_calendars_say_whose_they_are(client):
    for name in ("First Office", "Second Office"):
        factories.make_membership(office=factories.make_office(name))

    page = client.get("/en/calendars/").text

    assert 'aria-label="Its events: First Office">Its events</a>' in page
    assert 'aria-label="Its deadlines: Second Office">Its deadlines</a>' in page


def test_names_over_calendars_say_their_language(client):
    office = factories.make_office("Federal Service")
    office.names.create(name="Федеральная служба", language="ru")
    office.names.filter(language="en").delete()
    factories.make_membership(office=office)

    page = client.get("/mn/calendars/").text

    assert '<dt><span lang="ru">Федеральная служба</span><small class="tongue">' in page


def test_calendars_are_of_nothing_hidden(client):
    make_world()

    assert SECRET not in client.get("/en/calendars/").text


def test_an_office_that_is_party_to_nothing_public_has_no_calendar_there(client):
    mechanism = factories.make_mechanism(status="draft")
    factories.make_membership(mechanism=mechanism)

    assert len(calendars_on(client.get("/en/calendars/"))) == 2


def test_records_offer_their_own_calendars(client):
    office = factories.make_office(slug="sipo")
    plan = factories.make_plan(slug="plan-2016")
    memorandum = factories.make_agreement()

    assert calendars_on(client.get(office.get_absolute_url())) == {
        "Its events": "/en/seminars/export.ics?office=sipo",
        "Its deadlines": "/en/action-items/export.ics?office=sipo",
    }
    assert calendars_on(client.get(plan.get_absolute_url())) == {
        "Its deadlines": "/en/agreements/plan-2016/export.ics"
    }
    assert calendars_on(client.get(memorandum.get_absolute_url())) == {}


NO_DEADLINES = "No deadlines are recorded yet."


def test_a_calendar_without_a_deadline_is_not_offered_without_a_word(client):
    office = factories.make_office(slug="sipo")
    factories.make_membership(office=office)
    plan = factories.make_plan()
    item = factories.make_item(plan=plan, partners=[office])
    factories.make_item(plan=plan, due_on="2017", status="draft")
    addresses = {
        "/en/calendars/": 3,  # all, of the office, and of the plan
        "/en/action-items/": 1,
        "/en/data/": 1,
        plan.get_absolute_url(): 2,  # above its items, and among its calendars
        office.get_absolute_url(): 1,
    }

    for address, times in addresses.items():
        page = client.get(address).text
        assert page.count(NO_DEADLINES) == times, address

    factories.make_change(item=item, changed_on="2016", due_on="2017")
    for address in addresses:
        assert NO_DEADLINES not in client.get(address).text, address
        assert NO_DEADLINES in client.get(f"{address}?on=2015-01-01").text, address


def test_a_calendar_without_a_deadline_can_be_subscribed_to(client):
    item = factories.make_item()

    answer = client.get(f"/en/agreements/{item.plan.slug}/export.ics")

    calendar = Calendar.from_ical(content_of(answer))
    assert calendar.subcomponents == []
    assert calendar["x-wr-calname"]


def test_lists_offer_a_calendar_of_what_they_show(client):
    page = client.get("/en/seminars/?year=2016")

    assert calendars_on(page) == {"Subscribe": "/en/seminars/export.ics?year=2016"}


def test_an_entry_keeps_its_name_in_all_languages_and_under_another_slug(client):
    event = factories.make_event(slug="seminar-4", starts_on="2016-09")

    english = calendar_events(client.get("/en/seminars/export.ics"))
    event.slug = "seminar-4-2016"
    event.save()
    russian = calendar_events(client.get("/ru/seminars/export.ics"))

    names = {str(entry["uid"]) for entry in english + russian}
    assert names == {str(event.uid)}


# Data


def test_data_page_offers_the_record_its_form_and_its_lists(client):
    factories.make_event()

    page = client.get("/en/data/").text

    for address in (
        "/data/trilateral.json",
        "/data/schema.json",
        "/data/format.md",
        "/en/seminars/export.csv",
        "/en/officials/export.xlsx",
        "/en/feed.atom",
        "/en/calendars/",
        "/sitemap.xml",
    ):
        assert f'href="{address}"' in page, address
        answer = client.get(address)
        answer.getvalue()
        assert answer.status_code == 200, address


def test_data_page_says_that_there_is_no_licence_yet(client):
    page = client.get("/en/data/")

    assert "No licence is given yet." in words(page)
    assert "license" not in data_of(page)["Dataset"]


def test_data_page_gives_the_licence_of_the_operator(client, settings):
    settings.DATA_LICENCE = "CC-BY-4.0"
    settings.DATA_LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"

    page = client.get("/en/data/")

    assert 'href="https://creativecommons.org/licenses/by/4.0/">CC-BY-4.0<' in page.text
    assert data_of(page)["Dataset"]["license"] == settings.DATA_LICENCE_URL


def test_a_licence_without_an_address_is_a_work_with_a_name(client, settings):
    settings.DATA_LICENCE = "CC BY 4.0"

    dataset = data_of(client.get("/en/data/"))["Dataset"]

    assert dataset["license"] == {"@type": "CreativeWork", "name": "CC BY 4.0"}


def test_data_page_tells_machines_where_the_data_are(client):
    factories.make_event()

    dataset = data_of(client.get("/ru/data/"))["Dataset"]

    (file,) = dataset["distribution"]
    assert file["contentUrl"] == "http://testserver/data/trilateral.json"
    assert dataset["url"] == "http://testserver/ru/data/"
    assert dataset["@id"] == "http://testserver/en/data/#it"
    assert dataset["dateModified"]


def test_form_of_the_data_is_as_documented(client):
    schema = client.get("/data/schema.json")
    guide = client.get("/data/format.md")

    docs = configured.BASE_DIR / "docs"
    assert schema.headers["Content-Type"] == "application/schema+json"
    known = json.loads((docs / "data-format.schema.json").read_text())
    address = {"$id": "http://testserver/data/schema.json"}
    assert json.loads(schema.content) == known | address
    assert guide.content == (docs / "data-format.md").read_bytes()


def test_pages_cost_the_same_for_1_row_and_for_30(client, django_assert_num_queries):
    factories.make_membership()
    factories.make_plan()
    with django_assert_num_queries(4):
        client.get("/en/calendars/")

    with in_one_step():
        for _number in range(29):
            factories.make_membership()
            factories.make_plan()
    with django_assert_num_queries(4):
        client.get("/en/calendars/")
