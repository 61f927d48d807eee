"""What the files of several lists have in common."""

import pytest
from django.utils.translation import override

from seminars.models import Event
from tests.factories import (
    cite,
    make_country,
    make_event,
    make_place,
    make_source,
    make_topic,
)
from trilateral.columns import (
    TITLE_COLUMNS,
    choice,
    chosen,
    name_at,
    name_of,
    sources_of,
)
from trilateral.records import Status
from trilateral.ways import Way, rows_of


def test_a_choice_is_a_code_and_a_word():
    kind = chosen(Event.Kind, "heads_meeting")

    assert (kind, kind.label) == ("heads_meeting", "heads' meeting")


@pytest.mark.parametrize("value", ["", "unheard_of"])
def test_what_is_no_choice_stays_as_it_is(value):
    assert chosen(Event.Kind, value) == value
    assert choice("kind", Event.Kind).make(value) == value


def test_the_way_to_a_choice_finds_a_code_and_a_word():
    kind = choice("kind", Event.Kind).make("heads_meeting")

    assert (kind, kind.label) == ("heads_meeting", "heads' meeting")


@pytest.mark.django_db
@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW, Status.WITHDRAWN])
def test_a_name_is_told_of_published_records_alone(status):
    draft, topic = make_topic(status=status), make_topic(name_en="Trade")

    assert [name_of(draft), name_of(topic), name_of(None)] == ["", "Trade", ""]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("place", "country", "told"),
    [
        (Status.PUBLISHED, Status.PUBLISHED, ("Ulaanbaatar", "Mongolia")),
        (Status.PUBLISHED, Status.DRAFT, ("Ulaanbaatar", "")),
        (Status.DRAFT, Status.PUBLISHED, ("", "")),
    ],
)
def test_a_name_at_the_end_of_a_way_needs_all_on_the_way(place, country, told):
    mongolia = make_country(name_en="Mongolia", status=country)
    make_event(place=make_place(name_en="Ulaanbaatar", status=place, country=mongolia))

    (row,) = rows(Way(name_at("place")), Way(name_at("place", "country")))

    assert row == told


@pytest.mark.django_db
def test_there_is_no_name_where_a_way_leads_nowhere():
    make_event(place=None)

    assert rows(Way(name_at("place", "country"))) == [("",)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "title"),
    [("ru", ("4-й семинар", "ru")), ("mn", ("4th Seminar", "en"))],
)
def test_a_title_is_told_with_its_language(language, title):
    printed = {"as_printed": "Talks", "as_printed_language": "en"}
    make_event(title_en="4th Seminar", title_ru="4-й семинар", **printed)

    with override(language):
        assert titles() == [title]


@pytest.mark.django_db
def test_a_title_is_as_printed_if_there_is_no_other():
    make_event(title_en="", as_printed="第四届", as_printed_language="zh-hans")

    assert titles() == [("第四届", "zh-hans")]


def titles():
    return rows(*(TITLE_COLUMNS[key][1] for key in ("title", "title_language")))


def rows(*ways):
    events = Event.objects.order_by("pk")
    return rows_of(events, list(events.values_list("pk", flat=True)), ways)


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

    ((sources,),) = rows(sources_of(Event))

    assert sources == [
        (
            "4th Seminar (CNIPA) https://example.org/4"
            " [starts on: inferred: From the plan.; place: On page 2.]"
        ),
        "Blog [title: disagrees]",
        "Report",
    ]
