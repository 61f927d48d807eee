"""What holds for all public pages: what they cost, say of themselves and leave out."""

import re
import struct
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agreements.models import ActionItem, Agreement
from offices.models import Office, Official
from seminars.models import Event
from tests import factories
from trilateral import fragments
from trilateral.revision import in_one_step

pytestmark = pytest.mark.django_db

LANGUAGES = ["en", "zh-hans", "ru", "mn"]


@in_one_step()
def make_thread():
    """A seminar and a plan signed at it, with all that they can be linked with."""
    country = factories.make_country()
    place = factories.make_place(country=country)
    forum = factories.make_event(kind="forum")
    guest = factories.make_office(country=country)
    office = factories.make_office(country=country, seat=place, parent=guest)
    official = factories.make_official(name_ru="Шэнь Чанъюй")
    mechanism = factories.make_mechanism()
    event = factories.make_event(
        series=factories.make_series(mechanism=mechanism),
        edition=4,
        starts_on="2016-09-06",
        place=place,
        host=office,
        held_during=forum,
    )
    plan = factories.make_plan(
        signed_at=event, signed_on="2016-09-06", mechanism=mechanism, place=place
    )
    item = factories.make_item(
        plan=plan, lead=office, area=factories.make_topic(), due_on="2017"
    )
    records = {
        Office: office,
        Official: official,
        Event: event,
        Agreement: plan,
        ActionItem: item,
    }
    add_parts(*records.values())
    for record in (*records.values(), mechanism):
        factories.cite(record)
    return records


def add_parts(office, official, event, plan, item):
    """One more of each thing of which a record may have many."""
    guest = factories.make_office(parent=office)
    person = factories.make_official()
    parts = [
        office.names.create(name="SIPO", language="en"),
        official.spellings.create(name=f"Shen {guest.pk}", language="en"),
        factories.make_position(office=office, official=official, is_head=True),
        office.successions.create(kind="merged", successor=guest),
        event.other_titles.create(title=f"第{guest.pk}届", language="zh-hans"),
        factories.make_participation(event=event, office=office, official=person),
        event.agenda.create(kind="speech", title_en="Opening"),
        event.outcomes.create(kind="agreed", text_en="To meet again"),
        event.materials.create(kind="photo", url="https://example.org/photo"),
        plan.signatures.create(office=office, official=person, on_behalf_of=guest),
        plan.texts.create(language=f"x{chr(97 + guest.pk % 26)}", grade="authentic"),
        plan.relations.create(kind="based_on", other=factories.make_agreement()),
        item.progress_reports.create(
            office=office, reported_on="2016-12", state="under_way"
        ),
        item.due_date_changes.create(changed_on="2017", due_on="2018", reason_en="!"),
    ]
    for part in parts:
        factories.cite(part)
    other = factories.make_event(held_during=event)
    factories.make_participation(event=other, office=guest, official=official)
    factories.make_agreement([guest], signed_at=other)
    factories.make_item([guest], [other], plan=plan)
    factories.make_mechanism().memberships.create(office=office)
    event.agenda.first().speakers.set(event.participations.all())
    event.topics.add(factories.make_topic())
    event.co_organisers.add(guest)
    plan.parties.add(office, guest)
    item.partners.add(guest)
    item.carried_out_by.add(event, other)


def query_counts(client, addresses):
    counts = {}
    for address in addresses:
        client.get(address)  # what is kept for good, such as content types, is asked
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        counts[address] = len(queries)
    return counts


def test_lists_cost_the_same_for_1_row_and_for_30(client, monkeypatch):
    again = {
        "/en/": 31,
        "/en/seminars/": 1,
        "/en/agreements/": 1,
        "/en/action-items/": 8,
        "/en/offices/": 1,
        "/en/officials/": 1,
    }
    # Where no piece is known yet.
    first = {
        "/en/": 31,
        "/en/seminars/": 17,
        "/en/agreements/": 11,
        "/en/action-items/": 14,
        "/en/offices/": 8,
        "/en/officials/": 9,
    }

    make_thread()
    assert query_counts(client, again) == again

    with in_one_step():
        for _number in range(29):
            make_thread()
    assert query_counts(client, again) == again

    monkeypatch.setattr(fragments.shelf, "capacity", 0)
    fragments.shelf.clear()
    assert query_counts(client, first) == first


def test_pages_cost_the_same_for_few_parts_and_for_many(client, monkeypatch):
    monkeypatch.setattr(fragments.shelf, "capacity", 0)
    records = make_thread()
    expected = {
        records[Office].get_absolute_url(): 23,
        records[Official].get_absolute_url(): 10,
        records[Event].get_absolute_url(): 32,
        records[Agreement].get_absolute_url(): 30,
        records[ActionItem].get_absolute_url(): 19,
    }

    assert query_counts(client, expected) == expected

    for _number in range(3):
        add_parts(*records.values())
    assert query_counts(client, expected) == expected


