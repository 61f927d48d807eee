"""The index says at any time what one that is made anew would say."""

import random

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from agreements.models import ActionItem, Agreement
from offices.models import Country, Office, Official, Place, Position, Spelling
from seminars.models import AgendaItem, Event, Outcome, Participation, Series, Topic
from tests import factories
from tests.hidden_world import make_world
from tests.test_pages import make_thread
from trilateral.finding.index import rebuild
from trilateral.finding.models import SearchEntry, SearchPosting
from trilateral.finding.upkeep import gathered
from trilateral.records import Status
from trilateral.sources import Source

pytestmark = pytest.mark.django_db


def index():
    """All that the index says."""
    entries = SearchEntry.objects.order_by("kind", "row").values()
    postings = SearchPosting.objects.order_by("term", "kind", "shelf")
    return (
        [{k: v for k, v in entry.items() if k != "id"} for entry in entries],
        [(p.term, p.kind, p.shelf, bytes(p.rows)) for p in postings],
    )


def assert_up_to_date():
    before = index()
    rebuild()
    assert before == index()


def found(client, words):
    results = client.get("/en/search/", {"q": words}).context["results"]
    return [(result.kind, result.slug) for result in results]


def test_index_follows_the_making_of_a_record_with_all_parts():
    make_thread()

    assert SearchEntry.objects.count() > 10
    assert_up_to_date()


def test_index_follows_the_world_of_hidden_records():
    make_world()

    assert_up_to_date()


def test_a_new_name_of_an_office_finds_what_it_took_part_in(client):
    office = factories.make_office()
    event = factories.make_event(host=office)

    office.names.create(name="Zagreb Bureau", language="en")

    assert found(client, "zagreb") == [("office", office.slug), ("event", event.slug)]
    assert_up_to_date()


def test_a_spelling_finds_the_events_until_it_is_deleted(client):
    official = factories.make_official()
    event = factories.make_event()
    factories.make_participation(event=event, official=official)
    spelling = official.spellings.create(name="Zhivago", language="en")
    assert found(client, "zhivago") == [
        ("official", official.slug),
        ("event", event.slug),
    ]

    spelling.delete()

    assert found(client, "zhivago") == []
    assert_up_to_date()


def test_a_part_that_moves_leaves_its_record(client):
    first, second = factories.make_event(), factories.make_event()
    part = factories.make_participation(
        event=first, name_as_printed="Zhivago", as_printed_language="en"
    )

    part.event = second
    part.save()

    assert found(client, "zhivago") == [("event", second.slug)]
    assert_up_to_date()


@pytest.mark.parametrize("status", [Status.DRAFT, Status.WITHDRAWN])
def test_what_is_not_published_any_more_is_gone_everywhere(client, status):
    place = factories.make_place(name_en="Zagreb")
    event = factories.make_event(place=place)
    event.outcomes.create(kind="agreed", text_en="Zagreb again")
    assert len(found(client, "zagreb")) == 2

    place.status = status
    place.save()
    assert len(found(client, "zagreb")) == 2  # by its outcome
    event.status = status
    event.save()

    assert found(client, "zagreb") == []
    assert_up_to_date()


def test_links_to_many_are_followed_from_both_ends(client):
    topic = factories.make_topic(name_en="Zagreb")
    event = factories.make_event()

    topic.events.add(event)
    assert found(client, "zagreb") == [("event", event.slug)]
    topic.events.clear()
    assert found(client, "zagreb") == []
    event.topics.set([topic])
    assert found(client, "zagreb") == [("event", event.slug)]
    event.topics.clear()
    assert found(client, "zagreb") == []
    topic.events.set([event])
    topic.events.remove(event)
    assert found(client, "zagreb") == []
    assert_up_to_date()


def test_items_go_with_their_plan(client):
    item = factories.make_item(title_en="Zagreb")

    item.plan.status = Status.WITHDRAWN
    item.plan.save()

    assert found(client, "zagreb") == []
    assert_up_to_date()


def test_a_deleted_record_is_gone_with_its_parts(client):
    event = factories.make_event(title_en="Zagreb")
    event.outcomes.create(kind="agreed", text_en="Zagreb again")

    event.delete()

    assert found(client, "zagreb") == []
    assert_up_to_date()


def test_what_is_gathered_is_brought_up_at_the_end(client):
    event = factories.make_event(title_en="Zagreb")

    with transaction.atomic(), gathered():
        event.title_en = "Ljubljana"
        event.save()
        assert found(client, "zagreb") == [("event", event.slug)]
        with transaction.atomic():
            factories.make_event(title_en="Ljubljana never held")
            transaction.set_rollback(True)

    assert found(client, "zagreb") == []
    assert found(client, "ljubljana") == [("event", event.slug)]
    assert_up_to_date()


def test_nothing_is_brought_up_when_all_is_taken_back():
    with transaction.atomic():
        with gathered():
            factories.make_event(title_en="Zagreb")
            transaction.set_rollback(True)
        transaction.set_rollback(False)

    assert not SearchEntry.objects.exists()


MODELS = [
    *(ActionItem, Agreement, AgendaItem, Country, Event, Office, Official, Outcome),
    *(Participation, Place, Position, Series, Source, Spelling, Topic),
]


@pytest.mark.parametrize("seed", range(4))
def test_index_follows_any_changes(seed):
    chance = random.Random(seed)  # noqa: S311
    for _number in range(2):
        make_thread()

    for step in range(40):
        model = chance.choice(MODELS)
        row = chance.choice(list(model.objects.order_by("pk")) or [None])
        if row is None:
            continue
        match chance.randrange(4):
            case 0 if hasattr(row, "status"):
                row.status = chance.choice(Status.values)
            case 1:
                row.note_en = f"remark {step}"
            case 2 if hasattr(row, "event"):
                row.event = chance.choice(list(Event.objects.order_by("pk")))
            case 3 if hasattr(row, "speakers"):
                row.speakers.set(row.event.participations.all()[:1])
            case _ if hasattr(row, "topics"):
                row.topics.set(Topic.objects.order_by("pk")[:1])
        if model in {Outcome, Spelling} and chance.random() < 0.3:
            row.delete()
        else:
            _save(row)

    assert_up_to_date()


def _save(row):
    """Save a row, unless a rule is against it."""
    try:
        row.full_clean()
    except ValidationError:
        return
    row.save()
