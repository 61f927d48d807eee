import pytest

from seminars.models import Event, Participation
from tests.bench.history import make_history
from trilateral.sources import Citation


@pytest.mark.django_db
def test_history_has_as_many_events_as_asked_for():
    make_history(100)

    assert Event.objects.published().count() == 100
    assert Participation.objects.count() == 150
    assert Citation.objects.count() == 100


@pytest.mark.django_db
def test_history_is_one_that_the_public_pages_show(client):
    make_history(100)

    answers = [client.get(f"/en/seminars/{path}") for path in ("", "event-7/")]

    assert [answer.status_code for answer in answers] == [200, 200]
