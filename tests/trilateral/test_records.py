import pytest
from django.test import RequestFactory
from simple_history.models import HistoricalRecords
from simple_history.utils import update_change_reason

from offices.models import Office
from seminars.models import Event, HeadsMeeting, OtherEvent, Seminar
from tests.factories import (
    make_event,
    make_office,
    make_participation,
    make_staff,
    make_topic,
)
from trilateral.records import Status, shown

pytestmark = pytest.mark.django_db


# Publication


def test_published_leaves_out_every_other_status():
    offices = {status: make_office(status=status) for status in Status.values}

    assert list(Office.objects.published()) == [offices["published"]]


def test_shown_gives_published_records_alone():
    published, draft = make_office(), make_office(status=Status.DRAFT)

    assert shown(published) == published
    assert shown(draft) is None
    assert shown(None) is None


def test_record_is_a_draft_at_first():
    assert Office().status == Status.DRAFT


# Saving


def test_save_counts_the_version_up():
    office = make_office()

    office.save()
    office.save(update_fields=["label"])

    assert office.version == 3
    assert Office.objects.get().version == 3


def test_save_notes_the_first_publication_only():
    office = make_office(status=Status.DRAFT)
    assert office.published_at is None

    office.status = Status.PUBLISHED
    office.save(update_fields=["status"])
    first = Office.objects.get().published_at
    office.status = Status.WITHDRAWN
    office.save()
    office.status = Status.PUBLISHED
    office.save()

    assert first is not None
    assert Office.objects.get().published_at == first


def test_save_of_some_fields_writes_those_and_the_record_of_the_save():
    office = make_office(label="SIPO", website="")
    office.refresh_from_db()
    modified_at = office.modified_at
    office.label, office.website = "CNIPA", "https://www.cnipa.gov.cn/"

    office.save(update_fields=["label"])

    office.refresh_from_db()
    assert (office.label, office.website) == ("CNIPA", "")
    assert office.modified_at > modified_at


# History


def test_history_of_a_proxy_is_that_of_its_table():
    event = make_event(slug="seminar-4", title_en="Seminar")
    seminar = Seminar.objects.get()
    seminar.title_en = "4th Seminar"
    seminar.save()

    titles = ["4th Seminar", "Seminar"]

    assert Seminar.history.model is Event.history.model
    assert [version.title_en for version in seminar.history.all()] == titles
    assert [version.title_en for version in event.history.all()] == titles


@pytest.mark.parametrize(
    ("proxy", "kind"),
    [(Seminar, "seminar"), (HeadsMeeting, "heads_meeting"), (OtherEvent, "training")],
)
def test_history_tells_what_was_done_through_a_proxy(proxy, kind):
    record = proxy.objects.create(slug="x", kind=kind, title_en="Made")
    record.title_en = "Changed"
    record.save()
    record.delete()

    versions = Event.history.order_by("history_id")

    assert [version.history_type for version in versions] == ["+", "~", "-"]
    assert [version.title_en for version in versions] == ["Made", "Changed", "Changed"]


def test_history_keeps_dates_and_lists():
    event = make_event(starts_on="2013-05~")
    topic = make_topic()
    event.topics.add(topic)

    version = event.history.first()

    assert version.starts_on == "2013-05~"
    assert [each.topic for each in version.topics.all()] == [topic]


def test_history_of_a_part_is_its_own():
    participation = make_participation()
    participation.is_chair = True
    participation.save()

    versions = participation.history.all()

    assert [version.is_chair for version in versions] == [True, False]
    assert participation.event.history.count() == 1


def test_history_says_why():
    office = make_office(label="SIPO")
    office.label = "CNIPA"
    office._change_reason = "Renamed on 28 August 2018"
    office.save()

    assert office.history.first().history_change_reason == "Renamed on 28 August 2018"
    assert office.history.last().history_change_reason is None


def test_history_has_room_for_a_long_reason():
    office = make_office()

    update_change_reason(office, "why " * 500)

    assert office.history.first().history_change_reason == "why " * 500


def test_history_says_who():
    staff = make_staff()
    request = RequestFactory().post("/admin/")
    request.user = staff
    HistoricalRecords.context.request = request
    try:
        office = make_office()
    finally:
        del HistoricalRecords.context.request

    assert office.history.first().history_user == staff


def test_history_has_no_bounds_that_the_database_computes():
    names = {field.name for field in Event.history.model._meta.fields}

    assert "starts_on" in names
    assert not {"starts_on_earliest", "starts_on_latest"} & names
