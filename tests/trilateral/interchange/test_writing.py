"""Dumping: the same bytes for the same record, and nothing but what is public."""

import json

import pytest

from seminars.models import AgendaItem
from tests.factories import (
    cite,
    make_agreement,
    make_event,
    make_item,
    make_office,
    make_official,
    make_participation,
    make_plan,
    make_source,
    make_topic,
)
from trilateral.contents import KINDS
from trilateral.interchange.loading import load
from trilateral.interchange.writing import dump
from trilateral.revision import in_one_step

pytestmark = pytest.mark.django_db

HIDDEN = {"status": "draft", "slug": "hidden-slug"}


def dumped(**options):
    return json.loads("".join(dump(KINDS, **options)))


def test_dump_is_what_load_reads():
    event = make_event(slug="e", starts_on="2001?", title_mn="Семинар", note_ru="—")
    make_participation(
        event=event,
        slug="guest",
        name_as_printed="Kim\u2028\x85",
        as_printed_language="ko",
    )
    cite(event, about="starts_on", basis="disagrees", locator="p. 2")
    text = "".join(dump(KINDS))

    report = load(json.loads(text), KINDS, reason="")

    assert (report.added, report.changed) == ([], {})
    assert "".join(dump(KINDS)) == text


def test_dump_leaves_out_what_is_empty_or_the_default():
    made = make_event(slug="e", kind="visit", title_en="Visit")

    (event,) = dumped()["events"]

    assert event == {
        "slug": "e",
        "uid": str(made.uid),
        "status": "published",
        "kind": "visit",
        "title": {"en": "Visit"},
    }


def test_dump_leaves_out_what_is_not_public():
    make_event(slug="hidden-event", status="draft")
    make_item(
        slug="hidden-item", plan=make_plan(slug="hidden-plan", status="in_review")
    )
    event = make_event(
        host=make_office(label="HIDDEN", slug="hidden-host", status="withdrawn"),
        topics=[make_topic(slug="hidden-topic", status="draft")],
    )
    cite(event, make_source(slug="hidden-source", status="draft"))
    nobody = make_participation(
        event=event, official=make_official(name_en="HIDDEN", **HIDDEN)
    )
    make_participation(
        event=event,
        official=make_official(slug="hidden-too", status="draft"),
        name_as_printed="Ivliev",
        as_printed_language="en",
    )
    of_office = make_participation(
        event=event,
        office=make_office(slug="public"),
        official=make_official(slug="hidden-third", status="withdrawn"),
    )
    speech = AgendaItem.objects.create(event=event, kind="speech")
    speech.speakers.set([nobody, of_office])

    history = dumped()

    assert "hidden" not in json.dumps(history).lower()
    assert len(history["events"]) == 1
    assert history["events"][0]["participations"] == [
        {
            "slug": "participations-2",
            "name_as_printed": "Ivliev",
            "as_printed_language": "en",
        },
        {"slug": "participations-3", "office": "public"},
    ]
    assert history["events"][0]["agenda"] == [
        {"kind": "speech", "speakers": ["participations-3"]}
    ]
    assert (history["action_items"], history["agreements"]) == ([], [])


def test_dump_of_everything_holds_drafts():
    make_event(slug="draft", status="draft")

    history = dumped(everything=True)

    assert [event["slug"] for event in history["events"]] == ["draft"]


@pytest.mark.parametrize("count", [1, 30])
def test_dump_asks_the_same_number_of_questions(count, django_assert_num_queries):
    with in_one_step():
        for _ in range(count):
            event = make_event(host=make_office(), topics=[make_topic()])
            make_participation(event=event, official=make_official())
            cite(event)
            make_agreement(signed_at=event, parties=[make_office()])
    dumped()  # content types are asked for once in a process

    with django_assert_num_queries(44):
        dumped()
