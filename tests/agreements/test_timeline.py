"""The thread in the order of time."""

import datetime

import pytest

from agreements.models import Agreement
from agreements.timeline import Timeline
from seminars.models import Event
from tests import factories

pytestmark = pytest.mark.django_db

DAY = datetime.date(2020, 1, 1)


def timeline(day=DAY, offices=(), limit=100):
    events = Event.objects.published().select_related("held_during", "host")
    agreements = Agreement.objects.published().select_related("signed_at")
    return Timeline(list(events), list(agreements), list(offices), day, limit)


def told(timeline):
    """Each row in words."""
    rows = []
    for entry in timeline.entries:
        if entry.record:
            rows.append(str(entry.record))
        elif entry.until:
            rows.append((entry.day.year, entry.until))
        else:
            rows.append(entry.day)
    return rows


def links(timeline):
    """What led to each record."""
    return {
        str(entry.record): [(how, str(other), n) for how, other, n in entry.links]
        for entry in timeline.entries
        if entry.links
    }


def bands(timeline):
    """The rows over which each agreement is in force, in words."""
    rows = told(timeline)
    return {
        str(record): (rows[branch.band[0]], rows[branch.band[1]])
        for record, branch in timeline.branches.items()
        if branch.band
    }


def test_years_are_headings_and_empty_ones_are_told_as_one():
    factories.make_event(title_en="First", starts_on="2013-05")
    factories.make_event(title_en="Second", starts_on="2016-09-06")
    factories.make_event(title_en="Undated")

    assert told(timeline()) == [
        (2013, 2013),
        "First",
        (2014, 2015),
        (2016, 2016),
        "Second",
        (2017, 2019),
        (2020, 2020),
        DAY,
    ]


def test_what_is_to_come_stands_after_the_day():
    factories.make_event(title_en="Held", starts_on="2019-12")
    factories.make_event(title_en="Coming", starts_on="2020-02")

    assert told(timeline())[1:] == ["Held", (2020, 2020), DAY, "Coming"]


def test_what_fell_on_one_day_is_in_the_order_of_the_thread():
    meeting = factories.make_event(
        kind="heads_meeting", title_en="Meeting", starts_on="2016-09-06"
    )
    factories.make_event(title_en="Seminar", starts_on="2016-09-06")
    factories.make_plan(title_en="Plan", signed_at=meeting, signed_on="2016-09-06")
    factories.make_agreement(title_en="Memorandum", signed_on="2016")

    assert told(timeline())[1:5] == ["Memorandum", "Seminar", "Meeting", "Plan"]


def test_nothing_is_no_timeline():
    factories.make_event(title_en="Undated")

    assert told(timeline()) == []


def test_of_too_many_the_latest_are_told():
    for year in ("2015", "2016", "2017"):
        factories.make_event(title_en=year, starts_on=year)

    assert timeline(limit=2).is_cut
    assert not timeline(limit=3).is_cut
    assert told(timeline(limit=2))[:2] == [(2016, 2016), "2016"]


def test_each_record_tells_what_led_to_it():
    seminar = factories.make_event(title_en="Seminar", starts_on="2016")
    meeting = factories.make_event(
        title_en="Meeting", kind="heads_meeting", starts_on="2016", held_during=seminar
    )
    memorandum = factories.make_agreement(title_en="Memorandum", signed_on="2015")
    plan = factories.make_plan(title_en="Plan", signed_on="2016", signed_at=meeting)
    plan.relations.create(kind="based_on", other_id=memorandum.pk)
    training = factories.make_event(
        kind="training", title_en="Training", starts_on="2017"
    )
    for _number in range(2):
        factories.make_item(plan=plan, carried_out_by=[training])

    assert links(timeline()) == {
        "Meeting": [("held during", "Seminar", 1)],
        "Plan": [("signed at", "Meeting", 1), ("based_on", "Memorandum", 1)],
        "Training": [("carried out", "Plan", 2)],
    }


def test_links_to_hidden_records_are_not_told():
    seminar = factories.make_event(starts_on="2016", status="draft")
    factories.make_event(starts_on="2016", held_during=seminar)
    plan = factories.make_plan(signed_on="2016", signed_at=seminar)
    plan.relations.create(
        kind="based_on", other=factories.make_agreement(status="draft")
    )
    event = factories.make_event(starts_on="2017")
    factories.make_item(plan=plan, carried_out_by=[event], status="draft")

    assert links(timeline()) == {}


def test_the_wider_occasion_stands_beside_the_rope():
    forum = factories.make_event(title_en="Forum", kind="forum", starts_on="2017")
    seminar = factories.make_event(
        title_en="Seminar", starts_on="2017", held_during=forum
    )
    factories.make_event(
        title_en="Meeting", kind="heads_meeting", starts_on="2017", held_during=seminar
    )

    nodes = {str(e.record): e.drawing.node for e in timeline().entries if e.record}

    assert nodes == {"Seminar": 9, "Forum": 22, "Meeting": 35}


def test_agreements_are_drawn_over_the_time_in_which_they_are_in_force():
    factories.make_agreement(title_en="Open", signed_on="2013")
    factories.make_plan(title_en="Plan", signed_on="2014", expires_on="2015")
    factories.make_plan(title_en="Later", signed_on="2015", effective_on="2016")
    factories.make_agreement(
        title_en="Statement", kind="joint_statement", signed_on="2016"
    )
    old = factories.make_agreement(title_en="Old", signed_on="2016")
    new = factories.make_agreement(title_en="New", signed_on="2017")
    new.relations.create(kind="replaces", other=old)

    assert bands(timeline()) == {
        "Open": ("Open", DAY),
        "Plan": ("Plan", "Later"),
        "Later": ((2016, 2016), DAY),
        "Old": ("Old", "New"),
        "New": ("New", DAY),
    }


def test_of_agreements_in_force_the_end_is_open_where_none_is_known():
    factories.make_agreement(title_en="Open", signed_on="2013")
    factories.make_plan(title_en="Plan", signed_on="2014", expires_on="2030")
    old = factories.make_agreement(title_en="Old", signed_on="2016")
    new = factories.make_agreement(title_en="New", signed_on="2017")
    new.relations.create(kind="replaces", other=old)

    branches = timeline().branches.items()

    is_open = {str(record): branch.is_open for record, branch in branches}
    assert is_open == {"Open": True, "Plan": False, "Old": False, "New": True}


def test_a_month_and_a_year_are_no_point():
    for date in ("2013", "2014-05", "2015-05-14", "2016?"):
        factories.make_event(starts_on=date)

    shapes = [(e.shape, e.look) for e in timeline().entries if e.record]

    assert shapes == [
        ((24, 2), ""),
        ((18, 5), ""),
        ((12, 8), ""),
        ((24, 2), "unsure"),
    ]


def test_events_show_whose_turn_it_was():
    offices = [factories.make_office() for _number in range(2)]
    factories.make_event(starts_on="2013", host=offices[1])
    factories.make_event(starts_on="2014", host=factories.make_office())
    factories.make_event(starts_on="2015", host=offices[0], event_status="cancelled")

    looks = [e.look for e in timeline(offices=offices).entries if e.record]

    assert looks == ["s1", "", "s0 not-held"]