def test_a_page_of_a_record_is_the_same_from_known_pieces(
    client, django_assert_num_queries
):
    pages = [
        f"{record.get_absolute_url()}{query}"
        for record in make_thread().values()
        for query in ("", "?on=2016-09-06")
    ]
    made = [client.get(address).content for address in pages]

    with django_assert_num_queries(0):
        again = [client.get(address).content for address in pages]
        made_up = client.get(f"{pages[0]}?made-up=1").text

    assert again == made
    assert "<code>made-up</code>" in made_up
    assert body_of(made_up) == body_of(made[0].decode())


def body_of(page):
    return page.partition("<article")[2].partition("</article>")[0]


def test_pieces_of_a_record_are_kept_for_each_host(client):
    address = factories.make_event().get_absolute_url()

    for host in ("testserver", "localhost"):
        page = client.get(address, headers={"host": host}).text
        assert f'<a href="http://{host}{address}">' in page


@pytest.fixture
def addresses():
    """One address of each kind of page, in two languages."""
    thread = make_thread()
    paths = ["", "seminars/", "agreements/", "action-items/", "offices/", "officials/"]
    records = [
        record.get_absolute_url().removeprefix("/en/") for record in thread.values()
    ]
    pages = [f"/{code}/{path}" for code in ("en", "ru") for path in paths + records]
    return [*pages, "/en/seminars/none/", "/en/seminars/?page=9", "/en/seminars/?q=%00"]


def test_pages_depend_on_no_cookie_and_set_none(client, addresses):
    for address in addresses:
        client.cookies.load(
            {"django_language": "mn", "sessionid": "x", "csrftoken": "x"}
        )
        response = client.get(address)

        assert not response.cookies, address
        assert "Cookie" not in response.headers.get("Vary", "")
        assert not response.wsgi_request.session.accessed
        assert response.headers["Content-Language"] == address.split("/")[1]


def test_pages_run_nothing_that_is_not_ours(client, addresses):
    for address in addresses:
        response = client.get(address)

        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        # What a page says to machines is data, which no browser runs.
        html = response.text.replace('<script type="application/ld+json">', "")
        assert not re.search(r"<script(?! src=)|<style|\sstyle=|\son\w+=", html)
        loaded = re.findall(
            r'(?:src|<link rel="(?:icon|stylesheet)".*?href)="([^"]+)', response.text
        )
        assert loaded
        assert all(link.startswith("/static/") for link in loaded)


def test_pages_have_one_heading_and_labels(client, addresses):
    for address in addresses:
        html = client.get(address).text

        assert html.count("<h1>") == 1, address
        assert html.count("<main") == 1
        boxes = re.findall(r'<(?:input|select) [^>]*id="([^"]+)"', html)
        assert set(boxes) <= set(re.findall(r'<label for="([^"]+)"', html))
        assert "{{" not in html
        assert "{%" not in html


def test_pages_lead_to_themselves_in_other_languages(client):
    event = factories.make_event(slug="seminar-4")

    page = client.get(event.get_absolute_url()).text
    filtered = client.get("/ru/seminars/?year=2016").text

    for code in LANGUAGES[1:]:
        assert f'href="/{code}/seminars/seminar-4/"' in page
    assert 'href="/mn/seminars/?year=2016"' in filtered
    assert '<html lang="ru">' in filtered


@pytest.mark.parametrize("name", ["seminars", "offices", "officials", "agreements"])
def test_drafts_are_as_absent_as_others(client, name):
    make = {
        "seminars": factories.make_event,
        "offices": factories.make_office,
        "officials": factories.make_official,
        "agreements": factories.make_agreement,
    }[name]
    make(slug="draft", status="draft")

    draft = client.get(f"/ru/{name}/draft/")
    absent = client.get(f"/ru/{name}/absent/")

    assert (draft.status_code, draft.content) == (404, absent.content)
    assert '<html lang="ru">' in draft.text


def test_an_empty_record_can_be_read(client):
    for path in ("", "seminars/", "agreements/", "action-items/", "offices/"):
        assert client.get(f"/en/{path}").status_code == 200


def test_those_who_show_a_link_find_a_picture_as_large_as_it_is_said_to_be(client):
    html = client.get("/en/seminars/").text

    said = dict(re.findall(r'property="og:image([:a-z]*)" content="([^"]+)"', html))
    path = said[""].removeprefix("http://testserver/static/")
    with Path(finders.find(path)).open("rb") as file:
        header = file.read(24)
    assert struct.unpack(">II", header[16:]) == (
        int(said[":width"]),
        int(said[":height"]),
    )
