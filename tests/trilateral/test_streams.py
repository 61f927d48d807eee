"""Records in chunks, and parts in the language in which they were asked for."""

import pytest
from django.db import models
from django.utils.translation import get_language, override

from agreements.models import ActionItem
from seminars.models import Event
from tests.factories import make_event, make_item, make_plan
from trilateral import streams
from trilateral.records import Status
from trilateral.streams import in_chunks, in_language, with_last_words

DATES = ["", "2015", "2016", "2016-09", "2016-09-06", "2016~"]


def in_one_list(chunks):
    return [record for records in chunks for record in records]


@pytest.mark.django_db
@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
def test_chunks_follow_an_order_over_a_relation(size):
    plans = [make_plan(signed_on=date) for date in ("2016", "", "2016", "2018-05")]
    for plan in plans:
        for number in ("2.10", "1", "2.9"):
            make_item(plan=plan, number=number)
    items = ActionItem.objects.for_listing()

    chunks = in_chunks(items, size, window=size * 2)

    assert in_one_list(chunks) == list(items)


@pytest.mark.django_db
def test_chunks_follow_the_order_of_the_list_of_events():
    for kind in (Event.Kind.FORUM, Event.Kind.SEMINAR, Event.Kind.HEADS_MEETING):
        for date in DATES:
            make_event(starts_on=date, kind=kind)
    events = Event.objects.for_listing()

    chunks = in_chunks(events, 2, window=4)

    assert in_one_list(chunks) == list(events)


@pytest.mark.django_db
@pytest.mark.parametrize(("count", "queries"), [(0, 1), (2, 2), (3, 3), (7, 6)])
def test_windows_and_chunks_are_one_query_each(
    count, queries, django_assert_num_queries
):
    for _number in range(count):
        make_event()

    with django_assert_num_queries(queries):
        list(in_chunks(Event.objects.order_by("pk"), 2, window=4))


@pytest.mark.django_db
def test_the_first_list_of_keys_is_short(monkeypatch):
    monkeypatch.setattr(streams, "CHUNK", 1)
    keys = [make_event().pk for _number in range(5)]

    lists = streams.keys_in_chunks(Event.objects.order_by("pk"), 2, window=4)

    assert list(lists) == [keys[:1], keys[1:3], keys[3:4], keys[4:]]


@pytest.mark.django_db
@pytest.mark.parametrize("window", [1, 100])
def test_what_is_withdrawn_meanwhile_is_in_no_later_chunk(window):
    first, *others = [make_event() for _number in range(3)]
    chunks = in_chunks(Event.objects.published().order_by("pk"), 1, window)
    assert next(chunks) == [first]

    Event.objects.filter(pk=others[0].pk).update(status=Status.WITHDRAWN)

    assert list(chunks) == [others[1:]]


@pytest.mark.django_db
def test_chunks_keep_the_ban_on_forgotten_relations():
    make_event(held_during=make_event())
    events = Event.objects.order_by("pk").fetch_mode(models.FETCH_RAISE)

    records = in_one_list(in_chunks(events, 1))

    with pytest.raises(Exception, match="held_during"):
        _ = records[1].held_during.slug


def test_parts_are_made_in_the_language_of_the_question():
    def languages():
        yield get_language()
        yield get_language()

    parts = in_language("ru", languages())

    with override("zh-hans"):
        made = [next(parts), get_language(), next(parts)]

    assert made == ["ru", "zh-hans", "ru"]
    assert list(parts) == []


def test_what_is_broken_off_has_last_words():
    def parts():
        yield b"one"
        raise ConnectionError

    told = with_last_words(parts(), b"broken off")

    assert [next(told), next(told)] == [b"one", b"broken off"]
    with pytest.raises(ConnectionError):
        next(told)


def test_what_is_whole_has_no_last_words():
    assert list(with_last_words([b"one", b"two"], b"broken off")) == [b"one", b"two"]
