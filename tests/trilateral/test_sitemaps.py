"""All public pages, and no others, are told to search engines."""

from xml.etree import ElementTree

import pytest

from tests import factories
from trilateral import sitemaps
from trilateral.revision import in_one_step, latest

pytestmark = pytest.mark.django_db

SITE = "http://testserver"
MAPS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def read(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/xml; charset=utf-8"
    return ElementTree.fromstring(answer.content)  # noqa: S314 - our own


def locations(client, address):
    return [loc.text for loc in read(client, address).iter(f"{MAPS}loc")]


def test_sitemap_has_a_part_for_each_kind_that_there_is(client):
    factories.make_event()
    factories.make_event()
    factories.make_item(plan=factories.make_plan(status="draft"))

    assert locations(client, "/sitemap.xml") == [
        f"{SITE}/sitemap-site.xml",
        f"{SITE}/sitemap-seminars-1.xml",
    ]


@pytest.mark.parametrize("address", ["/sitemap.xml", "/sitemap-site.xml"])
def test_what_lists_the_record_changed_when_the_record_did(client, address):
    factories.make_event()
    changed = latest().changed_at.isoformat(timespec="seconds")

    page = read(client, address)

    moments = {change.text for change in page.iter(f"{MAPS}lastmod")}
    assert moments == {changed}
    assert len([*page.iter(f"{MAPS}lastmod")]) == len([*page.iter(f"{MAPS}loc")])


def test_a_part_has_each_record_in_all_languages(client):
    event = factories.make_event(slug="seminar-4")

    page, *others = read(client, "/sitemap-seminars-1.xml")

    assert [other.find(f"{MAPS}loc").text for other in (page, *others)] == [
        f"{SITE}/{code}/seminars/seminar-4/" for code in ("en", "zh-hans", "ru", "mn")
    ]
    changed = event.modified_at.isoformat(timespec="seconds")
    assert page.find(f"{MAPS}lastmod").text == changed
    links = {link.get("hreflang"): link.get("href") for link in page.iter(LINK)}
    assert links["ru"] == f"{SITE}/ru/seminars/seminar-4/"
    assert links["x-default"] == f"{SITE}/en/seminars/seminar-4/"
    assert len(links) == 5


def test_the_parts_together_have_all_that_is_published(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "SIZE", 2)
    for number in range(5):
        factories.make_event(slug=f"event-{number}")
        factories.make_event(status="draft")

    parts = locations(client, "/sitemap.xml")[1:]
    found = [address for part in parts for address in locations(client, part)]

    assert len(parts) == 3
    english = [address for address in found if "/en/" in address]
    assert english == [f"{SITE}/en/seminars/event-{number}/" for number in range(5)]


def test_every_kind_of_page_is_where_the_sitemap_says(client):
    factories.make_item(lead=factories.make_office())
    factories.make_event()
    factories.make_official()

    parts = locations(client, "/sitemap.xml")
    found = [address for part in parts for address in locations(client, part)]

    assert len(found) == 4 * (5 + 8)
    for address in found:
        assert client.get(address).status_code == 200, address


@pytest.mark.parametrize("part", ["seminars-2", "seminars-0", "sources-1", "x-1"])
def test_there_are_no_other_parts(client, part):
    factories.make_event()

    assert client.get(f"/sitemap-{part}.xml").status_code == 404


def test_a_part_costs_one_query_more_than_its_count(client, django_assert_num_queries):
    with in_one_step():
        for _number in range(30):
            factories.make_event()

    with django_assert_num_queries(2):
        client.get("/sitemap-seminars-1.xml")


def test_robots_are_told_of_the_sitemap_and_kept_from_the_desk(client):
    answer = client.get("/robots.txt")

    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    lines = answer.text.splitlines()
    assert lines[0] == "User-agent: *"
    assert "Disallow: /admin/" in lines
    assert "Disallow: /*/export." in lines
    assert "Allow: /*/export.ics" in lines
    assert lines[-1] == f"Sitemap: {SITE}/sitemap.xml"
