"""The number goes up with what the public may see, and with nothing else."""

import pytest
from django.contrib.contenttypes.models import ContentType

from seminars.models import Event, Seminar, Topic
from tests import factories
from trilateral.records import Part, Record, Status, owner_field
from trilateral.revision import (
    current,
)
from trilateral.sources import Citation

pytestmark = pytest.mark.django_db

PARTS = {
    "names": factories.make_office_name,
    "spellings": factories.make_spelling,
    "positions": factories.make_position,
    "place_names": factories.make_place_name,
    "memberships": factories.make_membership,
    "successions": factories.make_succession,
    "titles": factories.make_event_title,
    "participations": factories.make_participation,
    "agenda": factories.make_agenda_item,
    "outcomes": factories.make_outcome,
    "materials": factories.make_material,
    "relations": factories.make_relation,
    "signatures": factories.make_signature,
    "texts": factories.make_text,
    "changes": factories.make_change,
    "reports": factories.make_report,
}


def goes_up(change, *arguments, **fields):
    before = current()
    change(*arguments, **fields)
    return current() > before


def parts_of(status):
    """A part of each kind, of a record with a status."""
    for make in PARTS.values():
        owner = owner_field(type(part := make()))
        record = getattr(part, owner.name)
        type(record).objects.filter(pk=record.pk).update(
            status=status,
            published_at=None if status == Status.DRAFT else record.published_at,
        )
        yield type(part).objects.get(pk=part.pk)


# Records


def test_publishing_a_record_counts():
    assert goes_up(factories.make_office)


def test_a_draft_does_not_count():
    assert not goes_up(factories.make_office, status=Status.DRAFT)
    assert not goes_up(factories.make_event, status=Status.IN_REVIEW)


@pytest.mark.parametrize("status", Status.values)
def test_whatever_becomes_of_a_published_record_counts(status):
    event = factories.make_event()
    event.status = status

    assert goes_up(event.save)
    # Also once it is a draft or withdrawn, for it was seen.
    assert goes_up(event.save)
    assert goes_up(event.delete)


def test_what_becomes_of_a_draft_does_not_count_until_it_is_published():
    event = factories.make_event(status=Status.DRAFT)

    assert not goes_up(event.save)
    event.status = Status.PUBLISHED
    assert goes_up(event.save, update_fields=["status"])


def test_removing_a_draft_does_not_count():
    event = factories.make_event(status=Status.DRAFT)
    factories.make_outcome(event=event)
    factories.cite(event)

    assert not goes_up(event.delete)


def test_an_older_draft_saved_over_what_was_published_counts():
    event = factories.make_event(status=Status.DRAFT)
    newer = Event.objects.get()
    newer.status = Status.PUBLISHED
    newer.save()

    assert goes_up(event.save)


def test_proxies_count():
    factories.make_event()

    assert goes_up(Seminar.objects.get().save)


def test_a_deletion_of_many_counts():
    factories.make_topic()

    assert goes_up(Topic.objects.all().delete)


# Parts and citations


def test_parts_are_all_tried():
    made = {type(make()) for make in PARTS.values()}
    models = {model for model in Part.__subclasses__() if not model._meta.abstract}
    for abstract in Part.__subclasses__():
        models |= set(abstract.__subclasses__())

    assert {m for m in models if not issubclass(m, Record)} - made == set()


@pytest.mark.parametrize("status", ["published", "withdrawn"])
def test_parts_count_with_their_record(status):
    for part in parts_of(status):
        assert goes_up(part.save), part
        assert goes_up(part.delete), part


def test_parts_of_a_draft_do_not_count():
    for part in parts_of(Status.DRAFT):
        assert not goes_up(part.save), part
        assert not goes_up(part.delete), part


def test_the_record_of_a_part_is_asked_for_anew():
    draft = factories.make_event(status=Status.DRAFT)
    outcome = factories.make_outcome(event=draft)
    published = Event.objects.get()
    published.status = Status.PUBLISHED
    published.save()

    assert outcome.event.status == Status.DRAFT
    assert goes_up(outcome.save)


def test_what_is_moved_counts_with_the_record_that_it_leaves():
    event, draft = factories.make_event(), factories.make_event(status=Status.DRAFT)
    outcome = factories.make_outcome(event=event)
    citation = factories.cite(event)

    outcome.event, citation.object_id = draft, draft.pk

    assert goes_up(outcome.save)
    assert goes_up(citation.save)
    assert not goes_up(outcome.save)
    assert not goes_up(citation.save)


@pytest.mark.parametrize(
    ("status", "is_counted"), [(Status.PUBLISHED, True), (Status.DRAFT, False)]
)
def test_citations_count_with_what_they_are_of(status, is_counted):
    source = factories.make_source()
    event = factories.make_event(status=status)
    outcome = factories.make_outcome(event=event)

    for subject in (event, outcome):
        assert goes_up(factories.cite, subject, source) is is_counted
        citation = Citation.objects.get(
            content_type=ContentType.objects.get_for_model(subject)
        )
        assert goes_up(citation.save) is is_counted
        assert goes_up(citation.delete) is is_counted


# Links


def test_links_of_a_published_record_count():
    event, topic = factories.make_event(), factories.make_topic(status=Status.DRAFT)

    assert goes_up(event.topics.add, topic)
    assert not goes_up(event.topics.add, topic)
    assert goes_up(event.topics.remove, topic)
    assert goes_up(event.topics.set, [topic])
    assert goes_up(event.topics.clear)
    assert goes_up(topic.events.add, event)
    assert goes_up(topic.events.clear)


def test_links_of_a_draft_do_not_count():
    event, topic = factories.make_event(status=Status.DRAFT), factories.make_topic()

    assert not goes_up(event.topics.add, topic)
    assert not goes_up(event.topics.clear)
    assert not goes_up(topic.events.add, event)


def test_links_of_a_part_count_with_its_record():
    event = factories.make_event()
    speaker = factories.make_participation(event=event)
    item = factories.make_agenda_item(event=event)

    assert goes_up(item.speakers.set, [speaker])
