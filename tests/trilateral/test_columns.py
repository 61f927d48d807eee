"""What the files of several lists have in common."""

import pytest
from django.utils.translation import override

from seminars.models import Event
from tests.factories import cite, make_event, make_source, make_topic
from trilateral.columns import TITLE_COLUMNS, chosen, name_of, names_of, sources_of
from trilateral.records import Status
from trilateral.sources import with_citations


def test_a_choice_is_a_code_and_a_word():
    kind = chosen(Event.Kind, "heads_meeting")

    assert (kind, kind.label) == ("heads_meeting", "heads' meeting")


@pytest.mark.parametrize("value", ["", "unheard_of"])
def test_what_is_no_choice_stays_as_it_is(value):
    assert chosen(Event.Kind, value) == value


@pytest.mark.django_db
@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW, Status.WITHDRAWN])
def test_a_name_is_told_of_published_records_alone(status):
    draft, topic = make_topic(status=status), make_topic(name_en="Trade")

    assert [name_of(draft), name_of(topic), name_of(None)] == ["", "Trade", ""]
    assert names_of([draft, topic]) == ["Trade"]


@pytest.mark.parametrize(
    ("language", "title"),
    [("ru", ("4-й семинар", "ru")), ("mn", ("4th Seminar", "en"))],
)
def test_a_title_is_told_with_its_language(language, title):
    event = Event(title_en="4th Seminar", title_ru="4-й семинар", as_printed="Talks")

    with override(language):
        assert title_of(event) == title


def test_a_title_is_as_printed_if_there_is_no_other():
    event = Event(as_printed="第四届", as_printed_language="zh-hans")

    assert title_of(event) == ("第四届", "zh-hans")


def title_of(event):
    return tuple(TITLE_COLUMNS[key][1](event) for key in ("title", "title_language"))


@pytest.mark.django_db
def test_sources_are_told_once_with_what_is_remarked_on_them():
    event = make_event()
    article = make_source(
        title="4th Seminar", publisher="CNIPA", url="https://example.org/4"
    )
    blog = make_source(title="Blog")
    cite(event, article)
    cite(event, article, about="starts_on", basis="inferred", note_en="From the plan.")
    cite(event, blog, about="title", basis="disagrees")
    cite(event, article, about="place", note_en="On page 2.")
    cite(event, make_source(title="Report"), about="host")
    cite(event, make_source(title="Secret", status=Status.DRAFT))

    event = Event.objects.prefetch_related(*with_citations()).get()

    assert sources_of(event) == [
        (
            "4th Seminar (CNIPA) https://example.org/4"
            " [starts on: inferred: From the plan.; place: On page 2.]"
        ),
        "Blog [title: disagrees]",
        "Report",
    ]
