"""What files of action items tell, and what they keep to themselves."""

import datetime

import pytest
from django.utils import timezone

from tests.exports import (
    calendar_events,
    content_of,
    everything_in,
    get_export,
    json_records,
)
from tests.factories import (
    make_agreement,
    make_change,
    make_event,
    make_item,
    make_office,
    make_office_name,
    make_plan,
    make_report,
    make_topic,
)
from trilateral.records import Status
from trilateral.revision import in_one_step

pytestmark = pytest.mark.django_db

ITEMS = "agreements:actionitem_export"
PLAN = "agreements:plan_export"
UNPUBLISHED = [Status.DRAFT, Status.IN_REVIEW, Status.WITHDRAWN]


@pytest.fixture(autouse=True)
def _today_is_in_2017(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda: datetime.date(2017, 6, 1))


def make_renamed_office():
    """An office that is called CNIPA since 2018, and SIPO before."""
    office = make_office("CNIPA")
    office.names.update(starts_on="2018-08-28")
    make_office_name(office=office, name="SIPO", ends_on="2018-08-28")
    return office


def make_full_item():
    office = make_renamed_office()
    item = make_item(
        slug="plan-2016-3",
        plan=make_plan(slug="plan-2016", title_en="Action Plan", signed_on="2016-09"),
        number="3",
        area=make_topic(name_en="Personnel"),
        title_en="Training of personnel",
        description_en="A course a year.",
        lead=office,
        partners=[make_office("Rospatent")],
        due_on="2016",
        carried_out_by=[make_event(title_en="A course", starts_on="2017")],
    )
    make_change(item=item, changed_on="2016-12", due_on="2017-10")
    make_change(item=item, changed_on="2017-07", due_on="2018")
    make_report(item=item, reported_on="2016-12", text_en="Late", state="delayed")
    make_report(
        item=item,
        office=office,
        reported_on="2017-03",
        text_en="Begun",
        state="under_way",
    )
    make_report(item=item, reported_on="2017-08", text_en="Done", state="completed")
    return item


def test_item_export_tells_an_item_as_it_stands_today(client):
    make_full_item()

    (record,) = json_records(get_export(client, ITEMS, "json"))

    assert record == {
        "slug": "plan-2016-3",
        "address": "http://testserver/en/action-items/plan-2016-3/",
        "plan": "Action Plan",
        "plan_slug": "plan-2016",
        "number": "3",
        "area": "Personnel",
        "title": "Training of personnel",
        "title_language": "en",
        "as_printed": "",
        "as_printed_language": "",
        "description": "A course a year.",
        "lead": "SIPO",
        "partners": ["Rospatent"],
        "first_due_on": "2016",
        "due_on": "2017-10",
        "last_day": "2017-10-31",
        "state": "under_way",
        "last_report": "2017-03, SIPO, Begun",
        "carried_out_by": ["A course"],
        "note": "",
        "sources": [],
    }


@pytest.mark.parametrize("extension", ["csv", "xlsx", "json", "ics"])
@pytest.mark.parametrize("status", UNPUBLISHED)
def test_item_export_keeps_unpublished_links_to_itself(client, extension, status):
    office = make_office("SECRET", label="SECRET", status=status)
    plan = make_plan(title_en="SECRET", status=status)
    make_item(plan=plan, title_en="SECRET", due_on="2017")
    make_item(title_en="SECRET", due_on="2017", status=status)
    item = make_item(
        due_on="2017",
        area=make_topic(name_en="SECRET", status=status),
        lead=office,
        partners=[office],
        carried_out_by=[make_event(title_en="SECRET", status=status)],
    )
    make_report(item=item, office=office, reported_on="2017-01")

    text = everything_in(get_export(client, ITEMS, extension))

    assert item.slug in text
    assert "secret" not in text.lower()


