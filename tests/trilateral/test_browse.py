"""What is common to all public lists and pages; tried with those of events."""

import datetime
import re

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from seminars.filters import EventFilter
from seminars.models import Event
from tests import factories
from tests.pages import data_of
from trilateral.translations import LANGUAGE_CODES

pytestmark = pytest.mark.django_db

LIST = "/en/seminars/"
TODAY = datetime.date(2017, 6, 15)


def faults(query):
    filterset = EventFilter(QueryDict(query), Event.objects.all(), day=TODAY)
    return {
        name: [str(sentence) for sentence in sentences]
        for name, sentences in filterset.faults().items()
    }


# What is wrong with a query


@pytest.mark.parametrize("query", ["", "page=2", "q=&year=&office=", "year=2016&q=a+b"])
def test_a_good_query_has_no_faults(query):
    assert faults(query) == {}


LONG = "A search takes 8 words or 64 Chinese characters. This is looked for: “%s”."


@pytest.mark.parametrize(
    ("query", "name", "sentence"),
    [
        ("foo=1", "foo", "There is no such filter."),
        ("year=2016&year=2017", "year", "It is given more than once."),
        ("q=%00", "q", "It has characters that are not text."),
        ("a%00b=1", "a\ufffdb", "It has characters that are not text."),
        ("q=" + "a" * 301, "q", "It is longer than 300 characters."),
        ("q=" + "+".join(["a"] * 41), "q", "It has more than 40 words."),
        ("kind=" + "a" * 101, "kind", "It is longer than 100 characters."),
        ("q=k+l+m+the+n+of+p+q+r+s+t", "q", LONG % "k l m the n of p q r s"),
        ("office=none", "office", "Select a valid choice. That choice is not one of"),
        ("kind=gala", "kind", "Select a valid choice. gala is not one of"),
        ("since=2013-13", "since", "“2013-13” is not a date."),
        ("year=MMXVI", "year", "Enter a whole number."),
        ("edition=0", "edition", "Ensure this value is greater than or equal to 1."),
    ],
)
def test_a_fault_is_named(query, name, sentence):
    (sentences,) = faults(query).values()

    assert list(faults(query)) == [name]
    assert sentences[0].startswith(sentence)


def test_lone_surrogates_are_refused():
    query = QueryDict(mutable=True)
    query["q"] = "\ud800"

    refusals = EventFilter(query, Event.objects.all(), day=TODAY).refusals()

    assert list(refusals) == ["q"]


def test_too_many_values_are_refused():
    assert "There are more than 20 values." in str(faults("&".join(["year=1"] * 21)))


def test_what_is_refused_is_not_tried(django_assert_num_queries):
    with django_assert_num_queries(0):
        faults("office=a%00b&q=x")


# Pages of lists


@pytest.mark.parametrize("query", ["q=%00", "q=" + "a" * 301, "&".join(["x=1"] * 21)])
def test_a_refused_query_is_a_bad_request(client, query):
    response = client.get(f"{LIST}?{query}")

    assert response.status_code == 400
    assert "<h1>This address cannot be answered</h1>" in response.text


def test_other_faults_are_left_out_and_named(client):
    found = factories.make_event(starts_on="2016-09-06", title_en="Found")
    factories.make_event(starts_on="2017", title_en="Not found")

    response = client.get(f"{LIST}?year=2016&foo=1&office=none&mode=online&mode=mixed")

    assert response.status_code == 200
    assert list(response.context["object_list"]) == [found]
    assert list(response.context["faults"]) == ["office", "foo", "mode"]
    assert '<meta name="robots" content="noindex">' in response.text
    assert 'rel="canonical" href="http://testserver/en/seminars/?year=2016"' in (
        response.text
    )
    assert 'href="/en/seminars/export.csv?year=2016"' in response.text


@pytest.mark.parametrize("query", ["?kind=seminar&year=2016", "?year=2016&page=2", ""])
def test_alternates_are_the_same_page_in_each_language(client, query):
    for _number in range(26):
        factories.make_event(starts_on="2016", kind="seminar")

    page = client.get(f"/ru/seminars/{query}").text

    links = re.findall(r'<link rel="(canonical|alternate)" (.*?)>', page)
    own = f"http://testserver/ru/seminars/{query}".replace("&", "&amp;")
    codes = {"x-default": "en"} | {code: code for code in LANGUAGE_CODES}
    assert ("canonical", f'href="{own}"') in links
    for name, code in codes.items():
        other = own.replace("/ru/", f"/{code}/")
        assert ("alternate", f'hreflang="{name}" href="{other}"') in links


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("year=MMXVI", "<strong>Год</strong>: "),
        ("on=banana", "<strong>По состоянию на дату</strong>: "),
        ("mode=online&mode=mixed", "<strong>Форма проведения</strong>: "),
        ("foo=1", "<code>foo</code>: "),
    ],
)
def test_a_fault_has_the_label_of_the_form_on_pages(client, query, name):
    page = client.get(f"/ru/seminars/?{query}").text
    file = client.get(f"/ru/seminars/export.csv?{query}").text

    assert name in page
    assert f"\n{query.partition('=')[0]}: " in file


