"""What calendars and feed readers know a record by."""

from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from seminars.models import Event
from tests.factories import make_event, make_office
from trilateral.identity import former_identity, give_uids

pytestmark = pytest.mark.django_db

OLD = "1aa33d45-0372-4342-ba6a-0c564f8a8585"


def test_a_record_stays_the_same_under_another_slug_and_key(settings):
    event = make_event(slug="seminar-4")
    before = event.uid

    settings.SECRET_KEY = "another one"
    event.slug = "seminar-4-2016"
    event.save()

    assert Event.objects.get().uid == before
    assert {version.uid for version in event.history.all()} == {before}


def test_records_differ_from_each_other():
    records = [make_event(), make_event(), make_office()]

    assert len({record.uid for record in records}) == 3


def test_a_record_that_is_brought_back_is_the_same():
    event = make_event()
    before = event.uid
    event.delete()

    Event.history.first().instance.save()

    assert Event.objects.get().uid == before


def test_older_records_keep_what_they_were_known_by(settings):
    settings.SECRET_KEY = "a key"
    event, another = make_event(), make_event()

    give_uids("seminars", "Event")(apps, SimpleNamespace(connection=connection))

    for record in (event, another):
        record.refresh_from_db()
        assert record.uid == former_identity("event", record.pk)
        assert {version.uid for version in record.history.all()} == {record.uid}
    assert str(former_identity("event", 1)) == OLD
