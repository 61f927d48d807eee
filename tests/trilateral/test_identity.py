"""What calendars and feed readers know a record by."""

import pytest

from tests.factories import make_event, make_office
from trilateral.identity import identity_of

pytestmark = pytest.mark.django_db


def test_a_record_stays_the_same_under_another_slug():
    event = make_event(slug="seminar-4")
    before = identity_of(event)

    event.slug = "seminar-4-2016"
    event.save()

    assert identity_of(event) == before


def test_records_differ_from_each_other():
    records = [make_event(), make_event(), make_office()]

    assert len({identity_of(record) for record in records}) == 3


def test_another_installation_calls_a_record_otherwise(settings):
    event = make_event()
    here = identity_of(event)

    settings.SECRET_KEY = "another one"

    assert identity_of(event) != here
