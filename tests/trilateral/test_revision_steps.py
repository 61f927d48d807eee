"""Changes of what is published, made together: they count once, or not at all."""

import threading
import time

import pytest
from django.db import connection, transaction

from offices.models import Office
from seminars.models import Event, Outcome, Seminar, Topic
from tests import factories
from tests.desk import added, address, browser_of, typed_in
from trilateral.contents import KINDS
from trilateral.interchange.loading import load
from trilateral.interchange.reading import parse
from trilateral.interchange.writing import dump
from trilateral.records import Status
from trilateral.revision import (
    PublicRevision,
    current,
    go_up,
    in_one_step,
    latest,
)

pytestmark = pytest.mark.django_db


def goes_up(change, *arguments, **fields):
    before = current()
    change(*arguments, **fields)
    return current() > before


def test_a_change_that_is_undone_does_not_count():
    before = current()

    with transaction.atomic():
        factories.make_office()
        transaction.set_rollback(True)

    assert current() == before


def test_a_step_counts_once():
    before = current()

    with in_one_step():
        factories.make_office()
        with in_one_step():
            factories.make_event()
        assert current() == before

    assert current() == before + 1


def test_a_step_with_nothing_published_does_not_count():
    before = current()

    with in_one_step():
        factories.make_office(status=Status.DRAFT)

    assert current() == before


def test_a_step_that_fails_does_not_count():
    before = current()

    with pytest.raises(ZeroDivisionError), in_one_step():
        raise ZeroDivisionError(factories.make_office())

    assert current() == before
    assert not Office.objects.exists()
    assert goes_up(factories.make_office)


def test_the_moment_of_the_change_is_kept():
    before = latest().changed_at

    factories.make_office()

    assert latest().changed_at > before


def test_the_row_is_made_where_it_is_missing():
    PublicRevision.objects.all().delete()
    assert current() == 0

    go_up()

    assert current() == 1


@pytest.mark.django_db(transaction=True)
def test_a_save_that_fails_to_count_is_not_saved(monkeypatch):
    def fail(tables):
        raise ZeroDivisionError

    monkeypatch.setattr("trilateral.revision._go_up_now", fail)

    with pytest.raises(ZeroDivisionError):
        factories.make_topic()

    assert not Topic.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has one writer")
def test_two_who_save_what_refers_to_each_other_do_not_block_each_other():
    """One holds the office, and the other the event that its saving leads to."""
    office, event = factories.make_office(), factories.make_event()
    before, holds_office = current(), threading.Event()

    def save_the_event():
        try:
            holds_office.wait(10)
            with in_one_step():
                event.save()
                factories.make_participation(event=event, office=office)
                holds_event.set()
        finally:
            connection.close()

    holds_event = threading.Event()
    other = threading.Thread(target=save_the_event)
    other.start()
    with in_one_step():
        Office.objects.select_for_update().get(pk=office.pk)
        holds_office.set()
        holds_event.wait(10)
        time.sleep(0.2)  # by then the other one waits for the office
        office.save()
    other.join(10)

    assert event.participations.count() == 1
    assert current() == before + 2


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has one writer")
def test_a_draft_is_not_published_without_what_is_being_said_of_it():
    event = factories.make_event(status=Status.DRAFT)
    outcome_is_saved, seen = threading.Event(), []

    def publish():
        try:
            outcome_is_saved.wait(10)
            event.status = Status.PUBLISHED
            event.save()
            seen.extend(Outcome.objects.all())
        finally:
            connection.close()

    other = threading.Thread(target=publish)
    other.start()
    with in_one_step():
        factories.make_outcome(event=event)
        outcome_is_saved.set()
        time.sleep(0.2)  # by then it would be published
    other.join(10)

    assert len(seen) == 1


# The desk, and files


def test_the_desk_counts_what_is_published():
    browser = browser_of("anna")
    event = factories.make_event()
    page = address(Seminar, "change", event.pk)
    typed = typed_in(browser.get(page))

    before = current()
    outcome = {"kind": "agreed", "text_en": "Peace", "order": "1"}
    browser.post(page, added(typed, "outcomes", **outcome))

    assert event.outcomes.count() == 1
    assert current() == before + 1


def test_the_desk_does_not_count_a_draft_until_it_publishes_it():
    browser = browser_of("anna")
    event = factories.make_event(status=Status.DRAFT)
    page = address(Seminar, "change", event.pk)
    typed = typed_in(browser.get(page))
    action = {"action": "publish", "_selected_action": [event.pk]}

    assert not goes_up(browser.post, page, {**typed, "title_en": "Another"})
    assert goes_up(browser.post, address(Seminar, "changelist"), action)
    assert Event.objects.get().is_published


def test_a_loaded_file_counts_once_if_it_changed_anything():
    factories.cite(factories.make_event())
    factories.make_office(status=Status.DRAFT)
    document = "".join(dump(KINDS, everything=True))

    def load_anew(text):
        load(parse(text), KINDS, reason="Test")

    before = current()
    load_anew(document)
    assert current() == before
    load_anew(document.replace("4th IP Seminar", "Fourth seminar"))
    assert current() == before + 1
