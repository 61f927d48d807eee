import datetime

import pytest

from seminars.models import Event, HeadsMeeting, OtherEvent, Seminar
from tests.factories import make_event

pytestmark = pytest.mark.django_db


def test_proxies_part_the_events_by_their_kind():
    for kind in Event.Kind:
        make_event(slug=kind.value.replace("_", "-"), kind=kind)

    def slugs(model):
        return set(model.objects.published().values_list("slug", flat=True))

    assert slugs(Seminar) == {"seminar"}
    assert slugs(HeadsMeeting) == {"heads-meeting"}
    assert slugs(OtherEvent) == slugs(Event) - {"seminar", "heads-meeting"}


def test_event_has_a_first_day_if_it_has_a_date():
    make_event(slug="may", starts_on="2013-05", ends_on="2013-06")
    make_event(slug="unknown")

    assert Event.objects.get(slug="may").day == datetime.date(2013, 5, 1)
    assert Event.objects.get(slug="unknown").day is None


def test_event_is_called_by_its_title_or_the_words_of_its_source():
    assert str(make_event(title_en="", title_mn="Семинар")) == "Семинар"
    assert str(
        make_event(title_en="", as_printed="研讨会", as_printed_language="zh")
    ) == ("研讨会")
