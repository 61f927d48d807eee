"""The thread at an agreement, and at an item of a plan."""

import datetime
import itertools

import pytest

from agreements.models import ActionItem, Agreement
from agreements.thread import agreement_steps, deeds, item_steps
from tests import factories

pytestmark = pytest.mark.django_db


def told(steps):
    """Each step in words, and the steps to which its branch leads."""
    return [
        (str(step.how), str(step.record), [str(steps[n].record) for n in step.ties])
        for step in steps
    ]


def of_agreement(agreement, by=None):
    agreement = Agreement.objects.for_detail(by=by).get(pk=agreement.pk)
    return agreement_steps(agreement, list(deeds(by, plan=agreement.pk)), by)


def of_item(item, by=None):
    item = ActionItem.objects.for_detail().get(pk=item.pk)
    return item_steps(item, list(deeds(by, pk=item.pk)), by)


@pytest.fixture
def meeting():
    seminar = factories.make_event(title_en="Seminar", starts_on="2016-09-06")
    return factories.make_event(
        kind="heads_meeting",
        title_en="Meeting",
        starts_on="2016-09-06",
        held_during=seminar,
    )


@pytest.fixture
def plan(meeting):
    return factories.make_plan(
        title_en="Plan", signed_on="2016-09-06", signed_at=meeting
    )


def test_agreement_tells_what_led_to_it_and_what_it_led_to(plan):
    memorandum = factories.make_agreement(title_en="Memorandum", signed_on="2015")
    plan.relations.create(kind="based_on", other=memorandum)
    later = factories.make_plan(title_en="Later", signed_on="2018")
    later.relations.create(kind="replaces", other_id=plan.pk)
    training = factories.make_event(title_en="Training", starts_on="2017")
    factories.make_item(plan=plan, carried_out_by=[training])

    assert told(of_agreement(plan)) == [
        ("Based on", "Memorandum", ["Plan"]),
        ("The occasion", "Seminar", []),
        ("Signed at", "Meeting", ["Seminar"]),
        ("Here", "Plan", ["Meeting", "Training"]),
        ("Replaces it", "Later", ["Plan"]),
        ("Carried out items of the plan", "Training", []),
    ]


def test_what_an_agreement_is_based_on_is_followed_back():
    agreements = [
        factories.make_agreement(title_en=f"Agreement {year}", signed_on=str(year))
        for year in range(2010, 2015)
    ]
    for older, newer in itertools.pairwise(agreements):
        newer.relations.create(kind="based_on", other=older)

    steps = of_agreement(agreements[-1])

    assert [(str(step.how), str(step.record)) for step in steps] == [
        ("Further back", "Agreement 2011"),
        ("Further back", "Agreement 2012"),
        ("Based on", "Agreement 2013"),
        ("Here", "Agreement 2014"),
    ]


def test_a_circle_of_agreements_ends():
    first, second = factories.make_agreement(), factories.make_agreement()
    first.relations.create(kind="based_on", other=second)
    second.relations.create(kind="based_on", other=first)

    assert len(of_agreement(first)) == 3


def test_an_agreement_alone_has_no_thread():
    assert of_agreement(factories.make_agreement()) == []


def test_hidden_records_are_no_steps(plan):
    draft = {"status": "draft"}
    plan.relations.create(kind="based_on", other=factories.make_agreement(**draft))
    factories.make_agreement(**draft).relations.create(kind="amends", other_id=plan.pk)
    factories.make_item(plan=plan, carried_out_by=[factories.make_event(**draft)])
    factories.make_item(plan=plan, carried_out_by=[factories.make_event()], **draft)
    plan.signed_at.held_during.status = "draft"
    plan.signed_at.held_during.save()

    assert told(of_agreement(plan)) == [
        ("Signed at", "Meeting", []),
        ("Here", "Plan", ["Meeting"]),
    ]


def test_what_came_after_the_day_is_no_step(plan):
    factories.make_plan(signed_on="2018").relations.create(
        kind="amends", other_id=plan.pk
    )
    late = factories.make_event(starts_on="2017")
    item = factories.make_item(plan=plan, carried_out_by=[late])
    day = datetime.date(2016, 12, 31)

    assert [str(step.record) for step in of_agreement(plan, day)] == [
        "Seminar",
        "Meeting",
        "Plan",
    ]
    assert len(of_item(item, day)) == 4


def test_item_tells_where_it_came_from_and_what_carried_it_out(plan):
    training = factories.make_event(title_en="Training", starts_on="2017")
    item = factories.make_item(
        plan=plan, number="1", title_en="Train", carried_out_by=[training]
    )

    assert told(of_item(item)) == [
        ("The occasion", "Seminar", []),
        ("Signed at", "Meeting", ["Seminar"]),
        ("The plan", "Plan", ["Meeting"]),
        ("Here", "1. Train", ["Plan", "Training"]),
        ("Carried out by", "Training", []),
    ]


def test_deeds_tell_how_many_items_they_carried_out(plan):
    training = factories.make_event(starts_on="2017")
    for _number in range(2):
        factories.make_item(plan=plan, carried_out_by=[training])
    factories.make_item(carried_out_by=[training])

    assert [(e, e.count) for e in deeds(plan=plan.pk)] == [(training, 2)]
