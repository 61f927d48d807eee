"""What was published of late, as feed readers get it."""

import datetime
from xml.etree import ElementTree

import pytest

from tests import factories
from trilateral import feeds
from trilateral.revision import in_one_step

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read_feed(client, language="en"):
    answer = client.get(f"/{language}/feed.atom")
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(answer.content)  # noqa: S314 - our own


def publish(record, day):
    moment = datetime.datetime(2026, 3, day, tzinfo=datetime.UTC)
    type(record).objects.filter(pk=record.pk).update(published_at=moment)
    record.refresh_from_db()
    return record


def titles(feed):
    return [entry.find(f"{ATOM}title").text for entry in feed.iter(f"{ATOM}entry")]


def test_a_feed_has_what_rfc_4287_wants(client):
    event = publish(factories.make_event(slug="seminar-4", starts_on="2016-09"), 1)

    feed = read_feed(client)
    entry = feed.find(f"{ATOM}entry")

    own = "http://testserver/en/feed.atom"
    assert feed.find(f"{ATOM}id").text == own
    assert feed.find(f"{ATOM}link[@rel='self']").get("href") == own
    assert feed.find(f"{ATOM}author/{ATOM}name").text == "Trilateral"
    assert feed.get(LANG) == "en"
    changed = event.modified_at.isoformat(timespec="seconds")
    assert feed.find(f"{ATOM}updated").text == changed
    assert entry.find(f"{ATOM}id").text == f"urn:uuid:{event.uid}"
    assert entry.find(f"{ATOM}published").text == "2026-03-01T00:00:00+00:00"
    assert entry.find(f"{ATOM}updated").text == changed
    assert entry.find(f"{ATOM}summary").text == "seminar, September 2016"
    links = {
        link.get("hreflang"): link.get("href") for link in entry.iter(f"{ATOM}link")
    }
    assert links["ru"] == "http://testserver/ru/seminars/seminar-4/"
    assert len(links) == 4


def test_a_feed_has_all_kinds_with_the_newest_first(client):
    publish(factories.make_office("Rospatent in full"), 3)
    publish(factories.make_official(name_en="Ivliev"), 5)
    publish(factories.make_event(title_en="Seminar"), 4)
    item = factories.make_item(number="3", title_en="Item")
    publish(item, 2)
    publish(item.plan, 1)

    assert titles(read_feed(client)) == [
        "Ivliev",
        "Seminar",
        "Rospatent in full",
        "3. Item",
        "2016-2017 Cooperative Action Plan",
    ]


def test_a_feed_ends_somewhere(client, monkeypatch):
    monkeypatch.setattr(feeds, "LATEST", 3)
    for day in range(1, 6):
        publish(factories.make_event(title_en=f"Event {day}"), day)

    assert titles(read_feed(client)) == ["Event 5", "Event 4", "Event 3"]


def test_a_feed_tells_of_nothing_that_is_not_public(client):
    publish(factories.make_event(status="withdrawn"), 1)
    factories.make_event(status="draft")
    hidden = factories.make_plan(status="draft")
    publish(factories.make_item(plan=hidden), 2)

    feed = read_feed(client)

    assert titles(feed) == []
    assert feed.find(f"{ATOM}updated").text == "1970-01-01T00:00:00+00:00"


def test_a_feed_speaks_the_language_of_its_address(client):
    publish(factories.make_event(title_en="Only English"), 1)
    publish(factories.make_event(title_ru="Четвёртый семинар"), 2)

    russian, english = read_feed(client, "ru").iter(f"{ATOM}entry")

    assert russian.find(f"{ATOM}title").text == "Четвёртый семинар"
    assert english.find(f"{ATOM}title").get(LANG) == "en"


def test_a_feed_can_be_read_whatever_its_titles_hold(client):
    publish(factories.make_event(title_en="<b>A & B\x0b</b>"), 1)

    assert titles(read_feed(client)) == ["<b>A & B\n</b>"]


def test_a_feed_costs_the_same_for_1_record_and_for_30(
    client, django_assert_num_queries
):
    factories.make_office()
    with django_assert_num_queries(6):
        client.get("/en/feed.atom")

    with in_one_step():
        for _number in range(29):
            factories.make_office()
            factories.make_event(place=factories.make_place())
    with django_assert_num_queries(6):
        client.get("/en/feed.atom")


def test_pages_lead_to_the_feed(client):
    assert 'type="application/atom+xml"' in client.get("/ru/").text
    assert 'href="/ru/feed.atom"' in client.get("/ru/").text


def test_the_feed_tells_the_licence_of_the_operator(client, settings):
    assert read_feed(client).find(f"{ATOM}rights") is None

    settings.DATA_LICENCE = "CC-BY-4.0"
    settings.DATA_LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
    feed = read_feed(client)

    rights = feed.find(f"{ATOM}rights").text
    assert rights == f"CC-BY-4.0 – {settings.DATA_LICENCE_URL}"
    (link,) = feed.findall(f"{ATOM}link[@rel='license']")
    assert link.get("href") == settings.DATA_LICENCE_URL
