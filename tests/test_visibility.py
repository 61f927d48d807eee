"""The public sees published records alone, on every surface."""

import io
import re
import zipfile

import pytest

from agreements.models import ActionItem, Agreement
from offices.models import Membership, Office, Official, Place, Position
from seminars.models import Event, Topic
from tests.hidden_world import HIDDEN, SECRET, make_world
from trilateral.records import Status

pytestmark = pytest.mark.django_db

# The lists, and those filters of theirs that take the slug of a record.
FILTERS = {
    "seminars": [
        "series",
        "mechanism",
        "office",
        "official",
        "country",
        "place",
        "topic",
    ],
    "offices": ["country", "mechanism"],
    "officials": ["office"],
    "agreements": ["party", "mechanism", "event"],
    "action-items": ["plan", "office", "area", "event"],
}


@pytest.fixture
def world():
    return make_world()


def contents(response):
    """All text of an answer, also within a workbook."""
    body = response.getvalue()
    if zipfile.is_zipfile(io.BytesIO(body)):
        book = zipfile.ZipFile(io.BytesIO(body))
        body = b"".join(book.read(name) for name in book.namelist())
    return body.decode(errors="replace")


def crawl(client, start):
    """The texts of all answers to which links lead: {address: text}."""
    found, waiting = {}, [start]
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        response = client.get(address)
        assert response.status_code == 200, address
        found[address] = contents(response)
        if response.headers["Content-Type"].startswith("text/html"):
            links = re.findall(r'<a [^>]*href="(/[^"#]*|\?[^"#]*)', found[address])
            path = address.partition("?")[0]
            waiting += [
                (path + link if link[0] == "?" else link).replace("&amp;", "&")
                for link in links
                if link.startswith((start, "?"))
            ]
    return found


@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_page_or_file_tells_of_hidden_records(client, world, language):
    found = crawl(client, f"/{language}/")

    assert len(found) > 50
    assert [address for address, text in found.items() if SECRET in text] == []


def test_no_file_for_machines_tells_of_hidden_records(client, world):
    index = client.get("/sitemap.xml").text
    parts = re.findall(r"/sitemap-[^<]+", index)
    found = {
        address: client.get(address).text
        for address in ["/robots.txt", "/en/feed.atom", "/ru/feed.atom", *parts]
    }

    assert len(parts) == 6
    assert [address for address, text in found.items() if SECRET in text] == []


def test_no_page_differs_by_what_is_hidden(client, world):
    """Not by a line break, either: that would tell how many there are."""
    offices = [office.get_absolute_url() for office in Office.objects.published()]
    addresses = ["/en/officials/", *offices]
    before = [client.get(address).content for address in addresses]
    Position.objects.exclude(office__status=Status.PUBLISHED).delete()
    Membership.objects.exclude(mechanism__status=Status.PUBLISHED).delete()

    after = [client.get(address).content for address in addresses]

    assert after == before


def test_counts_are_of_published_records(client, world):
    counts = re.findall(r"<strong>(\d+)</strong> (\w+)", client.get("/en/").text)

    # Beside the one of each, one a status that links to what is hidden.
    assert counts[:5] == [
        ("4", "events"),
        ("4", "agreements"),
        ("3", "action"),
        ("4", "offices"),
        ("1", "official"),
    ]


def test_search_finds_nothing_hidden(client, world):
    answers = [client.get(f"/en/{name}/", {"q": SECRET}) for name in FILTERS]

    assert [list(answer.context["object_list"]) for answer in answers] == [[]] * 5


def test_search_of_everything_finds_nothing_hidden(client, world):
    for words in (SECRET, SECRET[:4], f"4th {SECRET}", "xa"):
        answer = client.get("/en/search/", {"q": words})

        assert answer.context["found"] == 0, words
        assert answer.context["kinds"] == []


def test_search_of_everything_is_as_if_nothing_were_hidden(client, world):
    words = ["seminar", "2016", "rospatent", "sipo", "ulan", "plan", "4th", "printed"]
    addresses = [f"/en/search/?q={word}" for word in words]
    before = [client.get(address).context["results"] for address in addresses]
    for model in (ActionItem, Agreement, Event, Office, Official, Place, Topic):
        for record in model.objects.exclude(status=Status.PUBLISHED):
            record.note_en = "seminar 2016 rospatent sipo ulan plan 4th printed"
            record.save()

    after = [client.get(address).context["results"] for address in addresses]

    assert after == before


def test_filters_do_not_know_what_is_hidden(client, world):
    told = []
    for name, parameters in FILTERS.items():
        for parameter in parameters:
            absent = client.get(f"/en/{name}/", {parameter: "zzabsent-draft"}).text
            for status in HIDDEN:
                slug = f"{SECRET}-{status}"
                hidden = client.get(f"/en/{name}/", {parameter: slug}).text
                if hidden.replace(slug, "zzabsent-draft") != absent:
                    told.append((name, parameter, status))

    assert told == []


@pytest.mark.parametrize("name", FILTERS)
def test_hidden_records_are_as_absent_as_others(client, world, name):
    hidden = [client.get(f"/en/{name}/{SECRET}-{status}/") for status in HIDDEN]
    absent = client.get(f"/en/{name}/no-such-thing/")

    assert {answer.status_code for answer in hidden} == {404}
    assert {answer.content for answer in hidden} == {absent.content}


def test_items_of_hidden_plans_are_hidden(client, world):
    response = client.get(f"/en/action-items/{SECRET}-of-draft/")

    assert response.status_code == 404


def test_files_of_hidden_records_are_hidden(client, world):
    answers = [client.get(f"/files/{path}") for path in world]
    heads = [client.head(f"/files/{path}") for path in world]

    assert {answer.status_code for answer in [*answers, *heads]} == {404}
