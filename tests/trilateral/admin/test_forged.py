"""Row numbers that no browser sends."""

import pytest

from seminars.models import Event, Seminar
from tests.desk import address, browser_of, errors, typed_in
from tests.factories import (
    make_agenda_item,
    make_event,
    make_participation,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return browser_of("anna")


# Numbers of rows that no browser sends, and that a database may fail on.
FORGED = ["x", "-1", "\0", "9" * 19, "9" * 5000]


@pytest.mark.parametrize("number", FORGED)
def test_link_to_what_can_be_no_record_is_refused_as_a_wrong_choice(anna, number):
    event = make_agenda_item().event
    make_participation(event=event)
    page = address(Seminar, "change", event.pk)
    typed = typed_in(anna.get(page), place=number, topics=[number])
    typed |= {"agenda-0-speakers": [number]}

    response = anna.post(page, typed)

    assert response.status_code == 200
    told = errors(response)
    assert len(told) == 3
    assert all(sentence.startswith("Select a valid choice.") for sentence in told)


@pytest.mark.parametrize("number", FORGED)
def test_part_that_can_be_none_is_no_fault_of_the_server_in_a_conflict(anna, number):
    event = make_participation().event
    page = address(Seminar, "change", event.pk)
    typed = typed_in(anna.get(page)) | {"participations-0-id": number}
    event.save()

    response = anna.post(page, typed)

    assert response.status_code == 409


@pytest.mark.parametrize("number", ["x", "\0", "9" * 19, "9" * 5000])
def test_action_on_what_can_be_no_record_is_refused(anna, number):
    event = make_event(status="draft")
    chosen = {"action": "publish", "_selected_action": [event.pk, number]}

    response = anna.post(address(Seminar, "changelist"), chosen)

    assert response.status_code == 400
    assert Event.objects.get().status == "draft"
