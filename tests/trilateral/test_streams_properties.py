"""What holds for every list of records, read in chunks of any size."""

import pytest

from seminars.models import Event
from trilateral.streams import in_chunks

hypothesis = pytest.importorskip("hypothesis")
st = pytest.importorskip("hypothesis.strategies")

DATES = ["", "2015", "2016", "2016-09", "2016-09-06", "2016~"]


@pytest.mark.django_db
@hypothesis.settings(
    max_examples=20,
    suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture],
)
@hypothesis.given(
    dates=st.lists(st.sampled_from(DATES), max_size=9),
    size=st.integers(1, 4),
    window=st.integers(1, 6),
)
@pytest.mark.parametrize(
    "order", [["-starts_on", "-pk"], ["pk"], ["kind", "-starts_on", "slug", "pk"]]
)
def test_chunks_hold_the_whole_list_in_its_order(order, dates, size, window):
    Event.objects.all().delete()
    kinds = list(Event.Kind)
    Event.objects.bulk_create(
        Event(
            slug=f"event-{number}",
            starts_on=date,
            as_printed="Event",
            as_printed_language="en",
            kind=kinds[number % 2],
        )
        for number, date in enumerate(dates)
    )
    events = Event.objects.order_by(*order)

    chunks = list(in_chunks(events, size, window))

    assert [event for events in chunks for event in events] == list(events)
    assert all(0 < len(records) <= size for records in chunks)