def test_item_calendar_has_the_last_day_that_the_due_date_can_mean(client):
    item = make_full_item()
    make_item()

    response = get_export(client, ITEMS, "ics")

    (event,) = calendar_events(response)
    assert event["uid"] == str(item.uid)
    assert event["summary"] == (
        "Due: 3. Training of personnel (October 2017, day not known)"
    )
    assert event["dtstart"].dt == datetime.date(2017, 10, 31)
    assert event["dtend"].dt == datetime.date(2017, 11, 1)
    assert event["status"] == "CONFIRMED"
    assert event["description"] == (
        "October 2017, day not known\n\nAction Plan\n\nA course a year.\n\n"
        "State: under way\n\nhttp://testserver/en/action-items/plan-2016-3/"
    )


def test_item_calendar_leaves_out_what_has_no_due_date_and_says_so(client):
    make_item()
    make_item()
    make_change(item=make_item(number="7"), changed_on="2017", due_on="2017-12-01")

    content = content_of(get_export(client, ITEMS, "ics")).decode()

    assert content.count("BEGIN:VEVENT") == 1
    assert "SUMMARY:Due: 7. Training of personnel\r\n" in content
    assert "\r\nDESCRIPTION:2 records without a date are left out.\r\n" in content


def test_item_calendar_strikes_out_what_is_dropped(client):
    item = make_item(due_on="2017-12-01")
    make_report(item=item, state="dropped")

    (event,) = calendar_events(get_export(client, ITEMS, "ics"))

    assert event["status"] == "CANCELLED"


# One plan


@pytest.mark.parametrize("extension", ["csv", "xlsx", "json", "ics"])
def test_plan_export_holds_the_items_of_the_plan(client, extension):
    plan = make_plan(slug="plan-2016", title_en="Action Plan")
    item = make_item(plan=plan, due_on="2017")
    other = make_item(due_on="2017")

    response = get_export(client, PLAN, extension, slug="plan-2016")

    name = f'attachment; filename="plan-2016.{extension}"'
    assert response["Content-Disposition"] == name
    text = everything_in(response)
    assert item.slug in text
    assert other.slug not in text
    assert "Action Plan" in text


def test_plan_export_has_its_items_in_the_order_of_their_numbers(client):
    plan = make_plan()
    for number in ("2.10", "1", "2.9"):
        make_item(plan=plan, number=number)

    records = json_records(get_export(client, PLAN, "json", slug=plan.slug))

    assert [record["number"] for record in records] == ["1", "2.9", "2.10"]


def test_plan_export_can_be_filtered(client):
    plan = make_plan()
    make_item(plan=plan, number="1", due_on="2016")
    make_item(plan=plan, number="2", due_on="2018")

    (record,) = json_records(
        get_export(client, PLAN, "json", "overdue=yes", slug=plan.slug)
    )

    assert record["number"] == "1"


@pytest.mark.parametrize("status", UNPUBLISHED)
def test_an_unpublished_plan_has_no_file(client, status):
    plan = make_plan(status=status)
    make_item(plan=plan)

    assert get_export(client, PLAN, "csv", slug=plan.slug).status_code == 404


def test_an_agreement_that_is_no_plan_has_no_file_of_items(client):
    agreement = make_agreement()

    assert get_export(client, PLAN, "csv", slug=agreement.slug).status_code == 404
    assert get_export(client, PLAN, "csv", slug="no-such-plan").status_code == 404


def test_a_wrong_filter_of_items_is_named(client):
    response = get_export(client, ITEMS, "csv", "colour=red")

    assert response.status_code == 400
    assert "colour: There is no such filter." in response.content.decode()


@pytest.mark.parametrize("count", [1, 30])
def test_item_export_costs_the_same_queries_for_any_number(
    client, count, django_assert_num_queries
):
    office = make_office()
    with in_one_step():
        for _number in range(count):
            item = make_item(
                area=make_topic(),
                lead=office,
                partners=[office],
                due_on="2017",
                carried_out_by=[make_event()],
            )
            make_report(item=item, office=office)
    content_of(get_export(client, ITEMS, "csv"))  # fills the cache of types

    for extension, queries in {"csv": 8, "json": 8, "xlsx": 9, "ics": 10}.items():
        with django_assert_num_queries(queries):
            content_of(get_export(client, ITEMS, extension))
