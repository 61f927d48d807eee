"""The thread at an event, on its page."""

import pytest

from tests import factories
from tests.pages import words
from trilateral.steps import MOST

pytestmark = pytest.mark.django_db


def test_page_leads_along_the_thread(client):
    series = factories.make_series()
    years = ("2015", "2016", "2017")
    third, event, fifth = [
        factories.make_event(series=series, starts_on=year, title_en=f"Seminar {year}")
        for year in years
    ]
    meeting = factories.make_event(
        kind="heads_meeting", held_during=event, title_en="Heads meet"
    )
    plan = factories.make_plan(title_en="Plan signed there", signed_at=meeting)
    item = factories.make_item(plan=plan, carried_out_by=[event], title_en="Seminars")

    response = client.get(event.get_absolute_url())

    for neighbour in (third, fifth, meeting, plan, item):
        assert f'href="{neighbour.get_absolute_url()}"' in response.text
    assert (
        "The thread Before it 2015 Seminar 2015 Here 2016 Seminar 2016 Held during it"
        " Heads meet Signed there Plan signed there 1 item After it 2017 Seminar 2017"
    ) in words(response)
    assert words(response).count("Heads meet") == 1
    assert response.text.index('id="thread"') < response.text.index("record-main")
    meeting_page = client.get(meeting.get_absolute_url()).text
    assert event.get_absolute_url() in meeting_page
    assert plan.get_absolute_url() in meeting_page


def test_thread_says_what_was_not_held(client):
    series = factories.make_series()
    event = factories.make_event(series=series, starts_on="2016")
    factories.make_event(
        series=series, starts_on="2017", event_status="cancelled", title_en="The fifth"
    )

    page = words(client.get(event.get_absolute_url()))

    assert "After it 2017 cancelled The fifth" in page


def test_what_the_thread_has_no_room_for_is_listed(client):
    event = factories.make_event(title_en="Signing")
    plans = [
        factories.make_plan(title_en=f"Plan {n}.", signed_at=event)
        for n in range(MOST + 1)
    ]

    page = words(client.get(event.get_absolute_url()))

    assert all(f"{plan.title} action plan" in page for plan in plans)