def test_a_fault_of_the_day_has_its_label_on_every_page(client):
    assert "<strong>As of the day</strong>: " in client.get("/en/", {"on": "x"}).text


def test_a_good_list_may_be_indexed(client):
    response = client.get(f"{LIST}?q=&year=&page=1")

    assert "noindex" not in response.text
    assert 'rel="canonical" href="http://testserver/en/seminars/"' in response.text


def test_a_fault_cannot_bring_markup_into_the_page(client):
    response = client.get(LIST, {"<script>": "1", "kind": "<script>"})

    assert "<script>" not in response.text


def test_pages_keep_the_filters(client):
    for number in range(26):
        factories.make_event(starts_on="2016", title_en=f"Event {number}")

    first = client.get(f"{LIST}?year=2016&foo=1")
    second = client.get(f"{LIST}?year=2016&page=2")

    assert first.context["paginator"].count == 26
    assert 'rel="next" href="?year=2016&amp;page=2"' in first.text
    assert len(second.context["object_list"]) == 1


@pytest.mark.parametrize("page", ["0", "2", "-1", "one", "9" * 90])
def test_a_page_that_is_not_there_leads_to_the_last_one(client, page):
    factories.make_event(starts_on="2016")

    response = client.get(f"{LIST}?year=2016&page={page}")

    assert response.status_code == 404
    assert 'href="/en/seminars/?year=2016">To its last page' in response.text


def test_choices_are_shown_in_words(client):
    office = factories.make_office(label="Rospatent")

    response = client.get(f"{LIST}?office={office.slug}&kind=training&since=2013-05")

    links = re.findall(r'"(\S*)">(\w+: <strong>.*?)<span', response.text)
    assert [words for _address, words in links] == [
        "Kind: <strong>training</strong>",
        "Since: <strong>May 2013</strong>",
        "Office: <strong>Rospatent in full (Rospatent)</strong>",
    ]
    assert links[-1][0] == f"{LIST}?kind=training&amp;since=2013-05"


def test_a_list_tells_of_what_has_no_page(client):
    place = factories.make_place(name_en="Ulaanbaatar", note_en="Two spellings.")
    spelling = place.names.create(
        name="Улан-Батор", language="ru", note_en="As its sign says."
    )
    factories.cite(spelling, factories.make_source(title="Press release of 2014"))

    response = client.get(f"{LIST}?place={place.slug}")

    assert "<h2>Ulaanbaatar" in response.text
    assert '<span lang="ru">Улан-Батор</span>' in response.text
    assert "Two spellings." in response.text
    assert "As its sign says." in response.text
    assert "Press release of 2014" in response.text


# Only reading


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_pages_can_only_be_read(client, method):
    event = factories.make_event()

    for address in ("/en/", LIST, event.get_absolute_url()):
        response = getattr(client, method)(address)

        assert response.status_code == 405
        assert response.headers["Allow"] == "GET, HEAD"
        assert "<h1>This page can only be read</h1>" in response.text


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize(
    "address",
    [
        LIST,
        "/en/feed.atom",
        "/sitemap.xml",
        "/robots.txt",
        "/data/trilateral.json",
        "/data/schema.json",
        "/data/format.md",
    ],
)
def test_a_forged_form_meets_the_same_answer(address, method):
    client = Client(enforce_csrf_checks=True)

    response = getattr(client, method)(address)

    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD")


def test_head_is_a_get_without_a_body(client):
    response = client.head(reverse("seminars:event_list"))

    assert (response.status_code, response.content) == (200, b"")


# What a list says to machines


def test_a_list_says_what_it_lists_and_where_it_belongs(client):
    page = data_of(client.get("/ru/seminars/?year=2016&on=2018-01-01&bad=1"))

    collection = page["CollectionPage"]
    address = "http://testserver/ru/seminars/?on=2018-01-01&year=2016"
    assert collection["@id"] == collection["url"] == address
    assert collection["name"] == "Мероприятия"
    assert (collection["inLanguage"], collection["temporalCoverage"]) == (
        "ru",
        "2018-01-01",
    )
    assert collection["isPartOf"]["@type"] == "WebSite"
