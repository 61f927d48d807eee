"""What an event's page says of it to bibliographies and to machines."""

import json

import pytest

from seminars.models import Event
from tests import factories
from tests.pages import data_of

pytestmark = pytest.mark.django_db


def make_full_event(**fields):
    mongolia = factories.make_country(name_en="Mongolia", code="MN")
    return factories.make_event(
        slug="seminar-4",
        title_ru="Четвёртый семинар",
        starts_on="2016-09",
        place=factories.make_place(name_en="Ulan Bator", country=mongolia),
        venue_en="State House",
        host=factories.make_office("IP Office of Mongolia", slug="ipom"),
        series=factories.make_series(name_en="IP Seminar"),
        held_during=factories.make_event(slug="forum", title_en="A forum"),
        mode=Event.Mode.OFFLINE,
        **fields,
    )


def test_an_event_says_when_and_where_it_is(client):
    make_full_event(event_status=Event.EventStatus.POSTPONED)

    event = data_of(client.get("/en/seminars/seminar-4/"))["Event"]

    assert event["startDate"] == "2016-09"
    assert event["eventStatus"] == "https://schema.org/EventPostponed"
    assert event["eventAttendanceMode"].endswith("/OfflineEventAttendanceMode")
    assert event["location"] == {
        "@type": "Place",
        "name": "State House",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Ulan Bator",
            "addressCountry": "MN",
        },
    }


def test_an_event_says_with_what_it_is_linked(client):
    event = make_full_event()
    factories.make_event(slug="heads", title_en="Heads", held_during=event)
    person = factories.make_official(slug="shen", name_en="Shen")
    office = factories.make_office("SIPO in full", slug="sipo")
    factories.make_participation(
        event=event, official=person, office=office, is_speaker=True
    )
    guest = {"name_as_printed": "A. Guest", "as_printed_language": "en"}
    factories.make_participation(event=event, **guest)

    data = data_of(client.get("/en/seminars/seminar-4/"))["Event"]

    assert [each["name"] for each in data["superEvent"]] == ["IP Seminar", "A forum"]
    assert [each["name"] for each in data["subEvent"]] == ["Heads"]
    assert [each["name"] for each in data["organizer"]] == ["IP Office of Mongolia"]
    assert [each["name"] for each in data["attendee"]] == ["Shen", "A. Guest"]
    assert data["attendee"][0]["affiliation"]["name"] == "SIPO in full"
    assert data["performer"] == [{"@id": "http://testserver/en/officials/shen/#it"}]


def test_an_office_for_which_two_came_unnamed_is_told_once(client):
    event = make_full_event()
    office = factories.make_office("SIPO in full", slug="sipo")
    for _number in range(2):
        factories.make_participation(event=event, office=office, is_speaker=True)

    data = data_of(client.get("/en/seminars/seminar-4/"))["Event"]

    assert [each["name"] for each in data["attendee"]] == ["SIPO in full"]
    assert data["performer"] == [{"@id": "http://testserver/en/offices/sipo/#it"}]


def test_an_event_is_the_same_thing_on_pages_of_all_languages(client):
    make_full_event()

    english, russian = (
        data_of(client.get(f"/{code}/seminars/seminar-4/"))["Event"]
        for code in ("en", "ru")
    )

    assert english["@id"] == russian["@id"]
    assert russian["name"] == "Четвёртый семинар"
    assert russian["url"] == "http://testserver/ru/seminars/seminar-4/"
    assert {"@language": "en", "@value": "4th IP Seminar"} in russian["alternateName"]


def test_an_online_event_has_no_place(client):
    factories.make_event(slug="online", mode=Event.Mode.ONLINE, starts_on="2021~")

    event = data_of(client.get("/en/seminars/online/"))["Event"]

    assert event["location"] == {"@type": "VirtualLocation"}
    assert event["startDate"]["@value"] == "2021~"


