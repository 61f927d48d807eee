"""The history of records at the desk, and the way back to a former version."""

import pytest

from seminars.models import Participation, Seminar
from tests.desk import address, browser_of, typed_in
from tests.factories import (
    cite,
    make_agenda_item,
    make_event,
    make_outcome,
    make_participation,
    make_source,
    make_topic,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return browser_of("anna")


def test_history_tells_who_changed_what_when_and_why(anna):
    event = make_event(title_en="4th Seminar", starts_on="2016")
    typed = typed_in(
        anna.get(address(Seminar, "change", event.pk)),
        title_en="4th IP Seminar",
        starts_on="2016-09-06",
        change_reason="The article says so",
    )
    anna.post(address(Seminar, "change", event.pk), typed)

    response = anna.get(address(Seminar, "history", event.pk))

    last = response.context["page_obj"][0]
    changes = [(label, change.old, change.new) for label, change in last.changes]
    assert changes == [
        ("Starts on", "2016", "2016-09-06"),
        ("Title (English)", "4th Seminar", "4th IP Seminar"),
    ]
    assert last.history_user.username == "anna"
    page = response.content.decode()
    assert "The article says so" in page
    assert "4th Seminar → 4th IP Seminar" in page


def test_history_tells_what_was_done_to_parts(anna):
    event = make_event()
    outcome = make_outcome(event=event, text_en="To meet")
    make_outcome(text_en="Of another event")
    typed = typed_in(anna.get(address(Seminar, "change", event.pk)))
    typed |= {"outcomes-0-DELETE": "on", "change_reason": "Not in the source"}
    anna.post(address(Seminar, "change", event.pk), typed)

    response = anna.get(address(Seminar, "history", event.pk))

    parts = [
        (str(version.history_object), version.history_type)
        for version, _opts in response.context["versions_of_parts"]
    ]
    assert parts == [("To meet", "-"), ("To meet", "+")]
    removed = response.context["versions_of_parts"][0][0]
    assert (removed.id, removed.history_change_reason) == (
        outcome.pk,
        "Not in the source",
    )


def test_history_tells_which_source_was_cited(anna):
    event = make_event()
    cite(event, source=make_source(title="The article"))
    cite(make_event(), source=make_source(title="Of another event"))

    page = anna.get(address(Seminar, "history", event.pk)).content.decode()

    assert "← The article" in page
    assert "Of another event" not in page


def test_former_version_opens_in_the_form_and_comes_back_when_saved(anna):
    policy, courts = make_topic(name_en="Policy"), make_topic(name_en="Courts")
    event = make_event(title_en="4th Seminar", topics=[policy], status="draft")
    first = event.history.first()
    event.title_en, event.status = "Wrong", "published"
    event.save()
    event.topics.set([courts])
    page = address(Seminar, "simple_history", event.pk, first.history_id)

    opened = anna.get(page)
    saved = anna.post(page, typed_in(opened, change_reason="Was right before"))

    event.refresh_from_db()
    assert saved.status_code == 302
    assert event.title_en == "4th Seminar"
    assert list(event.topics.all()) == [policy]
    assert (event.status, event.version) == ("published", 3)
    assert event.history.first().history_change_reason == "Was right before"


def test_former_version_is_not_saved_over_a_newer_save(anna):
    event = make_event(title_en="4th Seminar")
    page = address(
        Seminar, "simple_history", event.pk, event.history.first().history_id
    )
    typed = typed_in(anna.get(page))
    event.title_en = "Newer"
    event.save()

    response = anna.post(page, typed)

    event.refresh_from_db()
    assert response.status_code == 409
    assert event.title_en == "Newer"


def test_removed_part_comes_back_when_its_version_is_saved(anna):
    part = make_participation(title_as_printed="Head", as_printed_language="en")
    pk, event = part.pk, part.event
    part.delete()
    removed = Participation.history.filter(id=pk).first()
    page = address(Participation, "simple_history", pk, removed.history_id)

    response = anna.post(page, typed_in(anna.get(page)))

    assert response.status_code == 302
    back = event.participations.get()
    assert (back.pk, back.title_as_printed) == (pk, "Head")


def test_deleted_record_comes_back_when_its_version_is_saved(anna):
    event = make_event(title_en="4th Seminar", slug="seminar-4")
    pk, version = event.pk, event.history.first()
    event.delete()
    page = address(Seminar, "simple_history", pk, version.history_id)

    response = anna.post(page, typed_in(anna.get(page)))

    assert response.status_code == 302
    back = Seminar.objects.get()
    assert (back.pk, back.slug, back.title_en) == (pk, "seminar-4", "4th Seminar")


@pytest.mark.parametrize("make", [make_participation, make_agenda_item])
def test_part_of_a_deleted_record_has_no_page_to_come_back_from(anna, make):
    part = make()
    pk, version = part.pk, part.history.first()
    part.event.delete()
    page = address(type(part), "simple_history", pk, version.history_id)

    opened = anna.get(page)
    saved = anna.post(page, {"seen_version": "1"})

    assert opened.headers["Location"] == saved.headers["Location"] == "/admin/"
    assert not type(part).objects.exists()


@pytest.mark.parametrize("version", ["0", "x", "9" * 30, "9" * 5000])
def test_version_that_does_not_exist_is_not_found(anna, version):
    event = make_event()

    response = anna.get(address(Seminar, "simple_history", event.pk, version))

    assert response.status_code == 404
