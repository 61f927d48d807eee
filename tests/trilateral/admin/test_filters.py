"""Search and filters of the lists of the desk."""

import pytest
from django.urls import reverse

from seminars.models import Seminar
from tests.desk import address, browser_of
from tests.factories import cite, make_event, make_event_title

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return browser_of("anna")


@pytest.mark.parametrize("text", ["x" * 5000, "%", "'", "\\"])
def test_search_takes_any_text(anna, text):
    make_event_title()
    autocomplete = {
        "app_label": "seminars",
        "model_name": "participation",
        "field_name": "official",
        "term": text,
    }

    listed = anna.get(address(Seminar, "changelist"), {"q": text})
    suggested = anna.get(reverse("admin:autocomplete"), autocomplete)

    assert listed.status_code == 200
    assert suggested.json() == {"results": [], "pagination": {"more": False}}


@pytest.mark.parametrize(
    "query",
    [
        "q=a%00b",
        "status__exact=%00",
        "status__exact=%00&status__exact=draft",
        "year=%00",
    ],
)
def test_query_that_is_no_text_is_refused(anna, query):
    make_event()
    autocomplete = {
        "app_label": "seminars",
        "model_name": "participation",
        "field_name": "official",
        "term": "\0",
    }

    listed = anna.get(f"{address(Seminar, 'changelist')}?{query}")
    suggested = anna.get(reverse("admin:autocomplete"), autocomplete)

    assert (listed.status_code, suggested.status_code) == (400, 400)


@pytest.mark.parametrize(
    "query", ["year=x", "year=0", "missing=xx", "sources=x", "place__isempty=7", "e=9"]
)
def test_filter_that_makes_no_sense_is_no_fault_of_the_server(anna, query):
    make_event()

    response = anna.get(f"{address(Seminar, 'changelist')}?{query}")

    assert response.status_code in {200, 302}


def test_filters_find_what_is_missing(anna):
    dated = make_event(starts_on="2013-05", title_ru="Семинар")
    cite(dated)
    make_event(starts_on="2016-09-06")

    def found(**query):
        response = anna.get(address(Seminar, "changelist"), query)
        return [str(event.starts_on) for event in response.context["cl"].result_list]

    assert found(year="2013") == ["2013-05"]
    assert found(missing="ru") == ["2016-09-06"]
    assert found(sources="without") == ["2016-09-06"]
    assert found(sources="with") == ["2013-05"]
    assert found() == ["2016-09-06", "2013-05"]