def test_a_page_says_what_it_is_and_the_way_to_it(client):
    make_full_event()

    data = data_of(client.get("/en/seminars/seminar-4/"))

    assert data["WebPage"]["mainEntity"] == {"@id": data["Event"]["@id"]}
    assert data["WebPage"]["inLanguage"] == "en"
    steps = data["BreadcrumbList"]["itemListElement"]
    assert [step["name"] for step in steps] == ["Home", "Events", "4th IP Seminar"]
    assert steps[1]["item"] == "http://testserver/en/seminars/"


def test_a_shared_link_shows_the_page(client):
    make_full_event(summary_ru="Встреча <трёх> ведомств")

    html = client.get("/ru/seminars/seminar-4/").text

    summary = "Встреча &lt;трёх&gt; ведомств"
    assert f'<meta name="description" content="{summary}">' in html
    assert '<meta property="og:title" content="Четвёртый семинар">' in html
    assert '<meta property="og:locale" content="ru_RU">' in html
    assert '<meta property="og:locale:alternate" content="zh_CN">' in html
    address = "http://testserver/ru/seminars/seminar-4/"
    assert f'<meta property="og:url" content="{address}">' in html


def test_who_shares_a_page_as_of_a_day_shares_that_day(client):
    make_full_event()

    html = client.get("/ru/seminars/seminar-4/?on=2018-01-01").text

    address = "http://testserver/ru/seminars/seminar-4/"
    assert f'<meta property="og:url" content="{address}?on=2018-01-01">' in html
    assert f'<link rel="canonical" href="{address}">' in html


def test_an_event_is_cited_in_the_language_of_the_page(client):
    make_full_event()

    answer = client.get("/ru/seminars/seminar-4/cite.json")

    assert answer.headers["Content-Type"] == "application/vnd.citationstyles.csl+json"
    assert answer.headers["Content-Disposition"].endswith('"event-seminar-4-ru.json"')
    (item,) = json.loads(answer.content)
    assert (item["title"], item["language"]) == ("Четвёртый семинар", "ru")
    assert item["URL"] == "http://testserver/ru/seminars/seminar-4/"
    assert item["event-date"] == {"date-parts": [[2016, 9]]}


@pytest.mark.parametrize(
    ("extension", "media_type"),
    [
        ("txt", "text/plain; charset=utf-8"),
        ("bib", "application/x-bibtex; charset=utf-8"),
        ("ris", "application/x-research-info-systems; charset=utf-8"),
        ("json", "application/vnd.citationstyles.csl+json"),
    ],
)
def test_citations_are_offered_on_the_page(client, extension, media_type):
    make_full_event()
    address = f"/en/seminars/seminar-4/cite.{extension}"

    assert f'href="{address}"' in client.get("/en/seminars/seminar-4/").text
    answer = client.get(address)
    assert answer.headers["Content-Type"] == media_type
    assert "4th IP Seminar" in answer.text


@pytest.mark.parametrize("slug", ["draft", "absent"])
def test_there_are_no_citations_of_what_is_not_public(client, slug):
    factories.make_event(slug="draft", status="draft")

    assert client.get(f"/en/seminars/{slug}/cite.bib").status_code == 404


def test_there_are_no_citations_in_other_formats(client):
    make_full_event()

    assert client.get("/en/seminars/seminar-4/cite.pdf").status_code == 404


@pytest.mark.parametrize("status", ["postponed", "cancelled"])
@pytest.mark.parametrize("extension", ["txt", "bib", "ris", "json"])
def test_a_citation_says_that_an_event_was_called_off(client, extension, status):
    factories.make_event(slug="talks", event_status=status, starts_on="2016-09-06")

    citation = client.get(f"/en/seminars/talks/cite.{extension}").text

    assert f"seminar, {status}, 6 September 2016" in citation


@pytest.mark.parametrize("status", ["scheduled", "held"])
def test_a_citation_of_other_events_says_no_such_thing(client, status):
    factories.make_event(slug="talks", event_status=status, starts_on="2016-09-06")

    citation = client.get("/en/seminars/talks/cite.txt").text

    assert "(seminar, 6 September 2016)" in citation
